"""Putting an article where it belongs: the summit it is linked to, or a new one; summits it joins become one.

Two articles belong together when their cards are linked, and linked groups are one summit whatever came first; so the
order of arrival does not matter while a summit is small enough for all its cards to be kept.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefings.model import Analysis, Article
from briefings.ports import Archive, SummitRow
from briefings.summits.card import Card
from briefings.summits.links import FAR_DAYS, LINK, link
from briefings.summits.naming import headline_of, main_city, name_of
from briefings.summits.profile import Profile, own_keys, pack, search_keys, unpack


def fitting(archive: Archive, article: Article, card: Card) -> SummitRow:
    """The summit an article about to be stored belongs to, its other summits merged into it; one without id when none
    fits yet. Inside the transaction that stores the article."""
    linked = sorted(_linked(archive, card), key=lambda one: one[0].id)
    if not linked:
        return _named(SummitRow("", None, None, None, ""), Profile(cards=(card,)), article)
    kept, profile = linked[0]
    for other, more in linked[1:]:
        archive.merge_summits(kept.id, other.id)
        profile = profile.joined(more)
        kept = replace(kept, first=_least(kept.first, other.first), last=_most(kept.last, other.last))
    return replace(kept, profile=pack(profile))


def assign(archive: Archive, row: SummitRow, article: Article, analysis: Analysis, card: Card) -> int:
    """Put the article into the summit that ``fitting`` found, opening it when it is new; the summit's id."""
    profile = (unpack(row.profile) if row.id else Profile()).with_article(card, article, analysis)
    row = replace(_named(row, profile, article), profile=pack(profile))
    if not row.id:
        return archive.add_summit(row, own_keys(card))
    archive.update_summit(row, own_keys(card))
    return row.id


def _linked(archive: Archive, card: Card) -> list[tuple[SummitRow, Profile]]:
    first, last = _window(card)
    rows = archive.candidates(search_keys(card), first, last)
    found = [(row, unpack(row.profile)) for row in rows]
    return [(row, profile) for row, profile in found if any(link(card, other) >= LINK for other in profile.cards)]


def _window(card: Card) -> tuple[date | None, date | None]:
    if not card.days:
        return None, None
    return date.fromordinal(min(card.days) - FAR_DAYS), date.fromordinal(max(card.days) + FAR_DAYS)


def _named(row: SummitRow, profile: Profile, article: Article) -> SummitRow:
    """The row with what its cards say now; days run from the first to the last publication."""
    return replace(
        row,
        name=name_of(profile.cards, [row.name, headline_of(article)]),
        place=main_city(profile.cards),
        first=_least(row.first, article.published),
        last=_most(row.last, article.published),
    )


def _least(a: date | None, b: date | None) -> date | None:
    return min((day for day in (a, b) if day), default=None)


def _most(a: date | None, b: date | None) -> date | None:
    return max((day for day in (a, b) if day), default=None)
