"""A state that speaks with others: «Ruritania and its allies», «… and its western partners», «… and many states»."""

from __future__ import annotations

from functools import cache

from briefings.model import Actor
from briefings.people import lexicons
from briefings.quotes.conjugation import WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, STATE

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


def with_counted(reading: Reading, left: Actor, right: Actor) -> Actor | None:
    """A state, and some more that are counted right behind it: «and many of», «and some»; else None."""
    if left.kind is not STATE or right.kind is not GROUP:
        return None
    if reading.doc.words[right.first].removeprefix(WAW) not in _counters():
        return None
    return reading.up_to(left, right.last)._replace(number=MANY)


@cache
def _counters() -> frozenset[str]:
    groups = lexicons.groups()
    ones = lexicons.folded(f"{groups.counters_of_one} {groups.counters_of_one_feminine}")
    return frozenset(lexicons.folded(groups.counters)).difference(ones)
