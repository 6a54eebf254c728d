"""The Umm al-Qura calendar, for the years that it has tables for (1343 to 1500 AH)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from hijridate import Hijri


def to_gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day, None when the calendar has no such day."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


@lru_cache(maxsize=512)
def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri month."""
    first = to_gregorian(year, month, 1)
    if first is None:
        return None
    last = to_gregorian(year, month, Hijri(year, month, 1).month_length())
    return (first, last) if last else None


def hijri_year(year: int) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri year."""
    first, last = hijri_month(year, 1), hijri_month(year, 12)
    return (first[0], last[1]) if first and last else None
