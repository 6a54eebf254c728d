"""The timeline: rows ordered as instants, grouped by the day they have in the reader's zone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from briefings.fusion.differences import Difference
from briefings.fusion.fused import Fused
from briefings.fusion.story import Story
from briefings.selection.conflicts import conflicts_of
from briefings.selection.lines import row
from briefings.timeline.instants import in_zone, instant
from briefings.timeline.zones import place_zone
from briefings.views import Day, Row, SummitHead, TimelineView

_NEVER = datetime.max.replace(tzinfo=UTC)


def timeline_view(
    story: Story, summit: SummitHead, zone: str | None = None, had: Collection[str] = (), marked: bool = False
) -> TimelineView:
    """Rows oldest first; ``zone`` is the reader's, which decides the day a clock time falls on."""
    rows = [placed(row(one, story, summit, had, marked), zone) for one in story.events]
    rows = [
        replace(r, conflicts=conflicts_of(_other_tellings(story.differences, one)))
        for r, one in zip(rows, story.events, strict=True)
    ]
    rows = _once(in_order(rows, summit))
    return TimelineView(summit, by_day(rows), len(rows))


def by_day(rows: Iterable[Row]) -> tuple[Day, ...]:
    """Rows in their order, those of one day together."""
    days: dict[str, list[Row]] = {}
    for one in rows:
        days.setdefault(one.day, []).append(one)
    return tuple(Day(day, tuple(of_day)) for day, of_day in days.items())


def _once(rows: list[Row]) -> list[Row]:
    """Rows without those that an earlier row already shows as another outlet's telling."""
    kept: list[Row] = []
    told: set[tuple[int, int, int]] = set()
    for one in rows:
        if not any((s.article, s.start, s.end) in told for s in one.sources):
            kept.append(one)
            told |= {(s.article, s.start, s.end) for c in one.conflicts for v in c.variants for s in v.sources}
    return kept


def placed(one: Row, zone: str | None) -> Row:
    if not zone or one.instant is None:
        return one
    return replace(one, day=in_zone(one.time, zone, one.zone).partition("/")[0][:10])


def in_order(rows: Iterable[Row], summit: SummitHead) -> list[Row]:
    """Oldest first; a day stands before its hours, a month before its days; an hour without a zone is the venue's."""
    venue = place_zone(summit.place)

    def moment(one: Row) -> tuple[datetime, int, str]:
        found = instant(one.time, one.zone or venue)
        return (found.start, int(found.grain), one.key) if found else (_NEVER, 0, one.key)

    return sorted(rows, key=moment)


def _other_tellings(differences: Iterable[Difference], fused: Fused) -> list[Difference]:
    """What others tell of this row differently, without the side that the row itself tells."""
    orders = {record.order for record in fused.members}
    found = []
    for difference in differences:
        own = [side for side in difference.sides if any(record.order in orders for record in side.records)]
        if own:
            others = tuple(side for side in difference.sides if side not in own)
            found.append(Difference(difference.kind, others))
    return [difference for difference in found if difference.sides]
