"""The shapes of the entries of ``cues.toml``: words and phrases, folded as they are read."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from briefings.arabic import fold_word
from briefings.quotes import conjugation

Phrases = dict[str, tuple[str, ...]]


def fold_list(words: object) -> object:
    """A list of words, folded; an empty one is a fault."""
    if not isinstance(words, list) or not all(isinstance(w, str) and fold_word(w).strip() for w in words):
        raise ValueError("must be a list of words")
    return frozenset(fold_word(word) for word in words)


def split_phrases(phrases: object) -> object:
    """Phrases of one or two words by their first; "" stands for the phrase of one word."""
    if not isinstance(phrases, list) or not all(isinstance(p, str) and fold_word(p).strip() for p in phrases):
        raise ValueError("must be a list of phrases")
    out: Phrases = {}
    for phrase in phrases:
        first, _, second = fold_word(phrase).partition(" ")
        out[first] = (*out.get(first, ()), second)
    return out


def own(words: object) -> object:
    """Nouns alone and with the pronouns of the third person."""
    nouns = words if isinstance(words, list) else []
    forms = []
    for noun in nouns:
        core = noun[:-1] + conjugation.TEH if noun.endswith(conjugation.MARBUTA) else noun
        forms += [noun, noun + conjugation.ALEF, *(core + p for p in conjugation.OBJECTS)]
    return fold_list(forms)


def fold_pairs(pairs: object) -> object:
    """A table of words, both sides folded."""
    if not isinstance(pairs, dict) or not all(isinstance(v, str) and v for v in pairs.values()):
        raise ValueError("must be a table of words")
    return {fold_word(key): fold_word(value) for key, value in pairs.items()}


def fold_table(table: object) -> object:
    """A table of word lists, folded."""
    if not isinstance(table, dict) or not table:
        raise ValueError("must be a table of word lists")
    return {fold_word(key): fold_list(words) for key, words in table.items()}


FoldedPairs = Annotated[dict[str, str], BeforeValidator(fold_pairs)]
Words = Annotated[frozenset[str], BeforeValidator(fold_list)]
WordTable = Annotated[dict[str, frozenset[str]], BeforeValidator(fold_table)]
OwnedWords = Annotated[frozenset[str], BeforeValidator(own)]
PhraseTable = Annotated[Phrases, BeforeValidator(split_phrases)]
