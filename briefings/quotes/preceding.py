"""Subjects before their verb: whoever opens the clause, and those that only their place betrays.

«The guards of the palace had said», «a letter that says», «Russia, which refused it and called it». Between «was» and
the particle of the past stands nothing but the subject, and so behind «it was before of».
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import Actor, ActorKind, Gender
from briefings.people.purposes import openers
from briefings.quotes.as_for import as_for
from briefings.quotes.behind_was import behind_was
from briefings.quotes.conjugation import ALEF, HEH, IN, PAST, PRESENT, TEH, WAW, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.describing import paper_at
from briefings.quotes.interrupted import interrupted
from briefings.quotes.lexicon import PREPOSITION_LI
from briefings.quotes.listed import is_each
from briefings.quotes.members import member_state
from briefings.quotes.only_one import only_one
from briefings.quotes.reading import Reading
from briefings.quotes.relatives import is_of_other, people_told_of, person_of
from briefings.quotes.speaker import AND, PERSONAL, Speaker
from briefings.quotes.strangers import ANY_SHAPE, stranger
from briefings.quotes.unheard import unheard

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

LONGEST, LONGEST_NAME, SHORTEST, NEAR_WAS = 9, 5, 3, 7
FARTHEST_BACK, FARTHEST_PAPER = 12, 18
PAIR = 2
_DATELINE = frozenset(":-\u2013\u2014")


def right_before(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """The noun right before a verb that describes it: a document saying, words of the president telling."""
    reading, actor = subjects.reading, subjects.ends.get(at)
    if actor is None or reading.pause(at):
        return None
    owned = shape.mood is PRESENT and not actor.people and reading.doc.words[actor.first].startswith(PREPOSITION_LI * 2)
    if subjects.governed(actor) and not _is_of_paper(reading, actor.first):
        return _bound(subjects, actor, shape)
    if owned or reading.doc.words[actor.first - 1] in reading.cues.particles.prepositions:
        return None
    return before_verb(subjects, at, shape, described=True)


def _is_of_paper(reading: Reading, word: int) -> bool:
    """Whether a paper stands before «to» at ``word``, an adjective between them at most: a statement of the forces."""
    document = reading.cues.document
    near = {text.removesuffix(ALEF) for text in reading.doc.words[max(0, word - 2) : word]}
    return not near.isdisjoint(document.nouns | document.parts | reading.cues.objects.informing)


def _bound(subjects: Subjects, inner: Actor, shape: Shape) -> Speaker | None:
    """The body of which a participle tells to whom it belongs: the troops belonging to | the union."""
    reading, participle = subjects.reading, inner.first - 1
    outer = subjects.ends.get(participle) if reading.doc.words[participle] in openers() else None
    if outer is None or not subjects.opens(outer):
        return None
    speaker = replace(subjects.of(outer), name=reading.surface(outer.first, inner.last), last=inner.last)
    return speaker if speaker.agrees(shape) else None


def before_verb(subjects: Subjects, at: int, shape: Shape, described: bool = False) -> Speaker | None:
    """The subject that opens the clause before the verb; a relative pronoun between them stands for it."""
    reading, words = subjects.reading, subjects.reading.doc.words
    start = max(reading.sentence_start(at), at - FARTHEST_BACK)
    word = at
    relative = word > start and words[word - 1] in reading.cues.particles.relative
    while word > start and words[word - 1] in reading.cues.between:
        word -= 1
    actor = member_state(subjects, _ending(subjects, word, shape))
    actor = person_of(subjects, actor, words[at - 1]) if actor and relative else actor
    if actor is None and relative and shape.number > PAIR:
        return people_told_of(reading, at - 2, shape)
    if (
        actor is None
        or actor.first < reading.sentence_start(at)
        or words[actor.first] in reading.cues.particles.addressees
    ):
        return None
    if relative and actor.kind not in PERSONAL and is_of_other(words[at - 1], shape):
        return None
    led = words[actor.first - 1] in reading.cues.that or words[actor.first - 1] in reading.cues.clauses.buts
    led = led or words[actor.first - 1] in reading.cues.source.joints
    described_by = relative and shape.number > PAIR and actor.number > PAIR
    if subjects.is_object(actor) and not ((actor.first and led) or described_by):
        return None
    pair = _coupled(subjects, actor) if shape.number > actor.number else None
    if pair:
        return pair
    another = _is_another(subjects, actor, shape)
    if not (another or relative) and _is_met_too(subjects, actor):
        return None
    opens = relative or described or another or subjects.opens(actor)
    if not opens or _DATELINE & set(reading.doc.gaps[word]):
        return None
    speaker = subjects.of(actor if another else subjects.named_before(actor))
    return speaker if speaker.agrees(shape) else None


def _coupled(subjects: Subjects, second: Actor) -> Speaker | None:
    """Two of different kinds that open the clause together: Washington | and the United Nations call for."""
    first, text = subjects.ends.get(second.first), subjects.reading.doc.text
    glued = second.span.start > subjects.reading.doc.starts[second.first]
    if first is None or not glued or text[second.span.start - 1] != WAW:
        return None
    if not (subjects.opens(first) or is_each(subjects.reading, max(0, first.first - 2))):
        return None
    speaker, other = subjects.of(first), subjects.of(second)
    name = f"{speaker.name}{AND}{other.name}"
    return replace(other, name=name, first=first.first, number=speaker.number + other.number, gender=Gender.UNKNOWN)


def _is_met_too(subjects: Subjects, actor: Actor) -> bool:
    """Whether a preposition governs the one before «and», and so the actor as well: his talks with X, | and Y, show."""
    joined = subjects.glued(actor) and subjects.reading.doc.words[actor.first].startswith(WAW)
    return joined and not subjects.leads(actor) and subjects.reading.pause(actor.last)


def _is_another(subjects: Subjects, actor: Actor, shape: Shape) -> bool:
    """Whether «and» parts the subject from a clause without a report: «the killing of X | and the presidency says»."""
    reading, first = subjects.reading, actor.first
    glued = actor.span.start > reading.doc.starts[first] and reading.doc.words[first].startswith(WAW)
    if not glued or shape.joined or shape.number > 1 or shape.mood is not PRESENT:
        return False
    start = reading.sentence_start(first)
    return start == 0 and not any(word in reading.cues.verbs for word in reading.doc.words[start:first])


def _ending(subjects: Subjects, word: int, shape: Shape) -> Actor | None:
    """Who stands right before ``word``, the verb or a small word that leads to it."""
    actor = _before_brackets(subjects, word) or subjects.ends.get(word) or _office_before(subjects, word)
    named = actor is not None and actor.kind in PERSONAL
    # a man before «she had» only ends the name of a body: «the guards of the president»
    named = named and not (shape.gender is Gender.FEMININE and actor and actor.gender is Gender.MASCULINE)
    return actor if named else _between_was(subjects, word, shape) or actor


def of_relative(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """Whom a relative clause describes that goes on with «and»: Russia, which refused | and called it; «as for X»."""
    reading, words, relative = subjects.reading, subjects.reading.doc.words, at - 2
    if relative <= reading.sentence_start(at) or words[relative] not in reading.cues.particles.relative:
        return as_for(subjects, at, shape)
    actor = subjects.ends.get(relative) if shape.word.startswith(WAW) and not reading.pause(at) else None
    if actor is None or is_of_other(words[relative], shape):
        return None
    return speaker if (speaker := subjects.of(actor)).continues(shape) else None


def _before_brackets(subjects: Subjects, word: int) -> Actor | None:
    """Who stands before an aside in brackets that ends before ``word``: the head of the alliance (Nato)."""
    inner = subjects.ends.get(word)
    return subjects.ends.get(inner.first) if inner and "(" in subjects.reading.doc.gaps[inner.first] else None


def _office_before(subjects: Subjects, word: int) -> Actor | None:
    """An office with an unknown name behind it, right before ``word``: the council's president Sophie Lambert."""
    reading, words = subjects.reading, subjects.reading.doc.words
    for first in range(word - 1, max(0, word - LONGEST_NAME), -1):
        strange = words[first] not in reading.cues.phrase_stops and words[first] not in reading.cues.verbs
        if not strange or words[first].startswith(ARTICLE) or reading.pause(first):
            return None
        office = subjects.ends.get(first)
        if office and office.kind is ActorKind.OFFICE and not office.people and word - first > 1:
            return office._replace(last=word, name=reading.surface(first, word), kind=ActorKind.PERSON)
    return None


def _between_was(subjects: Subjects, word: int, shape: Shape) -> Actor | None:
    """What stands between «was» and the particle «qad» behind it, which is at ``word``; or a verb near «she was»."""
    reading, words = subjects.reading, subjects.reading.doc.words
    if word >= len(words):
        return None
    cue = None if words[word] in reading.cues.clauses.past else reading.cues.verbs.get(words[word])
    told = cue is not None and cue.shape.mood is PAST and not cue.shape.joined
    if not told and words[word] not in reading.cues.clauses.past:
        return None
    start = max(reading.sentence_start(word), word - (NEAR_WAS if told else LONGEST))
    first = next((w + 1 for w in range(word - 2, start - 1, -1) if words[w] in reading.cues.clauses.was), 0)
    construct = words[word - 1].startswith(ARTICLE) and not words[first].startswith(ARTICLE)
    if first and told and not (words[first - 1].endswith(TEH) or construct):
        return None
    if not first or any(w in reading.opening or words[w] in reading.cues.verbs for w in range(first, word)):
        return None if told else _described_paper(subjects, word, shape)
    named = subjects.begins.get(first)
    if named and (named.last == word or shape.number <= named.number):
        return named
    inside = [inner for w in range(first + 1, word) if (inner := subjects.begins.get(w)) and inner.kind in PERSONAL]
    if any(inner.gender is shape.gender or shape.gender is Gender.UNKNOWN for inner in inside):
        return named
    if words[first] in reading.cues.phrase_stops or any(reading.pause(w) for w in range(first, word + 1)):
        return None
    if told and any(text in reading.cues.clauses.connectives and text != IN for text in words[first:word]):
        return None
    span = reading.doc.span(first, word)
    return Actor(first, word, span, ActorKind.GROUP, span.of(reading.doc.text), shape.gender, shape.number)


def _described_paper(subjects: Subjects, word: int, shape: Shape) -> Actor | None:
    """A paper with a verb that describes it between «was» and «qad» at ``word``: a report that they wrote had said."""
    reading, words = subjects.reading, subjects.reading.doc.words
    start = max(reading.sentence_start(word), word - FARTHEST_PAPER)
    first = next((w + 1 for w in range(word - 2, start - 1, -1) if words[w] in reading.cues.clauses.was), 0)
    if not first or any(reading.pause(w) for w in range(first, word)) or not words[first + 1 : word]:
        return None
    paper = paper_at(reading, first) or (words[first] if words[first] in reading.cues.objects.informing else "")
    feminine = paper.endswith(HEH) or paper in reading.cues.objects.informing
    if not paper or feminine is not (shape.gender is Gender.FEMININE):
        return None
    known = subjects.begins.get(first)
    last = known.last if known and known.last <= word else first + 1
    span = reading.doc.span(first, last)
    return Actor(first, last, span, ActorKind.ORGANISATION, span.of(reading.doc.text), shape.gender, 1)


def of_whom_before(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """Who has said before what the verb at ``at`` says: «it was before of Washington that it announced», «X had»."""
    words, cues = subjects.reading.doc.words, subjects.reading.cues
    if not at or words[at - 1].removeprefix(WAW) not in cues.that:
        found = behind_was(subjects, at, shape) or as_for(subjects, at, shape) or only_one(subjects, at)
        return found or interrupted(subjects, at, shape) or unheard(subjects, at, shape)
    for word in range(at - 2, max(subjects.reading.sentence_start(at), at - LONGEST), -1):
        actor = subjects.begins.get(word) if words[word - 1] in cues.clauses.had else None
        title = actor is not None and bool(actor.people) and words[word].startswith(PREPOSITION_LI)
        if actor and (title or subjects.governed(actor)):
            return subjects.with_name(subjects.of(actor), at)
        if words[word - 1] in cues.clauses.had and words[word].startswith(PREPOSITION_LI):
            return _unknown_before(subjects, word, at - 1)
    return None


def _unknown_before(subjects: Subjects, first: int, last: int) -> Speaker | None:
    """Whoever stands behind «it was before of» up to word ``last``, whom the letter glued to them hides."""
    reading, words = subjects.reading, subjects.reading.doc.words
    behind = (w for w in range(first + 1, last) if reading.pause(w) or words[w] in reading.cues.phrase_stops)
    last, bare = next(behind, last), words[first].removeprefix(PREPOSITION_LI)
    if len(bare) < SHORTEST:
        return None
    name = reading.surface(first, last)[1:]
    whole = ALEF + name if bare.startswith(PREPOSITION_LI) else name
    if ARTICLE + bare.removeprefix(PREPOSITION_LI) in reading.cues.anaphora.person:
        return None
    return replace(stranger(reading, first, last, ANY_SHAPE), name=whole)
