"""How much one person may ask for: a small burst, then one request a second; and impatient fingers."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

BURST = 15
SECONDS_EACH = 1.0
WARN_AGAIN = 60.0
_PEOPLE_KEPT = 10_000


class Passing(StrEnum):
    """Whether a request is handled; WARN: it is not, and the person should be told once."""

    YES = "yes"
    WARN = "warn"
    NO = "no"


@dataclass(slots=True)
class _Bucket:
    left: float
    moment: float
    warned: float | None = None


class Flow:
    """A bucket per person; the ones not seen for longest are dropped first."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._people: OrderedDict[int, _Bucket] = OrderedDict()

    def ask(self, person: int) -> Passing:
        now = self._clock()
        bucket = self._people.setdefault(person, _Bucket(BURST, now))
        self._people.move_to_end(person)
        while len(self._people) > _PEOPLE_KEPT:
            self._people.popitem(last=False)
        bucket.left = min(BURST, bucket.left + (now - bucket.moment) / SECONDS_EACH)
        bucket.moment = now
        if bucket.left >= 1:
            bucket.left -= 1
            return Passing.YES
        if bucket.warned is not None and now - bucket.warned < WARN_AGAIN:
            return Passing.NO
        bucket.warned = now
        return Passing.WARN


class Repeats:
    """Presses of one button that follow each other within moments: they ask for one thing."""

    def __init__(self, seconds: float = 2.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._last: OrderedDict[tuple[int, int, str], tuple[float, str]] = OrderedDict()

    def notice_of(self, press: tuple[int, int, str]) -> str | None:
        """The notice of the same press (person, message, data) a moment ago; None when this is a new one."""
        moment, notice = self._last.get(press, (0.0, ""))
        if press not in self._last or self._clock() - moment > self._seconds:
            return None
        self.done(press, notice)
        return notice

    def done(self, press: tuple[int, int, str], notice: str) -> None:
        """The press was carried out with this notice."""
        self._last[press] = (self._clock(), notice)
        self._last.move_to_end(press)
        while len(self._last) > _PEOPLE_KEPT:
            self._last.popitem(last=False)
