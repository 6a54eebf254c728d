"""The shapes of the time lexicons: ``time.toml``, ``time_traps.toml``, ``time_zones.toml``, ``time_clauses.toml``."""

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


class NamedMonth(LexiconModel):
    before: tuple[str, ...]
    month: int
    year: int


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
    named_months: tuple[NamedMonth, ...]
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


class ClauseLexicon(LexiconModel):
    """The shape of ``time_clauses.toml``."""

    past: tuple[str, ...]
    stems: tuple[str, ...]
    present_prefixes: tuple[str, ...]
    future_prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    conjunctions: tuple[str, ...]
    feminine: str
    weak_endings: tuple[str, ...]
    weak: str
    weak_feminine: str
    past_suffixes: tuple[str, ...]
    not_feminine: tuple[str, ...]
    not_feminine_starts: tuple[str, ...]
    not_future: tuple[str, ...]
    future: tuple[str, ...]
    turned_past: tuple[str, ...]
    openers: tuple[str, ...]
    relatives: tuple[str, ...]
    breaks: tuple[str, ...]
    whiles: tuple[str, ...]
    lasting: tuple[str, ...]
    states: tuple[str, ...]
    ongoing: tuple[str, ...]
    she_does: str
    she_did: tuple[str, ...]
    inceptions: tuple[str, ...]
    negations: tuple[str, ...]
    gatherings: tuple[str, ...]
    promises: tuple[str, ...]
    conditions: tuple[str, ...]
    occasions: tuple[str, ...]
    possible: tuple[str, ...]
    agreed: tuple[str, ...]
    pronouns: tuple[str, ...]
    completed: tuple[str, ...]
    timeless: tuple[str, ...]
    masculine: tuple[str, ...]
    he_did: tuple[str, ...]
    conditionals: tuple[str, ...]
    coming: tuple[str, ...]
    not_present: tuple[str, ...]
    prepositions: tuple[str, ...]
    governors: tuple[str, ...]
    participles: tuple[str, ...]
    not_verbs: tuple[str, ...]
