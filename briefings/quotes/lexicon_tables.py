"""The tables of ``cues.toml`` that hold single words rather than verbs."""

from __future__ import annotations

from pydantic.dataclasses import dataclass as checked

from briefings.lexicon import STRICT
from briefings.quotes.lexicon_shapes import FoldedPairs, OwnedWords, PhraseTable, Words, WordTable


@checked(config=STRICT, slots=True)
class SourceTable:
    direct: Words
    with_li: Words
    with_an: Words
    ma: Words
    told: Words
    told_pairs: WordTable
    parted: Words
    apart: Words
    figures: Words
    tellers: Words
    joints: Words
    via: Words
    own: Words
    besides: Words
    not_speakers: Words


@checked(config=STRICT, slots=True)
class DocumentTable:
    verbs: Words
    links: Words
    nouns: Words
    parts: Words
    own: Words
    described: Words
    spoken: Words
    platforms: Words
    inside: Words
    within: Words
    apart: Words
    sites: Words
    upon: Words
    issued: Words


@checked(config=STRICT, slots=True)
class AnaphoraTable:
    pointers: Words
    same: Words
    scholars: Words
    authors: Words
    spokesmen: Words
    person: Words
    institution: Words
    anyone: Words
    exact: WordTable
    both: Words
    sides: Words
    honorifics: Words
    synonyms: FoldedPairs
    ministry: str
    fields: Words
    goes_on: Words
    nobody: Words


@checked(config=STRICT, slots=True)
class ParticleTable:
    that: list[str]
    pronouns: list[str]
    negation: Words
    relative: Words
    not_before_that: Words
    apt: Words
    not_content: Words
    namers: Words
    slogans: Words
    prepositions: Words
    governing: Words
    relations: Words
    ranks: Words
    places: Words
    names: Words
    masculine_states: Words
    addressees: Words
    listeners: Words
    of_listeners: Words
    broadcasters: Words
    never_inside: Words
    adverbs: Words


@checked(config=STRICT, slots=True)
class ObjectTable:
    heads: OwnedWords
    empty: Words
    own_names: Words
    adverbial: Words
    hopes: OwnedWords
    hope_links: Words
    to_say: Words
    own_lands: Words
    moments: Words
    manners: Words
    utmost: Words
    supposing: Words
    impersonal: Words
    announcing: Words
    describing: Words
    renewing: Words
    accusing: Words
    binding: Words
    pressing: Words
    calling: Words
    called: Words
    bare: Words
    providing: Words
    naming: Words
    naming_them: Words
    whether: Words
    telling_all: Words
    informing: Words
    resuming: Words
    whats: WordTable
    tying: Words
    charged: Words
    last: Words
    asked: Words
    call_links: Words
    pledging: Words
    threatening: Words
    denying: Words
    denied: Words
    shouting: Words
    human: Words
    of: Words
    needing: Words
    telling: Words
    things: Words
    parties: Words
    roles: Words
    about: Words
    spells: Words


@checked(config=STRICT, slots=True)
class ClauseTable:
    was: Words
    past: Words
    had: Words
    called: Words
    own_sides: Words
    nearest: Words
    between: Words
    openers: Words
    connectives: Words
    predicates: Words
    lacking: Words
    demanded: Words
    dangling: Words
    means: Words
    likening: Words
    withholding: Words
    withheld: Words
    without: Words
    ungiven: Words
    refusing: Words
    relating: WordTable
    nouns: Words
    behind: Words
    conditions: Words
    mains: Words
    circumstance: Words
    contrasts: Words
    ascribing: Words
    may: Words
    comments: WordTable
    ways: PhraseTable
    notes: WordTable
    maybe: Words
    seeming: Words
    trailers_comma: PhraseTable
    since: Words
    soon: Words
    trailers: PhraseTable
    even: Words
    whole_times: Words
    deeds: Words
    because: Words
    no_deeds: Words
    buts: Words
    althoughs: Words
    despite: Words
    worth: Words
    weighed: Words
    weighing: Words
    undone: Words
    not_circumstance: Words
    only_with_that: Words
    signed: Words
    only_with_subject: Words
    only_with_noun: WordTable
    not_with_noun: WordTable
    never: Words
