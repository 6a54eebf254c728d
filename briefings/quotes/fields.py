"""Bodies with a second field: «the ministry of education | and studies», «the party of justice | and work»."""

from __future__ import annotations

from briefings.model import Actor
from briefings.people.purposes import is_fielded
from briefings.quotes.conjugation import WAW, YEH
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading

PLURALS = ("\u0648\u0646", "\u0648")
NISBA = (YEH, YEH + "\u0647")
SHORTEST, MOST = 6, 4


def with_field(reading: Reading, actor: Actor) -> Actor:
    """``actor`` with the fields that «and» adds to its name, and the adjectives behind them."""
    last, limit = actor.last, reading.limit(actor.first)
    if last >= limit or last > actor.first + MOST or not is_fielded(reading.doc.words[actor.first : last]):
        return actor
    while last < limit and _is_field(reading, last):
        last += 1
        while last < limit and _describes(reading, last):
            last += 1
    if last == actor.last:
        return actor
    return reading.up_to(actor, last)


def _is_field(reading: Reading, word: int) -> bool:
    """Whether «and» and a definite noun that is nobody stand at ``word``, behind a definite word."""
    words, text = reading.doc.words, reading.doc.words[word]
    if not text.startswith(WAW + ARTICLE) or len(text) < SHORTEST or reading.pause(word) or word in reading.named:
        return False
    small = text in reading.cues.particles.relative or text in reading.cues.verbs or text in reading.cues.phrase_stops
    return words[word - 1].startswith((ARTICLE, WAW + ARTICLE)) and not small and not text.endswith(PLURALS)


def _describes(reading: Reading, word: int) -> bool:
    text = reading.doc.words[word]
    return text.startswith(ARTICLE) and text.endswith(NISBA) and len(text) >= SHORTEST and not reading.pause(word)
