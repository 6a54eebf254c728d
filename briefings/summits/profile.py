"""What the archive keeps of a summit: its articles' cards, its coverage, and the blocking keys it is found by."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import Any

from briefings.model import Analysis, Article, Tense
from briefings.summits.card import Card, Weights
from briefings.timeline.instants import day_of

MOST_CARDS = 48
_PERIOD = 16
_BEFORE, _AHEAD = 3, 60
_PART_OF_PEAK = 0.4


@dataclass(frozen=True, slots=True)
class Profile:
    """Cards in a fixed order; how many articles of which outlets; the newest day of publication.

    ``days`` weighs each day (an ordinal) by the articles that tell of something on it.
    """

    cards: tuple[Card, ...] = ()
    articles: int = 0
    outlets: tuple[str, ...] = ()
    days: tuple[tuple[int, int], ...] = ()
    newest: int | None = None

    def with_article(self, card: Card, article: Article, analysis: Analysis) -> Profile:
        """The profile with one more article."""
        newest = article.published.toordinal() if article.published else None
        days = tuple(sorted(_days_told(article, analysis).items()))
        return self.joined(Profile((card,), 1, (article.outlet,) if article.outlet else (), days, newest))

    def joined(self, other: Profile) -> Profile:
        """Both together; of many cards the first and the latest are kept."""
        cards = sorted([*self.cards, *other.cards], key=lambda card: (card.days, card.terms))
        if len(cards) > MOST_CARDS:
            cards = [*cards[: MOST_CARDS // 3], *cards[-(MOST_CARDS - MOST_CARDS // 3) :]]
        days = Counter(dict(self.days))
        days.update(dict(other.days))
        return Profile(
            tuple(cards),
            self.articles + other.articles,
            tuple(dict.fromkeys((*self.outlets, *other.outlets))),
            tuple(sorted(days.items())),
            max((day for day in (self.newest, other.newest) if day), default=None),
        )

    def span(self) -> tuple[date, date] | None:
        """The first and last day of the event: the day most articles tell of and those around it; None when unknown."""
        if not self.days:
            return None
        counts = dict(self.days)
        peak = max(counts, key=lambda day: (counts[day], day))
        first = last = peak
        while counts.get(first - 1, 0) >= _PART_OF_PEAK * counts[peak]:
            first -= 1
        while counts.get(last + 1, 0) >= _PART_OF_PEAK * counts[peak]:
            last += 1
        return date.fromordinal(first), date.fromordinal(last)


def _days_told(article: Article, analysis: Analysis) -> dict[int, int]:
    """The days on which something happened or is announced, and at half their weight the day of publication."""
    if article.published is None:
        return {}
    today = article.published.toordinal()
    told = (day_of(event.time) for event in analysis.events if event.tense is not Tense.BACKGROUND)
    found = {day.toordinal() for day in told if day and today - _BEFORE <= day.toordinal() <= today + _AHEAD}
    return {day: 2 * (day in found) + (day == today) for day in (*found, today)}


def pack(profile: Profile) -> str:
    """The profile as JSON text."""
    rows = [
        [c.days, c.cities, c.states, c.summits, c.bodies, c.people, c.terms, c.names, c.venues] for c in profile.cards
    ]
    kept = {
        "cards": rows,
        "articles": profile.articles,
        "outlets": profile.outlets,
        "days": profile.days,
        "newest": profile.newest,
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def unpack(text: str) -> Profile:
    """The profile that ``pack`` wrote; an empty one for ""."""
    if not text:
        return Profile()
    kept = json.loads(text)
    cards = tuple(_card(row) for row in kept["cards"])
    days = tuple((day, count) for day, count in kept["days"])
    return Profile(cards, kept["articles"], tuple(kept["outlets"]), days, kept["newest"])


def _card(row: list[Any]) -> Card:
    days, cities, states, summits, bodies, people, terms, names, *venues = row  # older rows have no venues
    return Card(
        tuple(days),
        _weights(cities),
        _weights(states),
        _weights(summits),
        _weights(bodies),
        _weights(people),
        tuple(terms),
        tuple(names),
        _weights(venues[0]) if venues else (),
    )


def _weights(field: list[list[Any]]) -> Weights:
    return tuple((name, weight) for name, weight in field)


def own_keys(card: Card) -> set[str]:
    """The keys an article is filed under: pairs of its strongest signs in each period it speaks of."""
    return {f"{period}:{pair}" for period in _periods(card.days) for pair in _pairs(card)}


def search_keys(card: Card) -> set[str]:
    """The keys to look for: the same pairs, in neighbouring periods too."""
    near = {period + step for period in _periods(card.days) for step in (-1, 0, 1)}
    return {f"{period}:{pair}" for period in near for pair in _pairs(card)}


def _periods(days: Iterable[int]) -> set[int]:
    return {day // _PERIOD for day in days} or {0}


def _pairs(card: Card) -> set[str]:
    cities = [f"c.{name}" for name, _ in card.cities[:3]]
    meetings = [f"m.{name}" for name in dict.fromkeys(n for n, _ in (*card.summits[:2], *card.bodies[:2]))]
    states = [f"s.{name}" for name, _ in card.states[:3]]
    people = [f"p.{name}" for name, _ in card.people[:3]]
    mixed = [*product(cities, meetings), *product(cities, states), *product(meetings, states)]
    mixed += [*combinations(states, 2), *combinations(people, 2)]
    return {"+".join(sorted(pair)) for pair in mixed}
