"""Titles such as «Mr» and «Sheikh», and what may stand between them and a name."""

from __future__ import annotations

from briefings.people.forms import Kind
from briefings.people.tagging import Reading

HONORIFIC = Kind.TITLE | Kind.COURTESY
_SLASH, _SHORTENED = "/", 3
_POINTS = frozenset((". ", ".", "/", " /", "/ ", " / "))


def near(reading: Reading, j: int) -> bool:
    """Whether word j may go on with a title before it; behind a full stop only with one that is shortened: «Dr. X»."""
    gap = reading.doc.gaps[j]
    pointed = gap in _POINTS and (_SLASH in gap or len(reading.doc.words[j - 1]) <= _SHORTENED)
    return pointed or reading.close(j) or reading.comma(j)


def skip_honorifics(reading: Reading, i: int) -> int:
    """Past titles such as «Mr» and «Sheikh»; an office that is also a title is left to be read as an office."""
    j = i
    while j < len(reading.doc.words) and (j == i or near(reading, j)):
        kind = reading.kind(j)
        if not kind & HONORIFIC or (kind & (Kind.OFFICE | Kind.COUNTERPART) and not kind & Kind.COURTESY):
            break
        j = reading.ends[j]
    return j
