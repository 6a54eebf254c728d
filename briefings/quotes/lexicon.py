"""``cues.toml`` read, checked and unfolded: every surface form of every reporting word, ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from pydantic import Field

from briefings.arabic import fold_word
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.quotes import conjugation
from briefings.quotes.conjugation import Shape
from briefings.quotes.lexicon_shapes import FoldedPairs
from briefings.quotes.lexicon_tables import (
    AnaphoraTable,
    ClauseTable,
    DocumentTable,
    ObjectTable,
    ParticleTable,
    PartyTable,
    SourceTable,
)

PREPOSITION_BI = fold_word("\u0628")
PREPOSITION_LI = fold_word("\u0644")
_OBJECT = fold_word("\u0645\u0641\u0639\u0648\u0644")
_THAT = fold_word("\u0623\u0646")
BOTH = 2


class Group(StrEnum):
    """What kind of speaking a verb tells of."""

    SPEECH = "speech"
    STANCE = "stance"
    ACT = "act"
    RELAY = "relay"
    SOURCE = "source"


# By name of their own, for the rules: a look-up on an enumeration costs ten times a plain one.
SPEECH, STANCE, RELAY = Group.SPEECH, Group.STANCE, Group.RELAY


class VerbEntry(LexiconModel):
    past: str = Field(min_length=2)
    present: str = Field(min_length=3)
    doer: str = ""
    deed: str = ""
    takes: str
    asks: str = ""
    finite: bool = True


class VerbTable(LexiconModel):
    group: Group
    words: list[VerbEntry]


class RelayEntry(LexiconModel):
    past: str = Field(min_length=2)
    present: str = Field(min_length=3)
    link: str


class CuesFile(LexiconModel):
    verb: list[VerbTable]
    doing: list[str]
    source: SourceTable
    relay: RelayEntry
    leading: FoldedPairs
    addressing: FoldedPairs
    document: DocumentTable
    anaphora: AnaphoraTable
    parties: PartyTable
    particles: ParticleTable
    objects: ObjectTable
    clauses: ClauseTable


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: ``name`` is its folded past, the others say what it takes.

    ``asks`` holds the prepositions before whom something is asked of, ``asks_object`` tells that they are the object.
    """

    name: str
    group: Group
    that: bool
    object: bool
    prepositions: frozenset[str]
    asks: frozenset[str] = frozenset()
    asks_object: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A surface form of a reporting verb."""

    verb: Verb
    shape: Shape


@dataclass(frozen=True, slots=True)
class Cues:
    """All that the quote rules look words up in. Every key is folded.

    ``that`` holds the particle with all its pronouns, ``past_or_deed`` the nouns written like the past of their verb,
    ``says`` the name of the first verb of the file, ``phrase_stops`` the words that end a noun phrase, ``may_trail``
    those that can begin what follows content, ``sayings`` reporting participles of the plural,
    ``source_starts`` those that name a source, ``source_words`` these and those that let a document speak,
    ``inner_ends`` those that end a name of unnamed people or of an institution, ``issuer_ends`` those that end the name
    of a document; ``between`` may stand between a subject and its verb, ``led`` before the clause of a verb;
    ``leading`` are verbs that only lead to a reporting noun, ``addressing`` those that address one to somebody,
    ``looking_alike`` may look like a party, at ``turns`` a
    noun that is reported may end.
    """

    verbs: dict[str, Cue]
    doing: dict[str, Cue]
    leading: dict[str, Shape]
    addressing: dict[str, Shape]
    past_or_deed: frozenset[str]
    says: str
    that: frozenset[str]
    phrase_stops: frozenset[str]
    may_trail: frozenset[str]
    sayings: frozenset[str]
    source_starts: frozenset[str]
    source_words: frozenset[str]
    issuer_ends: frozenset[str]
    between: frozenset[str]
    led: frozenset[str]
    inner_ends: frozenset[str]
    looking_alike: frozenset[str]
    turns: frozenset[str]
    relay_link: str
    source: SourceTable
    document: DocumentTable
    anaphora: AnaphoraTable
    parties: PartyTable
    particles: ParticleTable
    objects: ObjectTable
    clauses: ClauseTable


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The reporting words, read once. Raises LexiconError when the file is faulty."""
    file = read_lexicon("cues", CuesFile)
    small, clauses = file.particles, file.clauses
    that = frozenset(fold_word(t + p) for t in small.that for p in ["", *small.pronouns])
    stops = small.addressees | small.prepositions | small.relative | small.adverbs | small.negation
    sources = file.source.direct | file.source.with_li | file.source.with_an
    verbs = _verb_forms(file, clauses.never)
    sayings = frozenset(text for text, cue in verbs.items() if _is_saying(cue.shape))
    return Cues(
        verbs=verbs,
        doing=_doing_forms(file.doing),
        leading=_leading_forms(file.leading),
        addressing=_leading_forms(file.addressing),
        past_or_deed=frozenset(chain.from_iterable(_alike(table) for table in file.verb)),
        says=fold_word(file.verb[0].words[0].past),
        that=that,
        phrase_stops=stops.union(clauses.connectives, clauses.conditions, file.source.joints, sources, that),
        source_starts=sources,
        source_words=sources.union(file.source.told, file.source.told_pairs, file.document.verbs),
        issuer_ends=small.prepositions | file.document.issued | small.relative,
        between=clauses.between | small.relative,
        led=clauses.connectives | small.negation,
        may_trail=_may_trail(file, sources | sayings),
        sayings=sayings,
        inner_ends=small.addressees | small.never_inside,
        looking_alike=small.adverbs.union(file.objects.heads),
        turns=that.union(clauses.notes, small.relative, clauses.withholding, *_with_and(clauses.weighed)),
        relay_link=fold_word(file.relay.link),
        source=file.source,
        document=file.document,
        anaphora=file.anaphora,
        parties=file.parties,
        particles=small,
        objects=file.objects,
        clauses=clauses,
    )


def _may_trail(file: CuesFile, words: frozenset[str]) -> frozenset[str]:
    source, clauses = file.source, file.clauses
    phrases = (clauses.trailers, clauses.trailers_comma)
    return words.union(source.told, source.told_pairs, clauses.circumstance, clauses.withholding, *phrases)


def _with_and(words: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    return words, frozenset(conjugation.WAW + word for word in words)


def _alike(table: VerbTable) -> Iterable[str]:
    """The deeds that are written like the past: what somebody «thinks» of another is no deed of that other."""
    told = table.words if table.group is not STANCE else ()
    return (fold_word(entry.deed) for entry in told if entry.deed and fold_word(entry.deed) == fold_word(entry.past))


def _is_saying(shape: Shape) -> bool:
    return shape.mood is conjugation.DOER and shape.number > 1 and not shape.joined


def _verb_forms(file: CuesFile, never: frozenset[str]) -> dict[str, Cue]:
    """Forms without a clitic win over forms with one, earlier verbs over later ones, all over what two men did.

    «Asking» is written like «they (two) demanded», and by far the commoner.
    """
    relay = VerbEntry(past=file.relay.past, present=file.relay.present, takes=file.particles.that[0])
    tables = [*file.verb, VerbTable(group=Group.RELAY, words=[relay])]
    plain: dict[str, Cue] = {}
    glued: dict[str, Cue] = {}
    dual: dict[str, Cue] = {}
    for table in tables:
        for entry in table.words:
            verb = _verb(entry, table.group)
            for shape in _shapes(entry):
                if shape.word in never:
                    continue
                both = shape.mood is conjugation.PAST and shape.number == BOTH and not shape.joined
                forms = dual if both else glued if shape.joined or shape.pronoun else plain
                forms.setdefault(shape.word, Cue(verb, shape))
    says = fold_word(file.verb[0].words[0].past)
    typos = {conjugation.WAW + text: cue for text, cue in glued.items() if _is_and_said(cue, says)}
    return typos | dual | glued | plain


def _is_and_said(cue: Cue, says: str) -> bool:
    """Whether it is «and he said», whose «and» is sometimes written twice; a short stem would be another verb then."""
    joined = cue.shape.joined and not cue.shape.pronoun and cue.shape.word[0] == conjugation.WAW
    told = cue.verb.name == says or cue.verb.name.startswith(conjugation.ALEF)
    return joined and told and cue.verb.group is SPEECH and cue.shape.mood is conjugation.PAST


def _doing_forms(verbs: list[str]) -> dict[str, Cue]:
    """The past of verbs that report nothing."""
    forms: dict[str, Cue] = {}
    for past in verbs:
        verb = Verb(fold_word(past), Group.ACT, that=False, object=True, prepositions=frozenset())
        for shape in conjugation.past(past):
            forms.setdefault(shape.word, Cue(verb, shape))
    return forms


def _leading_forms(leading: FoldedPairs) -> dict[str, Shape]:
    """The forms without an object of the verbs that lead to a reporting noun, by their past and their present."""
    shapes = chain.from_iterable(
        chain(conjugation.past(past), conjugation.present(present)) for past, present in leading.items()
    )
    return {shape.word: shape for shape in shapes if not shape.pronoun}


def _verb(entry: VerbEntry, group: Group) -> Verb:
    takes = frozenset(fold_word(word) for word in entry.takes.split())
    asks = frozenset(fold_word(word) for word in entry.asks.split())
    return Verb(
        fold_word(entry.past),
        group,
        _THAT in takes,
        _OBJECT in takes,
        takes - {_THAT, _OBJECT},
        asks - {_OBJECT},
        _OBJECT in asks,
    )


def _shapes(entry: VerbEntry) -> Iterable[Shape]:
    if entry.finite:
        yield from chain(conjugation.past(entry.past), conjugation.present(entry.present))
    if entry.doer:
        yield from conjugation.doer(entry.doer)
    if entry.deed:
        yield from conjugation.deed(entry.deed)
