"""Finding known phrases in a document, whatever clitics their first word carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefings.arabic import fold_word

_WAW, _FEH, _BEH, _LAM, _KAF = "\u0648", "\u0641", "\u0628", "\u0644", "\u0643"
_ARTICLE = "\u0627\u0644"
_WORDS_KNOWN = 20_000
_BEFORE = ("", _WAW, _FEH, _BEH, _LAM, _KAF, _WAW + _BEH, _WAW + _LAM, _FEH + _BEH, _FEH + _LAM)


@dataclass(frozen=True, slots=True)
class Match:
    """A known phrase at words ``first`` to ``last`` (exclusive); ``clitics`` is what its first word carried."""

    label: str
    first: int
    last: int
    clitics: str


def bare_forms(word: str) -> Iterator[tuple[str, str]]:
    """Pairs of clitics and the word without them, the word itself first; l + al is written ll."""
    for clitics in _BEFORE:
        if word.startswith(clitics) and len(word) > len(clitics) + 1:
            yield clitics, word[len(clitics) :]
    for lead in ("", _WAW, _FEH):
        if word.startswith(lead + _LAM + _LAM) and len(word) > len(lead) + 3:
            yield lead + _LAM, _ARTICLE + word[len(lead) + 2 :]


class PhraseTable:
    """Folded phrases with labels; the longest match at a word wins."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, label in entries:
            words = tuple(fold_word(word) for word in phrase.split())
            if words:
                self._by_first.setdefault(words[0], []).append((words, label))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))
        self._options = lru_cache(maxsize=_WORDS_KNOWN)(self._look_up)

    def find(self, words: list[str], first: int = 0, last: int | None = None) -> list[Match]:
        """All matches among ``words[first:last]``, left to right, none overlapping."""
        end = len(words) if last is None else last
        options = self._options
        found: list[Match] = []
        past = first
        # Few words begin a phrase: the others cost one cached look-up and no call of ours.
        for at in [i for i, word in enumerate(words[first:end], first) if options(word)]:
            match = self.starts_at(words, at, end) if at >= past else None
            if match:
                found.append(match)
                past = match.last
        return found

    def starts_at(self, words: list[str], at: int, last: int | None = None) -> Match | None:
        """The longest phrase whose first word is ``words[at]``."""
        end = len(words) if last is None else last
        if at >= end:
            return None
        for clitics, phrase, label in self._options(words[at]):
            stop = at + len(phrase)
            if stop <= end and tuple(words[at + 1 : stop]) == phrase[1:]:
                return Match(label, at, stop, clitics)
        return None

    def _look_up(self, word: str) -> tuple[tuple[str, tuple[str, ...], str], ...]:
        """Phrases that can begin with ``word``: clitics, the phrase's words, its label."""
        return tuple(
            (clitics, phrase, label)
            for clitics, bare in bare_forms(word)
            for phrase, label in self._by_first.get(bare, ())
        )
