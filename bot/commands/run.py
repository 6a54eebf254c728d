"""``qimma run``: the bot on Telegram."""

from __future__ import annotations

import asyncio
import signal

import typer


def run() -> None:
    """Run the bot on Telegram, by long polling or, when QIMMA_WEBHOOK_URL is set, by webhook."""
    asyncio.run(_run())


async def _run() -> None:
    from bot.app import run_bot
    from bot.settings import load_settings

    settings = load_settings()
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await run_bot(settings, stop, lambda line: typer.echo(line))
