"""Reports told by a noun that a verb addresses to somebody: «the court directed a charge at the mayor | of fraud»,
«addressed an invitation to the leaders | to attend».
"""

from __future__ import annotations

from itertools import compress, count

from briefings.quotes.conjugation import LAM, PAST, PRESENT
from briefings.quotes.contents import Content, How, begins_content
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, SPEECH, Cue, Verb
from briefings.quotes.reading import Reading
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.statements import clause_of, speaker_of

FARTHEST_NOUN, FARTHEST, SHORTEST = 14, 16, 3


def find_addressed(reading: Reading, voices: Voices) -> list[Statement]:
    """All reports told by a noun that is addressed to somebody."""
    verbs = compress(count(), reading.doc.each(reading.cues.addressing.__contains__))
    found = (_addressed(reading, voices, at) for at in verbs)
    return [statement for statement in found if statement]


def _addressed(reading: Reading, voices: Voices, at: int) -> Statement | None:
    words, cues = reading.doc.words, reading.cues
    small = cues.particles
    if at and words[at - 1] in small.negation | small.prepositions | small.relative:
        return None
    noun = _noun(reading, at)
    deed = _deed(reading, words[noun]) if noun else None
    if deed is None or reading.marks.around(reading.doc.starts[at]):
        return None
    shape = cues.addressing[words[at]]
    subject = speaker_of(voices, at, Cue(Verb("", SPEECH, False, False, frozenset()), shape))
    if subject is None or not subject.actor or subject.first <= noun < subject.last:
        return None
    if subject.first and words[subject.first - 1] in cues.source_starts:
        return None
    content = _content(reading, max(noun + 1, subject.last), deed)
    if content is None or _is_sourced(reading, content):
        return None
    return Statement(at, clause_of(reading, at, subject), Cue(deed.verb, shape), subject, content)


def _is_sourced(reading: Reading, content: Content) -> bool:
    """Whether a source behind a comma closes the sentence, and tells all of it: «…, according to officials»."""
    words, sources = reading.doc.words, reading.cues.source_starts
    trailers = reading.may_trail(content.first, reading.limit(content.first))
    return any(words[word] in sources and reading.pause(word) for word in trailers)


def _noun(reading: Reading, at: int) -> int:
    """The noun that the verb at ``at`` addresses to somebody; 0 without one."""
    nouns = reading.cues.objects.addressed
    for word in range(at + 1, min(reading.limit(at) - 2, at + FARTHEST_NOUN)):
        if any(reading.doc.words[word] in told for told in nouns.values()):
            return word
        if _ends(reading, word):
            return 0
    return 0


def _deed(reading: Reading, text: str) -> Cue | None:
    """The reporting noun that the noun ``text`` stands for."""
    stands_for = (deed for deed, nouns in reading.cues.objects.addressed.items() if text in nouns)
    return reading.cues.verbs.get(next(stands_for, ""))


def _ends(reading: Reading, word: int) -> bool:
    """Whether another clause begins at ``word``."""
    text, cues = reading.doc.words[word], reading.cues
    cue = cues.verbs.get(text)
    other = cue is not None and cue.shape.mood in (PAST, PRESENT)
    return other or text in cues.that or text in cues.particles.relative or word in reading.colons


def _content(reading: Reading, first: int, deed: Cue) -> Content | None:
    """What somebody is accused of behind its ba, or what for they are called, behind whom it is addressed to."""
    words, small = reading.doc.words, reading.cues.particles
    accuses = deed.verb.name in reading.cues.objects.accusing
    letter = PREPOSITION_BI if accuses else PREPOSITION_LI
    for word in range(first, min(reading.limit(first) - 1, first + FARTHEST)):
        text = words[word]
        if _ends(reading, word):
            return None
        if text == letter:
            return Content(word + 1, reading.doc.starts[word + 1], word, How.PREPOSITION)
        if not text.startswith(letter) or len(text) <= SHORTEST or text in small.prepositions | small.adverbs:
            continue
        if text[1:] in small.not_content or word in reading.named:
            continue
        if accuses or begins_content(reading, text):
            whole = text.startswith(LAM + LAM)
            return Content(word, reading.doc.starts[word] + (not whole), word, How.PREPOSITION)
    return None
