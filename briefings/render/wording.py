"""The words that filters put together, from ``templates/words.toml``: counted nouns, zones, phrases."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefings.errors import TemplateError


class Noun(BaseModel):
    """The forms of a counted noun; ``{n}`` stands for the number."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    zero: str
    one: str
    two: str
    few: str
    many: str
    other: str

    def form(self, number: int) -> str:
        """CLDR's Arabic plural rule for whole numbers."""
        if number in (0, 1, 2):
            return (self.zero, self.one, self.two)[number]
        rest = number % 100
        return self.few if 3 <= rest <= 10 else self.many if rest >= 11 else self.other


class Words(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    hijri_months: tuple[str, ...] = Field(min_length=12, max_length=12)
    nouns: dict[str, Noun]
    zones: dict[str, str]
    phrases: dict[str, str]


def read_words(path: Path) -> Words:
    """Read ``words.toml``. Raises TemplateError with the place of the fault."""
    try:
        return Words.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise TemplateError(f"{path.name}: {fault}") from None
    except ValidationError as fault:
        first = fault.errors()[0]
        raise TemplateError(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
