"""Grouping records that say the same: shared content stems decide, an index over rare stems finds whom to compare."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from briefings.fusion.records import Record

Same = Callable[[Record, Record], bool]
_COMMON = 40


def shared(a: Record, b: Record) -> tuple[int, float, float]:
    """Number of shared stems, their part of the smaller record, their part of both together."""
    both = len(a.stems & b.stems)
    smaller = min(len(a.stems), len(b.stems)) or 1
    union = len(a.stems | b.stems) or 1
    return both, both / smaller, both / union


def alike(a: Record, b: Record) -> bool:
    """The same content in other words."""
    both, contained, jaccard = shared(a, b)
    return (both >= 5 and contained >= 0.62) or (both >= 4 and jaccard >= 0.45) or (both >= 2 and contained >= 0.9)


def grouped(records: Sequence[Record], same: Same = alike, least: int = 2) -> list[list[Record]]:
    """Groups in order of their first record; a record joins the first group that has a record the same as it.

    Only records that share ``least`` stems that are not common among all records are compared.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    groups: list[list[Record]] = []
    group_of: list[int] = []
    for at, record in enumerate(records):
        counts: Counter[int] = Counter()
        for stem in record.stems:
            counts.update(holders[stem][-_COMMON:])
        found = next((o for o in sorted(o for o, n in counts.items() if n >= least) if same(records[o], record)), None)
        if found is None:
            groups.append([])
        group_of.append(group_of[found] if found is not None else len(groups) - 1)
        groups[group_of[at]].append(record)
        for stem in record.stems:
            holders[stem].append(at)
    return groups
