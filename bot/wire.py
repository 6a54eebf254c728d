"""HTTP to Telegram as python-telegram-bot does it, with answers read carefully where its classes say too little.

PTB 22.8 turns a 429 without a usable ``retry_after`` into a plain NetworkError (or a TypeError), and lets a slow
answer run for as long as single bytes keep coming. Here a 429 is always a flood wait, and every call has a deadline.
"""

from __future__ import annotations

import asyncio
import json
import math
from datetime import timedelta
from typing import Any

from telegram.error import RetryAfter, TelegramError, TimedOut
from telegram.request import HTTPXRequest

TOO_MANY = 429
CALL_SECONDS = 15.0


class FloodWait(RetryAfter):
    """Telegram asks for silence; ``seconds`` is None when it did not say for how long."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self._retry_after = timedelta(seconds=math.ceil(seconds or 0))
        # Not RetryAfter.__init__: it reads the deprecated number and warns.
        TelegramError.__init__(self, "Flood control exceeded")

    @property
    def retry_after(self) -> timedelta:
        return self._retry_after


class CarefulRequest(HTTPXRequest):
    """One pool of connections to the Bot API."""

    def __init__(self, connections: int, read_seconds: float = 10.0, call_seconds: float = CALL_SECONDS) -> None:
        super().__init__(
            connection_pool_size=connections,
            read_timeout=read_seconds,
            write_timeout=read_seconds,
            connect_timeout=5.0,
            pool_timeout=10.0,
        )
        self._call_seconds = call_seconds

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Status and body. Raises FloodWait on 429, TimedOut when the whole call outlasts its deadline."""
        deadline = self._call_seconds
        if isinstance(kwargs.get("read_timeout"), int | float):
            deadline = max(deadline, kwargs["read_timeout"] + 5)
        try:
            async with asyncio.timeout(deadline):
                code, body = await super().do_request(*args, **kwargs)
        except TimeoutError as slow:
            raise TimedOut from slow
        if code == TOO_MANY:
            raise FloodWait(_seconds(body))
        return code, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The answer's JSON. Raises TelegramError; unlike PTB's own it does not log the body."""
        try:
            return json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError) as fault:
            raise TelegramError("Invalid server response") from fault


def _seconds(body: bytes) -> float | None:
    try:
        stated = json.loads(body)["parameters"]["retry_after"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    if isinstance(stated, bool) or not isinstance(stated, int | float) or not 0 < stated < math.inf:
        return None
    return float(stated)
