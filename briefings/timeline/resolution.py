"""From partial dates to calendar values: sides, tenses and the day of publication decide what the words leave open."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from briefings.timeline.hijri import hijri_month, to_gregorian
from briefings.timeline.moments import Clock, DateSpec, Stamp, Stretch, ZoneRef, stamp
from briefings.timeline.zones import GREENWICH, offset_minutes

_WEEK = 7
_NEAR = 3
_HALF_YEAR = 183
_JUST_BEEN = 60
_SOON = 75


@dataclass(frozen=True, slots=True)
class Frame:
    """What relative times are resolved against: the day of publication and the summit's days when known.

    ``told`` is the time that the text has told just before.
    """

    reference: date | None
    first: date | None = None
    last: date | None = None
    told: Stamp | None = None


def resolve_date(spec: DateSpec, frame: Frame, tense: int) -> Stretch | None:
    """The days that ``spec`` names.

    ``tense`` is -1 for a past clause, 1 for a present and 2 for a future one, 0 when it does not say.

    None when the words need a day of publication and there is none, or name no real day.
    """
    try:
        start = _point(spec, frame, tense)
        if start is None:
            return None
        if spec.to is None:
            return start
        other = replace(
            spec.to,
            year=start.start.year if spec.to.year is None and spec.to.month and not spec.hijri else spec.to.year,
        )
        end = _point(other, frame, tense)
        if end and end.start.first() < start.start.first() and spec.to.year is None:
            end = _later(other, start.start)
        return Stretch(start.start, end.end or end.start) if end and end.start.first() >= start.start.first() else None
    except (ValueError, OverflowError):
        return None


def _later(spec: DateSpec, start: Stamp) -> Stretch | None:
    if spec.weekday is not None and start.day is not None:
        day = start.first()
        return Stretch(stamp(day + timedelta((spec.weekday - day.weekday()) % _WEEK)))
    return Stretch(_checked(start.year + 1, spec.month, spec.day)) if spec.month else None


def _point(spec: DateSpec, frame: Frame, tense: int) -> Stretch | None:
    if spec.told:
        return _retold(spec, frame.told)
    if spec.hijri:
        return _moon(spec, frame, tense)
    if spec.year is not None:
        return Stretch(_checked(spec.year, spec.month, spec.day))
    if frame.reference is None:
        return None
    if spec.month is not None or spec.day is not None:
        return Stretch(_yearless(spec, frame.reference, tense))
    if spec.offset is not None:
        return Stretch(stamp(_relative(spec, frame.reference)))
    return Stretch(stamp(_weekday(spec, frame, tense))) if spec.weekday is not None else None


def _retold(spec: DateSpec, told: Stamp | None) -> Stretch | None:
    """The 26th of that same month, June of that same year."""
    month = told.month if told and spec.told == "month" else spec.month
    return Stretch(_checked(told.year, month, spec.day)) if told and month else None


def _checked(year: int, month: int | None, day: int | None) -> Stamp:
    """Raises ValueError when there is no such day."""
    found = Stamp(year, month, day)
    found.first()
    return found


def _yearless(spec: DateSpec, reference: date, tense: int) -> Stamp:
    if spec.month is None:
        shifted = _shift_months(reference, spec.way or 0)
        return _checked(shifted.year, shifted.month, spec.day)
    if spec.year_way is not None:
        return _checked(reference.year + spec.year_way, spec.month, spec.day)
    side = spec.way if spec.way is not None else None
    if side == 0:
        return _checked(reference.year, spec.month, spec.day)
    here = (reference.month, reference.day if spec.day else 0)
    there = (spec.month, spec.day or 0)
    if side is not None and abs(side) == 2:
        return _checked(
            reference.year + side // 2 + (0 if (there > here) == (side > 0) else side // 2), spec.month, spec.day
        )
    if side is None:
        side = _tended(spec, reference, tense)
        year = reference.year - (side < 0 and there > here) + (side > 0 and there < here)
    else:
        year = reference.year - (side < 0 and there > here) + (side > 0 and there <= here)
    return _checked(year, spec.month, spec.day)


def _tended(spec: DateSpec, reference: date, tense: int) -> int:
    """The side that the tense asks for, but a verb in the present may tell of the month that is nearest, of a time
    just past no verb says that it is almost a year ahead, and of one that comes soon none that it is a year past."""
    ahead = ((spec.month or 1) - reference.month) * 30.4 + ((spec.day or 15) - (reference.day if spec.day else 15))
    near = ahead if abs(ahead) <= _HALF_YEAR else ahead - 365 if ahead > 0 else ahead + 365
    just_been = tense > 0 and -_JUST_BEEN <= near < 0
    if tense == 0 or just_been or (tense == 1 and spec.day is None) or (tense < 0 < near <= _SOON):
        return 1 if near >= 0 else -1
    return tense


def _relative(spec: DateSpec, reference: date) -> date:
    """Today or yesterday; a weekday beside it wins when it names a day close by."""
    day = reference + timedelta(spec.offset or 0)
    if spec.weekday is None or day.weekday() == spec.weekday:
        return day
    ahead = (spec.weekday - day.weekday()) % _WEEK
    return day + timedelta(ahead if ahead <= _NEAR else ahead - _WEEK)


def _weekday(spec: DateSpec, frame: Frame, tense: int) -> date:
    reference, weekday = frame.reference or date.min, spec.weekday or 0
    ahead = (weekday - reference.weekday()) % _WEEK
    if spec.week_way is not None:
        monday = reference - timedelta(reference.weekday()) + timedelta(_WEEK * spec.week_way)
        return monday + timedelta(weekday)
    if spec.way is not None and spec.way != 0:
        further = timedelta(_WEEK * (abs(spec.way) - 1))
        if spec.way < 0:
            return reference - timedelta(_WEEK - ahead if ahead else _WEEK) - further
        return reference + timedelta(ahead or _WEEK) + further
    if spec.way == 0:
        return reference - timedelta(reference.weekday()) + timedelta(weekday)
    if tense == 0 and frame.first and frame.last and frame.last - frame.first < timedelta(_WEEK):
        inside = frame.first + timedelta((weekday - frame.first.weekday()) % _WEEK)
        if inside <= frame.last:
            return inside
    # A verb in the present with yesterday's name tells of yesterday: of a week ahead it would say "next".
    ahead_of = tense > 1 or (tense == 1 and ahead < _WEEK - 1)
    return reference + timedelta(ahead) if ahead_of else reference - timedelta((_WEEK - ahead) % _WEEK)


def _moon(spec: DateSpec, frame: Frame, tense: int) -> Stretch | None:
    """A Hijri day as its Gregorian day, a Hijri month as the days from its first to its last."""
    if spec.month is None:
        return None
    year = spec.year
    if year is None:
        if frame.reference is None:
            return None
        year = _moon_year(spec, frame.reference, tense)
    if year is None:
        return None
    if spec.day is None:
        ends = hijri_month(year, spec.month)
        return Stretch(stamp(ends[0]), stamp(ends[1])) if ends else None
    day = to_gregorian(year, spec.month, spec.day)
    return Stretch(stamp(day)) if day else None


def _moon_year(spec: DateSpec, reference: date, tense: int) -> int | None:
    """The Hijri year that puts the month on the side of ``reference`` the words ask for."""
    side = spec.way or tense or -1
    guess = round((reference.year - 622) * 33 / 32)
    years = [
        y
        for y in range(guess - 2, guess + 4)
        if (ends := hijri_month(y, spec.month or 1)) and _sided(ends, reference, side)
    ]
    if not years:
        return None
    return max(years) if side < 0 else min(years)


def _sided(ends: tuple[date, date], reference: date, side: int) -> bool:
    return ends[0] <= reference if side < 0 else ends[1] >= reference


def _shift_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


shift_months = _shift_months


def resolve_clock(clock: Clock, day: Stamp, venue: str | None) -> tuple[str, str | None]:
    """The clock time on ``day`` with its offset, and its zone; ``venue`` is the zone of "local time"."""
    start = datetime(day.year, day.month or 1, day.day or 1, clock.hour, clock.minute)  # noqa: DTZ001  (wall clock)
    offset, zone = _offset(clock, start, venue)
    value = _written(start, offset)
    if clock.until:
        end = start.replace(hour=clock.until[0], minute=clock.until[1])
        if end <= start:
            end += timedelta(days=1)
        value += f"/{_written(end, offset)}"
    return value, zone


def _written(moment: datetime, offset: int | None) -> str:
    text = moment.isoformat(timespec="minutes")
    if offset is None:
        return text
    sign, minutes = ("-" if offset < 0 else "+"), abs(offset)
    return f"{text}{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def _offset(clock: Clock, start: datetime, venue: str | None) -> tuple[int | None, str | None]:
    """Offset and zone of the clock; a second clock beside it gives the offset when the zone itself does not.

    Where both are known and disagree, a named zone is believed, "local time" gives way to the arithmetic.
    """
    derived = _derived(clock, start)
    if clock.zone is None:
        if derived is None and venue is not None:
            return offset_minutes(venue, start), venue
        return derived, None
    if clock.zone.local:
        if venue is None:
            return derived, None
        known = offset_minutes(venue, start)
        if derived is not None and known != derived:
            return derived, None
        return known, venue
    return _known(clock.zone, start), clock.zone.name


def told_offset(clock: Clock, day: Stamp, venues: list[str]) -> str | None:
    """The first of ``venues`` whose clocks agree with the second reading of the same moment."""
    start = datetime(day.year, day.month or 1, day.day or 1, clock.hour, clock.minute)  # noqa: DTZ001  (wall clock)
    derived = _derived(clock, start)
    return next((venue for venue in venues if derived is not None and offset_minutes(venue, start) == derived), None)


def _known(zone: ZoneRef, start: datetime) -> int | None:
    if zone.minutes is not None:
        return zone.minutes
    if zone.name == GREENWICH:
        return 0
    return offset_minutes(zone.name, start) if zone.name else None


def _derived(clock: Clock, start: datetime) -> int | None:
    """The offset that a second reading of the same moment implies, None when it fits no zone on earth."""
    if clock.other is None:
        return None
    hour, minute, zone = clock.other
    theirs = _known(zone, start.replace(hour=hour, minute=minute))
    if theirs is None:
        return None
    gap = (clock.hour * 60 + clock.minute - hour * 60 - minute + theirs + 720) % 1440 - 720
    return gap if gap % 15 == 0 else None
