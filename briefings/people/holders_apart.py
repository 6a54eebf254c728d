"""Names behind the title of somebody else: «the king of X gave | Y the medal», «to which the chancellor belongs, Y,».

An office of a state has one holder. With another one named under the very title, a short name behind it is whom the
holder met; and a name behind a comma goes on with what a relative clause describes.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.people.figures import Figure
from briefings.people.genders import gender_of
from briefings.people.lexicons import role_words
from briefings.people.naming import Naming
from briefings.people.tagging import Reading
from briefings.people.terms import ever_held
from briefings.people.title import Title

_WHOLE_NAME, _RELATIVE = 2, 4


def hold_apart(reading: Reading, namings: list[Naming], figures: Sequence[Figure]) -> list[Naming]:
    """``namings``, in text order, with such names parted from the titles before them."""
    holders: dict[tuple[object, ...], dict[int, list[Naming]]] = {}
    for naming in namings:
        for title in _sole(naming):
            holders.setdefault(title.key, {}).setdefault(naming.person, []).append(naming)
    parted: dict[int, list[Naming]] = {}
    for people in holders.values():
        for person, own in people.items() if len(people) > 1 else ():
            alone = len(own) == 1 and len(own[0].titles) == 1 and own[0].titles[0].last == own[0].name[0]
            if alone and _is_held(people, person) and _is_other(reading, own[0], figures[person]):
                parted[id(own[0])] = _parted(reading, own[0], figures[person])
    return [part for naming in namings for part in parted.get(id(naming), [naming])]


def _sole(naming: Naming) -> list[Title]:
    """The titles of a named person that one alone can hold."""
    if not naming.named or naming.person < 0 or (naming.honoured and len(naming.titles) == 1):
        return []
    sole = role_words("sole")
    return [t for t in naming.titles if t.states and t.number == 1 and t.lemma in sole and not t.elect]


def _is_held(people: dict[int, list[Naming]], person: int) -> bool:
    """Whether another one is named under the title with a whole name."""
    others = (naming for holder, own in people.items() if holder != person for naming in own)
    return any(naming.name[1] - naming.name[0] >= _WHOLE_NAME for naming in others)


def _is_other(reading: Reading, naming: Naming, figure: Figure) -> bool:
    """Whether the name is that of somebody known otherwise, or behind a relative clause."""
    title = naming.titles[0]
    if any(held.key == title.key for held in ever_held(figure)):
        return False
    if naming.name[1] - naming.name[0] >= _WHOLE_NAME:
        return reading.comma(naming.name[0]) and _is_described(reading, title.first)
    return len(figure.places) > 1


def _is_described(reading: Reading, first: int) -> bool:
    """Whether the title before a comma ends a relative clause: the party | to which the chancellor belongs."""
    text = reading.doc.words
    resumed = first > 0 and text[first - 1] in role_words("resumed")
    return resumed and not role_words("relative").isdisjoint(text[max(0, first - _RELATIVE) : first])


def _parted(reading: Reading, naming: Naming, figure: Figure) -> list[Naming]:
    """The title alone, and the name alone."""
    title, (first, last) = naming.titles[0], naming.name
    figure.titles = [held for held in figure.titles if held is not title]
    figure.gender = gender_of(reading, figure)
    alone = Naming(naming.first, title.last, (title.last, title.last), [title], naming.prefix, gender=title.gender)
    return [alone, Naming(first, last, (first, last), [], tail=naming.tail, person=naming.person)]
