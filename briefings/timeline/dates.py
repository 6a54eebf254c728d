"""Calendar dates: digits, month names of every region, doubled names, Hijri months.

A reader takes the tape and the index of the date's first word, and gives the partial date with the index after it.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.timeline.kinds import Kind
from briefings.timeline.moments import DateSpec
from briefings.timeline.tape import Found, Tape
from briefings.timeline.year_words import told_year, year_at, year_side

_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS = Kind.DIGITS | Kind.GLUE | Kind.NUMBER | Kind.ORDINAL
_MOST_BEFORE = 3  # the fourth ten of March
_COMMA = "\N{ARABIC COMMA}"
_DASHES = ("-", "\N{EN DASH}", "\N{EM DASH}", "\N{ARABIC TATWEEL}")
_DOUBLES = ("", "/", "(", "[", "\\", "|", *_DASHES)
_BEFORE_YEAR = ("", ")", "]", _COMMA, ",", f"){_COMMA}", "/", *_DASHES)
_IN_FRONT = (
    Kind.IN | Kind.EDGE | Kind.SINCE | Kind.UNTIL | Kind.WITHIN | Kind.OF | Kind.BETWEEN | Kind.UNIT
    | Kind.SAME | Kind.AGO
)  # fmt: skip


def read_date(tape: Tape, i: int) -> Found[DateSpec] | None:
    """The calendar date or month that begins at word ``i``."""
    mask = tape.masks[i] if i < tape.size else 0
    found = _numeric(tape, i) if mask & (Kind.DIGITS | Kind.GLUE) else None
    found = found or (_day_first(tape, i) if mask & _DAYS else None)
    return found or (_month_first(tape, i) if mask & (Kind.MONTH | Kind.HIJRI) else None)


def _numeric(tape: Tape, i: int) -> Found[DateSpec] | None:
    """16/6/2021, 16-6-2021, 16.6.2021, 2021-06-16, 16/06/21."""
    start = i + 1 if tape.glued(i) else i
    a, b, c = (tape.digits(start + k) for k in range(3))
    if a is None or b is None or c is None or len(tape.words[start + 1]) > 2:
        return None
    mark = tape.gap(start + 1)
    if mark not in ("/", "-", ".", "\\") or tape.gap(start + 2) != mark or tape.gaps[start][-1:] in ("+", "-", "/"):
        return None
    if tape.gap(start + 3)[:1] == mark and tape.digits(start + 3) is not None:
        return None
    width = len(tape.words[start + 2])
    if mark == "." and max(width, len(tape.words[start])) < 4:
        return None
    spec = _ordered(a, b, c, width)
    return _era(tape, Found(spec, start + 3)) if spec else None


def _ordered(a: int, b: int, c: int, width: int) -> DateSpec | None:
    if a > 999:
        year, month, day = a, b, c
    elif width == 4:
        year, month, day = c, b, a
    elif width == 2:
        year, month, day = (2000 if c < 70 else 1900) + c, b, a
    else:
        return None
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= _MONTH_LENGTHS[month - 1] and 1000 <= year <= 2199):
        return None
    return DateSpec(year=year, month=month, day=day, hijri=1300 <= year < 1500)


def _era(tape: Tape, found: Found[DateSpec]) -> Found[DateSpec]:
    era = tape.get(found.last, Kind.ERA) if tape.spaced(found.last) else None
    return Found(found.value, era.last) if era else found


def _day_first(tape: Tape, i: int) -> Found[DateSpec] | None:
    """16 June, the sixteenth of June, 8 and 9 June, 15-17 June, 16 of this month."""
    day = None if tape.gap(i) == "/" and tape.digits(i - 1) is not None else read_day(tape, i)
    if not day or _counts(tape, i):
        return None
    month = _of_month(tape, day.last)
    if month and tape.ordinal(i) and tape.get(day.last, Kind.OWN):
        return None
    if month:
        spec = replace(
            month.value, day=day.value, year=month.value.year or _named_year(tape, i, month.value, day.value)
        )
        return Found(spec, month.last) if _fits(month.value, day.value) and not _name(tape, i, spec) else None
    return _day_range(tape, day)


def _counts(tape: Tape, i: int) -> bool:
    """True for "the first day of", "the last third of", the tens of a number that an ordinal begins, and a score."""
    before = tape.masks[i - 1] if i else 0
    if before & Kind.ORDINAL and tape.spaced(i) and tape.masks[i] & (Kind.NUMBER | Kind.ORDINAL):
        return bool(tape.get(i - 1, Kind.ORDINAL) and (tape.masks[i] & Kind.JOINED or tape.get(i, Kind.NUMBER)))
    if not tape.get(i, Kind.ORDINAL) or not before & (Kind.FRACTION | Kind.UNIT):
        return False
    unit = tape.get(i - 1, Kind.FRACTION | Kind.UNIT)
    return bool(unit and (unit.value.definite or unit.value.value != "day"))


def _name(tape: Tape, i: int, spec: DateSpec) -> bool:
    """True when a day or a month without a year is the name of a party, a square, a paper: "the 14 March forces"."""
    if spec.year is not None or spec.way is not None or spec.year_way is not None or spec.told or not tape.spaced(i):
        return False
    for _ in range(_MOST_BEFORE):
        numbered = (
            i > 1 and tape.spaced(i - 1) and tape.masks[i - 1] & (Kind.DIGITS | Kind.ORDINAL | Kind.NUMBER | Kind.OF)
        )
        i -= 1 if numbered else 0
    named = tape.get(i - 1, Kind.NAMED)
    return bool(named and named.last == i and not named.value.definite)


def _named_year(tape: Tape, i: int, month: DateSpec, day: int) -> int | None:
    """The year of a day or month that an event goes by: "the attacks of 11 September", "the October war"."""
    if month.month is None or month.hijri or month.way is not None or month.year_way is not None or not i:
        return None
    before = tape.words[i - 1] if tape.spaced(i) else ""
    return tape.vocabulary.named_days.get((before, month.month, day))


def read_day(tape: Tape, i: int) -> Found[int] | None:
    """A number from 1 to 31 in digits, in words or as an ordinal."""
    found = tape.ordinal(i) or tape.number(i)
    if not found or not 1 <= found.value <= 31 or tape.gap(found.last)[:1] in (":", "%"):
        return None
    return found


def _day_range(tape: Tape, first: Found[int]) -> Found[DateSpec] | None:
    second = _further(tape, first)
    more = _further(tape, second) if second else None
    while second and more:
        second, more = more, _further(tape, more)
    if not second:
        return None
    month = _of_month(tape, second.last)
    if not month or not _fits(month.value, second.value):
        return None
    ends = replace(month.value, day=second.value)
    return Found(replace(month.value, day=first.value, to=ends), month.last)


def _further(tape: Tape, day: Found[int]) -> Found[int] | None:
    """The later day that is joined to ``day``."""
    start = joint(tape, day.last)
    found = read_day(tape, start) if start >= 0 else None
    return found if found and found.value > day.value else None


def joint(tape: Tape, i: int) -> int:
    """Where the second half of a range or pair begins when a dash, "and", "or" or "until" stands at ``i``, else -1.

    "And" may be written onto the second half itself.
    """
    if i >= tape.size:
        return -1
    if tape.gap(i) in _DASHES:
        return i
    if not tape.linked(i, _COMMA):
        return -1
    glue = tape.glued(i)
    if glue:
        return i if glue.joined and not glue.led else -1
    if tape.masks[i] & Kind.JOINED:
        return _past_until(tape, i)
    return _past_until(tape, i) if tape.get(i, Kind.UNTIL | Kind.AND) else -1


def _past_until(tape: Tape, i: int) -> int:
    word = tape.get(i, Kind.UNTIL | Kind.AND)
    if not word or not (tape.spaced(word.last) or tape.digits(word.last) is not None):
        return i
    return tape.skip(word.last, Kind.DAYWORD)


def _fits(month: DateSpec, day: int) -> bool:
    if month.hijri:
        return day <= 30
    return month.month is None or day <= _MONTH_LENGTHS[month.month - 1]


def _of_month(tape: Tape, i: int) -> Found[DateSpec] | None:
    """[of] [the month of] June [2021], of this month."""
    if not tape.linked(i, "-/"):
        return None
    start = tape.skip(i, Kind.OF)
    return read_month(tape, start) or _unnamed_month(tape, start) or (_unnamed_month(tape, i) if start > i else None)


def _unnamed_month(tape: Tape, i: int) -> Found[DateSpec] | None:
    """Of the coming month, of this month, of the current, of it: a day without a month's name."""
    own = tape.get(i, Kind.OWN)
    if own and not tape.get(i - 1, Kind.UNIT | Kind.YEAR):
        return Found(DateSpec(way=0), own.last)
    this, very = tape.skip(i, Kind.THIS), tape.skip(i, Kind.VERY | Kind.THAT)
    unit = tape.get(max(this, very), Kind.UNIT)
    if not unit or unit.value.value != "month" or not unit.value.definite:
        return None
    if very > i:
        return Found(DateSpec(told="month"), unit.last)
    if this > i or tape.get(i - 1, Kind.THIS):
        return Found(DateSpec(way=0), unit.last)
    if not tape.spaced(unit.last):
        return None
    way, itself = tape.get(unit.last, Kind.WAY), tape.get(unit.last, Kind.SELF)
    if itself:
        return Found(DateSpec(told="month"), itself.last)
    return Found(DateSpec(way=int(way.value.value)), way.last) if way else None


def read_month(tape: Tape, i: int) -> Found[DateSpec] | None:
    """A month's name, its double in another region's words, and the year or side that belongs to it."""
    entry = tape.get(i, Kind.MONTH)
    if entry:
        spec, last = DateSpec(month=int(entry.value.value)), _double(tape, entry.last)
    else:
        moon = tape.get(i, Kind.HIJRI)
        if not moon:
            return None
        if tape.gap(i) in _DASHES:
            return None  # the name of the second month is zero too: won 1-0
        spec, last = DateSpec(month=int(moon.value.value), hijri=True), moon.last
    return _with_year(tape, Found(spec, last))


def _double(tape: Tape, i: int) -> int:
    """The index after a second name of the month: June/Haziran, June (Haziran)."""
    again = tape.get(i, Kind.MONTH)
    if again and not again.value.joined and not again.value.led and tape.gap(i).replace(" ", "") in _DOUBLES:
        return again.last
    return i


def _with_year(tape: Tape, found: Found[DateSpec]) -> Found[DateSpec]:
    spec, i = found
    if i >= tape.size or tape.gap(i) not in _BEFORE_YEAR:
        return found
    comma = _COMMA in tape.gap(i) or "," in tape.gap(i)
    way = tape.get(i, Kind.WAY)
    if way and not comma:
        return Found(replace(spec, way=int(way.value.value)), way.last)
    if comma and tape.digits(i) is None:
        return found
    year = year_at(tape, i)
    if year and spec.hijri == (1300 <= year.value < 1500):
        return _era(tape, Found(replace(spec, year=year.value), year.last))
    told = i if comma else told_year(tape, i)
    if told > i:
        return Found(replace(spec, told="year"), told)
    side = None if comma else year_side(tape, i)
    return Found(replace(spec, year_way=side.value), side.last) if side else found


def _month_first(tape: Tape, i: int) -> Found[DateSpec] | None:
    """June, June 2021, last June, June or July next: no day."""
    entry = tape.get(i, Kind.MONTH | Kind.HIJRI)
    found = read_month(tape, i) if entry else None
    if not entry or not found:
        return None
    spec, last = found
    if tape.masks[i - 1] & Kind.MONTH and tape.gap(i) in _DOUBLES[1:] and i:
        return None  # the second name of a month that is part of a name
    bare = spec.year is None and spec.way is None and spec.year_way is None and not spec.told
    if _name(tape, i, spec):
        return None
    if bare:
        pair = _month_pair(tape, found)
        if pair:
            return pair
        if year := _named_year(tape, i, spec, 0):
            return Found(replace(spec, year=year), last)
        doubled = last > entry.last
        front = bool(tape.get(i - 1, _IN_FRONT)) and tape.spaced(i)
        if (entry.value.weak and not doubled and (entry.value.led or not front)) or (
            spec.hijri and not _month_named(tape, i)
        ):
            return None
    return found


def _month_named(tape: Tape, i: int) -> bool:
    unit = tape.get(i - 1, Kind.UNIT)
    return bool(unit and unit.value.value == "month")


def _month_pair(tape: Tape, first: Found[DateSpec]) -> Found[DateSpec] | None:
    start = joint(tape, first.last)
    second = read_month(tape, start) if start >= 0 else None
    if not second or second.value.hijri != first.value.hijri or second.value.month is None:
        return None
    other = second.value
    if other.year is None and other.way is None and other.year_way is None:
        return None
    return Found(replace(other, month=first.value.month, to=other), second.last)
