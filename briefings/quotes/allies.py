"""A state that speaks with others that are called its own: «Ruritania and its allies», «… and its western partners»."""

from __future__ import annotations

from briefings.model import Actor
from briefings.quotes.conjugation import WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading

MANY = 3
# the endings of an adjective behind a plural: «the western ones»
_PLURAL = (WAW + "\u0646", "\u064a\u0646")


def allied(reading: Reading, state: Actor) -> Actor:
    """``state`` with «and its allies» behind it, and with the adjective of these."""
    words, last = reading.doc.words, state.last
    if last >= len(words) or words[last] not in reading.cues.objects.allies or reading.doc.gaps[last] != " ":
        return state
    last += 1
    if last < len(words) and reading.doc.gaps[last] == " " and words[last].startswith(ARTICLE):
        last += words[last].endswith(_PLURAL)
    return reading.up_to(state, last)._replace(number=MANY)
