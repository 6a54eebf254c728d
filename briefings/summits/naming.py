"""The name an editor would give an event: the one the articles use, else a headline."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefings.arabic import fold_word
from briefings.model import Article
from briefings.summits.card import Card
from briefings.summits.names import is_vague
from briefings.summits.signs import folded_label, signs

_MARKS = re.compile("[\"\u00ab\u00bb\u201c\u201d\u2018\u2019'()\\[\\]]")
_LONGEST = 90
_NAMED, _LESSER, _MOST_POINTED, _CLEAR = 6.0, 2.0, 4.5, 4.0
_OPENING, _SEVERAL, _STATE = 2.0, 3.0, 2.0


def name_of(cards: Sequence[Card], headlines: Sequence[str]) -> str:
    """The name of the event these cards tell of; the shortest of the headlines when no article names it."""
    city = main_city(cards)
    worded = [[frozenset(fold_word(name).split()) for name in card.names] for card in cards]
    votes: defaultdict[str, float] = defaultdict(float)
    spelled: dict[str, str] = {}
    for name, rank in ((name, rank) for card in cards for rank, name in enumerate(card.names)):
        if _fits(name, city):
            key = fold_word(name)
            spelled[key] = min(name, spelled.get(key, name))
            votes[key] += 3 - rank + 0.3 * len(name.split()) - 1.5 * is_vague(name)
    carriers = {key: sum(_carries(names, frozenset(key.split())) for names in worded) for key in votes}
    least = 1 if len(cards) < 3 else max(2, len(cards) // 4)
    known = [key for key in votes if carriers[key] >= least]
    if known:
        return _placed(spelled[min(known, key=lambda key: (-votes[key], key))], city)
    return min(filter(None, headlines), key=lambda text: (len(text), text), default="")


def _fits(name: str, city: str | None) -> bool:
    """A name that says something, and no other city than the event's."""
    named = signs().cities.find([fold_word(word) for word in name.split()])
    if city and named:
        return city in {signs().spelling.get(folded_label(match.label)) for match in named}
    return bool(city) or not is_vague(name)


def _carries(names: Sequence[frozenset[str]], words: frozenset[str]) -> bool:
    """One of a card's names has all the words, or the other way round."""
    return any(words <= other or other <= words for other in names)


def main_city(cards: Sequence[Card]) -> str | None:
    """The city of the event in its usual spelling; None when the articles do not point to one clearly.

    However often a city is named, as the seat of a government is, it counts only when an article has people meet there.
    """
    found: defaultdict[str, float] = defaultdict(float)
    named = Counter(city for card in cards for city in _named_cities(card.names))
    first = [
        _named_cities(card.names[:1]) for card in cards
    ]  # a lesser name may be of an event this one is compared with
    for city, count in named.items():
        if count >= min(2, len(cards)):
            found[city] += _NAMED * count if any(city in best for best in first) else _LESSER * count
    for card in cards:
        cities = dict(card.cities)
        for city, weight in (*card.cities[:2], *((c, _STATE * w) for c, w in card.venues if c not in cities)):
            found[city] += min(weight, _MOST_POINTED)
    venues = _venues(cards) | named.keys()
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _CLEAR:
        return None
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return None
    return signs().spelling.get(ranked[0][0]) if ranked[0][0] in venues else None


def _venues(cards: Sequence[Card]) -> set[str]:
    """Cities where a headline or an opening has people meet, or several passages."""
    total: defaultdict[str, float] = defaultdict(float)
    for card in cards:
        for city, weight in card.venues:
            total[city] += weight
    opening = {city for card in cards for city, weight in card.venues if weight >= _OPENING}
    return opening | {city for city, weight in total.items() if weight >= _SEVERAL}


def _named_cities(names: Sequence[str]) -> set[str]:
    worded = ([fold_word(word) for word in name.split()] for name in names)
    return {folded_label(match.label) for words in worded for match in signs().cities.find(words)}


def _placed(name: str, city: str | None) -> str:
    if not city or signs().cities.find([fold_word(word) for word in name.split()]):
        return name
    return f"{name} {signs().place_word} {city}"


def headline_of(article: Article) -> str:
    """The headline, or how the text begins, without quotation marks."""
    text = article.title or article.text[:_LONGEST]
    text = " ".join(_MARKS.sub("", text).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]
