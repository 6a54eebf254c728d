"""One page of lines on which nothing is said twice."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefings.fusion.fused import Fused
from briefings.fusion.grouping import alike, shared
from briefings.fusion.records import Record

_MOSTLY, _READS_ALIKE, _READS_SAME = 0.75, 0.6, 0.7


@dataclass(slots=True)
class Page:
    """What has been chosen so far; ``repeated`` are the keys of what was left out because it says the same."""

    chosen: list[Record] = field(default_factory=list)
    repeated: set[str] = field(default_factory=set)

    def take(self, fused: Fused) -> bool:
        """Whether ``fused`` may stand on the page; it does from now on."""
        if any(repeats(record, fused.best) for record in self.chosen):
            self.repeated |= fused.keys
            return False
        self.chosen.append(fused.best)
        return True


def repeats(a: Record, b: Record) -> bool:
    """The same passage, the same content in other words, or one within the other."""
    if a.stored.article.id == b.stored.article.id and a.span.overlaps(b.span):
        return True
    both, contained, _ = shared(a, b)
    if alike(a, b) or (both >= 2 and contained >= _MOSTLY):
        return True
    words = len(a.stems & b.stems) / (min(len(a.stems), len(b.stems)) or 1)
    return (both >= 2 and words >= _READS_ALIKE) or (both >= 1 and words >= _READS_SAME)
