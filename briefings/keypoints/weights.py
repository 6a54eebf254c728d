"""How much each trait counts, per kind of text: fitted numbers, kept as data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefings.errors import LexiconError
from briefings.keypoints.traits import TRAITS
from briefings.lexicon import FOLDER, LexiconModel, read_lexicon


class KeyPointWeights(LexiconModel):
    """Shape of ``keypoints_weights.toml``: trait -> weight for news (a headline is known) and for other prose."""

    news: dict[str, float]
    prose: dict[str, float]


@cache
def profile(kind: str, folder: Path = FOLDER) -> dict[str, float]:
    """The weights of ``kind`` ("news" or "prose") by trait, in the order of the traits; those left out weigh nothing.

    Raises LexiconError when the file is at fault.
    """
    table: dict[str, float] = getattr(read_lexicon("keypoints_weights", KeyPointWeights, folder), kind)
    if unknown := table.keys() - TRAITS.keys():
        raise LexiconError(f"lexicon keypoints_weights.toml: {kind}: no such trait: {', '.join(sorted(unknown))}")
    return {name: table[name] for name in TRAITS if table.get(name)}
