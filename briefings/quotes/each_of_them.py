"""Many who are told by «each of»: «the foreign ministers of each of A and B» are those of A and B."""

from __future__ import annotations

from briefings.model import Actor, Span
from briefings.quotes.listed import EACH, OF, is_each
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, STATE

NEAR = 2


def whose_each(reading: Reading, actors: list[Actor]) -> list[Actor]:
    """``actors``, the many right before «each of» with the states that are listed behind it."""
    words = reading.doc.words
    if EACH not in words:
        return actors
    at = {word: word + OF for word, text in enumerate(words) if text == EACH and is_each(reading, word)}
    states = {actor.first: actor for actor in reversed(actors) if actor.kind is STATE}
    return [_with_states(reading, actor, at, states) for actor in actors] if at else actors


def _with_states(reading: Reading, actor: Actor, at: dict[int, int], states: dict[int, Actor]) -> Actor:
    if actor.kind is not GROUP or actor.number == 1:
        return actor
    each = next((word for word in range(actor.last, actor.last + NEAR) if word in at), None)
    listed = states.get(at[each]) if each is not None else None
    if each is None or listed is None or any(map(reading.pause, range(actor.last, at[each]))):
        return actor
    doc = reading.doc
    name = f"{doc.text[actor.span.start : doc.ends[each - 1]]} {listed.name}"
    return actor._replace(last=listed.last, span=Span(actor.span.start, doc.ends[listed.last - 1]), name=name)
