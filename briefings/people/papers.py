"""Papers that speak: what may be told of a statement or a report, and is no name that it is known by."""

from __future__ import annotations

from functools import cache

from briefings.people import lexicons, words
from briefings.people.forms import ALEF, HEH, LAM, WAW
from briefings.people.shapes import looks_like_verb


@cache
def _issued() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.institutions().issued))


def is_said_of(word: str) -> bool:
    """Whether a word behind a paper tells what it does: «a statement | came out», not «the report | Goldstone»."""
    verb = looks_like_verb(word) or word.endswith((WAW + ALEF, WAW + HEH)) or word in _issued()
    return verb or words.is_written(word) or word[0] in (WAW, LAM)
