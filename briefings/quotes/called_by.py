"""A noun with the name between marks that it is called by: «the initiative "Ports for All"», «a spokesman of "X"»."""

from __future__ import annotations

from briefings.model import Actor
from briefings.people.words import is_ordinary
from briefings.quotes.conjugation import BEH
from briefings.quotes.contents import ARTICLE, LONGEST_NAME, pair_at
from briefings.quotes.reading import Reading


def called_by(reading: Reading, first: int, last: int) -> int:
    """The word behind the name between marks at ``last``, of the noun phrase that begins at ``first``; else ``last``.

    A noun that needs a name has it there; any other has when «that» follows the marks, since nothing was said yet.
    """
    pair = pair_at(reading, last)
    if pair is None or last == first or not pair.closed:
        return last
    close, words = reading.doc.word_at(pair.right), reading.doc.words
    if close - last > LONGEST_NAME or close == last:
        return last
    needs = words[last - 1] in reading.cues.particles.namers
    return close if needs or (is_ordinary(words[first]) and _told(reading, close)) else last


def _told(reading: Reading, word: int) -> bool:
    """Whether «that» stands right behind the closing mark before ``word``."""
    if word >= len(reading.doc.words) or reading.pause(word):
        return False
    text = reading.doc.words[word]
    return text in reading.cues.that and not text.startswith(BEH)


def called_so(reading: Reading, actor: Actor) -> Actor:
    """An office of one word with the name between marks of what it is of: «a spokesman of "the Return Camp"»."""
    words, at = reading.doc.words, actor.last
    if at >= len(words):
        return actor
    of = words[at] in reading.cues.particles.names
    if at + of not in reading.opening or not (of or (at == actor.first + 1 and not words[at - 1].startswith(ARTICLE))):
        return actor
    last = called_by(reading, actor.first, at + of)
    return reading.up_to(actor, last) if last > at + of else actor
