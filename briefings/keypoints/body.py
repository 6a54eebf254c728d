"""The candidates of one text together, with what several of their traits are made of."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain, pairwise
from math import log

from briefings.document import Document
from briefings.keypoints.candidates import Candidate, headline_stems
from briefings.model import Cast, Event

_NOBODY = Cast()


class Body:
    """The candidates of a text, at least one; what they share is worked out when a trait first asks for it."""

    def __init__(
        self, doc: Document, found: list[Candidate], cast: Cast = _NOBODY, events: tuple[Event, ...] = ()
    ) -> None:
        self.doc, self.found, self.cast, self.events = doc, found, cast, events
        self.many = len(found)

    @cached_property
    def starts(self) -> list[int]:
        """Where each begins in the text."""
        return [c.sentence.span.start for c in self.found]

    @cached_property
    def lines(self) -> list[int]:
        """The paragraph of each."""
        return [c.sentence.line for c in self.found]

    @cached_property
    def in_paragraph(self) -> list[int]:
        """How many stand before each in its paragraph."""
        places = [0]
        for before, line in pairwise(self.lines):
            places.append(places[-1] + 1 if line == before else 0)
        return places

    @cached_property
    def lengths(self) -> list[int]:
        """The words of each."""
        return [len(c.words) for c in self.found]

    @cached_property
    def sizes(self) -> list[int]:
        """The different stems of each, 1 when it has none."""
        return [len(c.stems) or 1 for c in self.found]

    @cached_property
    def headline(self) -> frozenset[str]:
        return headline_stems(self.doc)

    @cached_property
    def headed(self) -> list[int]:
        """The stems that each has from the headline."""
        return [len(c.stems.keys() & self.headline) for c in self.found]

    @cached_property
    def stems(self) -> Counter[str]:
        """How often each stem stands in the body."""
        return Counter(chain.from_iterable([c.stemmed for c in self.found]))

    @cached_property
    def counts(self) -> list[list[int]]:
        """Of each how often its different stems stand in the body."""
        often = self.stems.__getitem__
        return [[*map(often, c.stems)] for c in self.found]

    @cached_property
    def shared(self) -> list[list[int]]:
        """The same of the stems that stand there more than once."""
        return [[count for count in counts if count > 1] for counts in self.counts]

    @cached_property
    def masses(self) -> list[float]:
        """Of each the sum of the logarithms of these counts; that of a stem that stands there once would be 0."""
        logs = {n: log(n) for n in set(self.stems.values())}
        return [sum(map(logs.__getitem__, shared)) for shared in self.shared]
