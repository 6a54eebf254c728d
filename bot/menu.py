"""``templates/menu.toml``: commands, the plain words that do the same, labels of buttons, short notices."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefings.arabic import fold_word
from briefings.errors import TemplateError
from briefings.render.folder import builtin_folder, find_inside
from briefings.schedule import Weekday

_WORD = re.compile(r"\S+")
_PUNCTUATION = ".,:;!?\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}\u00ab\u00bb\"'()"


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Command(_Shape):
    """One command: Telegram's name, what the menu says of it, the words that ask for the same."""

    name: str = Field(pattern="^[a-z0-9_]{1,32}$")
    description: str = Field(min_length=1, max_length=256)
    words: tuple[str, ...]


class About(_Shape):
    """What Telegram shows of the bot by itself."""

    description: str = Field(min_length=1, max_length=512)
    short: str = Field(min_length=1, max_length=120)


class Menu(_Shape):
    """The whole file. ``choices`` maps a setting to its values and what a button calls them."""

    commands: tuple[Command, ...]
    labels: dict[str, str]
    settings: dict[str, str]
    choices: dict[str, dict[str, str]]
    days: dict[Weekday, str]
    notices: dict[str, str]
    about: About

    @cached_property
    def _phrases(self) -> dict[tuple[str, ...], str]:
        return {_folded(words): command.name for command in self.commands for words in command.words}

    def find(self, text: str) -> tuple[str, str] | None:
        """The command that plain words ask for and what follows them; None when they ask for none."""
        words = [*_WORD.finditer(text)]
        longest = max(map(len, self._phrases))
        for length in range(min(longest, len(words)), 0, -1):
            name = self._phrases.get(tuple(_key(w.group()) for w in words[:length]))
            if name:
                return name, text[words[length - 1].end() :].strip().strip(_PUNCTUATION).strip()
        return None


def read_menu(override: Path | None = None) -> Menu:
    """Read menu.toml, the operator's own when there is one. Raises TemplateError with the place of the fault."""
    path = (find_inside(override, "menu.toml") if override else None) or builtin_folder() / "menu.toml"
    try:
        return Menu.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise TemplateError(f"{path.name}: {fault}") from None
    except ValidationError as fault:
        first = fault.errors()[0]
        raise TemplateError(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def _folded(phrase: str) -> tuple[str, ...]:
    return tuple(_key(word) for word in phrase.split())


def _key(word: str) -> str:
    return fold_word(word).strip(_PUNCTUATION)
