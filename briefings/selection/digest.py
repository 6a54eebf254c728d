"""A digest: what this reader has not had yet, at the level of the event, not of the article."""

from __future__ import annotations

from briefings.fusion.fused import Fused
from briefings.fusion.story import Story
from briefings.model import Quote, QuoteKind
from briefings.selection.conflicts import conflicts_of
from briefings.selection.lines import keys_of, line, mark_of, quote_line, row
from briefings.selection.page import Page
from briefings.views import DigestView, Length, Mark, SummitHead

_MOST = {Length.SHORT: (4, 2, 3), Length.STANDARD: (8, 4, 6), Length.FULL: (16, 8, 12)}


def digest(story: Story, summit: SummitHead, had: frozenset[str], length: Length) -> tuple[DigestView, frozenset[str]]:
    """The view, and the keys to remember once it is delivered: of what it shows and of what that makes needless."""
    points, quotes, rows = _MOST[length]
    page, marked = Page(), bool(had)

    def fresh(found: tuple[Fused, ...], most: int) -> list[Fused]:
        chosen: list[Fused] = []
        for one in found:
            if len(chosen) < most and mark_of(one, had) is not Mark.NONE and page.take(one):
                chosen.append(one)
        return chosen

    new_points = fresh(story.points, points)
    new_quotes = fresh(tuple(one for one in story.quotes if _is_direct(one)), quotes)
    new_events = fresh(story.events, rows)
    shown = [*new_points, *new_quotes, *new_events]
    told = {record.key for one in shown for record in one.members}
    differing = [d for d in story.differences if any(side.record.key in told for side in d.sides)]
    view = DigestView(
        summit=summit,
        points=tuple(line(one, story, summit, had, marked) for one in new_points),
        quotes=tuple(quote_line(one, story, had, marked) for one in new_quotes),
        rows=tuple(row(one, summit, had, marked) for one in new_events),
        conflicts=conflicts_of(differing),
        empty=not shown,
    )
    return view, frozenset().union(*(keys_of(one) for one in shown), page.repeated)


def _is_direct(fused: Fused) -> bool:
    said = fused.best.source
    return isinstance(said, Quote) and said.kind is QuoteKind.DIRECT
