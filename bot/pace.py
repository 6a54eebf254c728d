"""The pace of everything that is sent: Telegram's limits, two lanes, and pauses that nobody can end early.

At most 25 calls a second over all, one a second to a private chat (with a small burst for answers), 20 a minute to a
group. A flood wait silences every chat until it is over; pauses overlap to the longer one. Answers to people go before
digests. PTB's own AIORateLimiter ends a pause as soon as any other request finishes, so this stands in its place.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.outcome import seconds_of
from bot.wire import FloodWait

DIGEST = "digest"  # the rate_limit_args of the slow lane
LONGEST_WAIT = 20.0  # seconds a call may be held back; then whoever made it decides
_FIRST_UNSTATED, _LAST_UNSTATED = 5.0, 60.0
_CHATS_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Calls per second over all; seconds and calls of a window in one private chat and in one group."""

    overall: int = 25
    private: tuple[int, float] = (1, 1.1)
    answers: tuple[int, float] = (5, 5.0)
    group: tuple[int, float] = (20, 60.0)


class _Window:
    """The moments of the last calls, oldest first."""

    def __init__(self, most: int) -> None:
        self.moments: deque[float] = deque(maxlen=most)

    def free_at(self, most: int, seconds: float) -> float:
        """When the next call keeps to ``most`` calls in ``seconds``."""
        return 0.0 if len(self.moments) < most else self.moments[-most] + seconds


class Pace(BaseRateLimiter[str]):
    """Every call of the bot but getUpdates passes here; ``rate_limit_args=DIGEST`` takes the slow lane."""

    def __init__(self, limits: Limits | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._overall = _Window(self._limits.overall)
        self._chats: OrderedDict[int, _Window] = OrderedDict()
        self._silent_until = 0.0
        self._unstated = _FIRST_UNSTATED
        self._answers_waiting = 0
        self._closing = False
        self.on_pause: Callable[[float], None] = lambda seconds: None

    async def initialize(self) -> None:
        """Nothing to set up."""

    def close(self) -> None:
        """The sender stops: digests that still wait for their turn go back to the queue."""
        self._closing = True

    async def shutdown(self) -> None:
        """Nothing to give back."""

    @property
    def silence_left(self) -> float:
        """Seconds until the sender may speak again, 0 when it may."""
        return max(0.0, self._silent_until - self._clock())

    def pause(self, seconds: float | None) -> float:
        """Be silent for ``seconds`` (None: 5, doubling to 60); a longer pause that runs already stays. Returns it."""
        if seconds is None:
            seconds, self._unstated = self._unstated, min(self._unstated * 2, _LAST_UNSTATED)
        until = self._clock() + seconds
        if until > self._silent_until:
            self._silent_until = until
            self.on_pause(seconds)
        return seconds

    async def process_request(self, *_: Any, **request: Any) -> Any:
        """Wait for the turn, call once; a flood wait starts a pause and is passed on.

        PTB gives ``callback``, ``args``, ``kwargs``, ``endpoint``, ``data`` and ``rate_limit_args`` by name.
        """
        chat = request["data"].get("chat_id")
        await self._turn(chat if isinstance(chat, int) else None, slow=request["rate_limit_args"] == DIGEST)
        try:
            result = await request["callback"](*request["args"], **request["kwargs"])
        except RetryAfter as flood:
            self.pause(seconds_of(flood))
            raise
        self._unstated = _FIRST_UNSTATED
        return result

    async def _turn(self, chat: int | None, slow: bool) -> None:
        start = self._clock()
        while True:
            now = self._clock()
            own = max(self._silent_until, self._window(chat).free_at(*self._limit(chat, slow)) if chat else 0.0)
            shared = self._overall.free_at(self._limits.overall, 1.0)
            if max(own, shared) <= now and not (slow and self._answers_waiting):
                self._take(chat, now)
                return
            if own - start > LONGEST_WAIT or (slow and self._closing):
                raise FloodWait(max(own - now, 0.1))
            # Only an answer that nothing but the overall limit holds back goes before digests: one slow chat must
            # not hold up the others.
            ahead = int(not slow and own <= now)
            self._answers_waiting += ahead
            try:
                await asyncio.sleep(max(own - now, shared - now, 0.01))
            finally:
                self._answers_waiting -= ahead

    def resting(self) -> frozenset[int]:
        """Chats that a digest's message would have to wait for right now; only those called within moments."""
        now = self._clock()
        found = set()
        for chat, window in reversed(self._chats.items()):
            if window.moments and window.moments[-1] <= now - self._limits.private[1]:
                break
            if window.free_at(*self._limit(chat, slow=True)) > now:
                found.add(chat)
        return frozenset(found)

    def _limit(self, chat: int, slow: bool) -> tuple[int, float]:
        if chat < 0:
            return self._limits.group
        return self._limits.private if slow else self._limits.answers

    def _window(self, chat: int) -> _Window:
        window = self._chats.setdefault(chat, _Window(self._limits.group[0]))
        self._chats.move_to_end(chat)
        while len(self._chats) > _CHATS_KEPT:
            self._chats.popitem(last=False)
        return window

    def _take(self, chat: int | None, now: float) -> None:
        self._overall.moments.append(now)
        if chat:
            self._window(chat).moments.append(now)
