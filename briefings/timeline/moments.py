"""What the grammar reads before it is resolved: partial dates, clock times, zones, lengths.

All are plain values. A field that the words leave open is None; ``resolution`` fills it from the article's date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from briefings.model import Span


class Stamp(NamedTuple):
    """A calendar point of year, month or day precision."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
            if self.day is not None:
                text += f"-{self.day:02d}"
        return text

    def first(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)


def stamp(day: date) -> Stamp:
    return Stamp(day.year, day.month, day.day)


class Stretch(NamedTuple):
    """A resolved time: one point, or an interval from ``start`` to ``end``."""

    start: Stamp
    end: Stamp | None = None

    def __str__(self) -> str:
        return f"{self.start}/{self.end}" if self.end and self.end != self.start else str(self.start)


@dataclass(frozen=True, slots=True)
class Length:
    """A duration as written: counts by unit code, fractions already turned into smaller units."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0

    def __str__(self) -> str:
        head = "".join(f"{n}{u}" for n, u in self._dates() if n)
        tail = "".join(f"{n}{u}" for n, u in ((self.hours, "H"), (self.minutes, "M")) if n)
        return f"P{head}T{tail}" if tail else f"P{head}"

    def _dates(self) -> tuple[tuple[int, str], ...]:
        weeks, days = self.weeks, self.days
        if weeks and (days or self.years or self.months or self.hours):
            weeks, days = 0, days + 7 * weeks
        return (self.years, "Y"), (self.months, "M"), (weeks, "W"), (days, "D")

    def __bool__(self) -> bool:
        return bool(self.years or self.months or self.weeks or self.days or self.hours or self.minutes)


@dataclass(frozen=True, slots=True)
class ZoneRef:
    """A zone as named: an IANA ``name``, fixed ``minutes`` east of Greenwich, or neither for "local time"."""

    name: str | None = None
    minutes: int | None = None

    @property
    def local(self) -> bool:
        return self.name is None and self.minutes is None


@dataclass(slots=True)
class Clock:
    """A time of day; ``until`` ends a range; ``other`` is the same moment on another zone's clock."""

    hour: int
    minute: int = 0
    until: tuple[int, int] | None = None
    zone: ZoneRef | None = None
    other: tuple[int, int, ZoneRef] | None = None


@dataclass(slots=True)
class DateSpec:
    """A date as written. ``way`` is what the words say of its side: -1 past, 0 current, 1 future (2, -2: one further).

    ``year_way`` and ``week_way`` say it of the year or week named beside the date. ``to`` ends a range. ``offset``
    counts days from the day of publication. ``hijri`` marks the fields as Umm al-Qura. ``told`` is the unit (month or
    year) that is the same as in the time told before.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    way: int | None = None
    year_way: int | None = None
    week_way: int | None = None
    to: DateSpec | None = None
    hijri: bool = False
    told: str = ""

    @property
    def open(self) -> bool:
        """True for a weekday alone, which the words put on no side."""
        return self.weekday is not None and self == DateSpec(weekday=self.weekday)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time in a text. ``value`` is None for a bare duration, ``duration`` None when the words give none.

    ``zone`` is an IANA name when words or place give one. ``rule`` names the grammar rule.
    """

    span: Span
    value: str | None
    duration: str | None = None
    zone: str | None = None
    rule: str = ""
