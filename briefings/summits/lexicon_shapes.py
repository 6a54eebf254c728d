"""The shapes of the lexicons that summits are told apart by: ``venues.toml``, ``states.toml``, ``empty_words.toml``."""

from __future__ import annotations

from briefings.lexicon import LexiconModel


class EmptyWords(LexiconModel):
    words: str


class Body(LexiconModel):
    id: str
    summit: str
    body: str


class Venues(LexiconModel):
    cities: list[str]
    doubtful: list[str]
    city_states: list[str]
    holding: str
    common: str
    kinds: list[str]
    heads: list[str]
    tens: str
    modifiers: str
    vague: str
    closing: str
    place: str
    bodies: list[Body]


class State(LexiconModel):
    names: str
    capital: str = ""
    demonym: str = ""
    people: str = ""


class States(LexiconModel):
    state: list[State]
