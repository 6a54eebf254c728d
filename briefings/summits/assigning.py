"""Putting an article where it belongs: the summit it is linked to, or a new one; summits it joins become one.

Two articles belong together when their cards are linked, and linked groups are one summit whatever came first; so the
order of arrival does not matter while a summit is small enough for all its cards to be kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefings.model import Article
from briefings.ports import Archive, SummitRow
from briefings.summits.card import Card
from briefings.summits.links import FAR_DAYS, LINK, link
from briefings.summits.naming import headline_of, main_city, name_of
from briefings.summits.profile import own_keys, pack, search_keys, unpack


def assign(archive: Archive, article: Article, card: Card) -> int:
    """The id of the summit of an article about to be stored, opened or merged as needed; inside a transaction."""
    linked = sorted(_linked(archive, card), key=lambda row: row.id)
    if not linked:
        return archive.add_summit(_row(SummitRow("", None, None, None, ""), [card], article), own_keys(card))
    kept, cards = linked[0], unpack(linked[0].profile)
    for other in linked[1:]:
        archive.merge_summits(kept.id, other.id)
        cards += unpack(other.profile)
        kept = replace(kept, first=_least(kept.first, other.first), last=_most(kept.last, other.last))
    archive.update_summit(_row(kept, [*cards, card], article), own_keys(card))
    return kept.id


def _linked(archive: Archive, card: Card) -> list[SummitRow]:
    first, last = _window(card)
    found = archive.candidates(search_keys(card), first, last)
    return [row for row in found if max((link(card, other) for other in unpack(row.profile)), default=0.0) >= LINK]


def _window(card: Card) -> tuple[date | None, date | None]:
    if not card.days:
        return None, None
    return date.fromordinal(min(card.days) - FAR_DAYS), date.fromordinal(max(card.days) + FAR_DAYS)


def _row(row: SummitRow, cards: Sequence[Card], article: Article) -> SummitRow:
    """The row with what its cards say now; days run from the first to the last publication."""
    ordered = sorted(cards, key=lambda card: (card.days, card.terms))
    name = name_of(ordered, [row.name, headline_of(article)])
    published = article.published
    return replace(
        row,
        name=name,
        place=main_city(ordered),
        first=_least(row.first, published),
        last=_most(row.last, published),
        profile=pack(ordered),
    )


def _least(a: date | None, b: date | None) -> date | None:
    return min((day for day in (a, b) if day), default=None)


def _most(a: date | None, b: date | None) -> date | None:
    return max((day for day in (a, b) if day), default=None)
