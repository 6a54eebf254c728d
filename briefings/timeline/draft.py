"""A time expression as the grammar read it: which words, and what they say."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.timeline.moments import Clock, DateSpec, Length
from briefings.timeline.period import Period


@dataclass(slots=True)
class Draft:
    """One time expression at words ``first`` to ``last`` (exclusive), not yet resolved."""

    first: int
    last: int
    date: DateSpec | None = None
    clock: Clock | None = None
    period: Period | None = None
    length: Length | None = None
    part: bool = False
    alone: bool = False  # nothing but a part of the day was read

    @property
    def rule(self) -> str:
        """The name of the rule that read it."""
        if self.clock:
            return "clock"
        if self.period:
            return self.period.rule
        if self.length:
            return "length"
        spec = self.date or DateSpec()
        if spec.month or spec.day:
            return "hijri" if spec.hijri else "date"
        return "day" if spec.offset is not None else "weekday"
