"""Opening up a sentence that leans on the one before, without making a word untrue.

What only joins it to the sentence before («and», «on the other hand») is left out: what is shown is still a span of the
article. After a bare reporting verb the speaker is put in square brackets: the one that the quote extractor found for
this very sentence, and only where the sentence itself names nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from briefings.arabic import DIACRITICS, TATWEEL, fold_word
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.model import Span
from briefings.ports import Stored
from briefings.views import Opened

_WORD = re.compile(rf"\w[\w{DIACRITICS}{TATWEEL}]*")
_WAW, _COMMAS, _LONGEST_OPENER = "\u0648", " ,\u060c", 6
_FIRST_WORD = re.compile(rf"\W*(\w[\w{DIACRITICS}{TATWEEL}]*)")


class _Opening(LexiconModel):
    leaning: str
    verbs: str
    openers: str
    complements: str


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    found = read_lexicon("opening", _Opening)
    return frozenset(map(fold_word, found.leaning.split())), frozenset(map(fold_word, found.complements.split()))


@lru_cache(maxsize=1)
def _joining() -> tuple[frozenset[str], tuple[tuple[str, ...], ...]]:
    found = read_lexicon("opening", _Opening)
    phrases = (tuple(fold_word(word) for word in phrase.split()) for phrase in found.openers.split("|"))
    return frozenset(map(fold_word, found.verbs.split())), tuple(sorted(filter(None, phrases), key=len, reverse=True))


def trimmed(text: str) -> int:
    """How many code points at the beginning of ``text`` only join it to what came before."""
    verbs, openers = _joining()
    words = [(m.start(), m.end(), fold_word(m[0])) for m in islice(_WORD.finditer(text), _LONGEST_OPENER)]
    if not words or words[0][0] > 0:
        return 0
    first = words[0][2]
    bare = first[1:] if first.startswith(_WAW) else first
    said = (bare, *(word for _, _, word in words[1:]))
    for phrase in openers:
        if said[: len(phrase)] == phrase and len(words) > len(phrase):
            return _after(text, words[len(phrase) - 1][1], words[len(phrase)][0])
    return 1 if first.startswith(_WAW) and bare in verbs and text[0] == _WAW else 0


def _after(text: str, end: int, following: int) -> int:
    """Where the sentence goes on after an opener; only a comma or space may stand between."""
    return following if not text[end:following].strip(_COMMAS) else 0


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
