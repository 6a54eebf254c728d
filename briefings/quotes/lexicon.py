"""``cues.toml`` read, checked and unfolded: every surface form of every reporting word, ready for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from pydantic import Field

from briefings.arabic import fold_word
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.quotes import conjugation
from briefings.quotes.conjugation import Mood, Shape

PREPOSITION_BI = fold_word("\u0628")
PREPOSITION_LI = fold_word("\u0644")
_OBJECT = fold_word("\u0645\u0641\u0639\u0648\u0644")
_THAT = fold_word("\u0623\u0646")


class Group(StrEnum):
    """What kind of speaking a verb tells of."""

    SPEECH = "speech"
    STANCE = "stance"
    ACT = "act"
    RELAY = "relay"
    SOURCE = "source"


class VerbEntry(LexiconModel):
    past: str = Field(min_length=2)
    present: str = Field(min_length=3)
    doer: str = ""
    deed: str = ""
    takes: str


class VerbTable(LexiconModel):
    group: Group
    words: list[VerbEntry]


class SourceTable(LexiconModel):
    direct: list[str]
    with_li: list[str]
    with_an: list[str]
    ma: list[str]
    joints: list[str]
    own: list[str]
    not_speakers: list[str]


class RelayEntry(LexiconModel):
    past: str = Field(min_length=2)
    present: str = Field(min_length=3)
    link: str


class DocumentTable(LexiconModel):
    verbs: list[str]
    links: list[str]
    nouns: list[str]
    issued: list[str]


class ParticleTable(LexiconModel):
    that: list[str]
    pronouns: list[str]
    negation: list[str]
    relative: list[str]
    not_before_that: list[str]
    prepositions: list[str]
    adverbs: list[str]


class ClauseTable(LexiconModel):
    connectives: list[str]
    trailers_comma: list[str]
    trailers: list[str]
    not_circumstance: list[str]
    never: list[str]


class ObjectTable(LexiconModel):
    heads: list[str]
    empty: list[str]
    hopes: list[str]
    hope_links: list[str]


class CuesFile(LexiconModel):
    verb: list[VerbTable]
    source: SourceTable
    relay: RelayEntry
    document: DocumentTable
    particles: ParticleTable
    objects: ObjectTable
    clauses: ClauseTable


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: ``that`` and ``object`` say what it takes, ``prepositions`` are folded."""

    name: str
    group: Group
    that: bool
    object: bool
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """A surface form of a reporting verb."""

    verb: Verb
    shape: Shape


Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """All that the quote rules look words up in. Every key is folded."""

    verbs: dict[str, Cue]
    that: Words
    source_direct: Words
    source_li: Words
    source_an: Words
    source_ma: Words
    source_joints: Words
    own: Words
    relay_link: str
    not_speakers: Words
    document_verbs: Words
    document_links: Words
    documents: Words
    issued: Words
    negation: Words
    relative: Words
    not_before_that: Words
    prepositions: Words
    adverbs: Words
    object_heads: Words
    empty: Words
    hopes: Words
    hope_links: Words
    connectives: Words
    trailers: dict[str, tuple[str, ...]]
    trailers_anywhere: dict[str, tuple[str, ...]]
    not_circumstance: Words
    never: Words


def folded(words: list[str]) -> Words:
    return frozenset(fold_word(word) for word in words)


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The reporting words, read once. Raises LexiconError when the file is faulty."""
    file = read_lexicon("cues", CuesFile)
    source, document, small, clauses = file.source, file.document, file.particles, file.clauses
    never = folded(clauses.never)
    that = {fold_word(t + p) for t in small.that for p in ["", *small.pronouns]}
    return Cues(
        verbs=_verb_forms(file, never),
        that=frozenset(that),
        source_direct=folded(source.direct),
        source_li=folded(source.with_li),
        source_an=folded(source.with_an),
        source_ma=folded(source.ma),
        source_joints=folded(source.joints),
        own=folded(source.own),
        relay_link=fold_word(file.relay.link),
        not_speakers=folded(source.not_speakers),
        document_verbs=folded(document.verbs),
        document_links=folded(document.links),
        documents=folded(document.nouns),
        issued=folded(document.issued),
        negation=folded(small.negation),
        relative=folded(small.relative),
        not_before_that=folded(small.not_before_that),
        prepositions=folded(small.prepositions),
        adverbs=folded(small.adverbs),
        object_heads=_owned(file.objects.heads),
        empty=folded(file.objects.empty),
        hopes=_owned(file.objects.hopes),
        hope_links=folded(file.objects.hope_links),
        connectives=folded(clauses.connectives),
        trailers=_by_first(clauses.trailers_comma),
        trailers_anywhere=_by_first(clauses.trailers),
        not_circumstance=folded(clauses.not_circumstance),
        never=never,
    )


def _owned(nouns: list[str]) -> Words:
    """Nouns alone and with the pronouns of the third person."""
    out = set()
    for noun in nouns:
        core = noun[:-1] + conjugation.TEH if noun.endswith(conjugation.MARBUTA) else noun
        out |= {
            fold_word(noun),
            fold_word(noun + conjugation.ALEF),
            *(fold_word(core + p) for p in conjugation.OBJECTS),
        }
    return frozenset(out)


def _by_first(phrases: list[str]) -> dict[str, tuple[str, ...]]:
    """Phrases of one or two words by their first; "" stands for the phrase of one word."""
    out: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        first, _, second = fold_word(phrase).partition(" ")
        out[first] = (*out.get(first, ()), second)
    return out


def _verb_forms(file: CuesFile, never: Words) -> dict[str, Cue]:
    """Forms without a clitic win over forms with one, earlier verbs over later ones."""
    relay = VerbEntry(past=file.relay.past, present=file.relay.present, takes=file.particles.that[0])
    tables = [*file.verb, VerbTable(group=Group.RELAY, words=[relay])]
    plain: dict[str, Cue] = {}
    glued: dict[str, Cue] = {}
    for table in tables:
        for entry in table.words:
            verb = _verb(entry, table.group)
            for shape in _shapes(entry):
                if shape.word not in never:
                    (glued if shape.joined or shape.pronoun else plain).setdefault(shape.word, Cue(verb, shape))
    return glued | plain


def _verb(entry: VerbEntry, group: Group) -> Verb:
    takes = frozenset(fold_word(word) for word in entry.takes.split())
    return Verb(entry.past, group, _THAT in takes, _OBJECT in takes, takes - {_THAT, _OBJECT})


def _shapes(entry: VerbEntry) -> list[Shape]:
    made = chain(conjugation.past(entry.past), conjugation.present(entry.present))
    if entry.doer:
        made = chain(made, conjugation.doer(entry.doer))
    if entry.deed:
        made = chain(made, conjugation.deed(entry.deed))
    return list(made)


__all__ = ["PREPOSITION_BI", "PREPOSITION_LI", "Cue", "Cues", "Group", "Mood", "Verb", "load_cues"]
