"""A place in a text where somebody is named, by name, by title, or by both."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefings.model import Gender
from briefings.people.title import Title


@dataclass(slots=True)
class Naming:
    """A place where a person is named, words ``first`` to ``last``.

    ``name`` is the range of the name's own words (equal ends: none), ``titles`` the titles before and after it,
    ``prefix`` the clitic letters before its first word, ``honoured`` whether a title such as «Mr» stands before it,
    ``pronoun`` whether it is a courtesy that points back («His Excellency»). A joint naming («the two presidents») has
    ``members``: the namings or the titles of those it joins; ``count`` is how many people it means,
    ``echo`` the fuller phrase before it that a title without a name repeats.
    """

    first: int
    last: int
    name: tuple[int, int]
    titles: list[Title]
    prefix: str = ""
    name_prefix: str = ""
    honoured: bool = False
    pronoun: bool = False
    tail: int = 0
    gender: Gender = Gender.UNKNOWN
    members: list[Naming | Title] = field(default_factory=list)
    person: int = -1
    people: tuple[int, ...] = ()
    echo: Naming | None = None
    count: int = 1

    @property
    def named(self) -> bool:
        return self.name[0] < self.name[1]
