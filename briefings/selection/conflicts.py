"""Differences between outlets as conflicts of a view: each telling in its own words, with its outlets."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.fusion.differences import Difference, Side
from briefings.selection.lines import source_of, standing
from briefings.views import Conflict, Source, Variant

_ORDER = ("outcome", "duration", "time", "number")


def conflicts_of(found: Iterable[Difference], most: int | None = None) -> tuple[Conflict, ...]:
    """Outcomes first, then durations, times and numbers."""
    ordered = sorted(found, key=lambda difference: _ORDER.index(difference.kind))[:most]
    return tuple(_conflict(difference) for difference in ordered)


def _conflict(difference: Difference) -> Conflict:
    return Conflict(difference.kind, tuple(_variant(side) for side in difference.sides))


def _variant(side: Side) -> Variant:
    """A telling in its own words; every outlet that tells it so is a source, once."""
    shown = standing(side.record)
    by_outlet: dict[str, Source] = {}
    for record in (shown, *side.records[1:]):
        by_outlet.setdefault(record.outlet, source_of(record.stored, record))
    return Variant(shown.text, side.value, tuple(by_outlet.values()))
