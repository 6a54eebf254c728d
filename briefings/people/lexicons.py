"""The word lists of people, titles and institutions, as they stand in ``lexicon/*.toml``."""

from __future__ import annotations

from functools import cache

from pydantic import field_validator

from briefings.arabic import fold_word
from briefings.errors import LexiconError
from briefings.lexicon import LexiconModel, read_lexicon


@cache
def folded(words: str) -> tuple[str, ...]:
    """The words of a block, folded, each once."""
    return tuple(dict.fromkeys(fold_word(word) for word in words.split()))


def phrases(line: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of one line, parted by "|", each as folded words."""
    return tuple(tuple(fold_word(word) for word in part.split()) for part in line.split("|"))


def rows(block: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The lines of a block as phrases; empty lines do not count."""
    return tuple(phrases(line) for line in block.splitlines() if line.strip())


class Blocks(LexiconModel):
    """A lexicon whose values are blocks of words: an empty block is a fault."""

    @field_validator("*")
    @classmethod
    def _filled(cls, value: object) -> object:
        if isinstance(value, str) and not value.strip():
            raise ValueError("is empty")
        return value


class State(Blocks):
    names: str
    demonym: str
    capital: str | None = None
    people: str | None = None


class States(LexiconModel):
    state: tuple[State, ...]


class GivenNames(Blocks):
    clear: str
    ambiguous: str
    feminine: str
    servant: str
    faith: str
    of_god: str
    particles: str
    particles_first: str
    lineage: str
    weak: str
    everyday: str
    dayparts: str
    surname_words: str
    middles: str
    regnal: str
    exact: str
    family_first: str
    family_titled: str
    initials: str
    houses: str


class Roles(Blocks):
    offices: str
    trades: str
    titles: str
    courtesies: str
    qualities: str
    ranks: str
    places: str
    governing: str
    purposes: str
    acting: str
    carried_on: str
    adding: str
    addressed: str
    reporting: str
    sole: str
    relative: str
    resumed: str
    elect: str
    elected: str
    electing: str
    finance: str
    fields: str
    constructs: str
    connectors: str
    overs: str
    counterparts: str
    ends: str
    leads: str
    name_closers: str
    no_names: str
    courtesy_ranks: str
    place_links: str
    bridges: str
    asides: str
    addressing: str
    chain_stops: str
    before_sources: str
    speech: str
    nicknames: str
    courtesy_pronouns: str
    synonyms: str
    hollow: str
    generic: str
    kinds_of_bodies: str
    heading: str
    heading_of: str
    name_tails: str
    identity: str
    who: str
    met: str
    urging: str
    deputies: str
    of_somebody: str
    former: str
    late: str
    related: str
    construct_only: str
    adjectival: str
    settled: str
    feminine_things: str
    not_offices: str
    bylines: str
    royal: str
    posted: str
    sent: str
    answering: str
    beside: str
    sake: str
    charged: str
    destinations: str
    occasions: str
    leading: str
    equivalents: str
    glued_before: str
    glued_behind: str
    overseeing: str
    trades_with_article: str
    in_whose_name: str
    with_field: str
    presiding: str
    rulers: str


class Institutions(Blocks):
    named_after: str
    issued: str
    fixed: str
    heads_feminine: str
    heads_masculine: str
    papers: str
    statements: str
    adjectives: str


class Bodies(Blocks):
    purposes: str
    outlets: str
    bound_to: str
    bound_by: str
    fielded: str
    abroad: str
    stationed: str
    regions: str
    no_adjectives: str


class Groups(Blocks):
    nouns: str
    anonymous: str
    counters: str
    counters_of_one: str
    counters_of_one_feminine: str
    counters_of_each: str
    counters_described: str
    standins: str
    standins_for_people: str
    standins_for_one: str
    standins_for_sides: str
    standins_for_parties: str


class CommonWords(Blocks):
    words: str


@cache
def states() -> tuple[State, ...]:
    found = read_lexicon("states", States).state
    if not found:
        raise LexiconError("lexicon states.toml: no state")
    return found


@cache
def given_names() -> GivenNames:
    return read_lexicon("given_names", GivenNames)


@cache
def roles() -> Roles:
    return read_lexicon("roles", Roles)


@cache
def role_words(block: str) -> frozenset[str]:
    """The words of one block of the roles, folded."""
    return frozenset(folded(getattr(roles(), block)))


@cache
def institutions() -> Institutions:
    return read_lexicon("institutions", Institutions)


@cache
def bodies() -> Bodies:
    return read_lexicon("bodies", Bodies)


@cache
def groups() -> Groups:
    return read_lexicon("groups", Groups)


@cache
def common_words() -> frozenset[str]:
    return frozenset(folded(read_lexicon("common_words", CommonWords).words))
