"""What stands beside a time or between it and its verb, and puts it behind or ahead whatever the verb's tense is.

"After Tuesday's bombings they will meet": nobody plans a bombing. "Put off until May", "has until Friday", "by June"
lie ahead behind a verb in the past.
"""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.tape import Tape
from briefings.timeline.verbs import FUTURE, PAST, PRESENT, verbs

_REACH, _NEAR = 8, 6
_LENGTHS = Kind.UNIT | Kind.UNITS | Kind.PAIR | Kind.NUMBER | Kind.DIGITS | Kind.HOURS | Kind.ABOUT
_INTENT = 10
_LENGTH = 3


def leaning(tape: Tape, first: int, lowest: int) -> int | None:
    """The tense that the words right before the time at ``first`` give it without a verb, None when they give none."""
    head = _head(tape, first)
    mask = tape.masks[head - 1] if head > lowest else 0
    if mask & Kind.PLACE and head - 1 > lowest:
        mask |= tape.masks[head - 2] & Kind.MISHAP
    if mask & Kind.MISHAP:
        return PAST
    if mask & Kind.UNTIL:
        begin = max(lowest, head - _REACH)
        if any(tape.masks[i] & (Kind.PUT_OFF | Kind.FACING) for i in range(begin, head - 1)):
            return FUTURE
    return None


def _head(tape: Tape, first: int) -> int:
    """Back over "the end of", "the month of", "day" to where the time begins with its edge."""
    for _ in range(2):
        mask = tape.masks[first - 1] if first > 0 and tape.spaced(first) else 0
        if mask & (Kind.EDGE | Kind.UNIT) and not mask & Kind.BY:
            first -= 1
    return first


def between(tape: Tape, verb: int, first: int, last: int, tense: int) -> int:
    """``tense`` of the verb at ``verb`` as what stands between it and the time turns it, or what follows the time."""
    if tense == PRESENT and _done(tape, verb, first, last):
        return PAST
    if tense == PAST and (_conditional(tape, verb) or _promised(tape, verb, first)):
        return FUTURE
    return FUTURE if tense < FUTURE and _ahead(tape, verb, first) else tense


def _done(tape: Tape, verb: int, first: int, last: int) -> bool:
    """True when a verb that is written like the present tells of what has been done."""
    known, words = verbs(), tape.words
    if words[verb] in known.timeless and any(tape.masks[i] & Kind.WAKE for i in range(verb + 1, first)):
        return True
    if verb and words[verb - 1] in known.masculine and words[verb] in known.he_did:
        return True
    return last + 1 < tape.size and tape.spaced(last + 1) and _told_on(tape, verb, last)


def _promised(tape: Tape, verb: int, first: int) -> bool:
    """True for "promised to build it by June"."""
    return tape.words[verb] in verbs().promises and bool(tape.masks[_head(tape, first) - 1] & Kind.BY)


def _conditional(tape: Tape, verb: int) -> bool:
    """True behind "if", which puts a verb in the past ahead."""
    known, before = verbs(), verb - 1
    if before > 0 and tape.words[before] in known.relatives:
        before -= 1
    return before >= 0 and tape.words[before] in known.conditionals


def led_up_to(tape: Tape, first: int, lowest: int) -> bool:
    """True for a day behind "before" and what happens on it: "on his way before the summit on Friday"."""
    for i in range(first - 1, max(lowest, first - _REACH) - 1, -1):
        if verbs().tense(tape.words[i]) or not tape.spaced(i + 1):
            return False
        if tape.masks[i] & Kind.AGO and not tape.masks[i] & Kind.SINCE:
            return i + 1 < first and not tape.masks[i + 1] & _LENGTHS
    return False


def _told_on(tape: Tape, verb: int, last: int) -> bool:
    """True when a past verb follows the time behind "when", or behind "and" after a relative clause."""
    known, words = verbs(), tape.words
    if tape.masks[last] & Kind.WHEN:
        return known.tense(words[last + 1]) == PAST
    if not verb or words[verb - 1] not in known.relatives or not words[last].startswith(known.conjunctions):
        return False
    return known.tense(words[last]) == PAST and tape.spaced(last)


def _ahead(tape: Tape, verb: int, first: int) -> bool:
    """True for what is intended or agreed to be held, and for what something comes days before, unless both were told
    long after."""
    known, words, masks = verbs(), tape.words, tape.masks
    for i in range(max(verb + 1, first - _INTENT), first):
        if masks[i] & Kind.INTENT and (intent := tape.get(i, Kind.INTENT)) and not intent.value.definite:
            return True
        if masks[i] & Kind.STAGING and masks[i - 1] & (Kind.ON | Kind.UNTIL) and tape.get(i, Kind.STAGING):
            return True
        if masks[i] & Kind.AGO and any(masks[k] & Kind.FROM for k in range(i + 2, min(first, i + 2 + _LENGTH))):
            return not any(words[k] in known.turned_past for k in range(max(0, verb - _NEAR), verb + 1))
    return False
