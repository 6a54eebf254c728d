"""Normalised time values as points and stretches of real time: order, sameness, the reader's zone.

A value is what ``Event.time`` holds: YYYY | YYYY-MM | YYYY-MM-DD | YYYY-MM-DDTHH:MM[+HH:MM] | start/end. Every function
takes the zone to assume when a value has none, and none raises on a value of another shape: ``instant`` returns None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII)


class Grain(IntEnum):
    """How exactly a value is known, the coarsest first: the order of rows that begin at the same moment."""

    YEAR = 0
    MONTH = 1
    DAY = 2
    MINUTE = 3


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """Where a value stands in real time: ``start`` and ``end`` (exclusive) in UTC; sorts by start, then grain.

    ``zoned`` is False when the offset was assumed from the default zone.
    """

    start: datetime
    grain: Grain
    end: datetime
    zoned: bool = True


def instant(value: str, zone: str | None = None) -> Instant | None:
    """The stretch of real time that ``value`` names; ``zone`` (IANA) places it when it has no offset, UTC when None."""
    return _instant(value, zone)


@lru_cache(maxsize=4096)
def _instant(value: str, zone: str | None) -> Instant | None:
    first, slash, last = value.partition("/")
    start = _simple(first, zone)
    if not slash or start is None:
        return start
    end = _simple(last, zone)
    if end is None or end.start < start.start:
        return None
    return Instant(start.start, min(start.grain, end.grain), end.end, start.zoned and end.zoned)


def _simple(value: str, zone: str | None) -> Instant | None:
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    year, month, day, hour, _, offset = found.groups()
    try:
        if hour is not None:
            start = datetime.fromisoformat(value.replace("Z", "+00:00"))
            start = start if offset else start.replace(tzinfo=_zone(zone))
            return Instant(start.astimezone(UTC), Grain.MINUTE, start.astimezone(UTC), offset is not None)
        begin = date(int(year), int(month or 1), int(day or 1))
        grain = Grain.DAY if day else Grain.MONTH if month else Grain.YEAR
        return Instant(_midnight(begin, zone), grain, _midnight(_after(begin, grain), zone), False)
    except (ValueError, OverflowError):
        return None


def _after(begin: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return begin + timedelta(days=1)
    if grain is Grain.MONTH and begin.month < 12:
        return begin.replace(month=begin.month + 1)
    return date(begin.year + 1, 1, 1)


def _midnight(day: date, zone: str | None) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=_zone(zone)).astimezone(UTC)


@lru_cache(maxsize=512)
def _zone(name: str | None) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def grain(value: str) -> Grain | None:
    """How exactly ``value`` is known, None when it is no value."""
    found = instant(value)
    return found.grain if found else None


def same_moment(a: str, b: str, zone_a: str | None = None, zone_b: str | None = None) -> bool:
    """True when both values name the same stretch of time at the same grain.

    Two clock times are the same when their instants are; when a side has no offset and no zone to assume, the hands of
    the clock decide. Days, months and years are compared as written: a day is the same day in every zone.
    """
    if a == b:
        return True
    first, second = instant(a, zone_a), instant(b, zone_b)
    if first is None or second is None or first.grain is not second.grain or first.grain is not Grain.MINUTE:
        return False
    if (first.zoned or zone_a) and (second.zoned or zone_b):
        return (first.start, first.end) == (second.start, second.end)
    return _hands(a) == _hands(b)


def _hands(value: str) -> list[str]:
    return [part[:16] for part in value.split("/")]


def in_zone(value: str, zone: str, default: str | None = None) -> str:
    """``value`` on the clocks of ``zone``; days and coarser values, and clock times of unknown zone, stay as they are.

    ``default`` is the zone to assume for a clock time without an offset.
    """
    return "/".join(_moved(part, zone, default) for part in value.split("/"))


def _moved(value: str, zone: str, default: str | None) -> str:
    point = _simple(value, default)
    if point is None or point.grain is not Grain.MINUTE or not (point.zoned or default):
        return value
    try:
        there = point.start.astimezone(_zone(zone))
    except OverflowError:
        return value
    return there.replace(second=0, microsecond=0).isoformat(timespec="minutes")


def day_of(value: str) -> date | None:
    """The calendar day on which ``value`` begins as written, in its own zone; None for coarser values."""
    first = value.partition("/")[0]
    found = _VALUE.fullmatch(first)
    try:
        return date.fromisoformat(first[:10]) if found and found.group(3) else None
    except ValueError:
        return None
