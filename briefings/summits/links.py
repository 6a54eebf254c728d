"""How strongly two cards tell of one event: shared place, meeting, parties and words, less the days between them."""

from __future__ import annotations

from math import sqrt

from briefings.summits.card import Card, Weights

LINK = 1.55
FAR_DAYS = 40
_CITY, _MEETING, _STATES, _PEOPLE, _TERMS, _TWO_PARTIES = 1.0, 0.9, 0.7, 0.4, 1.5, 0.35
_ELSEWHERE, _CLEAR_CITY = 0.4, 4.5
_SAME_NAME, _OFTEN = 0.25, 4.0
_CITY_FLOOR, _MEETING_FULL = 4.0, 5.0
_NEAR_DAYS, _NEAR_COST, _FAR_COST = 4, 0.03, 0.1


def link(a: Card, b: Card) -> float:
    """The strength of a link; from ``LINK`` on the two belong together. Symmetric."""
    gap = days_between(a, b)
    if gap > FAR_DAYS:
        return 0.0
    states = _cosine(a.states, b.states)
    score = (
        _CITY * _shared(_scaled(a.cities, _CITY_FLOOR), _scaled(b.cities, _CITY_FLOOR))
        + _MEETING * _shared(_meetings(a), _meetings(b))
        + _STATES * states
        + _PEOPLE * _cosine(a.people, b.people)
        + _TERMS * _overlap(a.terms, b.terms)
    )
    if _two_parties(a) and _two_parties(a) == _two_parties(b):
        score += _TWO_PARTIES
    if _elsewhere(a, b):
        score -= _ELSEWHERE
    elif gap <= _NEAR_DAYS and _named_by_both(a, b):
        score += _SAME_NAME
    return score - _NEAR_COST * min(gap, _NEAR_DAYS) - _FAR_COST * max(0, gap - _NEAR_DAYS)


def days_between(a: Card, b: Card) -> int:
    """Days from one article to the other; 0 when a day is unknown.

    A preview counts from the day it announces when both tell of the same meeting in the same city.
    """
    if not a.days or not b.days:
        return 0
    gap = abs(a.days[0] - b.days[0])
    if _same_meeting(a, b):
        return min([gap, *(abs(x - b.days[0]) for x in a.days), *(abs(a.days[0] - y) for y in b.days)])
    return gap


def _same_meeting(a: Card, b: Card) -> bool:
    """A meeting both name outright, and a city both point to before others."""
    return bool(_main_cities(a) & _main_cities(b) and dict(a.summits).keys() & dict(b.summits).keys())


def _named_by_both(a: Card, b: Card) -> bool:
    """Both name one meeting outright and often: there are no two of a kind within days."""
    named = dict(b.summits)
    return any(min(weight, named.get(name, 0.0)) >= _OFTEN for name, weight in a.summits)


def _main_cities(card: Card) -> set[str]:
    return {name for name, weight in card.cities if weight >= 0.5 * card.cities[0][1]}


def _scaled(weights: Weights, floor: float) -> dict[str, float]:
    top = max([floor, *(weight for _, weight in weights)])
    return {name: weight / top for name, weight in weights}


def _meetings(card: Card) -> dict[str, float]:
    """Meetings named outright, and at half weight the organisations that hold them."""
    found = dict(card.summits)
    for name, weight in card.bodies:
        found[name] = found.get(name, 0.0) + weight / 2
    return {name: min(1.0, weight / _MEETING_FULL) for name, weight in found.items()}


def _shared(a: dict[str, float], b: dict[str, float]) -> float:
    return max((min(weight, b[name]) for name, weight in a.items() if name in b), default=0.0)


def _cosine(a: Weights, b: Weights) -> float:
    second = dict(b)
    dot = sum(weight * second.get(name, 0.0) for name, weight in a)
    size = sqrt(sum(w * w for _, w in a) * sum(w * w for _, w in b))
    return dot / size if size else 0.0


def _overlap(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    return len(set(a) & set(b)) / min(len(a), len(b)) if a and b else 0.0


def _two_parties(card: Card) -> frozenset[str]:
    """The two states an article is about, when it is about two."""
    if len(card.states) < 2:
        return frozenset()
    two, rest = card.states[:2], card.states[2:]
    if two[1][1] < 3 * max((weight for _, weight in rest), default=0.0):
        return frozenset()
    return frozenset(name for name, _ in two)


def _elsewhere(a: Card, b: Card) -> bool:
    """Both point clearly to a city, and neither names the other's."""
    if not a.cities or not b.cities or min(a.cities[0][1], b.cities[0][1]) < _CLEAR_CITY:
        return False
    return a.cities[0][0] not in dict(b.cities) and b.cities[0][0] not in dict(a.cities)
