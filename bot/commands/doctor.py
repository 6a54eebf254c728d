"""``qimma doctor``: settings, token, database, templates and data, one line each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import typer

from bot.settings import Settings

OK, WARN, FAIL = "ok", "warn", "FAIL"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report."""

    text: str
    level: str = OK


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
            for line in check(settings):
                typer.echo(redact(f"{line.level:<5} {name}: {line.text}"))
        except QimmaError as fault:
            typer.echo(redact(f"{FAIL:<5} {name}: {fault}"))
            code = max(code, 2 if isinstance(fault, SettingsError) else getattr(fault, "code", 1))
    if code:
        raise typer.Exit(code)


def _settings(settings: Settings) -> list[Line]:
    way = "webhook" if settings.webhook_url else "long polling"
    return [Line(f"{way}, {len(settings.editors)} editors, time zone {settings.timezone}")]


def _token(settings: Settings) -> list[Line]:
    return [Line(asyncio.run(_who_we_are(settings)))]


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


def _database(settings: Settings) -> list[Line]:
    from briefings.errors import StoreError
    from briefings.store.health import Level, examine

    findings = examine(settings.database)
    faults = [finding.text for finding in findings if finding.level is Level.FAULT]
    if faults:
        raise StoreError("; ".join(faults))
    return [Line(finding.text, WARN if finding.level is Level.WARNING else OK) for finding in findings]


def _templates(settings: Settings) -> list[Line]:
    """Every template is read; an operator's own that cannot be used gives way to the built-in one."""
    from bot.menu import read_menu
    from briefings.render import Renderer

    renderer = Renderer(settings.templates)
    menu = read_menu(settings.templates)
    renderer.render("help", {"commands": [], "zone": settings.timezone})
    found = Line(f"{len(renderer.names())} templates, {len(menu.commands)} commands")
    return [found, *(Line(problem, WARN) for problem in renderer.problems)]


def _data(settings: Settings) -> list[Line]:
    from importlib.metadata import version

    from briefings.asking import find_zone
    from briefings.errors import QimmaError

    if find_zone(settings.timezone) is None:
        raise QimmaError("time zone data is missing")
    return [Line(f"time zone data {version('tzdata')}")]


def _analysis(settings: Settings) -> list[Line]:
    """A compiled module's file is a library."""
    from briefings import analysis

    return [Line("plain Python" if analysis.__file__.endswith(".py") else "compiled")]


_CHECKS: tuple[tuple[str, Callable[[Settings], list[Line]]], ...] = (
    ("settings", _settings),
    ("token", _token),
    ("database", _database),
    ("templates", _templates),
    ("data", _data),
    ("analysis", _analysis),
)
