"""What somebody judges a thing to be: «considered the court's decision | a step back», «considers the huts | illegal».

The thing, a noun with its owner or a definite one, begins what is said. That it is judged, and is nobody's name, is
known by the predicate behind it: an indefinite noun in the object's case, «not», «tantamount to», or a quotation.
"""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, DEED, DOER, MARBUTA, OBJECTS, PAST, PRESENT, WAW
from briefings.quotes.contents import ARTICLE, NAME_LIKE, Content, How
from briefings.quotes.lexicon import Cue
from briefings.quotes.objects import behind_adverbs
from briefings.quotes.plain import GLUED, TANWIN
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

FARTHEST, SHORTEST = 9, 4


def considered(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """The thing that a verb of judging at ``at`` tells its predicate of, behind a known subject or a participle."""
    if cue.verb.name not in reading.cues.objects.describing or cue.shape.pronoun or cue.shape.mood is DEED:
        return None
    known = subject is not None and subject.actor and (subject.first > at or subject.person)
    if reading.doc.words[at - 1] in reading.cues.particles.negation or not (known or cue.shape.mood is DOER):
        return None
    end = reading.limit(at)
    word = behind_adverbs(reading, subject.last if subject and subject.first > at else at + 1, end)
    if word + 1 >= end or not _is_thing(reading, word):
        return None
    if cue.shape.mood is PRESENT and not _is_definite(reading, word):
        return None
    apart = word > at + 1 and cue.shape.mood is PAST
    if (reading.pause(word) and not apart) or not _is_judged(reading, word, end):
        return None
    return Content(word, reading.doc.starts[word], word, How.OBJECT)


def judged_instead(
    reading: Reading, at: int, cue: Cue, subject: Speaker | None, found: Content | None
) -> Content | None:
    """``found``, what the verb at ``at`` is joined to, or the thing judged when nothing before it joins them."""
    if found and (found.how is not How.THAT or reading.doc.words[found.joint] not in reading.cues.objects.deemed):
        return found
    return considered(reading, at, cue, subject) or found


def _is_thing(reading: Reading, word: int) -> bool:
    """Whether what is judged may begin at ``word``: no particle, verb or predicate, nothing behind a glued letter."""
    text, cues = reading.doc.words[word], reading.cues
    if text in cues.anaphora.pointers:
        return True
    small = text in cues.phrase_stops or text in cues.verbs or word in reading.opening or text.startswith(WAW + ARTICLE)
    glued = text.startswith(GLUED) and text not in cues.document.nouns
    return not (small or glued or _is_signed(reading, word)) and len(text) >= SHORTEST


def _is_definite(reading: Reading, word: int) -> bool:
    """Whether a definite noun or somebody stands at ``word``, or the owner of the noun there behind it."""
    words, behind = reading.doc.words, word + 1
    if words[word] in reading.cues.anaphora.pointers or words[word].startswith(ARTICLE):
        return True
    if words[word].startswith(WAW) or words[word].endswith(ALEF):
        return False
    return word in reading.named or words[behind].startswith(ARTICLE) or behind in reading.named


def _is_signed(reading: Reading, word: int) -> bool:
    """Whether the ending of the indefinite object is written on ``word``: of the masculine, or the sign itself."""
    text, surface = reading.doc.words[word], reading.surface(word, word + 1)
    if text.startswith(ARTICLE) or word in reading.named or text in reading.cues.phrase_stops:
        return False
    if TANWIN in surface[-2:]:
        return True
    pointed = text[1:] in reading.cues.anaphora.pointers
    return surface.endswith(ALEF) and len(text) >= SHORTEST and not (pointed or text.endswith(OBJECTS))


def _is_judged(reading: Reading, thing: int, end: int) -> bool:
    """Whether a predicate of what stands at ``thing`` follows within its clause."""
    words, cues = reading.doc.words, reading.cues
    for word in range(thing + 1, min(end, thing + FARTHEST)):
        text = words[word]
        if text in cues.objects.deemed or (word in reading.opening and _is_quoted(reading, word)):
            return True
        if text in cues.that or text in cues.particles.relative or reading.pause(word):
            return False
        cue = cues.verbs.get(text)
        if cue and cue.shape.mood in (PAST, PRESENT):
            return False
        if _is_signed(reading, word) or is_feminine(reading, word):
            return True
    return False


def _is_quoted(reading: Reading, word: int) -> bool:
    """Whether the quotation that opens at ``word`` is what a thing is judged to be, and no name."""
    words, small = reading.doc.words, reading.cues.particles
    if words[word - 1] in small.namers or words[word - 1] in small.prepositions or words[word].startswith(ARTICLE):
        return False
    return reading.doc.word_at(reading.opening[word].right) - word >= NAME_LIKE or _is_signed(reading, word)


def is_feminine(reading: Reading, word: int) -> bool:
    """Whether an indefinite noun of the feminine stands at ``word``, behind a definite one that cannot own it."""
    words = reading.doc.words
    if words[word].startswith((ARTICLE, WAW, *GLUED)) or word in reading.named:
        return False
    before = words[word - 1]
    free = before.startswith(ARTICLE) and before not in reading.cues.objects.adverbial
    return free and reading.surface(word, word + 1).endswith(MARBUTA)
