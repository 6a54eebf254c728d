"""The candidates of one text together, with what several of their traits are made of."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise

from briefings.document import Document
from briefings.keypoints.candidates import Candidate, headline_stems
from briefings.model import Cast

_NOBODY = Cast()


class Body:
    """The candidates of a text, at least one, and of each: where it begins in the text, its paragraph and how many
    stand before it there, how many words and different stems (at least 1) it has.

    ``cues`` are those of each, ``stems`` says how often each stem stands in the body, ``counts`` the same for the stems
    of each candidate; ``headline`` holds the stems of the headline.
    """

    def __init__(self, doc: Document, found: list[Candidate], cast: Cast = _NOBODY) -> None:
        self.found, self.cast = found, cast
        self.many = len(found)
        self.starts = [c.sentence.span.start for c in found]
        self.lines = [c.sentence.line for c in found]
        self.in_paragraph = _places(self.lines)
        self.lengths = [len(c.words) for c in found]
        self.sizes = [len(c.stems) or 1 for c in found]
        self.cues = [c.cues for c in found]
        self.headline = headline_stems(doc)
        self.stems = Counter(chain.from_iterable([c.stemmed for c in found]))
        self.counts = [[*map(self.stems.__getitem__, c.stems)] for c in found]


def _places(lines: list[int]) -> list[int]:
    """How many sentences of the same line stand before each."""
    places = [0]
    for before, line in pairwise(lines):
        places.append(places[-1] + 1 if line == before else 0)
    return places
