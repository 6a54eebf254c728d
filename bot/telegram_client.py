"""python-telegram-bot set up our way: careful requests, our own gate, no polling of its own, jobs in memory."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Any

from telegram import BotCommand
from telegram.error import EndPointNotFound, InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ExtBot, JobQueue

from bot.menu import Menu
from bot.outcome import reason_of
from bot.pace import Pace
from bot.settings import Settings
from bot.stopping import TokenRefusedError
from bot.wire import CarefulRequest

App = Application[Any, Any, Any, Any, Any, Any]
log = logging.getLogger(__name__)
_CONNECTIONS = 16
_LONGEST_WAIT = 30.0


def build_application(settings: Settings, pace: Pace) -> App:
    """The application; nothing is sent yet. Raises TokenRefusedError for what cannot be a token."""
    base = settings.api_base_url
    try:
        bot: ExtBot[Any] = ExtBot(
            settings.bot_token.get_secret_value(),
            base_url=base,
            base_file_url=f"{base.removesuffix('/bot')}/file/bot",
            request=CarefulRequest(_CONNECTIONS),
            get_updates_request=CarefulRequest(2),
            rate_limiter=pace,
        )
    except InvalidToken:
        raise TokenRefusedError from None
    return ApplicationBuilder().bot(bot).updater(None).job_queue(JobQueue()).build()


async def log_in(app: App, stop: asyncio.Event) -> bool:
    """Ask Telegram who we are until it answers; False when ``stop`` came first. Raises TokenRefusedError."""
    wait = 1.0
    while not stop.is_set():
        try:
            await app.initialize()
        except (InvalidToken, EndPointNotFound):
            raise TokenRefusedError from None
        except (TelegramError, LookupError, TypeError) as fault:
            log.warning("Telegram cannot be reached: %s; trying again in %d s", reason_of(fault), wait)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), wait)
            wait = min(wait * 2, _LONGEST_WAIT)
        else:
            return True
    return False


async def publish_menu(app: App, menu: Menu) -> None:
    """Refresh the commands (for everybody and for readers of Arabic) and what the profile says.

    A failure is no reason to stop.
    """
    commands = [BotCommand(command.name, command.description) for command in menu.commands]
    try:
        for language in (None, "ar"):
            await app.bot.set_my_commands(commands, language_code=language)
        await app.bot.set_my_description(menu.about.description)
        await app.bot.set_my_short_description(menu.about.short)
    except TelegramError as fault:
        log.warning("the menu of commands was not set: %s", reason_of(fault))
