"""What counts people: «some of the ministers», «a large number of the members»."""

from __future__ import annotations

from functools import cache

from briefings.people import lexicons
from briefings.people.forms import ALEF, FROM, HEH, MEEM, NOON, WAW, YEH, Form, Kind
from briefings.people.tagging import Reading

_COUNTED = (
    Kind.GROUP | Kind.OFFICE | Kind.TRADE | Kind.DEMONYM | Kind.STATE | Kind.INSTITUTION | Kind.INSTITUTION_HEAD
)  # fmt: skip
_THEIRS = (HEH + MEEM, HEH + NOON, HEH + MEEM + ALEF)
_PEOPLE = (YEH + NOON, WAW + NOON)


def counts_people(reading: Reading, i: int, j: int, counter: str) -> bool:
    """Whether people or those who speak for them are counted behind «of» at ``j``, which belongs to the counter ``i``.

    An adjective may stand between them; «each of» names them one by one.
    """
    after = j + 1
    if after >= len(reading.doc.words) or not reading.close(after) or counter in _distributing():
        return False
    if j > i + 3 or not _described().issuperset(reading.doc.words[i + 1 : j]):
        return False
    return bool(reading.kind(after) & _COUNTED) or reading.doc.words[after].endswith(_PEOPLE)


def describes_counter(reading: Reading, j: int) -> int:
    """How many words from ``j`` on describe a counter before its «of»: another group | of, no small number | of."""
    text, end = reading.doc.words, j
    while end < min(len(text), j + 2) and text[end] in _described() and reading.close(end):
        end += 1
    return end - j if end < len(text) and text[end] == FROM and reading.close(end) else 0


def is_some_of(word: str, head: Form) -> bool:
    """Whether a counter has its people with it already, so that no noun behind it is theirs: «some of them | the»."""
    return head.owned and word.endswith(_THEIRS) and head.lemma in _counting()


def is_counter(word: str) -> bool:
    """Whether ``word`` counts people: «some», «a number»."""
    return word in _counting()


def names_each(word: str) -> bool:
    """Whether ``word`` names one by one whoever follows «of»: «each»."""
    return word in _distributing()


@cache
def _counting() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.groups().counters))


@cache
def _distributing() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.groups().counters_of_each))


@cache
def _described() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.groups().counters_described))
