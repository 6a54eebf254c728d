"""Getting updates by webhook: our own handler, because the order matters: check, store, then say 200.

403 wrong secret, 413 too big, 400 not an update, 500 not stored (Telegram sends it again), 200 stored.
"""

from __future__ import annotations

import hmac
import json
import logging
import re
import secrets
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.receiving import as_received
from bot.settings import SettingsError
from bot.stopping import StoppingError
from briefings.errors import StoreError
from briefings.store.inbox import Received

log = logging.getLogger(__name__)
MOST_BYTES = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
Keep = Callable[[Sequence[Received]], Awaitable[None]]


class Webhook:
    """Listens for Telegram. ``secret`` is what Telegram must send along; one is made when none is set."""

    def __init__(self, url: str, secret: str, listen: str, keep: Keep) -> None:
        self.path = urlsplit(url).path or "/"
        if secret and not _SECRET.fullmatch(secret):
            raise SettingsError("QIMMA_WEBHOOK_SECRET: takes 1-256 of A-Z a-z 0-9 _ -")
        self.secret = secret or secrets.token_urlsafe(32)
        self._host, self._port = _address(listen)
        self._keep = keep
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Raises StoppingError when the port cannot be taken."""
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_post(self.path, self.receive)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=5.0)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as fault:
            await self._runner.cleanup()
            reason = fault.strerror or "cannot listen"
            raise StoppingError(f"webhook: cannot listen on {self._host}:{self._port}: {reason}") from None

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def receive(self, request: web.Request) -> web.Response:
        """One update from Telegram."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self.secret.encode()):
            return web.Response(status=403)
        if (request.content_length or 0) > MOST_BYTES:
            return web.Response(status=413)
        try:
            received = as_received(_json(await request.read()))
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        if received is None:
            return web.Response(status=400)
        try:
            await self._keep([received])
        except StoreError as fault:
            log.error("update %d not stored: %s", received.id, fault)
            return web.Response(status=500)
        return web.Response()


def _json(body: bytes) -> Any:
    """The body's JSON; None when it is none, too deep, or holds a number nobody can count to."""
    try:
        return json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _address(listen: str) -> tuple[str, int]:
    host, _, port = listen.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 <= int(port) < 65536:
        raise SettingsError("QIMMA_WEBHOOK_LISTEN: must be HOST:PORT")
    return host.strip("[]"), int(port)
