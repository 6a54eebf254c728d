"""Cities of one word, as the clocks know them: «the board | in Geneva»."""

from __future__ import annotations

from functools import cache

from briefings.arabic import fold_word
from briefings.lexicon import read_lexicon
from briefings.timeline.lexicon_shapes import Zones


@cache
def cities() -> frozenset[str]:
    """The cities whose name is one word, folded."""
    zones = read_lexicon("time_zones", Zones).zones
    return frozenset(fold_word(city) for zone in zones for city in zone.cities if " " not in city)
