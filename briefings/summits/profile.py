"""What the archive keeps of a summit's cards: JSON text, and blocking keys that find it again among thousands."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import combinations, product
from typing import Any

from briefings.summits.card import Card, Weights

MOST_CARDS = 48
_PERIOD = 16
_FIELDS = ("cities", "states", "summits", "bodies", "people")


def pack(cards: Sequence[Card]) -> str:
    """Cards as JSON text; of many the first and the latest are kept."""
    kept = cards if len(cards) <= MOST_CARDS else [*cards[: MOST_CARDS // 3], *cards[-(MOST_CARDS - MOST_CARDS // 3) :]]
    rows = [[card.days, *(getattr(card, field) for field in _FIELDS), card.terms, card.names] for card in kept]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def unpack(profile: str) -> list[Card]:
    return [_card(row) for row in json.loads(profile)] if profile else []


def _card(row: list[Any]) -> Card:
    days, cities, states, summits, bodies, people, terms, names = row
    return Card(
        tuple(days),
        _weights(cities),
        _weights(states),
        _weights(summits),
        _weights(bodies),
        _weights(people),
        tuple(terms),
        tuple(names),
    )


def _weights(field: list[list[Any]]) -> Weights:
    return tuple((name, weight) for name, weight in field)


def own_keys(card: Card) -> set[str]:
    """The keys an article is filed under: pairs of its strongest signs in each period it speaks of."""
    return {f"{period}:{pair}" for period in _periods(card) for pair in _pairs(card)}


def search_keys(card: Card) -> set[str]:
    """The keys to look for: the same pairs, in neighbouring periods too."""
    near = {period + step for period in _periods(card) for step in (-1, 0, 1)}
    return {f"{period}:{pair}" for period in near for pair in _pairs(card)}


def _periods(card: Card) -> set[int]:
    return {day // _PERIOD for day in card.days} or {0}


def _pairs(card: Card) -> set[str]:
    cities = [f"c.{name}" for name, _ in card.cities[:3]]
    meetings = [f"m.{name}" for name in dict.fromkeys(n for n, _ in (*card.summits[:2], *card.bodies[:2]))]
    states = [f"s.{name}" for name, _ in card.states[:3]]
    people = [f"p.{name}" for name, _ in card.people[:3]]
    mixed = [*product(cities, meetings), *product(cities, states), *product(meetings, states)]
    mixed += [*combinations(states, 2), *combinations(people, 2)]
    return {"+".join(sorted(pair)) for pair in mixed}
