"""Differences between outlets as conflicts of a view: each telling in its own words, with its outlets."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.fusion.differences import Difference
from briefings.fusion.records import Record
from briefings.selection.lines import source_of, standing
from briefings.views import Conflict, Variant

_ORDER = ("outcome", "duration", "time", "number")


def conflicts_of(found: Iterable[Difference], most: int | None = None) -> tuple[Conflict, ...]:
    """Outcomes first, then durations, times and numbers."""
    ordered = sorted(found, key=lambda difference: _ORDER.index(difference.kind))[:most]
    return tuple(_conflict(difference) for difference in ordered)


def _conflict(difference: Difference) -> Conflict:
    return Conflict(difference.kind, tuple(_variant(standing(side.record), side.value) for side in difference.sides))


def _variant(record: Record, value: str) -> Variant:
    return Variant(record.text, value, (source_of(record.stored, record),))
