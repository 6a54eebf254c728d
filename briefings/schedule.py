"""When a digest is due: pure arithmetic on local dates, wall-clock times and zones.

A slot is one wall-clock time on one local date, and that pair is its identity: it happens once, whatever the clock
does. A wall-clock time that a clock change skips is taken after the gap; one that a change repeats is taken the first
time (PEP 495, fold 0).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

GRACE = timedelta(hours=3)
# No wall clock is a whole day away from UTC.
_ONE_DAY = timedelta(days=1)


class Weekday(StrEnum):
    """Days by name only: the number 0 is Monday to one library and Sunday to another."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @property
    def number(self) -> int:
        """As in ``date.weekday``: Monday is 0."""
        return list(Weekday).index(self)


ALL_DAYS = frozenset(Weekday)


@dataclass(frozen=True, slots=True)
class Plan:
    """When one subscription wants its digest: wall-clock times on days of a zone."""

    times: tuple[time, ...]
    zone: str
    days: frozenset[Weekday] = ALL_DAYS


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One digest that is due: ``moment`` is UTC, ``day`` and ``clock`` are the reader's."""

    moment: datetime
    day: date
    clock: time

    @property
    def name(self) -> str:
        return self.clock.strftime("%H:%M")


@dataclass(frozen=True, slots=True)
class Due:
    """What to do with the slots of a stretch of time: at most one digest to send, the others on record.

    ``merged`` slots were missed within the grace time and are told in ``send``; ``skipped`` ones came too late.
    """

    send: Slot | None = None
    merged: tuple[Slot, ...] = ()
    skipped: tuple[Slot, ...] = ()


def slots(plan: Plan, after: datetime, until: datetime) -> list[Slot]:
    """Slots with ``after < moment <= until`` in order of time; both are aware."""
    zone = ZoneInfo(plan.zone)
    numbers = {day.number for day in plan.days}
    first, last = after.astimezone(UTC).date() - _ONE_DAY, until.astimezone(UTC).date() + _ONE_DAY
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    found = [_slot(day, clock, zone) for day in days if day.weekday() in numbers for clock in set(plan.times)]
    return sorted(s for s in found if after < s.moment <= until)


def _slot(day: date, clock: time, zone: ZoneInfo) -> Slot:
    # A skipped wall-clock time takes the offset from before the gap, which puts it right after the gap (PEP 495).
    return Slot(datetime.combine(day, clock, zone).astimezone(UTC), day, clock)


def next_slots(plan: Plan, now: datetime, count: int) -> list[Slot]:
    """The next ``count`` slots after ``now``; none when the plan has no time or no day."""
    if not plan.times or not plan.days:
        return []
    span = timedelta(days=7 * (count // (len(plan.times) * len(plan.days)) + 2))
    return slots(plan, now, now + span)[:count]


def due(plan: Plan, since: datetime, now: datetime, grace: timedelta = GRACE) -> Due:
    """Decide over every slot in ``(since, now]``: the latest one within ``grace`` is sent, once."""
    passed = slots(plan, since, now)
    fresh = [s for s in passed if now - s.moment <= grace]
    skipped = tuple(s for s in passed if now - s.moment > grace)
    return Due(fresh[-1], tuple(fresh[:-1]), skipped) if fresh else Due(skipped=skipped)


def is_zone(name: str) -> bool:
    """Whether the time zone data knows ``name``; zones are renamed and dropped now and then."""
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


def in_quiet_hours(now: datetime, zone: str, first: time | None, last: time | None) -> bool:
    """Whether the wall clock of ``zone`` stands in ``[first, last)``; the stretch may pass midnight."""
    if first is None or last is None or first == last:
        return False
    clock = now.astimezone(ZoneInfo(zone)).time().replace(tzinfo=None)
    return first <= clock < last if first < last else clock >= first or clock < last
