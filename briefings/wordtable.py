"""Words by number, so that what a single word means is worked out once and not in each text anew.

A table remembers the words met lately, up to a bound, in all texts; a column of it holds what one function says of each
of them. A text knows its words by their numbers and picks their values out of a column in one call, which is some ten
times faster than asking a dictionary about each word.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from threading import Lock
from typing import Any, TypeVar

from briefings.arabic import TATWEEL, fold_word, has_compatibility_forms

T = TypeVar("T")
MOST_REMEMBERED, MOST_LETTERS = 65_536, 2_000_000


def _matching_form(word: str) -> str:
    """The form in which ``word``, letters of a folded text, is looked up: few have something left to fold."""
    plain = word.isalnum() and TATWEEL not in word and not has_compatibility_forms(word)
    return word.lower() if plain else fold_word(word)


class _Numbers(dict[str, int]):
    """Word -> number; a new word gets the next one and adds its matching form to ``forms``."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[str] = []
        self.letters = 0

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self.forms)
        self.forms.append(_matching_form(word))
        self.letters += len(word)
        return number


class WordTable:
    """The words met so far, as they stand in folded texts, with their matching forms."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self.forms = self._numbers.forms
        self._columns: dict[Callable[[str], Any], list[Any]] = {}
        self._lock = Lock()

    @property
    def full(self) -> bool:
        """Whether it holds as much as it may; a text that is longer than that still goes in as a whole."""
        return len(self.forms) >= MOST_REMEMBERED or self._numbers.letters >= MOST_LETTERS

    def numbers(self, words: list[str]) -> list[int]:
        """The numbers of ``words``; new words get new ones."""
        with self._lock:
            return list(map(self._numbers.__getitem__, words))

    def column(self, of: Callable[[str], T]) -> list[T]:
        """What ``of`` says of each form. It must be able to say something of any word, and always the same."""
        known = self._columns.setdefault(of, [])
        while len(known) < len(self.forms):
            # Worked out without the lock, because ``of`` may read a text itself; kept unless another was faster.
            first = len(known)
            values = [of(form) for form in self.forms[first:]]
            with self._lock:
                if len(known) == first:
                    known += values
        return known


class Words:
    """The words of one text in a table."""

    def __init__(self, words: list[str]) -> None:
        self._table = current()
        self._numbers = self._table.numbers(words)
        self._pick = itemgetter(*self._numbers) if len(words) > 1 else self._few

    def forms(self) -> list[str]:
        """The matching form of each word."""
        return list(self._pick(self._table.forms))

    def each(self, of: Callable[[str], T]) -> tuple[T, ...]:
        """What ``of`` says of each word; see ``WordTable.column``."""
        picked: tuple[T, ...] = self._pick(self._table.column(of))
        return picked

    def _few(self, column: list[Any]) -> tuple[Any, ...]:
        """None or one, of which ``itemgetter`` makes no tuple."""
        return tuple(column[number] for number in self._numbers)


_tables = [WordTable()]


def current() -> WordTable:
    """The table for the next text: a new one when the last is full."""
    if _tables[-1].full:
        _tables[:] = [WordTable()]
    return _tables[-1]
