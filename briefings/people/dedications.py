"""A foundation, a street or an airport named after somebody tells nothing of that person."""

from __future__ import annotations

from functools import cache

from briefings.people import lexicons
from briefings.people.forms import ARTICLE
from briefings.people.naming import Naming
from briefings.people.tagging import Reading


def part(reading: Reading, namings: list[Naming]) -> tuple[list[Naming], list[Naming]]:
    """``namings`` of people, and those that only complete what is named after somebody."""
    marked = [_is_dedication(reading, naming) for naming in namings]
    people = [naming for naming, dedicated in zip(namings, marked, strict=True) if not dedicated]
    return people, [naming for naming, dedicated in zip(namings, marked, strict=True) if dedicated]


def _is_dedication(reading: Reading, naming: Naming) -> bool:
    first = naming.first
    if not first or naming.prefix or not naming.named or not reading.close(first) or naming.name[1] < naming.last:
        return False
    if any(not title.bare for title in naming.titles):
        return False
    return _stem(reading.doc.words[first - 1]) in _named_after()


def _stem(word: str) -> str:
    """A word without the clitics that may stand before it; one with the article needs no name behind it."""
    if word in _named_after() or word.startswith(ARTICLE):
        return word
    return next((word[skip:] for skip in (1, 2) if word[skip:] in _named_after()), word)


@cache
def _named_after() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.institutions().named_after))
