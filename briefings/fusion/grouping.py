"""Grouping records that say the same: shared content stems decide, an index over rare stems finds whom to compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from briefings.fusion.records import Record

Same = Callable[[Record, Record], bool]
_COMMON, _LEAST = 60, 3
_FRAME = 0.33


def shared(a: Record, b: Record) -> tuple[int, float, float]:
    """How many core stems are shared; the shared part of the smaller record, and of both (frame stems at a third)."""
    core, frame = a.core & b.core, a.frame & b.frame
    both = len(core) + _FRAME * len(frame)
    first, second = (len(record.core) + _FRAME * len(record.frame) for record in (a, b))
    smaller, union = min(first, second), first + second - both
    return len(core), both / smaller if smaller else 0.0, both / union if union else 0.0


def alike(a: Record, b: Record) -> bool:
    """The same words, or the same content in others; less is asked of two articles on one event than within one."""
    if a.key == b.key:
        return True
    both, contained, jaccard = shared(a, b)
    if a.order[0] != b.order[0] and both >= 3 and contained >= 0.6:
        return True
    return (both >= 4 and contained >= 0.6) or (both >= 3 and jaccard >= 0.45) or (both >= 2 and contained >= 0.85)


class Grouping:
    """Groups that grow: a record joins the group of the first record before it that is the same.

    Only records in the same words, or that share some stems that are not common, are compared, so that one more record
    costs the same however many there are. ``groups`` are in order of their first record.
    """

    def __init__(self, same: Same = alike) -> None:
        self.groups: list[list[Record]] = []
        self._same = same
        self._records: list[Record] = []
        self._group_of: list[int] = []
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._wordings: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, record: Record) -> None:
        counts: dict[int, int] = {}
        for stem in record.core:
            holders = self._holders[stem]
            if len(holders) < _COMMON:
                for other in holders:
                    counts[other] = counts.get(other, 0) + 1
        least = min(_LEAST, len(record.core) - 1)
        close = sorted({other for other, shares in counts.items() if shares >= least} | {*self._wordings[record.key]})
        found = next((other for other in close if self._same(self._records[other], record)), None)
        if found is None:
            self.groups.append([])
        self._group_of.append(self._group_of[found] if found is not None else len(self.groups) - 1)
        self.groups[self._group_of[-1]].append(record)
        for stem in record.core:
            self._holders[stem].append(len(self._records))
        self._wordings[record.key].append(len(self._records))
        self._records.append(record)
