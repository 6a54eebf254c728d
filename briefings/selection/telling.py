"""Which direct quotes tell most to a reader who sees nothing of the article around them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from briefings.arabic import fold_word
from briefings.fusion.fused import Fused
from briefings.fusion.records import Record, fold_words
from briefings.lexicon import LexiconModel, read_lexicon

_COLON_WITHIN, _ENOUGH_STEMS = 4, 12
_FEW_WORDS, _LONGEST_STATEMENT = 12, 320
_FRAGMENT, _LEANING, _COMMITTING = 0.45, 0.5, 1.25


class _Telling(LexiconModel):
    leaning: str
    committing: str


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    found = read_lexicon("telling", _Telling)
    leaning, committing = (frozenset(map(fold_word, words.split())) for words in (found.leaning, found.committing))
    return leaning, committing


def most_telling_first(fused: Fused) -> tuple[float, tuple[int, int]]:
    """A sort key: many content words, a sentence of its own rather than a fragment or a pointer, a stand taken."""
    best = fused.best
    worth = _wholeness(best) * _stance(best) * min(len(best.stems), _ENOUGH_STEMS)
    return -fused.score * worth, fused.members[0].order


def in_context(fused: Fused) -> Fused:
    """With the reported statement around it shown instead of a few quoted words, which say little alone."""
    quote = fused.best
    if _after_colon(quote) or len(quote.text.split()) > _FEW_WORDS:
        return fused
    return replace(fused, best=next((one for one in fused.members if _holds(one, quote)), quote))


def _holds(statement: Record, quote: Record) -> bool:
    if statement is quote or statement.stored.article.id != quote.stored.article.id:
        return False
    return (
        len(statement.text) <= _LONGEST_STATEMENT
        and statement.span.start <= quote.span.start
        and quote.span.end <= statement.span.end
    )


def _wholeness(quote: Record) -> float:
    """A quote after a colon is whole; within a sentence of the article it may be a fragment."""
    first = fold_words(quote.text)[:1]
    leaning = _LEANING if _words()[0].intersection(first) else 1.0
    return leaning * (1.0 if _after_colon(quote) else _FRAGMENT)


def _after_colon(quote: Record) -> bool:
    text, start = quote.stored.article.text, quote.span.start
    return ":" in text[max(0, start - _COLON_WITHIN) : start]


def _stance(quote: Record) -> float:
    return 1.0 if _words()[1].isdisjoint(fold_words(quote.text)) else _COMMITTING
