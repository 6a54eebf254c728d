"""Which sentences a reader with thirty seconds should have."""

from __future__ import annotations

from briefings.document import Document
from briefings.model import Cast, Event, KeyPoint, Quote


def rank_key_points(
    doc: Document, cast: Cast, quotes: tuple[Quote, ...], events: tuple[Event, ...], most: int = 7
) -> tuple[KeyPoint, ...]:
    """The best ``most`` sentences, best first."""
    return ()
