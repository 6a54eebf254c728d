"""The year beside a date or a part of the year: 2021, of last year, of that same year."""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.tape import Found, Tape


def year_at(tape: Tape, i: int) -> Found[int] | None:
    """[of the year] 2021, in digits or words."""
    start = tape.skip(tape.skip(i, Kind.OF), Kind.YEAR)
    return tape.year(start)


def year_side(tape: Tape, i: int) -> Found[int] | None:
    """Of last year, of this year: -1, 0, 1."""
    start = tape.skip(i, Kind.OF)
    this = tape.skip(start, Kind.THIS)
    # "Of this" is a phrase of its own.
    near = this > start or (start > i and bool(tape.get(start - 1, Kind.THIS)))
    for at in (this, i):
        unit = tape.get(at, Kind.UNIT)
        if unit and unit.value.value == "year" and unit.value.definite:
            if at == this and near:
                return Found(0, unit.last)
            way = tape.get(unit.last, Kind.WAY) if tape.spaced(unit.last) else None
            return Found(int(way.value.value), way.last) if way else None
        unit = tape.get(start - 1, Kind.UNIT) if start > i else None
        if unit and unit.value.value == "year" and unit.value.definite and (way := tape.get(start, Kind.WAY)):
            return Found(int(way.value.value), way.last)
    return None


def this_year(tape: Tape, i: int) -> Found[int] | None:
    """ "Of the year", no side and no number behind it: 0."""
    of = tape.get(i, Kind.OF)
    unit = tape.get(of.last - 1, Kind.UNIT) if of else None
    if not of or not unit or unit.value.value != "year" or not unit.value.definite:
        return None
    told = tape.get(of.last, Kind.SELF | Kind.WAY | Kind.NOT_AFTER) if tape.spaced(of.last) else None
    return None if told else Found(0, of.last)


def told_year(tape: Tape, i: int) -> int:
    """The index after "of that year", "of the same year", else ``i``."""
    start = tape.skip(i, Kind.OF)
    very = tape.skip(start, Kind.VERY | Kind.THAT)
    # "Of the year" is a phrase of its own: its noun is the word before ``start``.
    unit = tape.get(very, Kind.UNIT) or (tape.get(start - 1, Kind.UNIT) if start > i else None)
    if not unit or unit.value.value != "year" or not unit.value.definite:
        return i
    itself = tape.get(unit.last, Kind.SELF) if tape.spaced(unit.last) else None
    return unit.last if very > start else itself.last if itself else i
