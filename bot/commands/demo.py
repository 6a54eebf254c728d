"""``qimma demo``: the whole bot on this machine, without a Telegram account."""

from __future__ import annotations

import asyncio
import signal
from typing import Annotated

import typer


def demo(
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="port of the chat page; a usual one by default")
    ] = None,
) -> None:
    """Run the bot on sample articles, with a chat page in the browser."""
    asyncio.run(_demo(port))


async def _demo(port: int | None) -> None:
    from bot.app import run_bot
    from bot.demo.session import run_demo

    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await run_demo(
        port, run_bot, stop, lambda address: typer.echo(f"qimma demo: open {address} in a browser; Ctrl-C ends it")
    )
