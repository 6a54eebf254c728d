"""Actors as whole noun phrases: neighbours that are one phrase, and pairs with «and», joined."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from briefings.model import Actor, ActorKind, Span
from briefings.quotes.conjugation import HER, HIS, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading

# nisba adjectives without the article, in folded letters
_ADJECTIVE = re.compile("(?!\u0627\u0644).{2,}\u064a(?:\u0647|\u0648\u0646|\u064a\u0646)?")
SHORTEST_OWNED, SHORTEST_PLURAL = 4, 6
OBLIQUE, NISBA = "\u064a\u0646", "\u064a\u0647"
COUPLED = (ActorKind.PERSON, ActorKind.STATE)


def joined(reading: Reading, actors: Iterable[Actor]) -> list[Actor]:
    """The actors of a text with every noun phrase whole."""
    out: list[Actor] = []
    for whole in actors:
        actor = _cut(reading, whole)
        if out and out[-1].last == actor.first and not reading.pause(actor.first):
            merged = _one(reading, out[-1], actor)
            if merged:
                out[-1] = merged
                continue
        out.append(actor)
    return [extended(reading, actor) for actor in out]


def _cut(reading: Reading, actor: Actor) -> Actor:
    """An institution or a group without a preposition and what follows it: not «both sides to the …»."""
    if actor.people or actor.last == actor.first + 1:
        return actor
    ends = reading.cues.particles.addressees
    if actor.kind in (ActorKind.GROUP, ActorKind.ORGANISATION):
        ends |= reading.cues.particles.never_inside
    inside = range(actor.first + 1, actor.last)
    cuts = (w for w in inside if reading.doc.words[w] in ends or _speech(reading, w) or _other(reading, w))
    last = next(cuts, actor.last)
    if last == actor.last:
        return actor
    span = Span(actor.span.start, reading.doc.ends[last - 1])
    return replace(actor, last=last, span=span, name=span.of(reading.doc.text))


def _other(reading: Reading, word: int) -> bool:
    """Whether a plural in the object's case begins behind a feminine adjective: another noun phrase."""
    before, text = reading.doc.words[word - 1], reading.doc.words[word]
    return (
        text.startswith(ARTICLE) and text.endswith(OBLIQUE) and len(text) > SHORTEST_PLURAL and before.endswith(NISBA)
    )


def _speech(reading: Reading, word: int) -> bool:
    """Whether «in his tweet», «in a statement» begins at ``word``."""
    words, cues = reading.doc.words, reading.cues
    if word + 1 >= len(words) or words[word] not in cues.document.links:
        return False
    noun = reading.doc.span(word + 1, word + 2).of(reading.doc.text)
    return words[word + 1] in cues.document.nouns or (len(noun) > SHORTEST_OWNED and noun.endswith((HIS, HER)))


def _one(reading: Reading, left: Actor, right: Actor) -> Actor | None:
    """Two neighbours as one actor: an adjective that qualifies, or a second speaker behind «and»."""
    words, text = reading.doc.words, reading.doc.text
    head = words[right.first]
    span = Span(left.span.start, right.span.end)
    if head.startswith(WAW) and right.span.start > reading.doc.starts[right.first]:
        if left.kind is not right.kind or left.kind not in COUPLED:
            return None
        name = f"{left.name} {text[reading.doc.starts[right.first]]}{right.name}"
        people = left.people + right.people
        return replace(left, last=right.last, span=span, name=name, number=left.number + right.number, people=people)
    adjective = right.kind is ActorKind.GROUP and not right.people
    if adjective and not left.people and head.startswith(ARTICLE) == words[left.first].startswith(ARTICLE):
        return replace(left, last=right.last, span=span, name=span.of(text))
    return None


def extended(reading: Reading, actor: Actor) -> Actor:
    """An unnamed speaker with the adjectives that follow: military leaders."""
    if actor.kind is not ActorKind.GROUP or actor.people or reading.doc.words[actor.first].startswith(ARTICLE):
        return actor
    words, last = reading.doc.words, actor.last
    limit = reading.limit(actor.first)
    while last < limit and _ADJECTIVE.fullmatch(words[last]) and not reading.pause(last):
        if words[last] in reading.cues.phrase_stops or words[last] in reading.cues.verbs:
            break
        last += 1
    if last == actor.last:
        return actor
    span = Span(actor.span.start, reading.doc.ends[last - 1])
    return replace(actor, last=last, span=span, name=span.of(reading.doc.text))
