"""Grouping records that say the same: shared content stems decide, an index over rare stems finds whom to compare."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from briefings.fusion.records import Record

Same = Callable[[Record, Record], bool]
_COMMON = 40
_FRAME = 0.33


def shared(a: Record, b: Record) -> tuple[int, float, float]:
    """How many core stems are shared; the shared part of the smaller record, and of both (frame stems at a third)."""
    core, frame = a.core & b.core, a.frame & b.frame
    both = len(core) + _FRAME * len(frame)
    first, second = (len(record.core) + _FRAME * len(record.frame) for record in (a, b))
    smaller, union = min(first, second), first + second - both
    return len(core), both / smaller if smaller else 0.0, both / union if union else 0.0


def alike(a: Record, b: Record) -> bool:
    """The same content in other words; of two outlets that report one event less is asked than within one article."""
    both, contained, jaccard = shared(a, b)
    if a.outlet != b.outlet and both >= 3 and contained >= 0.6:
        return True
    return (both >= 4 and contained >= 0.6) or (both >= 3 and jaccard >= 0.45) or (both >= 2 and contained >= 0.85)


def grouped(records: Sequence[Record], same: Same = alike, least: int = 2) -> list[list[Record]]:
    """Groups in order of their first record; a record joins the first group that has a record the same as it.

    Only records that share ``least`` stems that are not common among all records are compared.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    groups: list[list[Record]] = []
    group_of: list[int] = []
    for at, record in enumerate(records):
        counts: Counter[int] = Counter()
        for stem in record.core:
            counts.update(holders[stem][-_COMMON:])
        found = next((o for o in sorted(o for o, n in counts.items() if n >= least) if same(records[o], record)), None)
        if found is None:
            groups.append([])
        group_of.append(group_of[found] if found is not None else len(groups) - 1)
        groups[group_of[at]].append(record)
        for stem in record.core:
            holders[stem].append(at)
    return groups
