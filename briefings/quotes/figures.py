"""Whose a source is that no comma sets off: somebody known who ends the sentence, or whoever owns «figures»."""

from __future__ import annotations

from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import PREPOSITION_LI
from briefings.quotes.reading import Reading

NEAR, SHORTEST_TIED = 3, 4
BESIDE = 2


def is_known(reading: Reading, word: int, bare: str) -> bool:
    """Whether somebody known stands at ``word`` (``bare`` without its preposition), or figures of somebody, and the
    sentence ends behind them."""
    words, limit = reading.doc.words, reading.limit(word - 1)
    if bare in reading.cues.source.figures:
        return figures_owner(reading, word, limit) > word
    follows = words[reading.named.get(word, limit) : limit]
    return word in reading.named and len(follows) < BESIDE and reading.cues.particles.prepositions.isdisjoint(follows)


def figures_owner(reading: Reading, word: int, limit: int) -> int:
    """Whose the figures at ``word`` are: the estimates of | the bank, the official figures | of it; else ``word``."""
    words, named, figures = reading.doc.words, reading.named, reading.cues.source.figures
    if word >= limit or (words[word] not in figures and unjoined(words[word]) not in figures):
        return word
    behind = "".join(words[word + 1 : word + BESIDE])
    inside = not words[word].startswith(ARTICLE) and named.get(word, 0) > word + 1 + (not behind.startswith(ARTICLE))
    for owner in range(word + 1, min(limit, word + NEAR)):
        if reading.pause(owner):
            return word
        tied = words[owner].startswith(PREPOSITION_LI) and len(words[owner]) >= SHORTEST_TIED
        if tied or (owner == word + 1 and (inside or owner in named)):
            return owner
    return word


def unjoined(word: str) -> str:
    """A word without the preposition li glued to it; the article that it has swallowed comes back."""
    return ARTICLE + word[2:] if word.startswith(PREPOSITION_LI * 2) else word.removeprefix(PREPOSITION_LI)
