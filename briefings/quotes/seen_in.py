"""What somebody sees in a thing: «Beijing saw in the prize | a provocation», «in which observers see | a danger».

Behind the preposition itself the thing begins what is said; behind one with a pronoun what it is seen as is all.
"""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, OBJECTS, PAST, PRESENT
from briefings.quotes.considered import is_feminine
from briefings.quotes.contents import ARTICLE, NAME_LIKE, Content, How
from briefings.quotes.lexicon import Cue
from briefings.quotes.plain import GLUED, TANWIN
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

FARTHEST = 16


def seen_in(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """What the subject of a verb of seeing at ``at`` sees in something, where nothing else joins them."""
    links = reading.cues.objects.seen_in.get(cue.verb.name)
    if links is None or cue.shape.pronoun or cue.shape.mood not in (PAST, PRESENT):
        return None
    words, end = reading.doc.words, reading.limit(at) - 1
    after = subject.last if subject and subject.first > at else at + 1
    denied = at > 0 and words[at - 1] in reading.cues.particles.negation
    if denied or max(at + 2, after) + 1 >= end:
        return None
    if words[after] in links and not reading.pause(after):
        return _seen(reading, after, after + 1, end)
    own = after > at + 2 and words[at + 1] in links
    return _seen(reading, at + 1, after, end) if own else None


def _seen(reading: Reading, link: int, first: int, end: int) -> Content | None:
    """The content behind the preposition at ``link`` and whoever sees it, who end at ``first``."""
    words, cues = reading.doc.words, reading.cues
    if words[link] not in cues.particles.prepositions:
        fits = not (words[first] in cues.phrase_stops or words[first] in cues.that or reading.pause(first))
        return Content(first, reading.doc.starts[first], link, How.PREPOSITION) if fits else None
    if first > link + 1:
        return None
    lone = words[first] in cues.anaphora.pointers and not words[first + 1].startswith(ARTICLE)
    if lone and words[first + 1] not in cues.phrase_stops and not reading.pause(first + 1):
        return Content(first, reading.doc.starts[first], link, How.PREPOSITION)
    for word in range(first + 1, min(end, first + FARTHEST)):
        cue = cues.verbs.get(words[word])
        if words[word] in cues.that or (cue and cue.shape.mood in (PAST, PRESENT)):
            return None
        if _is_predicate(reading, word):
            return Content(first, reading.doc.starts[first], link, How.PREPOSITION)
    return None


def _is_predicate(reading: Reading, word: int) -> bool:
    """Whether an indefinite noun in the object's case, or a quotation that is no name, stands at ``word``."""
    text, surface = reading.doc.words[word], reading.surface(word, word + 1)
    if word in reading.opening and not text.startswith(ARTICLE):
        return reading.doc.word_at(reading.opening[word].right) - word >= NAME_LIKE or text.endswith(ALEF)
    if text.startswith((ARTICLE, *GLUED)) or word in reading.named or text in reading.cues.phrase_stops:
        return False
    if is_feminine(reading, word):
        return True
    return TANWIN in surface[-2:] or (surface.endswith(ALEF) and len(text) > NAME_LIKE and not text.endswith(OBJECTS))
