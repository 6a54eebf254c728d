"""Surnames that a text spells with one letter more, less or other than where the whole name stands."""

from __future__ import annotations

from briefings.model import Person
from briefings.people.holders import known_surnames
from briefings.people.words import is_ordinary
from briefings.quotes.bare import folded_name
from briefings.quotes.speaker import GROUP, PERSON, Speaker

SHORTEST = 5


def misspelt(speaker: Speaker, people: tuple[Person, ...]) -> str:
    """The one whole name whose surname is a letter away from the single word that ``speaker`` is called by, else ""."""
    alone = speaker.last == speaker.first + 1 and speaker.number == 1
    if not alone or not (speaker.kind is PERSON or (speaker.kind is GROUP and not speaker.actor)):
        return ""
    word, *more = folded_name(speaker.name) or ("",)
    if more or len(word) < SHORTEST or is_ordinary(word) or word in known_surnames():
        return ""
    names = {person.name: folded_name(person.name) for person in people}
    alike = {name for name, words in names.items() if len(words) > 1 and _is_near(word, words[-1])}
    return alike.pop() if len(alike) == 1 else ""


def _is_near(one: str, other: str) -> bool:
    """Whether two words differ in one letter, or in the order of two neighbours."""
    if one == other or len(other) < SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    same = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    behind = same + 2
    turned = short[same:behind] == long[same:behind][::-1] and short[behind:] == long[behind:]
    return turned or short[same + 1 :] == long[same + 1 :]
