"""Years without the word for year: in 2015, since 2014, the 2016 elections, the Cairo conference 2014."""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.moments import Stamp
from briefings.timeline.period import Period
from briefings.timeline.periods import plausible
from briefings.timeline.tape import Found, Tape

_YEAR_SIGNS = (
    Kind.IN | Kind.SINCE | Kind.WITHIN | Kind.EDGE | Kind.AGO | Kind.AFTER | Kind.BEARER
    | Kind.SEASON
)  # fmt: skip
_ARTICLE = "\u0627\u0644"
_OF_KIND = ("\u064a", "\u064a\u0647")


def read_bare_year(tape: Tape, i: int) -> Found[Period] | None:
    """The year at word ``i`` when a preposition or a named event before it makes the number one."""
    year = tape.year(i)
    if not year or year.value < 1700 or not plausible(tape, i, year):
        return None
    glue = tape.glued(i)
    if not i or not tape.spaced(i) or (glue and glue.definite):
        return None
    if _sign_before(tape, i) or _of_place(tape, i) or (glue and glue.joined and _after_year(tape, i)):
        return Found(Period("years", Stamp(year.value)), year.last)
    return None


def _sign_before(tape: Tape, i: int) -> bool:
    """True when a preposition or a named event of one or two words stands right before word ``i``."""
    before = tape.get(i - 1, _YEAR_SIGNS)
    if before and before.last == i:
        return True
    event = tape.get(i - 2, Kind.BEARER) if i > 1 and tape.masks[i - 2] & Kind.BEARER else None
    return bool(event and event.last == i)


def _of_place(tape: Tape, i: int) -> bool:
    """True when an event named by its place or kind stands before the year: "the Cairo conference 2014", "the war on
    Gaza 2014", "the Iranian revolution 1979"."""
    first = _place_before(tape, i)
    if first == i and _describing(tape, i - 1):
        first = i - 1
    if first == i or not tape.spaced(first):
        return False
    event = tape.get(first - 1, Kind.BEARER) or (tape.get(first - 2, Kind.BEARER) if first > 1 else None)
    if not event or event.last != first:
        return False
    return not event.value.definite or _describing(tape, first) or bool(tape.get(first, Kind.IN | Kind.ON))


def _place_before(tape: Tape, i: int) -> int:
    """Where the place right before word ``i`` begins, the preposition before it included; ``i`` when there is none."""
    for first in (i - 1, i - 2):
        place = tape.get(first, Kind.VENUE | Kind.PLACE)
        if place and place.last == i and tape.spaced(i):
            return first - 1 if tape.get(first - 1, Kind.IN | Kind.ON) and tape.spaced(first) else first
    return i


def _describing(tape: Tape, i: int) -> bool:
    """True for an adjective of kind or nation with the article."""
    word = tape.words[i]
    return word.startswith(_ARTICLE) and word.endswith(_OF_KIND)


def _after_year(tape: Tape, i: int) -> bool:
    """True for the second of two years: in 2015 and 2016."""
    return tape.year(i - 1) is not None and tape.spaced(i)
