"""Logging: one line per event, on standard error, with every secret taken out before a handler sees it."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO
from urllib.parse import unquote, urlsplit

from bot.settings import Settings

HIDDEN = "***"
_SHORTEST_SECRET = 4
# Anything shaped like a bot token, whoever wrote it: an address in an exception text, a file link, another bot's.
_TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_NOISY = ("httpx", "httpcore", "apscheduler", "telegram", "aiohttp.access", "alembic", "asyncio")


class Redaction:
    """Replaces secrets in any text."""

    def __init__(self, secrets: Iterable[str]) -> None:
        found = sorted({s for s in secrets if len(s) >= _SHORTEST_SECRET}, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, found))) if found else None

    def __call__(self, text: str) -> str:
        if self._known:
            text = self._known.sub(HIDDEN, text)
        return _TOKEN.sub(HIDDEN, text)


def secrets_of(settings: Settings) -> list[str]:
    """Everything in the settings that must never be written down, as it may appear in addresses."""
    password = urlsplit(settings.database_url.get_secret_value()).password or ""
    token = settings.bot_token.get_secret_value()
    return [token, token.partition(":")[2], settings.webhook_secret.get_secret_value(), password, unquote(password)]


class LineFormatter(logging.Formatter):
    """A record as one line: control characters and bidi marks escaped, secrets out, a traceback folded in."""

    def __init__(self, redact: Redaction) -> None:
        super().__init__()
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = f"{moment} {record.levelname} {record.name}: {self.text_of(record)}"
        return escape_unseen(line)

    def text_of(self, record: logging.LogRecord) -> str:
        try:
            text = record.getMessage()
        except (TypeError, ValueError):
            text = str(record.msg)
        if record.exc_info:
            text += " | " + self.formatException(record.exc_info)
        return self._redact(text)


class JsonFormatter(LineFormatter):
    """The same as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        fields = {"time": moment, "level": record.levelname.lower(), "logger": record.name}
        return json.dumps(fields | {"message": self.text_of(record)})


def escape_unseen(text: str) -> str:
    """Newlines, control characters, bidi marks and lone surrogates as visible escapes."""
    return _UNSEEN.sub(lambda m: f"\\u{ord(m.group()):04x}", text)


class _StandardError(logging.StreamHandler[TextIO]):
    """Whatever standard error is at the moment of writing."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> TextIO:  # type: ignore[override]
        return sys.stderr


def set_up_logging(settings: Settings) -> Redaction:
    """Send all records to standard error in the chosen form; libraries that log addresses speak from WARNING on."""
    redact = Redaction(secrets_of(settings))
    handler = _StandardError()
    handler.setFormatter((JsonFormatter if settings.log_format == "json" else LineFormatter)(redact))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level.upper())
    logging.captureWarnings(True)
    for name in _NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    return redact
