"""Word lists as data: each ``*.toml`` here is read once and checked against the model its user gives.

Arabic words live in these files, never in Python. A file with an unknown key, a missing one, a wrong type or an entry
that is empty after folding is refused at load with its name and place.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from briefings.errors import LexiconError

FOLDER = Path(__file__).parent


STRICT = ConfigDict(extra="forbid", frozen=True)


class LexiconModel(BaseModel):
    """Base of every lexicon's shape: unknown keys are faults."""

    model_config = STRICT


M = TypeVar("M", bound=LexiconModel)


def read_lexicon(name: str, shape: type[M], folder: Path = FOLDER) -> M:
    """Read ``name``.toml as ``shape``.

    Raises LexiconError when the file is missing, is not TOML or does not fit the shape.
    """
    path = folder / f"{name}.toml"
    try:
        return shape.model_validate(tomllib.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        raise LexiconError(f"lexicon {path.name}: no such file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise LexiconError(f"lexicon {path.name}: {fault}") from None
    except ValidationError as fault:
        first = fault.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise LexiconError(f"lexicon {path.name}: {place}: {first['msg']}") from None
