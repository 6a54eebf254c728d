"""From sentences to key points: weighed, best first, no near-repeats."""

from __future__ import annotations

from operator import mul

from briefings.document import Document
from briefings.keypoints.traits import Candidate, candidates, topic_of, traits
from briefings.keypoints.weights import profile
from briefings.model import Cast, Event, KeyPoint, Quote

_REPEATED = 0.8


def rank_key_points(
    doc: Document, cast: Cast, quotes: tuple[Quote, ...], events: tuple[Event, ...], most: int = 7
) -> tuple[KeyPoint, ...]:
    """The best ``most`` sentences of the body, best first; fewer when the text has fewer that differ."""
    found = candidates(doc)
    if not found or most < 1:
        return ()
    weights = profile("news" if doc.headline else "prose")
    scores = [sum(map(mul, row, weights)) for row in traits(doc, found, topic_of(doc, found))]
    ranked = sorted(range(len(found)), key=scores.__getitem__, reverse=True)
    chosen: list[int] = []
    for i in ranked:
        if len(chosen) == most:
            break
        if not any(_repeats(found[i], found[j]) for j in chosen):
            chosen.append(i)
    return tuple(KeyPoint(found[i].sentence.span, scores[i]) for i in chosen)


def _repeats(one: Candidate, other: Candidate) -> bool:
    """Whether the shorter of the two says little that the longer does not say."""
    shorter = min(len(one.stems), len(other.stems))
    return shorter > 0 and len(one.stems.keys() & other.stems.keys()) >= _REPEATED * shorter
