"""A summit in one line: its name, place and days, its phase, how many articles of which outlets."""

from __future__ import annotations

from datetime import date

from briefings.ports import SummitRow
from briefings.summits.profile import unpack
from briefings.views import Phase, SummitHead


def head(summit: SummitRow) -> SummitHead:
    """The head of ``summit``: the days of the event itself, and its phase from the newest article's point of view."""
    profile = unpack(summit.profile)
    days = profile.span()
    newest = date.fromordinal(profile.newest) if profile.newest else None
    return SummitHead(
        id=summit.id,
        name=summit.name,
        place=summit.place,
        first=days[0].isoformat() if days else None,
        last=days[1].isoformat() if days else None,
        phase=phase_on(newest, days),
        articles=profile.articles,
        outlets=profile.outlets,
        newest=newest.isoformat() if newest else None,
    )


def phase_on(day: date | None, days: tuple[date, date] | None) -> Phase:
    """Where ``day`` stands relative to the days of an event."""
    if day is None or days is None:
        return Phase.UNKNOWN
    if day < days[0]:
        return Phase.BEFORE
    return Phase.AFTER if day > days[1] else Phase.DURING
