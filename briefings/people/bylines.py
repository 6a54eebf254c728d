"""Who wrote an article is not a person of the article: names alone on a line, names behind «by»."""

from __future__ import annotations

from functools import cache

from briefings.people import lexicons
from briefings.people.naming import Naming
from briefings.people.tagging import Reading

_BREAKS = frozenset("\n\r\u2028\u2029")


def without_bylines(reading: Reading, namings: list[Naming]) -> list[Naming]:
    """``namings`` without those of people who are named in bylines only."""
    marked = [_is_byline(reading, naming) for naming in namings]
    if not any(marked):
        return namings
    told = {n.person for n, byline in zip(namings, marked, strict=True) if not byline}
    return [n for n, byline in zip(namings, marked, strict=True) if not byline or n.person in told]


def _is_byline(reading: Reading, naming: Naming) -> bool:
    """The name fills its line, or follows a word of authorship and a colon at the beginning of its line."""
    if not naming.named or naming.titles or not _breaks(reading, naming.last):
        return False
    first = naming.first
    if _breaks(reading, first):
        return True
    before = reading.doc.words[first - 1]
    colon = ":" in reading.doc.gaps[first]
    return before in _authors() and colon and _breaks(reading, first - 1)


def _breaks(reading: Reading, i: int) -> bool:
    """A line ends before word i; the beginning and the end of the text count."""
    last = len(reading.doc.words)
    return i in (0, last) or not _BREAKS.isdisjoint(reading.doc.gaps[i])


@cache
def _authors() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.roles().bylines))
