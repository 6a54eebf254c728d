"""Participles at the end of a name that are no part of it: «the paper X | issued in», «the accord | signed with»."""

from __future__ import annotations

from briefings.model import Actor
from briefings.quotes.conjugation import BEH
from briefings.quotes.reading import Reading


def name_end(reading: Reading, first: int, last: int) -> int:
    """The end of the name from word ``first`` to ``last``, without a participle before where or when it was issued."""
    words, small = reading.doc.words, reading.cues.particles
    at = last - 1
    if at <= first or words[at] not in small.loose or last >= reading.limit(first) or reading.pause(last):
        return last
    behind = words[last]
    return at if behind in small.prepositions or behind in small.adverbs or behind.startswith(BEH) else last


def completed(reading: Reading, actor: Actor) -> Actor:
    """``actor``, a noun phrase of the text, without a participle left hanging at its end."""
    if actor.people or actor.name != actor.span.of(reading.doc.text):
        return actor
    last = name_end(reading, actor.first, actor.last)
    if last == actor.last:
        return actor
    return reading.up_to(actor, last)
