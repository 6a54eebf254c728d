"""The queue of updates: getUpdates' offset rules, long polls and their conflicts."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from bot.demo.refusals import Json, conflict

# Kinds that Telegram leaves out unless they are asked for by name.
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
FIRST_ID = 701_000_001


@dataclass(slots=True)
class Webhook:
    """Where updates are posted; counts and dates as getWebhookInfo shows them."""

    url: str
    secret: str = ""
    connections: int = 40
    last_error_date: int = 0
    last_error: str = ""


@dataclass(slots=True)
class Updates:
    """Updates that the bot has not confirmed yet, oldest first. Belongs to one event loop."""

    pending: list[Json] = field(default_factory=list)
    allowed: list[str] | None = None
    webhook: Webhook | None = None
    confirmed: int = 0
    _next: int = FIRST_ID
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _poll: asyncio.Future[str] | None = None

    def push(self, kind: str, content: Json) -> Json:
        """Queue one update unless its kind was not asked for; ``content`` is its inner object."""
        update: Json = {"update_id": self._next, kind: content}
        if self.wanted(kind):
            self.push_raw(update)
        return update

    def push_raw(self, update: Json) -> None:
        """Queue an update object as it is, odd or not; tests use it for hostile ones and for repeats."""
        self.pending.append(update)
        number = update.get("update_id")
        if isinstance(number, int):
            self._next = max(self._next, number + 1)
        self._arrived.set()

    def wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT

    async def poll(self, offset: int, limit: int, timeout: int) -> list[Json]:
        """getUpdates: confirms what lies before ``offset``, then waits up to ``timeout`` seconds for something.

        Raises Refusal (409) while a webhook is set, or when another poll begins before this one ends.
        """
        if self.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        self._confirm(offset)
        ended: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poll = ended
        try:
            await self._wait(ended, min(max(timeout, 0), 50))
        finally:
            if self._poll is ended:
                self._poll = None
        if ended.done():
            raise conflict(ended.result())
        return self.pending[: min(max(limit, 1), 100)]

    async def arrived(self) -> None:
        """Wait until something is pending."""
        while not self.pending:
            self._arrived.clear()
            await self._arrived.wait()

    def drop(self, update: Json) -> None:
        """A webhook took this update."""
        self.pending = [u for u in self.pending if u is not update]
        self.confirmed += 1

    def interrupt(self, reason: str) -> None:
        """End a running poll with a 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(reason)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            kept = self.pending[offset:]
        else:
            kept = [u for u in self.pending if not isinstance(u.get("update_id"), int) or u["update_id"] >= offset]
        self.confirmed += len(self.pending) - len(kept)
        self.pending = kept

    async def _wait(self, ended: asyncio.Future[str], seconds: float) -> None:
        deadline = asyncio.get_running_loop().time() + seconds
        while not self.pending and not ended.done():
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return
            self._arrived.clear()
            arrived = asyncio.ensure_future(self._arrived.wait())
            waiting: list[asyncio.Future[Any]] = [arrived, ended]
            await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            arrived.cancel()
