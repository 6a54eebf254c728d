"""With what a clause that was said goes on behind a comma: «…, but there is», «…, after the bridge had fallen»."""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, LAM, NOON, PAST, PRESENT, SEEN, TEH, WAW, YEH
from briefings.quotes.contents import is_verbal
from briefings.quotes.reading import Reading

WEIGHED, FARTHEST_WILL = 5, 8
# the particle without a pronoun
BARE = 2
NEVER_WILL = LAM + NOON
THAT = ALEF + NOON


def is_told_on(reading: Reading, first: int, word: int, limit: int) -> bool:
    """Whether a clause that was said goes on at ``word``: with «but», or with what it comes after, «…, after he had».

    How long after, «two days after», another report, what follows a quotation, and what comes before something only
    feared or hoped for («that he may come, after») are the reporter's.
    """
    words, cues = reading.doc.words, reading.cues
    if words[word] not in cues.clauses.since:
        return _weighs(reading, word)
    later = not cues.clauses.soon.isdisjoint(words[word + 1 : word + 2]) or _reports(reading, word + 1, limit)
    return reading.pause(word) and not reading.closes(word) and not later and not _may_come(reading, first)


def _reports(reading: Reading, first: int, limit: int) -> bool:
    """Whether somebody says something in the words from ``first`` to ``limit`` (exclusive)."""
    found = (reading.cues.verbs.get(text) for text in reading.doc.words[first:limit])
    return any(cue and cue.shape.mood in (PAST, PRESENT) for cue in found)


def _may_come(reading: Reading, first: int) -> bool:
    """Whether a verb in the present stands right behind the bare particle, at ``first``: that it may resume."""
    text = reading.doc.words[first]
    if reading.doc.words[first - 1] != THAT or text.endswith((ALEF, TEH)) or first in reading.named:
        return False
    return text[0] == YEH or (text[0] == TEH and not is_verbal(reading, first))


def _weighs(reading: Reading, word: int) -> bool:
    """Whether a clause that was said goes on with «but» at ``word``: «…, but there is», «…, and yet the price will».

    «And yet» nearly always does, «except that he» with what is or will be; what did not happen, and what somebody else
    said, are the reporter's.
    """
    words, cues = reading.doc.words, reading.cues
    but, limit = words[word].removeprefix(WAW), reading.limit(word)
    that = but in cues.clauses.buts and any(
        text in cues.that and len(text) > BARE for text in words[word + 1 : word + 2]
    )
    if (but not in cues.clauses.weighed and not that) or word + 1 >= limit or word + 1 in reading.named:
        return False
    behind = words[word + 1 + that : min(word + WEIGHED, limit)]
    if any(text in cues.clauses.undone or (text in cues.verbs and text not in cues.particles.that) for text in behind):
        return False
    if NEVER_WILL in words[word + 1 : min(word + FARTHEST_WILL, limit)]:
        return True
    follows = behind[0] if behind else ""
    if that:
        return follows.startswith((YEH, SEEN + YEH)) or follows in cues.particles.negation
    small = cues.clauses.conditions | cues.particles.prepositions | cues.particles.negation | cues.clauses.weighing
    return but != words[word] or follows.startswith(YEH) or follows in small
