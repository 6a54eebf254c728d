"""``qimma doctor``: settings, token, database, templates and data, one line each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import typer

from bot.settings import Settings


def doctor() -> None:
    """Check settings, token, database, templates and data."""
    from bot.logs import Redaction, secrets_of
    from bot.settings import SettingsError, load_settings
    from briefings.errors import QimmaError

    settings = load_settings()
    redact = Redaction(secrets_of(settings))
    code = 0
    for name, check in _CHECKS:
        try:
            typer.echo(f"ok    {name}: {check(settings)}")
        except QimmaError as fault:
            typer.echo(redact(f"FAIL  {name}: {fault}"))
            code = max(code, 2 if isinstance(fault, SettingsError) else getattr(fault, "code", 1))
    if code:
        raise typer.Exit(code)


def _settings(settings: Settings) -> str:
    way = "webhook" if settings.webhook_url else "long polling"
    return f"{way}, {len(settings.editors)} editors, time zone {settings.timezone}"


def _token(settings: Settings) -> str:
    return asyncio.run(_who_we_are(settings))


async def _who_we_are(settings: Settings) -> str:
    from telegram.error import EndPointNotFound, InvalidToken, TelegramError

    from bot.outcome import reason_of
    from bot.pace import Pace
    from bot.settings import SettingsError
    from bot.stopping import TokenRefusedError
    from bot.telegram_client import build_application
    from briefings.errors import QimmaError

    if not settings.bot_token.get_secret_value():
        raise SettingsError("QIMMA_BOT_TOKEN is not set")
    bot = build_application(settings, Pace()).bot
    try:
        async with bot:
            return f"@{bot.username}"
    except (InvalidToken, EndPointNotFound):
        raise TokenRefusedError from None
    except TelegramError as fault:
        raise QimmaError(f"Telegram cannot be reached: {reason_of(fault)}") from None


def _database(settings: Settings) -> str:
    from briefings.store.database import open_database
    from briefings.store.migrating import versions

    database = open_database(settings.database)
    try:
        with database.writing():
            pass
        return f"{database.kind}, version {versions()[-1]}, can be written"
    finally:
        database.close()


def _templates(settings: Settings) -> str:
    from bot.menu import read_menu
    from briefings.render import Renderer

    names = Renderer(settings.templates).names()
    return f"{len(names)} templates, {len(read_menu(settings.templates).commands)} commands"


def _data(settings: Settings) -> str:
    from importlib.metadata import version

    from briefings.asking import find_zone
    from briefings.errors import QimmaError
    from briefings.store.archive import SqlArchive
    from briefings.store.database import open_database

    if find_zone(settings.timezone) is None:
        raise QimmaError("time zone data is missing")
    database = open_database(settings.database)
    try:
        summits = len(SqlArchive(database).summits(1000))
    finally:
        database.close()
    return f"{summits} summits, time zone data {version('tzdata')}"


_CHECKS: tuple[tuple[str, Callable[[Settings], str]], ...] = (
    ("settings", _settings),
    ("token", _token),
    ("database", _database),
    ("templates", _templates),
    ("data", _data),
)
