"""What single words mean, worked out once and not in each text anew.

A table remembers the words met lately, up to a bound, in all texts: for each one row with its matching form and what
each function that was ever asked says of it. A text holds the rows of its words, so that asking costs one step a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar

from briefings.arabic import fold_word

T = TypeVar("T")
MOST_REMEMBERED, MOST_LETTERS = 65_536, 2_000_000
_PLAIN = re.compile("[0-9a-z\u0621-\u063a\u0641-\u064a]+")
_Row = list[Any]


def _matching_form(word: str) -> str:
    """The form in which ``word``, letters of a folded text, is looked up: few have something left to fold."""
    return word if _PLAIN.fullmatch(word) else fold_word(word)


class _Rows(dict[str, _Row]):
    """Word of a folded text -> its row; the row of a new word waits in ``fresh`` to be filled."""

    def __init__(self) -> None:
        super().__init__()
        self.fresh: list[_Row] = []
        self.letters = 0

    def __missing__(self, word: str) -> _Row:
        row = self[word] = [_matching_form(word)]
        self.fresh.append(row)
        self.letters += len(word)
        return row


class WordTable:
    """The words met so far."""

    def __init__(self) -> None:
        self._rows = _Rows()
        self._places: dict[Callable[[str], Any], int] = {}
        self._lock = RLock()

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def full(self) -> bool:
        """Whether it holds as much as it may; a text that is longer than that still goes in as a whole."""
        return len(self._rows) >= MOST_REMEMBERED or self._rows.letters >= MOST_LETTERS

    def rows(self, words: list[str]) -> list[_Row]:
        """The rows of ``words``, all of one length."""
        with self._lock:
            rows = list(map(self._rows.__getitem__, words))
            self._fill()
        return rows

    def place(self, of: Callable[[str], object]) -> int:
        """Where in each row stands what ``of`` says of the word."""
        if of not in self._places:
            with self._lock:
                if of not in self._places:
                    for row, told in [(row, of(row[0])) for row in self._rows.values()]:
                        row.append(told)
                    self._places[of] = 1 + len(self._places)
        return self._places[of]

    def _fill(self) -> None:
        """Each row is filled in one step, so that no fault in between leaves a row with some of its values."""
        fresh, functions = self._rows.fresh, tuple(self._places)
        while fresh:
            row = fresh[-1]
            row += [of(row[0]) for of in functions]
            fresh.pop()


class Words:
    """The words of one text, letters of which are folded already."""

    def __init__(self, words: list[str]) -> None:
        self._table = current()
        self._rows = self._table.rows(words)
        self._columns: list[tuple[Any, ...]] = list(zip(*self._rows, strict=False))

    def forms(self) -> list[str]:
        """The matching form of each word."""
        return [*self._columns[0]] if self._columns else []

    def each(self, of: Callable[[str], T]) -> tuple[T, ...]:
        """What ``of`` says of each word.

        It must be one function of the word alone, able to say something of any word, and must read no text itself.
        """
        place = self._table.place(of)
        if place >= len(self._columns):  # never asked when the text was read
            return tuple(row[place] for row in self._rows)
        column: tuple[T, ...] = self._columns[place]
        return column


_tables = [WordTable()]


def current() -> WordTable:
    """The table for the next text: a new one when the last is full."""
    if _tables[-1].full:
        _tables[:] = [WordTable()]
    return _tables[-1]
