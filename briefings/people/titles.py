"""Whom a title without a name means: what the article itself says first, then the dated table."""

from __future__ import annotations

from briefings.people.figures import Figure
from briefings.people.forms import ARTICLE, LAM, Kind
from briefings.people.offices import Title
from briefings.people.scan import Naming
from briefings.people.tagging import Reading


def resolve(reading: Reading, namings: list[Naming], figures: list[Figure]) -> None:
    """Sets ``person`` of every naming by title alone that means a person of the article; ``namings`` in text order."""
    last_seen: list[int] = []
    for naming in namings:
        if naming.person < 0 and naming.titles and not naming.named:
            naming.person = _holder(reading, naming, figures, last_seen)
        if naming.person >= 0:
            last_seen.append(naming.person)


def _holder(reading: Reading, naming: Naming, figures: list[Figure], seen: list[int]) -> int:
    title = naming.titles[0]
    if title.number != 1 or not is_specific(reading, title):
        return -1
    if title.kind & Kind.COUNTERPART:
        return _counterpart(title, figures, seen)
    exact = [i for i, f in enumerate(figures) if any(_same(title, held) for held in f.titles)]
    if exact:
        return _latest(exact, seen)
    fitting = [i for i, f in enumerate(figures) if any(_fits(title, held) for held in f.titles)]
    if len(fitting) == 1 or (fitting and title.bare):
        return _latest(fitting, seen)
    return -1


def is_specific(reading: Reading, title: Title) -> bool:
    """Definite by article, by construct state or by an owner: «the minister», «Russia's minister», not «a minister»."""
    if title.definite or title.owned or title.kind & Kind.COUNTERPART:
        return True
    inner = reading.doc.words[title.first + 1 : title.last]
    if any(word.startswith((ARTICLE, LAM + LAM)) for word in inner):
        return True
    return any(reading.kind(k) & (Kind.STATE | Kind.INSTITUTION) for k in range(title.first + 1, title.last))


def _same(title: Title, held: Title) -> bool:
    return (
        title.lemma == held.lemma and title.details == held.details and title.states == held.states and not title.bare
    )


def _fits(title: Title, held: Title) -> bool:
    if title.lemma != held.lemma or not title.details <= held.details:
        return False
    if title.gender is not held.gender:
        return False
    return set(title.states) <= set(held.states)


def _latest(candidates: list[int], seen: list[int]) -> int:
    for person in reversed(seen):
        if person in candidates:
            return person
    return candidates[0] if len(candidates) == 1 else -1


def _counterpart(title: Title, figures: list[Figure], seen: list[int]) -> int:
    """The holder of the same office in the state named: «his Russian counterpart»."""
    for person in reversed(seen[-3:]):
        lemmas = {held.lemma for held in figures[person].titles if held.kind & Kind.OFFICE}
        fitting = [
            i
            for i, f in enumerate(figures)
            if i != person
            and any(h.lemma in lemmas and title.states and set(title.states) <= set(h.states) for h in f.titles)
        ]
        if len(fitting) == 1:
            return fitting[0]
    return -1
