"""Nouns that their number belongs to: «the six states», «the foreign ministers of the 28», «Channel 12»."""

from __future__ import annotations

from briefings.arabic import TATWEEL
from briefings.model import Actor
from briefings.quotes.bare import NISBA_FEMININE
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading

_SPACE = frozenset(("", " ", TATWEEL, f"{TATWEEL} "))


def with_number(reading: Reading, actor: Actor) -> Actor:
    """``actor``, a definite noun phrase of the text, with the number that stands behind it."""
    words, last = reading.doc.words, actor.last
    if last >= len(words) or actor.people or not words[last - 1].startswith(ARTICLE):
        return actor
    end = _number_end(reading, actor, last)
    if end == last or actor.name != actor.span.of(reading.doc.text):
        return actor
    return reading.up_to(actor, end)


def _number_end(reading: Reading, actor: Actor, word: int) -> int:
    """The end of the number at ``word``: «the three», «12» of a channel, with its adjective; ``word`` for none."""
    words, gaps = reading.doc.words, reading.doc.gaps
    if gaps[word] != " ":
        return word
    if words[word] in reading.cues.particles.numbers:
        return word + 1
    digits = word + (words[word] == ARTICLE)
    if digits == len(words) or not words[digits].isdigit():
        return word
    one = words[actor.first] in reading.cues.anaphora.press
    if (not one and digits == word) or gaps[digits] not in _SPACE:
        return word
    end = digits + 1
    described = one and end < len(words) and gaps[end] == " " and words[end].startswith(ARTICLE)
    return end + (described and words[end].endswith(NISBA_FEMININE))
