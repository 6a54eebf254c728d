"""What may stand between a reporting word and its content: another report, an aside, a relative clause."""

from __future__ import annotations

from briefings.quotes.conjugation import DEED, DOER, PAST, PRESENT
from briefings.quotes.lexicon import STANCE
from briefings.quotes.reading import Reading

FARTHEST_COMMA = 25


def is_other_report(reading: Reading, word: int, limit: int) -> bool:
    """Whether the reporting word at ``word`` begins another report, so that the one before it has no content."""
    cues, words = reading.cues, reading.doc.words
    cue = cues.verbs[words[word]]
    if words[word] in cues.particles.prepositions:
        return False
    if cue.shape.mood is DOER:
        return words[word] not in cues.particles.adverbs or reading.pause(word)
    if cue.shape.mood is DEED:
        return words[word + 1] in cues.that if word + 1 < limit else False
    finite = cue.shape.mood in (PAST, PRESENT)
    led = cue.shape.joined or reading.pause(word) or words[word - 1] in cues.clauses.openers
    return finite and led and cue.verb.group is not STANCE


def behind_aside(reading: Reading, word: int, limit: int) -> int:
    """The word behind «- as the agency reported -», whose verb is at ``word``; 0 when it is no aside."""
    told = reading.doc.words[word - 1] in reading.cues.source.told and reading.pause(word - 1)
    return next((w for w in range(word + 1, limit) if reading.pause(w)), 0) if told else 0


def behind_relative(reading: Reading, word: int, limit: int) -> int:
    """The word behind a relative clause that reports something itself: its comma or dash; else the next."""
    for later in range(word + 1, min(limit, word + FARTHEST_COMMA)):
        if reading.pause(later) and not reading.colon(later):
            return later
    return word + 1
