"""Years, decades, quarters, weeks and months by their side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from operator import or_

from briefings.timeline.dates import joint
from briefings.timeline.days import readings, trapped
from briefings.timeline.kinds import Kind
from briefings.timeline.lengths import read_length
from briefings.timeline.moments import Stamp
from briefings.timeline.parts_of_year import definite_length, read_share
from briefings.timeline.period import Period
from briefings.timeline.tape import Found, Tape

_CENTURY = 100
_SIGNS = ("+", "$", ":", "#")


def read_period(tape: Tape, i: int) -> Found[Period] | None:
    """The period that begins at word ``i``."""
    mask = tape.masks[i]
    for kinds, read in _READERS:
        if mask & kinds and (found := read(tape, i)):
            return found
    return None


def _edge(tape: Tape, i: int) -> Found[Period] | None:
    """The end of the week, the beginning of next month: the period's own precision is kept."""
    weekend = tape.get(i, Kind.WEEKEND)
    if weekend and not (tape.get(i, Kind.BEGIN) and tape.get(weekend.last, Kind.WAY)):
        way = tape.get(weekend.last, Kind.WAY) if tape.spaced(weekend.last) else None
        side = int(way.value.value) if way else 0
        part = "current" if way and not side else ""
        return Found(Period("weekend", way=side, part=part), way.last if way else weekend.last)
    edge = tape.get(i, Kind.EDGE)
    if not edge or not tape.spaced(edge.last):
        return None
    inner = (
        read_share(tape, edge.last) or _decades(tape, edge.last) or _years(tape, edge.last) or _side(tape, edge.last)
    )
    found = inner or _current(tape, edge.last) or _bare_year(tape, edge.last)
    part = "middle" if tape.get(i, Kind.MIDDLE) else "beginning" if tape.get(i, Kind.BEGIN) else ""
    return Found(replace(found.value, part=part), found.last) if found and found.value.unit == "week" else found


def _current(tape: Tape, i: int) -> Found[Period] | None:
    """ "The end of the year": a definite unit alone is the current one."""
    unit = tape.get(i, Kind.UNIT)
    if unit and tape.spaced(unit.last) and tape.get(unit.last, Kind.ORDINAL | Kind.LAST | Kind.WAY | Kind.NOT_AFTER):
        return None
    if unit and unit.value.definite and unit.value.value in ("week", "month", "year"):
        return Found(Period("side", unit=str(unit.value.value)), unit.last)
    return None


def _bare_year(tape: Tape, i: int) -> Found[Period] | None:
    year = tape.year(i)
    if not year or not plausible(tape, i, year):
        return None
    return Found(Period("years", Stamp(year.value)), year.last)


def _decades(tape: Tape, i: int) -> Found[Period] | None:
    """The seventies and eighties of the last century."""
    first = tape.get(i, Kind.DECADE)
    if not first:
        return _centuries(tape, i)
    last, end = first.last, first
    while tape.spaced(last) and (more := tape.get(last, Kind.DECADE)) and more.value.joined:
        last, end = more.last, more
    last = tape.skip(last, Kind.FROM) if tape.get(tape.skip(last, Kind.FROM), Kind.UNIT) else last
    century = tape.get(last, Kind.UNIT) if tape.spaced(last) else None
    base = 1900
    if century and century.value.value == "century" and tape.spaced(century.last):
        named = tape.ordinal(century.last)
        way = tape.get(century.last, Kind.WAY)
        if named or way:
            base = (named.value - 1) * _CENTURY if named else 1900 if way and way.value.value == -1 else 2000
            last = named.last if named else way.last if way else last
    start, stop = base + int(first.value.value), base + int(end.value.value) + 9
    return Found(Period("years", Stamp(start), Stamp(stop)), last)


def _centuries(tape: Tape, i: int) -> Found[Period] | None:
    unit = tape.get(i, Kind.UNIT)
    if not unit or unit.value.value != "century" or not unit.value.definite or not tape.spaced(unit.last):
        return None
    named, way = tape.ordinal(unit.last), tape.get(unit.last, Kind.WAY)
    if named and named.value <= 21:
        start = (named.value - 1) * _CENTURY
    elif way and abs(int(way.value.value)) <= 1:
        start = 2000 + int(way.value.value) * _CENTURY
    else:
        return None
    last = named.last if named else way.last if way else unit.last
    return Found(Period("years", Stamp(start), Stamp(start + _CENTURY - 1)), last)


def _years(tape: Tape, i: int) -> Found[Period] | None:
    """The year 2015, between the years 2006 and 2017, from 2014 to 2017, 2014-2017, since 2014 and until 2017."""
    opener = tape.get(i, Kind.BETWEEN | Kind.FROM | Kind.SINCE)
    start = opener.last if opener and (tape.spaced(opener.last) or tape.digits(opener.last) is not None) else i
    word = tape.get(start, Kind.YEAR | Kind.YEARS)
    at = word.last if word and tape.spaced(word.last) else start
    at = at if word else start
    first = tape.year(at)
    if not first or not plausible(tape, at, first):
        return None
    second = _second_year(tape, first, bool(opener) or bool(word and word.value.kind == Kind.YEARS))
    if second:
        return Found(Period("years", Stamp(first.value), Stamp(second.value)), second.last)
    hijri = _hijri_year(tape, first)
    if hijri and (word or hijri.last > first.last):
        return hijri
    if word and first.value >= 1500 and not hijri:
        return Found(Period("years", Stamp(first.value)), _era(tape, first.last))
    return None


def _second_year(tape: Tape, first: Found[int], opened: bool) -> Found[int] | None:
    i = joint(tape, first.last)
    if i < 0 and tape.gap(first.last) == "/" and tape.digits(first.last) is not None:
        i, opened = first.last, True
    if i < 0:
        return None
    until = tape.gap(i) in ("-", "/", "\N{EN DASH}") or bool(tape.get(first.last, Kind.UNTIL))
    i = tape.skip(tape.skip(i, Kind.OF), Kind.YEAR)
    second = tape.year(i)
    if not second or second.value <= first.value or not (opened or until) or not plausible(tape, i, second):
        return None
    return second


def _hijri_year(tape: Tape, year: Found[int]) -> Found[Period] | None:
    era = tape.get(year.last, Kind.ERA) if tape.spaced(year.last) else None
    if not 1300 <= year.value < 1500 or (era and era.value.value != "hijri"):
        return None
    return Found(Period("hijri", Stamp(year.value)), era.last if era else year.last)


def _era(tape: Tape, i: int) -> int:
    era = tape.get(i, Kind.ERA) if tape.spaced(i) else None
    return era.last if era and era.value.value == "common" else i


def plausible(tape: Tape, i: int, year: Found[int]) -> bool:
    """False when what stands beside the number makes it an amount, a score, a telephone number or a share."""
    before, after = tape.gaps[i], tape.gap(year.last)
    if after[:1] in ("%", "\N{ARABIC PERCENT SIGN}", "$", "\N{EURO SIGN}") or before.rstrip()[-1:] in _SIGNS:
        return False
    if after[:1] == ":" and (tape.digits(year.last) is not None or not tape.get(i - 1, Kind.YEAR)):
        return False
    if (
        after[:1] in (",", ".", "\N{ARABIC DECIMAL SEPARATOR}")
        and after == tape.gaps[year.last]
        and tape.digits(year.last) is not None
    ):
        return False
    counted = tape.get(year.last, Kind.COUNTED) if tape.linked(year.last, "(") else None
    if counted and not counted.value.led:
        return False
    return not trapped(tape, i, year.last, Kind.YEAR)


def _side(tape: Tape, i: int) -> Found[Period] | None:
    """Last week, next month, this year."""
    this = tape.get(i, Kind.THIS)
    start = this.last if this and tape.spaced(this.last) else i
    unit = tape.get(start, Kind.UNIT)
    if not unit or not unit.value.definite or unit.value.value not in ("week", "month", "year", "decade"):
        return None
    code = str(unit.value.value)
    if trapped(tape, start, unit.last, Kind.UNIT):
        return None
    if this:
        return Found(Period("side", unit=code), unit.last) if start > i else None
    last = unit.last
    year = tape.year(last) if code == "year" and tape.spaced(last) else None
    way = tape.get(year.last if year else last, Kind.WAY) if tape.spaced(year.last if year else last) else None
    if way and not way.value.value and any(e.value == Kind.WAY for e in readings(tape, start - 1, Kind.NOT_BEFORE)):
        return None
    if way and tape.get(last, Kind.LAST) and tape.get(way.last, Kind.OF | Kind.FROM):
        return None  # the last week of July
    if way and not trapped(tape, last, way.last, Kind.WAY):
        return Found(Period("side", unit=code, way=int(way.value.value)), way.last)
    return None


def _rolling(tape: Tape, i: int) -> Found[Period] | None:
    """The coming five years, the last three days, the past two months, the last 48 hours."""
    length = definite_length(tape, i) or (read_length(tape, i) if tape.get(i, Kind.PAIR) or tape.glued(i) else None)
    if not length or not tape.spaced(length.last):
        return None
    way = tape.get(length.last, Kind.WAY)
    if not way or way.value.value == 0:
        return None
    return Found(Period("rolling", way=1 if int(way.value.value) > 0 else -1, length=length.value), way.last)


# The readers of periods in order, each with the kinds of word that its periods begin with
_READERS: tuple[tuple[int, Callable[[Tape, int], Found[Period] | None]], ...] = (
    (Kind.EDGE | Kind.WEEKEND, _edge),
    (Kind.FRACTION | Kind.UNITS | Kind.PAIR | Kind.NUMBER | Kind.GLUE, read_share),
    (Kind.DECADE | Kind.UNIT, _decades),
    (Kind.BETWEEN | Kind.FROM | Kind.SINCE | Kind.YEAR | Kind.YEARS | Kind.GLUE | Kind.DIGITS, _years),
    (Kind.UNITS | Kind.PAIR | Kind.GLUE, _rolling),
    (Kind.THIS | Kind.UNIT, _side),
)
PERIOD_STARTS = reduce(or_, (kinds for kinds, _ in _READERS))
