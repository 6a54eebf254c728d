"""Words without what only grammar adds to them, so that «the official» and «official» are one."""

from __future__ import annotations

from functools import lru_cache

from briefings.arabic import fold_word
from briefings.quotes.contents import ARTICLE
from briefings.quotes.marks import CLOSERS, OPENERS, STRAIGHT

SHORT = 2
NISBA_FEMININE, PLURALS = "\u064a\u0647", ("\u0648\u0646", "\u064a\u0646")
_MARKS = str.maketrans(dict.fromkeys(f"{OPENERS}{CLOSERS}{STRAIGHT}"))


def bare(words: list[str]) -> list[str]:
    """Folded words without the article, the preposition before it, the feminine of an adjective, the plural ending."""
    return [bare_word(word) for word in words if len(word) > SHORT]


@lru_cache(maxsize=8192)
def bare_word(word: str) -> str:
    plain = word.removeprefix("\u0644\u0644").removeprefix(ARTICLE)
    if len(plain) > 4 and plain.endswith(PLURALS):
        return plain[:-2]
    return plain[:-1] if plain.endswith(NISBA_FEMININE) else plain


@lru_cache(maxsize=4096)
def folded_name(name: str) -> tuple[str, ...]:
    """The folded words of a name, without quotation marks."""
    return tuple(fold_word(name).translate(_MARKS).split())
