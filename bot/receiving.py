"""Getting updates by long polling: raw JSON is stored first, then the offset moves.

python-telegram-bot's own polling moves the offset before handlers run, so a crash loses what it fetched, and it stops
for ever at an update that it cannot parse.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
import warnings
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

from telegram import Bot
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.outcome import reason_of, seconds_of
from bot.stopping import AlreadyRunningError, TokenRefusedError
from briefings.errors import StoreError
from briefings.store.inbox import Received

log = logging.getLogger(__name__)
WANTED = ["message", "callback_query", "my_chat_member"]
POLL_SECONDS = 25
BATCH = 100
CONFLICT_SECONDS = 40.0
_SOONEST = 0.5
_LONGEST_WAIT = 30.0
Keep = Callable[[Sequence[Received]], Awaitable[None]]

# PTB advises Bot.get_updates, which parses the whole batch at once: the very thing this module avoids.
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'")


def as_received(raw: Any) -> Received | None:
    """An update as it is stored; None for what has no usable number."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**63:
        return None
    return Received(number, json.dumps(raw), _chat_of(raw))


def _chat_of(raw: dict[str, Any]) -> int | None:
    """The chat that an update belongs to, however deep it is said."""
    for content in raw.values():
        inner = content.get("message", content) if isinstance(content, dict) else None
        chat = inner.get("chat") if isinstance(inner, dict) else None
        number = chat.get("id") if isinstance(chat, dict) else None
        if isinstance(number, int) and abs(number) < 2**63:
            return number
    return None


class Poller:
    """The poll loop; ``keep`` stores a batch and returns when it is committed."""

    def __init__(self, bot: Bot, keep: Keep) -> None:
        self._bot, self._keep = bot, keep
        self._offset = 0
        self._wait = 0.0
        self._conflict_since: float | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Until ``stop``. Raises TokenRefusedError, AlreadyRunningError."""
        while not stop.is_set():
            fetch = asyncio.ensure_future(self._fetch())
            ended = asyncio.ensure_future(stop.wait())
            try:
                await asyncio.wait((fetch, ended), return_when=asyncio.FIRST_COMPLETED)
                if stop.is_set() and not fetch.done():
                    return  # what comes now is not confirmed and comes again
                await self._store(await fetch)
            finally:
                for task in (fetch, ended):
                    task.cancel()
                await asyncio.gather(fetch, ended, return_exceptions=True)
            if self._wait:
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), self._wait)

    async def _fetch(self) -> list[Any]:
        """The next batch; empty after a fault, with ``_wait`` set."""
        asked = {"offset": self._offset, "timeout": POLL_SECONDS, "limit": BATCH, "allowed_updates": WANTED}
        try:
            found = await self._bot.do_api_request("getUpdates", asked, read_timeout=POLL_SECONDS + 10)
        except (InvalidToken, EndPointNotFound):
            raise TokenRefusedError from None
        except Conflict:
            self._conflict()
            return []
        except RetryAfter as flood:
            self._wait = seconds_of(flood) or 5.0
            return []
        except (TelegramError, LookupError, TypeError, AttributeError) as fault:
            if not self._wait:
                log.warning("getUpdates failed: %s; trying again", reason_of(fault))
            self._back_off()
            return []
        self._wait, self._conflict_since = 0.0, None
        return found if isinstance(found, list) else []

    async def _store(self, batch: list[Any]) -> None:
        received = [one for one in map(as_received, batch) if one is not None]
        if len(received) < len(batch):
            log.warning("%d updates without a number were left out", len(batch) - len(received))
            self._wait = max(self._wait, _SOONEST)
        if not received:
            return
        try:
            await self._keep(received)
        except StoreError as fault:
            log.error("updates not stored, asking for them again: %s", fault)
            self._back_off()
            return
        self._offset = max(one.id for one in received) + 1

    def _conflict(self) -> None:
        now = time.monotonic()
        if self._conflict_since is None:
            self._conflict_since = now
            log.warning("another program receives this bot's updates")
        if now - self._conflict_since > CONFLICT_SECONDS:
            raise AlreadyRunningError("another program receives this bot's updates: only one can; stopping")
        self._back_off()

    def _back_off(self) -> None:
        self._wait = min(max(self._wait * 2, 1.0), _LONGEST_WAIT if self._conflict_since is None else 10.0)
