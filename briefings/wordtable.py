"""What single words mean, worked out once and not in each text anew.

A table remembers the words met lately, up to a bound, in all texts: for each one row with its matching form and what
each function that was ever asked says of it. A text turns the rows of its words into columns, so that it looks each
word up once, whoever asks how much about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import repeat
from threading import RLock
from typing import Any, TypeVar

from briefings.arabic import fold_word

T = TypeVar("T")
MOST_REMEMBERED, MOST_LETTERS = 65_536, 2_000_000
_PLAIN = re.compile("[0-9a-z\u0621-\u063a\u0641-\u064a]+")
_Row = tuple[Any, ...]


def _matching_form(word: str) -> str:
    """The form in which ``word``, letters of a folded text, is looked up: few have something left to fold."""
    return word if _PLAIN.fullmatch(word) else fold_word(word)


class WordTable(dict[str, _Row]):
    """Word of a folded text -> its row; filled as words are met."""

    def __init__(self) -> None:
        super().__init__()
        self.letters = 0
        self._functions: list[Callable[[str], Any]] = [str]  # which says the matching form itself
        self._lock = RLock()

    def __missing__(self, word: str) -> _Row:
        form = _matching_form(word)
        row = self[word] = tuple([of(form) for of in self._functions])
        self.letters += len(word)
        return row

    @property
    def full(self) -> bool:
        """Whether it holds as much as it may; a text that is longer than that still goes in as a whole."""
        return len(self) >= MOST_REMEMBERED or self.letters >= MOST_LETTERS

    def columns(self, words: list[str]) -> dict[Callable[[str], Any], _Row]:
        """What each function asked so far says of each of ``words``."""
        with self._lock:
            rows = list(map(self.__getitem__, words))
            # All columns in one pass over the rows; without rows there are none to pass over.
            return dict(zip(self._functions, zip(*rows, strict=True) if rows else repeat(()), strict=False))

    def learn(self, of: Callable[[str], object]) -> None:
        """Adds what ``of`` says of each word."""
        with self._lock:
            if of not in self._functions:
                self.update([(word, (*row, of(row[0]))) for word, row in self.items()])
                self._functions.append(of)


class Words:
    """The words of one text, letters of which are folded already."""

    def __init__(self, words: list[str]) -> None:
        self._table = current()
        self._columns = self._table.columns(words)

    def forms(self) -> list[str]:
        """The matching form of each word."""
        return [*self._columns[str]]

    def each(self, of: Callable[[str], T]) -> tuple[T, ...]:
        """What ``of`` says of each word.

        It must be one function of the word alone, able to say something of any word, and must read no text itself.
        """
        column: tuple[T, ...] | None = self._columns.get(of)
        if column is None:  # never asked when the text was read
            self._table.learn(of)
            column = self._columns[of] = tuple(map(of, self._columns[str]))
        return column


class _Memory(dict[str, T]):
    """Word -> what one function says of it; filled as words are asked for, emptied when it holds as much as it may."""

    def __init__(self, of: Callable[[str], T]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, word: str) -> T:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        said = self[word] = self._of(word)
        return said


def remembered(of: Callable[[str], T]) -> Callable[[str], T]:
    """``of``, for words that are asked about by themselves, with what it said of those met lately.

    As ``functools.lru_cache``, but without its order of use, which each answer would change in four places.
    """
    return _Memory(of).__getitem__


_tables = [WordTable()]


def current() -> WordTable:
    """The table for the next text: a new one when the last is full."""
    if _tables[-1].full:
        _tables[:] = [WordTable()]
    return _tables[-1]
