"""Parts of a year by their number: its first quarter, the second half of last year, its first nine months."""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.lengths import read_length
from briefings.timeline.moments import Length, Stamp
from briefings.timeline.period import Period
from briefings.timeline.tape import Found, Tape
from briefings.timeline.year_words import this_year, year_at, year_side

_PER_YEAR = {"half": 2, "third": 3, "quarter": 4}
_MONTHS = 12
_FARTHEST = 5  # where "first" can stand behind the beginning of "the 9 first months"


def read_share(tape: Tape, i: int) -> Found[Period] | None:
    """The first quarter of 2021, the second half of this year, the first nine months of last year."""
    part = tape.get(i, Kind.FRACTION)
    parts = _PER_YEAR.get(str(part.value.value)) if part else None
    if not part or not parts:
        return _first_months(tape, i)
    if not tape.spaced(part.last):
        return None
    which = tape.ordinal(part.last)
    last = tape.get(part.last, Kind.LAST)
    number = parts if last else which.value if which else 0
    after = last.last if last else which.last if which else i
    if not 1 <= number <= parts or not tape.spaced(after):
        return None
    return _of_year(tape, after, share=(parts, number))


def _first_months(tape: Tape, i: int) -> Found[Period] | None:
    """The nine first months of the year: as many from January."""
    if not any(mask & Kind.ORDINAL for mask in tape.masks[i + 2 : i + _FARTHEST]):
        return None
    length = definite_length(tape, i) or read_length(tape, i)
    months = length.value.months if length else 0
    if not length or not 0 < months < _MONTHS or str(length.value) != f"P{months}M" or not tape.spaced(length.last):
        return None
    first = tape.get(length.last, Kind.ORDINAL)
    if not first or first.value.value != 1 or not first.value.definite or not tape.spaced(first.last):
        return None
    return _of_year(tape, first.last, months=months)


def _of_year(tape: Tape, i: int, share: tuple[int, int] | None = None, months: int = 0) -> Found[Period] | None:
    """The part of the year that word ``i`` names; the year without a side is the current one."""
    if year := year_at(tape, i):
        return Found(Period("years", Stamp(year.value), share=share, months=months), year.last)
    side = year_side(tape, i) or this_year(tape, i)
    return Found(Period("side", unit="year", way=side.value, share=share, months=months), side.last) if side else None


def definite_length(tape: Tape, i: int) -> Found[Length] | None:
    """The five years: unit first, number after it."""
    unit = tape.get(i, Kind.UNITS)
    if not unit or not unit.value.definite or not tape.spaced(unit.last):
        return None
    number = tape.number(unit.last)
    length = _plain(number.value, str(unit.value.value)) if number else None
    return Found(length, number.last) if number and length else None


def _plain(count: int, unit: str) -> Length | None:
    if not 0 < count < 1000:
        return None
    if unit in ("decade", "century"):
        return Length(years=count * (10 if unit == "decade" else 100))
    return Length(**{f"{unit}s": count})
