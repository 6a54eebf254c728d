"""The name an editor would give an event: the one the articles use, else a headline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from briefings.arabic import fold_word
from briefings.model import Article
from briefings.summits.card import Card
from briefings.summits.names import is_vague
from briefings.summits.signs import folded_label, signs

_MARKS = re.compile("[\"\u00ab\u00bb\u201c\u201d\u2018\u2019'()\\[\\]]")
_LONGEST = 90
_NAMED, _MOST_POINTED, _CLEAR = 4.0, 9.0, 4.5


def name_of(cards: Sequence[Card], headlines: Sequence[str]) -> str:
    """The name of the event these cards tell of; the shortest of the headlines when no article names it."""
    votes: defaultdict[str, float] = defaultdict(float)
    spelled: dict[str, str] = {}
    city = main_city(cards)
    for card in cards:
        for rank, name in enumerate(card.names):
            key = fold_word(name)
            if city or not is_vague(name):
                spelled[key] = min(name, spelled.get(key, name))
                votes[key] += 3 - rank + 0.3 * len(name.split()) - 1.5 * is_vague(name)
    if votes:
        return _placed(spelled[min(votes, key=lambda key: (-votes[key], key))], city)
    return min(filter(None, headlines), key=lambda text: (len(text), text), default="")


def main_city(cards: Sequence[Card]) -> str | None:
    """The city of the event in its usual spelling; None when the articles do not point to one clearly."""
    found: defaultdict[str, float] = defaultdict(float)
    for card in cards:
        for name in card.names:
            for match in signs().cities.find([fold_word(word) for word in name.split()]):
                found[folded_label(match.label)] += _NAMED
        for city, weight in card.cities[:2]:
            found[city] += min(weight, _MOST_POINTED)
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _CLEAR:
        return None
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return None
    return signs().spelling.get(ranked[0][0])


def _placed(name: str, city: str | None) -> str:
    if not city or signs().cities.find([fold_word(word) for word in name.split()]):
        return name
    return f"{name} {signs().place_word} {city}"


def headline_of(article: Article) -> str:
    """The headline, or how the text begins, without quotation marks."""
    text = article.title or article.text[:_LONGEST]
    text = " ".join(_MARKS.sub("", text).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]
