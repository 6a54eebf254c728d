"""What a word means to key points: its stem when it carries a topic, and the cues it gives."""

from __future__ import annotations

from functools import cache

from briefings.arabic import fold_word
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.timeline.verbs import FUTURE, verbs

# Folded: article and one-letter particles before it, then attached pronouns, number and feminine endings.
_WAW, _FEH, _BEH, _KAF, _LAM, _ARTICLE = "\u0648", "\u0641", "\u0628", "\u0643", "\u0644", "\u0627\u0644"
# By their first letter, longest first.
_PREFIXES = {
    prefixes[0][0]: prefixes
    for prefixes in (
        (_WAW + _ARTICLE, _WAW),
        (_FEH + _ARTICLE, _FEH),
        (_BEH + _ARTICLE,),
        (_KAF + _ARTICLE,),
        (_LAM + _LAM,),
        (_ARTICLE,),
    )
}
_HIS, _HERS, _THEIRS, _BOTH = "\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627"
_FEW, _TWO, _OF_MANY, _MANY = "\u0627\u062a", "\u0627\u0646", "\u064a\u0646", "\u0648\u0646"
_NISBA, _MINE, _ALEF = "\u064a\u0647", "\u064a", "\u0627"
_SUFFIXES = frozenset((_HIS, _HERS, _THEIRS, _BOTH, _FEW, _TWO, _OF_MANY, _MANY, _NISBA, _MINE, _ALEF))
_LAST_LETTERS = frozenset(suffix[-1] for suffix in _SUFFIXES)
_LONGEST_SUFFIX, _LEAST = 3, 3


class KeyPointWords(LexiconModel):
    """Shape of ``keypoints.toml``; every list holds single words."""

    function_words: tuple[str, ...]
    leaning: tuple[str, ...]
    dependent: tuple[str, ...]
    passing: tuple[str, ...]
    continuing: tuple[str, ...]
    reporting: tuple[str, ...]
    background: tuple[str, ...]
    decided: tuple[str, ...]
    announced: tuple[str, ...]
    refused: tuple[str, ...]
    upcoming: tuple[str, ...]
    courtesy: tuple[str, ...]
    negated: tuple[str, ...]
    partitive: tuple[str, ...]
    general: tuple[str, ...]
    illustrating: tuple[str, ...]
    contrasting: tuple[str, ...]
    days: tuple[str, ...]
    providing: tuple[str, ...]


CUES = tuple(name for name in KeyPointWords.model_fields if name != "function_words")
BIT = {name: 1 << place for place, name in enumerate(CUES)}
FIGURE, COMING = 1 << len(CUES), 2 << len(CUES)


class Vocabulary:
    """``cues`` (a sum of ``BIT`` values, ``FIGURE`` and ``COMING``) of the words that give some."""

    def __init__(self, words: KeyPointWords) -> None:
        self._empty = frozenset(map(fold_word, words.function_words))
        self._cues: dict[str, int] = {}
        for name in CUES:
            for word in {fold_word(w) for w in getattr(words, name)}:
                self._cues[word] = self._cues.get(word, 0) | BIT[name]

    def stem(self, word: str) -> str:
        """The stem of a folded word, "" when it has no topic."""
        return light_stem(word) if len(word) > 1 and word not in self._empty else ""

    def cues(self, word: str) -> int:
        """The cues that a folded word gives together."""
        if word.isdigit():
            return FIGURE
        known = verbs()
        # A word of no known form is asked only when it begins like a verb of the future: few words do.
        asked = word in known.forms or word.startswith(known.future_prefixes)
        coming = asked and known.tense(word) == FUTURE
        return self._cues.get(word, 0) | (COMING if coming else 0)


def light_stem(word: str) -> str:
    """``word`` (folded) without article, particles and inflection; at least three letters stay."""
    for prefix in _PREFIXES.get(word[0], ()):
        if word.startswith(prefix) and len(word) >= len(prefix) + _LEAST:
            word = word[len(prefix) :]
            break
    if word[-1] not in _LAST_LETTERS:
        return word
    for length in range(min(_LONGEST_SUFFIX, len(word) - _LEAST), 0, -1):
        if word[-length:] in _SUFFIXES:
            return word[:-length]
    return word


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(read_lexicon("keypoints", KeyPointWords))
