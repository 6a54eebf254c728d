"""How much a sentence speaks of what the text is about.

Sums and set operations over stems only: the cost is linear in the text, no pair of sentences is compared.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log, sqrt
from operator import mul

from briefings.keypoints.body import Body

_TOP = 10
_OFTEN = 3


def _centroid(body: Body) -> list[float]:
    """How near the direction of each is to that of the whole body, stems weighed by how often they stand there."""
    weights = {n: log(1 + n) * (1 if n > 1 else 0.3) for n in set(body.stems.values())}
    squares = {n: weight * weight for n, weight in weights.items()}
    norm = sqrt(sum(map(squares.__getitem__, body.stems.values()))) or 1.0
    column = []
    for candidate, counts in zip(body.found, body.counts, strict=True):
        heavy, own = map(weights.__getitem__, counts), candidate.stems.values()
        if len(candidate.stemmed) == len(own):  # each stem once
            heaviness, length = sum(heavy), len(own)
        else:
            heaviness, length = sum(map(mul, heavy, own)), sum(map(mul, own, own))
        column.append(heaviness / ((sqrt(length) or 1.0) * norm))
    return column


def _mean_frequency(body: Body) -> list[float]:
    logs = {n: log(n) for n in set(body.stems.values())}
    masses = [sum(map(logs.__getitem__, counts)) for counts in body.counts]
    return [mass / size for mass, size in zip(masses, body.sizes, strict=True)]


def _frequent_share(body: Body) -> list[float]:
    often = {n: n >= _OFTEN for n in set(body.stems.values())}
    shares = [sum(map(often.__getitem__, counts)) for counts in body.counts]
    return [many / size for many, size in zip(shares, body.sizes, strict=True)]


def _density(body: Body) -> list[float]:
    elsewhere = [sum(counts) - len(c.stemmed) for c, counts in zip(body.found, body.counts, strict=True)]
    return [10 * many / (length * body.many) for many, length in zip(elsewhere, body.lengths, strict=True)]


def _top_words(body: Body) -> list[float]:
    counts = body.stems
    repeated = [stem for stem, n in counts.items() if n > 1]
    repeated.sort(key=counts.__getitem__, reverse=True)
    top = frozenset(repeated[:_TOP])
    return [len(c.stems.keys() & top) / _TOP for c in body.found]


def _opening_share(body: Body) -> list[float]:
    opening = body.found[0].stems.keys()
    shares = [len(c.stems.keys() & opening) / size for c, size in zip(body.found, body.sizes, strict=True)]
    return [0.5, *shares[1:]]


def _new_share(body: Body) -> list[float]:
    """The share of stems that stand in no candidate before."""
    seen: set[str] = set()
    column = []
    for candidate, size in zip(body.found, body.sizes, strict=True):
        known = len(seen)
        seen.update(candidate.stems)
        column.append((len(seen) - known) / size)
    return column


def _headline_coverage(body: Body) -> list[float]:
    """The share of the headline's stems that stand in it."""
    size = len(body.headline) or 1
    return [len(c.stems.keys() & body.headline) / size for c in body.found]


def _new_in_headline(body: Body) -> list[float]:
    """The share of the headline's stems that stand in it and in no candidate before."""
    left, size, column = set(body.headline), len(body.headline) or 1, []
    for candidate in body.found:
        met = left & candidate.stems.keys()
        left -= met
        column.append(len(met) / size)
    return column


TOPIC: dict[str, Callable[[Body], list[float]]] = {
    "centroid": _centroid,
    "mean_frequency": _mean_frequency,
    "frequent_share": _frequent_share,
    "density": _density,
    "top_words": _top_words,
    "opening_share": _opening_share,
    "new_share": _new_share,
    "new_in_headline": _new_in_headline,
    "headline_coverage": _headline_coverage,
}
