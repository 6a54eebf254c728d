"""Years without the word for year: in 2015, since 2014, the 2016 elections, the Cairo conference 2014."""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.moments import Stamp
from briefings.timeline.periods import Period, plausible
from briefings.timeline.tape import Found, Tape

_YEAR_SIGNS = (
    Kind.IN | Kind.SINCE | Kind.WITHIN | Kind.EDGE | Kind.AGO | Kind.AFTER | Kind.BEARER
    | Kind.SEASON
)  # fmt: skip


def read_bare_year(tape: Tape, i: int) -> Found[Period] | None:
    """The year at word ``i`` when a preposition or a named event before it makes the number one."""
    year = tape.year(i)
    if not year or year.value < 1700 or not plausible(tape, i, year):
        return None
    glue = tape.glued(i)
    if i and tape.spaced(i) and not (glue and glue.definite):
        before = tape.get(i - 1, _YEAR_SIGNS)
        if (before and before.last == i) or _of_place(tape, i) or (glue and glue.joined and _after_year(tape, i)):
            return Found(Period("years", Stamp(year.value)), year.last)
    return None


def _of_place(tape: Tape, i: int) -> bool:
    """True when an event named by its place stands before the year: "the Cairo conference 2014"."""
    event = tape.get(i - 2, Kind.BEARER) if i > 1 and tape.spaced(i - 1) else None
    place = tape.get(i - 1, Kind.VENUE)
    return bool(event and place and not event.value.definite and (event.last, place.last) == (i - 1, i))


def _after_year(tape: Tape, i: int) -> bool:
    """True for the second of two years: in 2015 and 2016."""
    return tape.year(i - 1) is not None and tape.spaced(i)
