"""Opening up a sentence that leans on the one before, without making a word untrue.

What only joins it to the sentence before («and», «on the other hand») is left out: what is shown is still a span of the
article. After a bare reporting verb the speaker is put in square brackets: the one that the quote extractor found for
this very sentence, and only where the sentence itself names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from itertools import islice

from briefings.arabic import DIACRITICS, TATWEEL, fold_word
from briefings.fusion.cast import Cast
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.model import Span
from briefings.ports import Stored
from briefings.views import Opened

_WORD = re.compile(rf"\w[\w{DIACRITICS}{TATWEEL}]*")
_WAW, _COMMAS, _LONGEST_OPENER = "\u0648", " ,\u060c", 6
_DATELINE = re.compile(r"[^\n():.]{2,60}\([^\n()]{2,24}\)\s*[-\u2013\u2014]+\s*(?=\w)")
# After «and»: a present or future tense, a derived past tense, a hamza, an article.
_JOINED = re.compile(
    "\u0648(?:[\u064a\u062a\u0646]\\w{3,}|\u0633[\u064a\u062a]\\w{3,}|\u0627(?:\u0646|\u0633\u062a|\\w\u062a)\\w{2,}|[\u0623\u0625\u0622]\\w{2,}|\u0627\u0644\\w{3,})$"
)
_FIRST_WORD = re.compile(rf"\W*(\w[\w{DIACRITICS}{TATWEEL}]*)")


class _Opening(LexiconModel):
    leaning: str
    verbs: str
    rooted: str
    openers: str
    before_verbs: str
    complements: str


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    found = read_lexicon("opening", _Opening)
    leaning = frozenset(fold_word(word).removeprefix(_WAW) for word in found.leaning.split())
    return leaning, frozenset(map(fold_word, found.complements.split()))


@lru_cache(maxsize=1)
def _joining() -> tuple[frozenset[str], frozenset[str], tuple[tuple[str, ...], ...]]:
    found = read_lexicon("opening", _Opening)
    verbs, rooted = (frozenset(map(fold_word, words.split())) for words in (found.verbs, found.rooted))
    phrases = (tuple(fold_word(word) for word in phrase.split()) for phrase in found.openers.split("|"))
    return verbs, rooted, tuple(sorted(filter(None, phrases), key=len, reverse=True))


def trimmed(text: str, known: Container[str] = ()) -> int:
    """How many code points at the beginning of ``text`` only join it to what came before, or say where it was filed.

    ``known`` are folded words that stand by themselves in the article: a leading «and» is cut only before one of them.
    """
    dateline = _DATELINE.match(text)
    if dateline:
        return dateline.end()
    _, rooted, openers = _joining()
    words = [(m.start(), m.end(), fold_word(m[0])) for m in islice(_WORD.finditer(text), _LONGEST_OPENER)]
    if not words or words[0][0] > 0:
        return 0
    first = words[0][2]
    if first == _WAW and len(words) > 1:
        return words[1][0]
    bare = first[1:] if first.startswith(_WAW) and first not in rooted else first
    said = (bare, *(word for _, _, word in words[1:]))
    for phrase in openers:
        if said[: len(phrase)] == phrase and len(words) > len(phrase) and _may_go(phrase, said[len(phrase)]):
            return _after(text, words[len(phrase) - 1][1], words[len(phrase)][0])
    joined = bare != first and text[0] == _WAW
    return 1 if joined and (_JOINED.match(text[: words[0][1]]) or _stands_alone(bare, known)) else 0


def _may_go(opener: tuple[str, ...], following: str) -> bool:
    """Some openers join only before a verb: «while» goes, «as to» stays."""
    only = read_lexicon("opening", _Opening).before_verbs.split()
    return following in _joining()[0] or opener not in {(fold_word(word),) for word in only}


def _stands_alone(bare: str, known: Container[str]) -> bool:
    return len(bare) > 1 and (bare in _joining()[0] or bare in known)


def _after(text: str, end: int, following: int) -> int:
    """Where the sentence goes on after an opener; only a comma or space may stand between."""
    return following if not text[end:following].strip(_COMMAS) else 0


def leans(text: str) -> re.Match[str] | None:
    """The first word when it is a bare reporting verb: what was said follows at once, nobody is named."""
    leaning, complements = _words()
    first = _FIRST_WORD.match(text)
    if not first or fold_word(first[1]).removeprefix(_WAW) not in leaning:
        return None
    rest = text[first.end() :]
    following = _FIRST_WORD.match(rest)
    at_once = rest.lstrip()[:1] in ':"\u00ab\u201c'
    return first if at_once or (following and fold_word(following[1]) in complements) else None


def opened(stored: Stored, span: Span, cast: Cast) -> Opened | None:
    """What to show in brackets in the sentence at ``span``; None when it stands by itself or nobody is known."""
    text = span.of(stored.article.text)
    first = leans(text)
    if first is None:
        return None
    speaker = next((cast.named(q.speaker) for q in stored.analysis.quotes if q.speaker and span.overlaps(q.span)), "")
    return Opened(first.end(), speaker) if speaker and speaker not in text else None
