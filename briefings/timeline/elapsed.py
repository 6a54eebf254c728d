"""Lengths counted from a day: from the day of publication, or from the time that the text has just told."""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.lengths import past_about, read_length, unit_of
from briefings.timeline.moments import Length
from briefings.timeline.period import Period
from briefings.timeline.tape import Found, Tape

_DISTANCES = ((Kind.SINCE, "since"), (Kind.AGO, "ago"), (Kind.AFTER, "after"), (Kind.WITHIN, "within"))

_ONE = {"day": Length(days=1), "week": Length(weeks=1), "month": Length(months=1), "year": Length(years=1)}
# After a lone unit these make a date of it: "since the month of March", "before the day of Friday"
_NAMED = Kind.MONTH | Kind.HIJRI | Kind.NUMBER | Kind.WEEKDAY | Kind.DAY

_AFTER, _SHORTEST = "\u0644", 3


def read_distance(tape: Tape, i: int) -> Found[Period] | None:
    """Two days ago, in a week, for 19 months, within six months: a length counted from the day of publication."""
    for kind, rule in _DISTANCES:
        relation = tape.get(i, kind) if tape.masks[i] & kind else None
        if not relation or not tape.spaced(relation.last):
            continue
        start = past_about(tape, relation.last)
        length = read_length(tape, start, lone=True)
        if not length or _repeated(tape, i - 1, start):
            continue
        if kind != Kind.SINCE and _anchored(tape, length.last):
            continue
        if unit_of(tape, start) and (tape.year(length.last) or tape.get(length.last, _NAMED)):
            continue
        return Found(Period(rule, length=length.value), length.last)
    return None


def _repeated(tape: Tape, before: int, after: int) -> bool:
    """True for "day by day" and "year after year"."""
    first, second = tape.get(before, Kind.UNIT), tape.get(after, Kind.UNIT)
    return bool(first and second and first.value.value == second.value.value)


def _anchored(tape: Tape, i: int) -> bool:
    """True when the length counts from another event: two days after the summit, within its first hundred days."""
    nth = tape.get(i, Kind.ORDINAL)
    if nth and nth.value.definite and tape.spaced(i):
        return True
    about = tape.get(i, Kind.ABOUT)
    i = about.last if about else i
    i = tape.skip(i, Kind.FEW)
    if not tape.spaced(i):
        return False
    return bool(tape.get(i, Kind.OF | Kind.FROM | Kind.ON)) or tape.year(i) is not None or bool(tape.get(i, Kind.WAY))


def read_told(tape: Tape, i: int) -> Found[Period] | None:
    """Five months after it, a year before that, the next day, that same year: counted from the time told before."""
    mask, after = tape.masks[i], tape.masks[i + 1] if i + 1 < tape.size else 0
    if mask & (Kind.THEN | Kind.BEFORE_THAT) and (found := _since_then(tape, i)):
        return found
    return (
        _next(tape, i) or _same(tape, i) if mask & Kind.VERY or after & (Kind.NEXT | Kind.PRIOR | Kind.SELF) else None
    )


def _since_then(tape: Tape, i: int) -> Found[Period] | None:
    word = tape.get(i, Kind.THEN | Kind.BEFORE_THAT)
    if not word or not tape.spaced(word.last):
        return None
    glue, unit = tape.glued(word.last), tape.get(word.last, Kind.NUMBER | Kind.UNIT | Kind.PAIR)
    led = glue.led if glue else bool(unit and unit.value.led)
    length = read_length(tape, word.last, lone=True) if led else None
    hours = tape.get(word.last, Kind.HOURS) if not length else None
    if hours and hours.value.led:
        return Found(Period("told", unit="hours"), hours.last)  # some hours before it: on that day
    way = 1 if word.value.kind == Kind.THEN else -1
    return Found(Period("told", way=way, length=length.value), length.last) if length else None


def _next(tape: Tape, i: int) -> Found[Period] | None:
    unit = _definite(tape, i)
    if not unit or not tape.spaced(unit.last):
        return None
    prior = tape.get(unit.last, Kind.PRIOR) if unit.value == "day" else None
    if prior:
        return Found(Period("told", unit="day", way=-1, length=_ONE["day"]), prior.last)
    following = tape.get(unit.last, Kind.NEXT)
    if not following or _of_event(tape, following.last):
        return None
    return Found(Period("told", unit=unit.value, way=1, length=_ONE[unit.value]), following.last)


def _of_event(tape: Tape, i: int) -> bool:
    """True when what the day comes after is named: "the day after the elections"."""
    return i < tape.size and tape.spaced(i) and tape.words[i].startswith(_AFTER) and len(tape.words[i]) > _SHORTEST


def _same(tape: Tape, i: int) -> Found[Period] | None:
    very = tape.get(i, Kind.VERY)
    unit = _definite(tape, very.last if very and tape.spaced(very.last) else i)
    if not unit:
        return None
    itself = None if very else tape.get(unit.last, Kind.SELF)
    if not very and not (itself and tape.spaced(unit.last)):
        return None
    return Found(Period("told", unit=unit.value), itself.last if itself else unit.last)


def _definite(tape: Tape, i: int) -> Found[str] | None:
    unit = tape.get(i, Kind.UNIT)
    if not unit or not unit.value.definite or unit.value.value not in _ONE:
        return None
    return Found(str(unit.value.value), unit.last)
