"""Since and until a date.

"Since" makes a stretch that runs up to the day of publication, unless a verb of beginning makes it the beginning.
"It goes on until" makes one that begins on the day told before.
"""

from __future__ import annotations

from datetime import date

from briefings.timeline.draft import Draft
from briefings.timeline.kinds import Kind
from briefings.timeline.moments import Stamp, Stretch, stamp
from briefings.timeline.tape import Tape
from briefings.timeline.tense import verb_before
from briefings.timeline.verbs import FUTURE, PAST, verbs

_REACH = 8
ABSENCE = 10


def led_by_since(tape: Tape, draft: Draft) -> bool:
    """True when "since" opens the expression or stands right before it."""
    return since_at(tape, draft) >= 0


def since_at(tape: Tape, draft: Draft) -> int:
    """The index of "since" at the head of the expression or before it, "the month of" or "the day" between; else -1."""
    i = draft.first
    if tape.get(i, Kind.SINCE):
        return i
    i -= 1
    if i > 0 and tape.spaced(i + 1) and tape.get(i, Kind.UNIT) and not tape.get(i, Kind.SINCE):
        i -= 1
    return i if i >= 0 and tape.spaced(i + 1) and tape.get(i, Kind.SINCE) else -1


def dated_alone(tape: Tape, draft: Draft, lowest: int) -> bool:
    """True for "the first since May 2009" and "since the fall of the city since 2001": the one before was then."""
    told = False
    for i in range(since_at(tape, draft) - 1, lowest - 1, -1):
        mask = tape.masks[i]
        if mask & Kind.SINCE:
            return not told
        named = tape.spaced(i) and tape.masks[i - 1] & (Kind.MONTH | Kind.HIJRI)
        if mask & (Kind.ORDINAL | Kind.STROKE) and not named:
            first = tape.get(i, Kind.ORDINAL | Kind.STROKE)
            if first and (first.value.kind == Kind.STROKE or first.value.value == 1):
                return not (draft.period and draft.period.length)
        tense = verbs().tense(tape.words[i])
        if mask & Kind.REPEAT or tense in (PAST, FUTURE):
            return False
        told = told or tense is not None
    return False


def lasting_until(tape: Tape, draft: Draft, stretch: Stretch, told: Stamp | None, reference: date | None) -> Stretch:
    """``stretch`` drawn back to the day told before, else to the day of publication, behind "it goes on until"."""
    i = draft.first
    until = tape.get(i - 1, Kind.UNTIL) if i > 1 and tape.spaced(i) else None
    if not until or until.last != i or tape.words[i - 2] not in verbs().lasting:
        return stretch
    begin = told if told and told.day else stamp(reference) if reference else None
    if begin is None or stretch.end or stretch.start.day is None or begin.first() >= stretch.start.first():
        return stretch
    return Stretch(begin, stretch.start)


def onward(tape: Tape, draft: Draft, stretch: Stretch, reference: date | None, lowest: int) -> Stretch:
    """``stretch`` drawn out to ``reference`` when it is what something has lasted since; ``lowest`` is where its
    sentence begins."""
    period = draft.period
    whole = period is not None and period.unit in ("week", "season")
    if reference is None or (stretch.end and not whole) or (period and period.length) or not led_by_since(tape, draft):
        return stretch
    verb = verb_before(tape, draft.first, max(lowest, draft.first - _REACH))
    if verb >= 0 and tape.words[verb] in verbs().inceptions:
        return stretch
    if dated_alone(tape, draft, max(lowest, draft.first - ABSENCE)):
        return stretch
    start = stretch.start
    now = Stamp(reference.year, reference.month if start.month else None, reference.day if start.day else None)
    return Stretch(start, now) if start.first() < now.first() else stretch
