"""Finding known phrases in a document, whatever clitics their first word carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import compress

from briefings.arabic import fold_word

_WAW, _FEH, _BEH, _LAM, _KAF = "\u0648", "\u0641", "\u0628", "\u0644", "\u0643"
_ARTICLE = "\u0627\u0644"
# Phrases with their labels, and the same by their first word
_Phrases = list[tuple[tuple[str, ...], str]]
_ByFirst = dict[str, _Phrases]
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
        by_first: _ByFirst = {}
        for phrase, label in entries:
            words = tuple(fold_word(word) for word in phrase.split())
            if words:
                by_first.setdefault(words[0], []).append((words, label))
        for options in by_first.values():
            options.sort(key=lambda option: -len(option[0]))
        self._forms = _with_clitics(by_first)

    def find(self, words: list[str], first: int = 0, last: int | None = None) -> list[Match]:
        """All matches among ``words[first:last]``, left to right, none overlapping."""
        end = len(words) if last is None else last
        forms = self._forms
        found: list[Match] = []
        past = first
        # Few words begin a phrase: the others cost one look-up and no call of ours.
        for at in compress(range(first, end), map(forms.__contains__, words[first:end])):
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
        for clitics, phrases in self._forms.get(words[at], ()):
            for phrase, label in phrases:
                stop = at + len(phrase)
                if stop <= end and tuple(words[at + 1 : stop]) == phrase[1:]:
                    return Match(label, at, stop, clitics)
        return None


def _with_clitics(by_first: _ByFirst) -> dict[str, list[tuple[str, _Phrases]]]:
    """Every form that a first word can have in a text -> its clitics and phrases, in the order of ``bare_forms``."""
    forms: dict[str, list[tuple[str, _Phrases]]] = {}
    for clitics in _BEFORE:
        for word, phrases in by_first.items():
            if len(word) > 1:
                forms.setdefault(clitics + word, []).append((clitics, phrases))
    for lead in ("", _WAW, _FEH):
        for word, phrases in by_first.items():
            if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
                forms.setdefault(lead + _LAM + _LAM + word[2:], []).append((lead + _LAM, phrases))
    return forms
