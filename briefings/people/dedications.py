"""A foundation, a street or an airport named after somebody tells nothing of that person."""

from __future__ import annotations

from functools import cache, lru_cache

from briefings.people import lexicons
from briefings.people.forms import ARTICLE
from briefings.people.naming import Naming
from briefings.people.tagging import Reading


def part(reading: Reading, namings: list[Naming]) -> tuple[list[Naming], list[Naming]]:
    """``namings`` of people, and those that only complete what is named after somebody."""
    marked = [is_dedication(reading, naming) for naming in namings]
    people = [naming for naming, dedicated in zip(namings, marked, strict=True) if not dedicated]
    return people, [naming for naming, dedicated in zip(namings, marked, strict=True) if dedicated]


def is_dedication(reading: Reading, naming: Naming) -> bool:
    first = naming.first
    if not first or naming.prefix or not is_named_after(reading.doc.words[first - 1]):
        return False
    if not naming.named or not reading.close(first) or naming.name[1] < naming.last:
        return False
    return all(title.bare for title in naming.titles)


@lru_cache(maxsize=8192)
def is_named_after(word: str) -> bool:
    """A word for what is named after people, behind clitics too; one with the article needs no name behind it."""
    if word in _named_after() or word.startswith(ARTICLE):
        return word in _named_after()
    return word[1:] in _named_after() or word[2:] in _named_after()


@cache
def _named_after() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.institutions().named_after))
