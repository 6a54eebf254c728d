"""The whole demo: server, chat page, sample articles, and the complete bot on a database that ends with it."""

from __future__ import annotations

import asyncio
import tempfile
import tomllib
from collections.abc import Awaitable, Callable
from importlib import resources
from pathlib import Path

from bot.demo.chat_page import ChatPage
from bot.demo.samples import take_samples
from bot.demo.server import HOST, BotApiServer
from bot.settings import Settings, load_settings
from briefings.errors import QimmaError

USUAL_PORT = 8765
Say = Callable[[str], None]
RunBot = Callable[[Settings, asyncio.Event, Say], Awaitable[None]]


async def run_demo(port: int | None, run_bot: RunBot, stop: asyncio.Event, say: Say) -> None:
    """Run until ``stop`` is set. ``port`` None takes the usual one, or a free one when that is taken.

    ``say`` gets the page's address once the bot answers. Raises QimmaError when the asked port is taken.
    """
    cast = tomllib.loads((resources.files("bot.demo") / "cast.toml").read_text("utf-8"))
    api = BotApiServer()
    api.world.me["first_name"] = cast["bot"]
    reader = api.person(cast["reader"]["id"], cast["reader"]["name"])
    api.mount(ChatPage(reader).mount)
    await _listen(api, port)
    try:
        with tempfile.TemporaryDirectory(prefix="qimma-demo-", ignore_cleanup_errors=True) as folder:
            settings = _settings(api, Path(folder), reader.id)
            await asyncio.to_thread(take_samples, settings.database)
            await run_bot(settings, stop, lambda line: say(f"http://{HOST}:{api.port}/"))
    finally:
        await api.stop()


async def _listen(api: BotApiServer, port: int | None) -> None:
    api.port = USUAL_PORT if port is None else port
    try:
        await api.start()
    except OSError as fault:
        if port is not None:
            raise QimmaError(f"port {port} cannot be used: {fault.strerror or fault}") from None
        api.port = 0
        await api.start()


def _settings(api: BotApiServer, folder: Path, editor: int) -> Settings:
    """The operator's settings, but for what would lead out of this machine or into the operator's own data."""
    return load_settings(
        bot_token=api.token,
        api_base_url=api.base_url,
        database_url=f"sqlite:///{folder / 'demo.db'}",
        editors=str(editor),
        inbox=None,
        webhook_url="",
    )
