"""From a document to its cast: tag, scan, gather, grow, resolve, and write down what was found."""

from __future__ import annotations

from datetime import date

from briefings.document import Document
from briefings.model import NO_CONTEXT, Actor, ActorKind, Cast, Context, Gender, Person, Span
from briefings.people.figures import Figure, cut, gather, start_of
from briefings.people.forms import Kind
from briefings.people.growth import short_names
from briefings.people.offices import Title
from briefings.people.scan import Naming, scan
from briefings.people.speakers import find_speakers
from briefings.people.tagging import Reading, tag
from briefings.people.titles import is_specific, resolve


def find_people(doc: Document, published: date | None, context: Context = NO_CONTEXT) -> Cast:
    """Everybody ``doc`` speaks of. ``published`` picks the office holders of that day."""
    reading = tag(doc)
    namings = scan(reading)
    figures = gather(reading, namings)
    namings = sorted([*namings, *short_names(reading, namings, figures)], key=lambda n: n.first)
    resolve(reading, namings, figures)
    order = _order(namings)
    people = tuple(_person(reading, figures[i], [n for n in namings if n.person == i]) for i in order)
    number = {figure: place for place, figure in enumerate(order)}
    return Cast(people, _actors(reading, namings, figures, people, number))


def _order(namings: list[Naming]) -> list[int]:
    return list(dict.fromkeys(n.person for n in namings if n.person >= 0))


def _person(reading: Reading, figure: Figure, namings: list[Naming]) -> Person:
    mentions: dict[str, None] = {}
    for naming in namings:
        if naming.named:
            mentions[cut(reading, *naming.name, naming.name_prefix)] = None
        for title in naming.titles:
            if not naming.named or not title.bare:
                mentions[_title_text(reading, title)] = None
    return Person(figure.name, _role(reading, figure), tuple(mentions))


def _title_text(reading: Reading, title: Title) -> str:
    form = reading.forms[title.first]
    return cut(reading, title.first, title.last, form.prefix if form else "")


def _role(reading: Reading, figure: Figure) -> str | None:
    """The first title that says more than the office alone, else the first."""
    telling = [t for t in figure.titles if not t.bare] or figure.titles
    return _title_text(reading, telling[0]) if telling else None


def _actors(
    reading: Reading, namings: list[Naming], figures: list[Figure], people: tuple[Person, ...], number: dict[int, int]
) -> tuple[Actor, ...]:
    taken = bytearray(len(reading.doc.words) + 1)
    actors: list[Actor] = []
    for naming in namings:
        actor = _actor(reading, naming, figures, people, number)
        if actor is not None:
            actors.append(actor)
            for i in range(naming.first, naming.last):
                taken[i] = 1
    actors += find_speakers(reading, taken)
    return tuple(sorted(actors, key=lambda a: a.first))


def _actor(
    reading: Reading, naming: Naming, figures: list[Figure], people: tuple[Person, ...], number: dict[int, int]
) -> Actor | None:
    span = Span(start_of(reading, naming.first, naming.prefix), reading.doc.ends[naming.last - 1])
    if naming.person >= 0:
        figure, place = figures[naming.person], number[naming.person]
        return Actor(naming.first, naming.last, span, ActorKind.PERSON, people[place].name, figure.gender, 1, (place,))
    title = naming.titles[0]
    kind = (
        ActorKind.OFFICE
        if title.number == 1 and is_specific(reading, title) and title.kind & (Kind.OFFICE | Kind.COUNTERPART)
        else ActorKind.GROUP
    )
    gender = title.gender if title.gender is not Gender.UNKNOWN else Gender.MASCULINE
    return Actor(naming.first, naming.last, span, kind, span.of(reading.doc.text), gender, title.number)
