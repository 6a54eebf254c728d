"""Clock times: 17:05, half past five in the evening, a quarter to eight, midnight, ranges, with their zones."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefings.timeline.days import trapped
from briefings.timeline.kinds import Kind
from briefings.timeline.moments import Clock
from briefings.timeline.tape import Found, Tape
from briefings.timeline.zones import read_zone

_POINTS = (".", ",", "\N{ARABIC DECIMAL SEPARATOR}", "\N{ARABIC COMMA}")
_DASHES = ("-", "\N{EN DASH}", "\N{EM DASH}")
_FRACTIONS = {"half": 30, "quarter": 15, "third": 20}
_NOON, _HOURS = 12, 24
_HERS = "\u0647"
_LONGEST_MINUTES = 8


@dataclass(slots=True)
class _Hands:
    """Hour and minute as written; ``sure`` when the form alone says that it is a clock time."""

    hour: int
    minute: int
    sure: bool
    part: str | None = None

    def turned(self, part: str | None) -> tuple[int, int]:
        """The time on a 24-hour clock, ``part`` being the part of the day when the hands have none of their own."""
        part, hour = self.part or part, self.hour
        if hour > _NOON or part is None:
            return hour % 24, self.minute
        if part in ("morning", "dawn"):
            hour = hour % _NOON
        elif part == "night":
            hour = hour % _NOON if hour == _NOON or hour < 6 else hour + _NOON
        elif hour < _NOON and not (part == "noon" and hour >= 10):
            hour += _NOON
        return hour, self.minute


def read_clock(tape: Tape, i: int) -> Found[Clock] | None:
    """The clock time that begins at word ``i``."""
    if (plain := tape.digits(i)) is not None and plain > _HOURS:
        return None
    special = tape.get(i, Kind.MIDNIGHT | Kind.NOON)
    if special and tape.get(i - 1, Kind.AFTER):
        return None
    if special:
        hour = 0 if special.value.kind == Kind.MIDNIGHT else _NOON
        return _zoned(tape, Found(Clock(hour), special.last))
    first = _hands(tape, i)
    if not first or (i and trapped(tape, i, i + 1, Kind.CLOCK)):
        return None
    ranged = _range(tape, i, first)
    if ranged:
        return _zoned(tape, ranged)
    hour, minute = first.value.turned(None)
    found = _zoned(tape, Found(Clock(hour, minute), first.last))
    return found if first.value.sure or first.value.part or found.value.zone else None


def _hands(tape: Tape, i: int, clear: bool = False) -> Found[_Hands] | None:
    """Hour and minutes at ``i``, with the part of the day that follows; ``clear`` when it can only be a clock time."""
    word = tape.get(i, Kind.CLOCK)
    named = clear or bool(word and word.value.definite)
    start = i
    if word:
        if not named or not tape.spaced(word.last):
            return None
        start = tape.skip(word.last, Kind.ABOUT | Kind.JOIN)
    found = _digital(tape, start, named) or _spoken(tape, start, named)
    if not found:
        return None
    part = _part(tape, found.last)
    return Found(replace(found.value, part=part.value), part.last) if part else found


def _digital(tape: Tape, i: int, named: bool) -> Found[_Hands] | None:
    """17:05, 17:05:30, and after the word for hour also 17.05, 17,05 and 1705."""
    start = i + 1 if tape.glued(i) else i
    hour = tape.digits(start)
    if hour is None:
        return None
    minute, mark = tape.digits(start + 1), tape.gap(start + 1)
    whole = minute is not None and minute < 60 and len(tape.words[start + 1]) == 2 and hour <= 24
    if (
        whole
        and minute is not None
        and (mark == ":" or (named and mark in _POINTS and "\n" not in tape.gaps[start + 1]))
    ):
        last = start + 2
        if mark == ":" and tape.gap(last) == ":" and tape.digits(last) is not None:
            last += 1
        return Found(_Hands(hour, minute, mark == ":" or named), last) if tape.gap(start)[-1:] != ":" else None
    if named and len(tape.words[start]) == 4 and hour < 2400 and hour % 100 < 60:
        return Found(_Hands(hour // 100, hour % 100, True), start + 1)
    return None


def _spoken(tape: Tape, i: int, named: bool) -> Found[_Hands] | None:
    """The fifth, five, 5, and the minutes that are added or taken away in words."""
    ordinal = tape.get(i, Kind.ORDINAL)
    hour: Found[int] | None
    if ordinal:
        known = ordinal.value.definite and (named or tape.words[i].endswith(_HERS))  # an hour is feminine
        hour = Found(int(ordinal.value.value), ordinal.last) if known else None
    else:
        hour = tape.number(i)
    if not hour or not 0 <= hour.value <= 24 or (hour.value == 0 and not named):
        return None
    minutes = _minutes(tape, hour.last)
    total = hour.value * 60 + minutes.value
    return Found(_Hands(total // 60, total % 60, named), minutes.last)


def _minutes(tape: Tape, i: int) -> Found[int]:
    """Minutes in words after the hour: and a half, and ten minutes, less a quarter."""
    total, last = 0, i
    while tape.spaced(last) and last - i < _LONGEST_MINUTES:
        less = tape.get(last, Kind.EXCEPT)
        step = _amount(tape, less.last if less else last, bool(less))
        if not step:
            break
        total, last = total - step.value if less else total + step.value, step.last
    return Found(total, last)


def _amount(tape: Tape, i: int, taken: bool) -> Found[int] | None:
    fraction = tape.get(i, Kind.FRACTION)
    if fraction and str(fraction.value.value) in _FRACTIONS and (taken or fraction.value.joined):
        return Found(_FRACTIONS[str(fraction.value.value)], fraction.last)
    unit = tape.get(i, Kind.UNIT | Kind.PAIR)
    if unit and unit.value.joined and unit.value.value == "minute":
        one = tape.get(unit.last, Kind.NUMBER)
        last = one.last if one and one.value.value == 1 and tape.spaced(unit.last) else unit.last
        return Found(2 if unit.value.kind == Kind.PAIR else 1, last)
    glue, word = tape.glued(i), tape.get(i, Kind.NUMBER)
    if not taken and not ((glue and glue.joined) or (word and word.value.joined) or tape.get(i, Kind.AND)):
        return None
    number = tape.number(i + 1 if tape.get(i, Kind.AND) and not glue else i)
    if not number or not 0 < number.value < 60 or not tape.spaced(number.last):
        return None
    minutes = tape.get(number.last, Kind.MINUTES)
    return Found(number.value, minutes.last) if minutes else None


def _part(tape: Tape, i: int) -> Found[str] | None:
    """The part of the day after a clock time: in the evening, of the morning, p.m."""
    if not tape.linked(i, "("):
        return None
    start = tape.skip(i, Kind.OF | Kind.IN)
    part = tape.get(start, Kind.PART)
    return Found(str(part.value.value), part.last) if part and not part.value.joined else None


def _range(tape: Tape, i: int, first: Found[_Hands]) -> Found[Clock] | None:
    """From nine in the morning until five, between ten and twelve, 10:00-12:00."""
    start = first.last
    if start >= tape.size:
        return None
    between = tape.get(i - 1, Kind.BETWEEN)
    until = tape.get(start, Kind.UNTIL) if tape.spaced(start) else None
    if until:
        start = until.last
    elif (tape.gap(start) not in _DASHES and not (between and tape.spaced(start))) or (
        tape.gap(start) not in _DASHES and not _joined(tape, start)
    ):
        return None
    start = start + 1 if tape.get(start, Kind.AND) and not tape.glued(start) else start
    second = _hands(tape, start)
    opened = between or tape.get(i - 1, Kind.FROM)
    sure = first.value.sure or first.value.part or (second and (second.value.sure or second.value.part) and opened)
    if not second or not sure:
        return None
    lent = second.value.part if first.value.hour < second.value.hour else None
    hour, minute = first.value.turned(lent)
    end = second.value.turned(first.value.part if first.value.hour < second.value.hour else None)
    return Found(Clock(hour, minute, until=end), second.last)


def _joined(tape: Tape, i: int) -> bool:
    glue = tape.glued(i)
    if glue and glue.joined:
        return True
    return bool(tape.masks[i] & (Kind.JOINED | Kind.AND))


def _zoned(tape: Tape, found: Found[Clock]) -> Found[Clock]:
    """The clock time with the zone that follows and the same moment on another zone's clock."""
    clock, i = found
    zone = read_zone(tape, i)
    if zone:
        clock, i = replace(clock, zone=zone.value), zone.last
    return _compared(tape, Found(clock, i))


def _compared(tape: Tape, found: Found[Clock]) -> Found[Clock]:
    clock, i = found
    if clock.until or (not tape.linked(i, "(\N{ARABIC COMMA},/-") and tape.gap(i) != ")\N{ARABIC COMMA}"):
        return found
    start = tape.skip(tape.skip(i, Kind.SAME), Kind.JOIN)
    if start == i and tape.spaced(i) and not tape.gap(i):
        return found
    second = _hands(tape, start, clear=True)
    zone = read_zone(tape, second.last) if second else None
    if not second or not zone:
        return found
    hour, minute = second.value.turned(None)
    return Found(replace(clock, other=(hour, minute, zone.value)), zone.last)
