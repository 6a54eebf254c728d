"""Content words by light stems: clitics, article and common endings off; short and empty words dropped."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.arabic import fold_word
from briefings.lexicon import read_lexicon
from briefings.summits.lexicon_shapes import EmptyWords
from briefings.wordtable import remembered

_PREFIX = re.compile(
    "^(?:[\u0648\u0641]?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0644\u0644|\u0627\u0644|\u0633(?=[\u064a\u062a\u0646])|[\u0628\u0644\u0643](?=.{4}))|[\u0648\u0641](?=.{4}))"
)
_SUFFIX = re.compile(
    "(?:\u0647\u0645\u0627|\u0647\u0627|\u0647\u0645|\u0647\u0646|\u0627\u062a|\u0627\u0646|\u064a\u0646|\u0648\u0646|\u064a\u0647|\u0627|\u0647|\u064a)$"
)


@lru_cache(maxsize=1)
def _stop() -> frozenset[str]:
    return frozenset(fold_word(word) for word in read_lexicon("empty_words", EmptyWords).words.split())


@remembered
def stem(word: str) -> str:
    """The light stem of a folded word; "" for an empty word and for what is too short to tell anything."""
    if word in _stop() or len(word) < 2:
        return ""
    if word.isdigit():
        return word
    bare = _PREFIX.sub("", word, count=1) if len(word) > 4 else word
    if bare in _stop():
        return ""
    short = _SUFFIX.sub("", bare, count=1) if len(bare) > 4 else bare
    return short if len(short) > 2 else bare


def content_stems(words: list[str]) -> list[str]:
    """Different stems of ``words`` in order of first use."""
    return list(dict.fromkeys(filter(None, map(stem, words))))


_LONG_VOWELS = re.compile("[\u0627\u0648\u064a\u0621]")


@remembered
def skeleton(word_stem: str) -> str:
    """The consonants of a stem, so that a broken plural meets its singular and a verb its other persons."""
    bare = word_stem.removesuffix("\u062a") if len(word_stem) > 4 else word_stem
    consonants = _LONG_VOWELS.sub("", bare)
    return consonants if len(consonants) > 2 else bare
