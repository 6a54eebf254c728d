"""Periods to calendar values: years and their parts, weeks and months by side, lengths from the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from briefings.timeline.hijri import hijri_year
from briefings.timeline.moments import Length, Stamp, Stretch, stamp
from briefings.timeline.period import Period
from briefings.timeline.resolution import Frame, shift_months

SATURDAY = 5
_MIDDLE = 2
_WINTER = 12
_LATE_IN_YEAR = 11


def resolve_period(period: Period, frame: Frame) -> tuple[Stretch, str | None] | None:
    """The stretch of calendar and the duration that goes with it.

    None when the words need a day of publication and there is none, or leave the calendar.
    """
    try:
        return _resolved(period, frame)
    except (ValueError, OverflowError):
        return None


def _resolved(period: Period, frame: Frame) -> tuple[Stretch, str | None] | None:
    reference = frame.reference
    if period.rule == "years" and period.start and period.unit == "season":
        return _season(period.start.year, period), None
    if period.rule == "years" and period.start:
        return _shared(period, period.start.year, period.end), None
    if period.rule == "hijri" and period.start:
        ends = hijri_year(period.start.year)
        return (Stretch(stamp(ends[0]), stamp(ends[1])), None) if ends else None
    if period.rule == "told":
        found = _told(period, frame.told)
        return (Stretch(*found), None) if found else None
    if reference is None:
        return None
    if period.rule == "morrow":
        return Stretch(stamp(frame.last + timedelta(1) if frame.last else reference)), None
    if period.rule in ("opening", "closing"):
        return Stretch(stamp((frame.first if period.rule == "opening" else frame.last) or reference)), None
    if period.rule == "eve":
        return Stretch(stamp((frame.first or reference) - timedelta(1))), None
    if period.rule == "yearly":
        return _season(reference.year + period.way, period), None
    if period.rule == "side":
        return _side(period, reference), None
    if period.rule == "weekend":
        saturday = reference + timedelta((SATURDAY - reference.weekday()) % 7 + 7 * period.way)
        if reference.weekday() > SATURDAY:
            saturday -= timedelta(7)
        return Stretch(stamp(saturday), stamp(saturday + timedelta(1))), None
    return _counted(period, reference) if period.length else None


def _told(period: Period, told: Stamp | None) -> tuple[Stamp, Stamp | None] | None:
    """The time that lies ``length`` after or before the one told, no finer than that one was told."""
    length = period.length
    if told is None:
        return None
    if length is None:
        same = {"day": told, "hours": told, "month": told._replace(day=None), "year": Stamp(told.year)}.get(period.unit)
        known = told.day if period.unit in ("day", "hours") else told.month if period.unit == "month" else told.year
        return (same, None) if same and known else None
    if length.years and not length.months:
        return Stamp(told.year + period.way * length.years), None
    if told.month is None:
        return None
    there = moved(length, told.first(), period.way)
    if length.months:
        return Stamp(there.year, there.month), None
    if told.day is None:
        return None
    if period.unit != "week":
        return stamp(there), None
    first = week_start(told.first()) + timedelta(7)
    return stamp(first), stamp(first + timedelta(6))


def _shared(period: Period, year: int, end: Stamp | None = None) -> Stretch:
    if period.months:
        return Stretch(Stamp(year, 1), Stamp(year, period.months))
    if period.share is None:
        return Stretch(Stamp(year), end)
    parts, which = period.share
    months = 12 // parts
    return Stretch(Stamp(year, months * (which - 1) + 1), Stamp(year, months * which))


def _side(period: Period, reference: date) -> Stretch:
    way = period.way
    if period.unit == "year":
        return _shared(period, reference.year + way)
    if period.unit == "season":
        return _season(reference.year + _season_years(period, reference), period)
    if period.unit == "month":
        there = shift_months(reference.replace(day=1), way)
        return Stretch(Stamp(there.year, there.month))
    if period.unit == "decade":
        start = reference.year // 10 * 10 + 10 * way
        return Stretch(Stamp(start), Stamp(start + 9))
    first = week_start(reference) + timedelta(7 * way)
    if period.part:
        return Stretch(stamp(first + timedelta(_MIDDLE if period.part == "middle" else 0)))
    return Stretch(stamp(first), stamp(first + timedelta(6)))


def _season(year: int, period: Period) -> Stretch:
    """The three months of a season; a winter ends in the year after."""
    first = 3 * period.share[1] if period.share else 3
    return Stretch(Stamp(year, first), Stamp(year + (first == _WINTER), (first + 1) % 12 + 1))


def _season_years(period: Period, reference: date) -> int:
    """Years from the day of publication to the season on the side asked for: last autumn, next summer."""
    first = 3 * period.share[1] if period.share else 1
    begun = -1 if first == _WINTER and reference.month < 3 else 0
    if period.way < 0:
        return begun - (reference.month < first + 3)
    return 1 if period.way > 0 and reference.month >= first else 0 if period.way else begun


def week_start(day: date) -> date:
    """The Monday of the week."""
    return day - timedelta(day.weekday())


def _counted(period: Period, reference: date) -> tuple[Stretch, str | None]:
    length = period.length or Length()
    if period.rule == "rolling":
        return _rolling(length, period.way, reference), str(length)
    if period.rule == "within":
        return _within(length, reference)
    sign = 1 if period.rule == "after" else -1
    there = moved(length, reference, sign)
    if period.rule == "since":
        return Stretch(_rounded(there, length), _rounded(reference, length)), str(length)
    return Stretch(_rounded(there, length)), None


def lasted(length: Length, today: date) -> Stretch:
    """What has lasted ``length`` by ``today``. Raises ValueError or OverflowError outside the calendar."""
    return Stretch(_rounded(moved(length, today, -1), length), _rounded(today, length))


def _within(length: Length, reference: date) -> tuple[Stretch, str | None]:
    there = moved(length, reference, 1)
    if length.years and not length.months:
        return Stretch(Stamp(reference.year), Stamp(there.year)), None
    return Stretch(stamp(reference), stamp(there)), None


def _rolling(length: Length, way: int, reference: date) -> Stretch:
    """The coming five years: at the end of a year they begin with the next one. The coming days begin tomorrow."""
    begin = reference + timedelta(1) if way > 0 and length == Length(days=length.days) else reference
    if way > 0 and length.years and reference.month >= _LATE_IN_YEAR:
        first = Stamp(reference.year + 1)
        return Stretch(first, Stamp(reference.year + length.years))
    there = moved(length, reference, way)
    ends = (_rounded(begin, length), _rounded(there, length))
    return Stretch(min(ends), max(ends))


def moved(length: Length, day: date, sign: int) -> date:
    """``day`` moved by ``length``. Raises ValueError or OverflowError outside the calendar."""
    day = shift_months(day, sign * (length.years * 12 + length.months))
    hours = length.hours + length.minutes / 60
    days = length.weeks * 7 + length.days + int(hours // 24)
    return day + timedelta(sign * days)


def _rounded(day: date, length: Length) -> Stamp:
    """``day`` at the precision of the length's smallest unit: years ago is a year, weeks ago a day.

    One year ago is meant by the month: who does not know the month speaks of last year.
    """
    if length.weeks or length.days or length.hours or length.minutes:
        return stamp(day)
    return Stamp(day.year, day.month) if length.months or length.years == 1 else Stamp(day.year)
