"""The shapes of the time lexicons: ``time.toml``, ``time_traps.toml``, ``time_zones.toml``."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from briefings.lexicon import LexiconModel
from briefings.timeline.kinds import TABLES


def _known(name: str) -> str:
    if name not in TABLES:
        raise ValueError(f"unknown kind of word: {name}")
    return name


KindName = Annotated[str, AfterValidator(_known)]


class Proclitics(LexiconModel):
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    article: str
    merged: str


class Numbered(LexiconModel):
    number: int
    names: tuple[str, ...]
    weak: tuple[str, ...] = ()


class Unit(LexiconModel):
    code: str
    one: tuple[str, ...]
    two: tuple[str, ...]
    many: tuple[str, ...]


class NamedDay(LexiconModel):
    before: tuple[str, ...]
    date: date


class Feast(LexiconModel):
    names: tuple[str, ...]
    month: int
    day: int
    hijri: bool = False


class TimeLexicon(LexiconModel):
    """The shape of ``time.toml``."""

    proclitics: Proclitics
    months: tuple[Numbered, ...]
    hijri: tuple[Numbered, ...]
    weekdays: tuple[Numbered, ...]
    days: dict[int, tuple[str, ...]]
    parts: dict[str, tuple[str, ...]]
    units: tuple[Unit, ...]
    directions: dict[int, tuple[str, ...]]
    numbers: dict[int, tuple[str, ...]]
    ordinals: dict[int, tuple[str, ...]]
    decades: dict[int, tuple[str, ...]]
    seasons: dict[int, tuple[str, ...]]
    fractions: dict[str, tuple[str, ...]]
    eras: dict[str, tuple[str, ...]]
    named_days: tuple[NamedDay, ...]
    feasts: tuple[Feast, ...]
    words: dict[KindName, tuple[str, ...]]


class Traps(LexiconModel):
    """The shape of ``time_traps.toml``: words that keep a time word beside them from being a time."""

    words: dict[KindName, tuple[str, ...]]
    before: dict[KindName, tuple[str, ...]]
    after: dict[KindName, tuple[str, ...]]


class Zone(LexiconModel):
    zone: str
    cities: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


class Zones(LexiconModel):
    """The shape of ``time_zones.toml``."""

    zones: tuple[Zone, ...]
