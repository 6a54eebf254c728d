"""A digest: what this reader has not had yet, at the level of the event, not of the article."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.fusion.differences import Difference
from briefings.fusion.fused import Fused
from briefings.fusion.story import Story
from briefings.model import Event, Quote, QuoteKind, Tense
from briefings.selection.conflicts import conflicts_of
from briefings.selection.lines import keys_of, line, mark_of, quote_line, row
from briefings.selection.page import Page
from briefings.selection.timeline import by_day, in_order
from briefings.views import DigestView, Length, Mark, SummitHead

_MOST = {Length.SHORT: (4, 2, 3), Length.STANDARD: (8, 4, 6), Length.FULL: (16, 8, 12)}


def digest(story: Story, summit: SummitHead, had: frozenset[str], length: Length) -> tuple[DigestView, frozenset[str]]:
    """The view, and the keys to remember once it is delivered: a digest is what came since the one before, so all that
    the summit holds now counts as had."""
    most, page, marked = _MOST[length], Page(), bool(had)

    def fresh(found: Iterable[Fused], most: int) -> list[Fused]:
        chosen: list[Fused] = []
        for one in found:
            if len(chosen) < most and mark_of(one, story, had) is not Mark.NONE and page.take(one):
                chosen.append(one)
        return chosen

    points = fresh(story.points, most[0])
    quotes = fresh((one for one in story.quotes if _is_direct(one)), most[1])
    events = fresh((one for one in story.events if _is_near(one)), most[2])
    told = {record.order for one in (*points, *quotes, *events) for record in one.members}
    rows = in_order((row(one, story, summit, had, marked) for one in events), summit)
    view = DigestView(
        summit=summit,
        points=tuple(line(one, story, summit, had, marked) for one in points),
        quotes=tuple(quote_line(one, story, had, marked) for one in quotes),
        days=by_day(rows),
        conflicts=conflicts_of(d for d in story.differences if _told_in(d, told)),
        empty=not told,
    )
    return view, frozenset().union(*(keys_of(one, story) for one in (*story.points, *story.quotes, *story.events)))


def _told_in(difference: Difference, orders: set[tuple[int, int]]) -> bool:
    return any(record.order in orders for side in difference.sides for record in side.records)


def _is_near(fused: Fused) -> bool:
    """Not background: a digest tells what happened or is announced."""
    return not isinstance(fused.best.source, Event) or fused.best.source.tense is not Tense.BACKGROUND


def _is_direct(fused: Fused) -> bool:
    said = fused.best.source
    return isinstance(said, Quote) and said.kind is QuoteKind.DIRECT
