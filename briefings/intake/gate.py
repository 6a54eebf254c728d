"""The quality gate: what is stored must be an Arabic article, and what is not is refused with its reason."""

from __future__ import annotations

import re
from functools import cache

from briefings.arabic import fold_word
from briefings.errors import UnreadableError
from briefings.intake.letters import arabic_letters
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.model import Article

_FEWEST_WORDS = 12
_LEAST_ARABIC = 0.4
_LONGEST_NOTICE = 1500
_FEWEST_NOTICES = 2
_WORD = re.compile(r"[^\W\d_]{2,}")


class _Gate(LexiconModel):
    notices: tuple[str, ...]


@cache
def _notices() -> tuple[str, ...]:
    return tuple(fold_word(notice) for notice in read_lexicon("gate", _Gate).notices)


def refuse_no_article(article: Article) -> None:
    """Raise UnreadableError with the reason when ``article`` is none."""
    reason = _reason(article.text)
    if reason:
        raise UnreadableError(f"no article: {reason}")


def _reason(text: str) -> str | None:
    letters = sum(c.isalpha() for c in text)
    arabic = arabic_letters(text)
    if arabic == 0:
        return "holds no Arabic"
    if arabic < _LEAST_ARABIC * letters:
        return "holds hardly any Arabic"
    if len(_WORD.findall(text)) < _FEWEST_WORDS:
        return "holds almost no text"
    if len(text) <= _LONGEST_NOTICE:
        folded = fold_word(text)
        if sum(notice in folded for notice in _notices()) >= _FEWEST_NOTICES:
            return "a consent, login or error page"
    return None
