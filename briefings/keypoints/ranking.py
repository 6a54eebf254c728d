"""From sentences to key points: weighed, best first, no near-repeats."""

from __future__ import annotations

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
        scores = [score + weight * value for score, value in zip(scores, TRAITS[name](body), strict=True)]
    nameless = places_of([q.span for q in quotes if not q.speaker], body.starts)
    able = [i for i, c in enumerate(found) if c.stems and c.whole and not (news and _leans(c, i in nameless))]
    able.sort(key=scores.__getitem__, reverse=True)
    chosen: list[int] = []
    for i in able:
        if len(chosen) == most:
            break
        if not any(_repeats(found[i], found[j]) for j in chosen):
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
