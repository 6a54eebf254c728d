"""Reports told by a noun in the plural with its owner: «despite the assurances of the ministry that».

Only the particle behind the owner, whoever is addressed or a preposition makes one of it: remarks alone tell nothing.
"""

from __future__ import annotations

from itertools import compress, count

from briefings.model import Gender
from briefings.quotes.conjugation import BEH, DEED, FROM, NOON, Shape
from briefings.quotes.contents import Content, How
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, SPEECH, Cue, Verb
from briefings.quotes.reading import Reading
from briefings.quotes.spans import predicate
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement

FARTHEST, NEAR_VERB = 5, 12
# what ties the particle to the noun: from, of
_TYING = (FROM, "\u0639" + NOON)
_TOLD = Verb("", SPEECH, that=True, object=False, prepositions=frozenset())


def find_plurals(reading: Reading, voices: Voices) -> list[Statement]:
    """All reports told by a noun in the plural that its speaker follows at once, or behind «by»."""
    plurals = reading.cues.objects.plurals
    found = (_told(reading, voices, at) for at in compress(count(), reading.doc.each(plurals.__contains__)))
    return [statement for statement in found if statement]


def _told(reading: Reading, voices: Voices, at: int) -> Statement | None:
    words, first = reading.doc.words, at + 1
    first += words[first : first + 1] == [FROM]
    owner = voices.begins.get(first)
    if owner is None or reading.marks.around(reading.doc.starts[at]) or _is_judged(reading, at):
        return None
    joint = _joint(reading, owner.last)
    if joint is None or (at == reading.sentence_start(at) and predicate(reading, at, joint, reading.limit(at)) is None):
        return None
    cue = Cue(_TOLD, Shape(words[at], DEED, Gender.UNKNOWN, 1))
    return Statement(at, at, cue, voices.of(owner), Content(joint + 1, reading.doc.starts[joint + 1], joint, How.THAT))


def _joint(reading: Reading, after: int) -> int | None:
    """The particle near behind the owner, with a preposition: «that» alone may belong to any verb before."""
    words, cues, limit = reading.doc.words, reading.cues, reading.limit(after - 1)
    for word in range(after, min(limit - 1, after + FARTHEST)):
        text = words[word]
        if text in cues.that:
            return word if text.startswith(BEH) or words[word - 1] in _TYING else None
        small = text in cues.particles.prepositions or text in cues.particles.adverbs
        if text in cues.verbs or not (small or text.startswith(PREPOSITION_LI) or reading.pause(word)):
            return None
    return None


def _is_judged(reading: Reading, at: int) -> bool:
    """Whether a verb before the noun says what somebody calls it: «he described the remarks of X as»."""
    near = reading.doc.words[max(reading.sentence_start(at), at - NEAR_VERB) : at]
    cues = (reading.cues.verbs.get(text) for text in near)
    return any(cue and cue.verb.object and PREPOSITION_BI in cue.verb.prepositions for cue in cues)
