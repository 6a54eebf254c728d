"""Opening up a sentence that leans on the one before: who speaks is put in square brackets after a bare reporting verb.

Every word stays true: the name is the speaker that the quote extractor found for this very sentence, and it is added
only where the sentence itself names nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.arabic import fold_word
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.model import Span
from briefings.ports import Stored
from briefings.views import Opened

_FIRST_WORD = re.compile(r"\W*(\w+)")


class _Opening(LexiconModel):
    leaning: str
    complements: str


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    found = read_lexicon("opening", _Opening)
    return frozenset(map(fold_word, found.leaning.split())), frozenset(map(fold_word, found.complements.split()))


def leans(text: str) -> re.Match[str] | None:
    """The first word when it is a bare reporting verb: what was said follows at once, nobody is named."""
    leaning, complements = _words()
    first = _FIRST_WORD.match(text)
    if not first or fold_word(first[1]) not in leaning:
        return None
    rest = text[first.end() :]
    following = _FIRST_WORD.match(rest)
    at_once = rest.lstrip()[:1] in ':"\u00ab\u201c'
    return first if at_once or (following and fold_word(following[1]) in complements) else None


def opened(stored: Stored, span: Span) -> Opened | None:
    """What to show in brackets in the sentence at ``span``; None when it stands by itself or nobody is known."""
    text = span.of(stored.article.text)
    first = leans(text)
    if first is None:
        return None
    speaker = next((q.speaker for q in stored.analysis.quotes if q.speaker and span.overlaps(q.span)), "")
    return Opened(first.end(), speaker) if speaker and speaker not in text else None
