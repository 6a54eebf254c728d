"""A summit in one line: its name, place and days, its phase, how many articles of which outlets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefings.model import Event, Tense
from briefings.ports import Stored, SummitRow
from briefings.timeline.instants import day_of
from briefings.views import Phase, SummitHead


def head(summit: SummitRow, articles: Sequence[Stored]) -> SummitHead:
    """The head of ``summit``; its phase is told from the newest article's point of view."""
    days = [stored.article.published for stored in articles if stored.article.published]
    newest = max(days, default=None)
    return SummitHead(
        id=summit.id,
        name=summit.name,
        place=summit.place,
        first=summit.first.isoformat() if summit.first else None,
        last=summit.last.isoformat() if summit.last else None,
        phase=_phase(newest, articles),
        articles=len(articles),
        outlets=tuple(dict.fromkeys(stored.article.outlet for stored in articles if stored.article.outlet)),
        newest=newest.isoformat() if newest else None,
    )


def _phase(newest: date | None, articles: Sequence[Stored]) -> Phase:
    """Before when everything is only announced for later days, after when nothing is, else during."""
    if newest is None:
        return Phase.UNKNOWN
    events = [event for stored in articles for event in stored.analysis.events if day_of(event.time)]
    later = [event for event in events if _is_ahead(event, newest)]
    told = [event for event in events if event.tense is Tense.HAPPENED and _near(event, newest)]
    if later and not told:
        return Phase.BEFORE
    return Phase.DURING if later or not events else Phase.AFTER


def _is_ahead(event: Event, newest: date) -> bool:
    day = day_of(event.time)
    return event.tense is Tense.ANNOUNCED and day is not None and day >= newest


def _near(event: Event, newest: date) -> bool:
    day = day_of(event.time)
    return day is not None and abs((newest - day).days) <= 7
