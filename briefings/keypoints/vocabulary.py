"""What a word means to key points: its stem when it carries a topic, and the cues it gives."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefings.arabic import fold_word
from briefings.lexicon import LexiconModel, read_lexicon

# Folded: article and one-letter particles before it, then attached pronouns, number and feminine endings.
_PREFIX = re.compile(
    "^(?:\u0648\u0627\u0644|\u0641\u0627\u0644|\u0628\u0627\u0644|\u0643\u0627\u0644|\u0644\u0644|\u0627\u0644|\u0648|\u0641)(?=...)"
)
_SUFFIX = re.compile(
    "(?<=...)(?:\u0647\u0627|\u0647\u0645|\u0647\u0645\u0627|\u0627\u062a|\u0627\u0646|\u064a\u0646|\u0648\u0646|\u064a\u0647|\u0647|\u064a|\u0627)$"
)
_MOST_REMEMBERED = 60_000


class KeyPointWords(LexiconModel):
    """Shape of ``keypoints.toml``; every list holds single words."""

    function_words: tuple[str, ...]
    leaning: tuple[str, ...]
    dependent: tuple[str, ...]
    continuing: tuple[str, ...]
    reporting: tuple[str, ...]
    background: tuple[str, ...]
    outcome: tuple[str, ...]
    decided: tuple[str, ...]
    announced: tuple[str, ...]
    called: tuple[str, ...]
    refused: tuple[str, ...]
    upcoming: tuple[str, ...]
    courtesy: tuple[str, ...]
    negated: tuple[str, ...]
    illustrating: tuple[str, ...]


CUES = tuple(name for name in KeyPointWords.model_fields if name != "function_words")
BIT = {name: 1 << place for place, name in enumerate(CUES)}


class Meaning(NamedTuple):
    """``stem`` is "" for words without a topic; ``cues`` a sum of ``BIT`` values."""

    stem: str
    cues: int


class Vocabulary(dict[str, Meaning]):
    """Folded word -> meaning, filled as words are met."""

    def __init__(self, words: KeyPointWords) -> None:
        super().__init__()
        self._empty = {fold_word(w) for w in words.function_words}
        self._cues: dict[str, int] = {}
        for name in CUES:
            for word in {fold_word(w) for w in getattr(words, name)}:
                self._cues[word] = self._cues.get(word, 0) | BIT[name]

    def __missing__(self, word: str) -> Meaning:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        topic = len(word) > 1 and word not in self._empty
        meaning = self[word] = Meaning(light_stem(word) if topic else "", self._cues.get(word, 0))
        return meaning


def light_stem(word: str) -> str:
    """``word`` (folded) without article, particles and inflection; at least three letters stay."""
    return _SUFFIX.sub("", _PREFIX.sub("", word))


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(read_lexicon("keypoints", KeyPointWords))
