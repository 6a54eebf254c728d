"""Settings: the one place that reads the environment and ``.env`` (prefix ``QIMMA_``)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from briefings.errors import QimmaError

# Accounts that stand for many people: Telegram itself, anonymous group administrators, channels.
SHARED_ACCOUNTS = frozenset({777000, 1087968824, 136817688})


class SettingsError(QimmaError):
    """A setting has a value that cannot be used; names the setting, never its value."""


class Settings(BaseSettings):
    """All settings, checked once at start."""

    model_config = SettingsConfigDict(env_prefix="QIMMA_", env_file=".env", extra="ignore", frozen=True)

    bot_token: SecretStr = SecretStr("")
    api_base_url: str = "https://api.telegram.org/bot"
    database_url: SecretStr = SecretStr("")
    inbox: Path | None = None
    editors: Annotated[frozenset[int], NoDecode] = frozenset()
    timezone: str = "Asia/Riyadh"
    templates: Path | None = None
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    webhook_listen: str = "127.0.0.1:8443"
    log_level: str = Field(default="INFO", pattern="(?i)^(debug|info|warning|error|critical)$")
    log_format: str = Field(default="text", pattern="^(text|json)$")

    @field_validator("editors", mode="before")
    @classmethod
    def _editors(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isascii() and part.isdigit() for part in parts):
            raise ValueError("takes numeric ids, comma separated; a @name can change hands")
        ids = frozenset(int(part) for part in parts)
        if ids & SHARED_ACCOUNTS:
            raise ValueError("holds an account that stands for many people")
        return ids

    @field_validator("timezone")
    @classmethod
    def _timezone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (LookupError, ValueError, OSError):
            raise ValueError("is no time zone name such as Asia/Riyadh") from None
        return value

    @field_validator("api_base_url")
    @classmethod
    def _base(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")) or not value.endswith("/bot"):
            raise ValueError("must be an http(s) address ending in /bot")
        return value

    @property
    def database(self) -> str:
        """The database address; an SQLite file in the user's data folder unless one is set."""
        return self.database_url.get_secret_value() or f"sqlite:///{user_data_path('qimma') / 'qimma.db'}"


def load_settings(**given: Any) -> Settings:
    """Settings from the environment and ``.env``; ``given`` overrides them.

    Raises SettingsError with the name of the setting and what is wrong with it.
    """
    try:
        return Settings(**given)
    except ValidationError as fault:
        first = fault.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "?"
        reason = first["msg"].removeprefix("Value error, ")
        raise SettingsError(f"QIMMA_{name}: {reason}") from None
