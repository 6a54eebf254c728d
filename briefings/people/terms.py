"""What is known of a person beside the article: offices held on the day, offices that other articles name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from briefings.model import Context, Person
from briefings.people.figures import Figure
from briefings.people.holders import Term, terms
from briefings.people.keys import same_units, skeleton, units
from briefings.people.offices import title_of
from briefings.people.title import Title


@cache
def _by_surname() -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        found.setdefault(skeleton(units(term.name)[-1]), []).append(term)
    return {surname: tuple(held) for surname, held in found.items()}


def learn_from_table(figures: list[Figure], day: date | None) -> None:
    """Gives the people of an article the offices that the table says they held on ``day``; without a day none."""
    if day is None:
        return
    for figure in figures:
        known = _known(figure)
        if len({term.name for term in known}) != 1:
            known = [t for t in known if t.first <= day <= t.last]
        if len({term.name for term in known}) == 1:
            figure.learn(_titles(t.office for t in known if t.first <= day <= t.last))


def _known(figure: Figure) -> list[Term]:
    return [t for t in _by_surname().get(skeleton(figure.units[-1]), ()) if same_units(figure.units, units(t.name))]


def ever_held(figure: Figure) -> list[Title]:
    """The offices that the table gives to who is called so, whenever that was."""
    return _titles(t.office for t in _known(figure))


def careers(figure: Figure) -> list[list[Title]]:
    """The offices of each one of the table who is called so."""
    known = _known(figure)
    return [_titles(t.office for t in known if t.name == name) for name in dict.fromkeys(t.name for t in known)]


@lru_cache(maxsize=4096)
def held_under(name: str) -> tuple[Title, ...]:
    """The offices that the table gives to who is called ``name``, whenever that was."""
    return tuple(ever_held(Figure(name, units(name))))


def learn_from_context(figures: list[Figure], context: Context) -> None:
    """Gives people the offices that other articles and editors name; adds those whom only their title can mean."""
    for person in context.people:
        titles = _titles([*([person.role] if person.role else []), *person.mentions])
        if titles:
            _add(figures, person, titles)
    for alias, full in context.aliases:
        titles = _titles([alias])
        if titles:
            _add(figures, Person(full, None, ()), titles)


def _add(figures: list[Figure], person: Person, titles: list[Title]) -> None:
    parts = units(person.name)
    fitting = [f for f in figures if f.units and same_units(f.units, parts)]
    if len(fitting) == 1:
        fitting[0].learn(titles)
    elif not fitting and len(parts) > 1:
        figures.append(Figure(person.name, parts, learned=titles, gender=titles[0].gender))


def _titles(offices: Iterable[str]) -> list[Title]:
    found = [title_of(office) for office in offices]
    return [replace(title) for title in found if title is not None and not title.bare and title.number == 1]
