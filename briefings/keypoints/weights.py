"""How much each trait counts, per kind of text: fitted numbers, kept as data."""

from __future__ import annotations

from functools import cache

from briefings.errors import LexiconError
from briefings.keypoints.traits import NAMES
from briefings.lexicon import LexiconModel, read_lexicon


class KeyPointWeights(LexiconModel):
    """Shape of ``keypoints_weights.toml``: trait -> weight for news (a headline is known) and for other prose."""

    news: dict[str, float]
    prose: dict[str, float]


@cache
def profile(kind: str) -> tuple[float, ...]:
    """The weights of ``kind`` ("news" or "prose") in the order of the traits; a trait not named weighs nothing."""
    table: dict[str, float] = getattr(read_lexicon("keypoints_weights", KeyPointWeights), kind)
    if unknown := table.keys() - set(NAMES):
        raise LexiconError(f"lexicon keypoints_weights.toml: {kind}: no such trait: {', '.join(sorted(unknown))}")
    return tuple(table.get(name, 0.0) for name in NAMES)
