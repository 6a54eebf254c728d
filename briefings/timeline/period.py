"""A stretch of calendar as written: the year 2015, last week, the coming five years."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.timeline.moments import Length, Stamp


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of calendar as written.

    ``rule`` is one of: years (``start`` to ``end``), side (the ``unit`` on side ``way``), yearly (the season of the
    year on side ``way``), rolling (``length`` on side ``way``), ago, after, since, within (``length`` from the day of
    publication), hijri (a Hijri year), weekend.
    ``share`` narrows a year to a part: (parts per year, which one); ``months`` to that many from its first; ``part`` a
    week to a day: its beginning or middle.
    """

    rule: str
    start: Stamp | None = None
    end: Stamp | None = None
    unit: str = ""
    way: int = 0
    length: Length | None = None
    share: tuple[int, int] | None = None
    months: int = 0
    part: str = ""
