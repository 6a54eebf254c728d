"""How much one person may ask for: a small burst, then one request every two seconds."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

BURST = 20
SECONDS_EACH = 2.0
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
    warned: bool = False


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
            bucket.warned = False
            return Passing.YES
        if bucket.warned:
            return Passing.NO
        bucket.warned = True
        return Passing.WARN
