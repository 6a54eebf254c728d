"""From sentences to key points: weighed, best first, no near-repeats."""

from __future__ import annotations

from itertools import compress, count

from briefings.document import Document
from briefings.keypoints.body import Body
from briefings.keypoints.candidates import Candidate, candidates, places_of
from briefings.keypoints.traits import TRAITS
from briefings.keypoints.weights import profile
from briefings.model import Cast, KeyPoint, Quote

_REPEATED = 0.8
_FEWEST_STEMS = 4
_LONGER = 2


def rank_key_points(doc: Document, cast: Cast, quotes: tuple[Quote, ...], most: int = 7) -> tuple[KeyPoint, ...]:
    """The best ``most`` sentences of the body, best first; fewer when the text has fewer that differ."""
    found = candidates(doc)
    if not found or most < 1:
        return ()
    news = doc.headline is not None
    body = Body(doc, found, cast)
    scores = [0.0] * len(found)
    for name, weight in profile("news" if news else "prose").items():
        column = TRAITS[name](body)
        for i in compress(count(), column):  # most traits are those of few sentences
            scores[i] += weight * column[i]
    nameless = places_of([q.span for q in quotes if not q.speaker], body.starts)
    chosen: list[int] = []
    for i in sorted(range(len(found)), key=scores.__getitem__, reverse=True):
        if len(chosen) == most:
            break
        one = found[i]
        if not one.stems or not one.whole or (news and _leans(one, i in nameless)):
            continue
        if not any(_repeats(one, found[j]) for j in chosen):
            chosen.append(i)
    return tuple(KeyPoint(found[i].sentence.span, scores[i]) for i in chosen)


def _leans(candidate: Candidate, nameless: bool) -> bool:
    """Whether a reader cannot do without the sentence before: pronouns, or «he added» when nobody knows who."""
    return candidate.dependent or candidate.torn or (candidate.continuing and nameless)


def _repeats(one: Candidate, other: Candidate) -> bool:
    """Whether the two say the same: the shorter is hardly more than a part of the longer, and not a small part."""
    shorter, longer = len(one.stems), len(other.stems)
    if shorter > longer:
        shorter, longer = longer, shorter
    if shorter < _FEWEST_STEMS or longer > _LONGER * shorter:
        return False
    return len(one.stems.keys() & other.stems.keys()) >= _REPEATED * shorter
