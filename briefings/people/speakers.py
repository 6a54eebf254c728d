"""Speakers who are not people: institutions, states, unnamed groups."""

from __future__ import annotations

from briefings.model import Actor, ActorKind, Gender, Span
from briefings.people.figures import start_of
from briefings.people.forms import ARTICLE, WAW, Form, Kind
from briefings.people.names import may_be_name
from briefings.people.tagging import Reading

_MAKES_ACTOR = Kind.STATE | Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.GROUP | Kind.COUNTER | Kind.STANDIN
_BODY = (
    Kind.DEMONYM
    | Kind.QUALITY
    | Kind.INSTITUTION
    | Kind.INSTITUTION_HEAD
    | Kind.STATE
    | Kind.GROUP
    | Kind.OFFICE
    | Kind.CONSTRUCT
)
_LONGEST = 10


def find_speakers(reading: Reading, taken: bytearray) -> list[Actor]:
    """Actors at words that no person takes, in text order, not overlapping."""
    found: list[Actor] = []
    i, count = 0, len(reading.doc.words)
    while i < count:
        form = reading.forms[i]
        if form is None or not form.kind & _MAKES_ACTOR or taken[i]:
            i += 1
            continue
        actor = _actor(reading, i, form, taken)
        if actor is None:
            i += 1
            continue
        found.append(actor)
        i = actor.last
    return found


def _actor(reading: Reading, i: int, form: Form, taken: bytearray) -> Actor | None:
    end = _phrase_end(reading, i, form, taken)
    kind, number = ActorKind.ORGANISATION, 1
    if form.kind & Kind.STATE:
        kind = ActorKind.STATE
        end = reading.ends[i]
    elif form.kind & Kind.INSTITUTION:
        kind = ActorKind.ORGANISATION
    elif form.kind & (Kind.GROUP | Kind.COUNTER | Kind.STANDIN):
        kind, number = ActorKind.GROUP, form.number
        if form.kind & Kind.COUNTER:
            number = 3
            if end == reading.ends[i]:
                return None
    span = Span(start_of(reading, i, form.prefix), reading.doc.ends[end - 1])
    gender = form.gender if form.gender is not Gender.UNKNOWN else Gender.MASCULINE
    return Actor(i, end, span, kind, span.of(reading.doc.text), gender, number)


def _phrase_end(reading: Reading, i: int, form: Form, taken: bytearray) -> int:
    """Takes in what narrows the head: definite words, demonyms, states, "in" with an institution."""
    text = reading.doc.words
    j = end = reading.ends[i]
    while j < len(text) and j - i < _LONGEST and reading.close(j) and not taken[j]:
        follower = reading.forms[j]
        if follower is None:
            if not text[j].startswith(ARTICLE) or may_be_name(text[j]):
                break
            j = end = j + 1
            continue
        if follower.kind & Kind.END and not follower.kind & _BODY:
            break
        if follower.kind & Kind.CONNECTOR and not follower.kind & Kind.INSTITUTION:
            j = reading.ends[j]
            continue
        if not follower.kind & _BODY or follower.prefix.startswith(WAW):
            break
        j = reading.ends[j]
        if follower.definite or follower.kind & (Kind.DEMONYM | Kind.STATE | Kind.INSTITUTION):
            end = j
    return end
