"""Where a time expression may begin, by the kinds of the words alone."""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.tape import Tape

_BEHIND = 4
_TIME = (
    Kind.MONTH | Kind.HIJRI | Kind.WEEKDAY | Kind.DAY | Kind.PART | Kind.UNIT | Kind.PAIR | Kind.UNITS
    | Kind.WEEKEND | Kind.YEAR | Kind.YEARS | Kind.NUMBER | Kind.ORDINAL | Kind.DECADE | Kind.FRACTION
    | Kind.THREE_QUARTERS | Kind.CLOCK | Kind.MIDNIGHT | Kind.NOON | Kind.DAYWORD | Kind.DAYWORDS
    | Kind.EARLIER | Kind.EVE | Kind.MORROW | Kind.SEASON | Kind.DIGITS | Kind.FEAST
)  # fmt: skip
_LEADING = (
    Kind.GLUE | Kind.AGO | Kind.SINCE | Kind.AFTER | Kind.WITHIN | Kind.BETWEEN | Kind.FROM | Kind.ABOUT
    | Kind.EDGE | Kind.THIS | Kind.THEN | Kind.BEFORE_THAT | Kind.VERY
)  # fmt: skip


def find_starts(tape: Tape) -> list[int]:
    """Time words, digits, and prepositions that have one of these near, in order."""
    masks, starts, nearest = tape.masks, [], tape.size + _BEHIND
    for i in reversed(tape.marked):
        mask = masks[i]
        if mask & _TIME:
            nearest = i
            starts.append(i)
        elif mask & _LEADING and nearest - i <= _BEHIND:
            starts.append(i)
    starts.reverse()
    return starts
