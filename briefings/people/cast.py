"""From a document to its cast: tag, scan, gather, grow, resolve, and write down what was found."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from briefings.document import Document
from briefings.model import NO_CONTEXT, Actor, ActorKind, Cast, Context, Gender, Person, Span
from briefings.people.adjoined import part_titles
from briefings.people.apposed import appose
from briefings.people.bridged import bridge
from briefings.people.bylines import without_bylines
from briefings.people.contracted import with_article
from briefings.people.coupled import side_by_side
from briefings.people.dedications import part
from briefings.people.figures import Figure, cut, gather, start_of
from briefings.people.forenames import forenames
from briefings.people.forms import WAW, Kind
from briefings.people.genders import settle
from briefings.people.growth import by_surname, grow, short_names
from briefings.people.headlined import name_headlined
from briefings.people.holders_apart import hold_apart
from briefings.people.initials import initialled
from briefings.people.last_parts import last_parts
from briefings.people.naming import Naming
from briefings.people.quoted import closing_mark
from briefings.people.scan import scan
from briefings.people.sent import with_office
from briefings.people.shared_surnames import shared_surnames
from briefings.people.sides import both_sides, stand_together
from briefings.people.speakers import find_speakers
from briefings.people.tagging import Reading, tag
from briefings.people.terms import learn_from_context, learn_from_table
from briefings.people.title import Title
from briefings.people.title_match import is_specific
from briefings.people.titles import Resolver


def find_people(doc: Document, published: date | None, context: Context = NO_CONTEXT) -> Cast:
    """Everybody ``doc`` speaks of. ``published`` picks the office holders of that day."""
    reading, namings, figures, dedicated = _named(doc, context)
    learn_from_table(figures, published)
    learn_from_context(figures, context)
    Resolver(reading, figures, dated=published is not None).resolve(namings)
    name_headlined(reading, namings, figures)
    return _Writer(reading, namings, figures).cast(dedicated)


def find_names(doc: Document) -> list[Span]:
    """Where people are named by name: the spans of the names alone, without titles and clitics, in text order."""
    reading, namings, _, _ = _named(doc, NO_CONTEXT)
    return [
        Span(start_of(reading, n.name[0], n.name_prefix), doc.ends[n.name[1] - 1] - n.tail) for n in namings if n.named
    ]


def _named(doc: Document, context: Context) -> tuple[Reading, list[Naming], list[Figure], list[Naming]]:
    """The text tagged, every naming in order, the people named, and the names that things are called by."""
    reading = tag(doc)
    namings, dedicated = part(
        reading, appose(reading, with_office(reading, bridge(reading, part_titles(reading, _read(reading)))))
    )
    figures = gather(reading, namings, context)
    grow(reading, namings, figures)
    by_surname(reading, namings, figures)
    namings = shared_surnames(reading, namings, figures)
    namings = hold_apart(reading, namings, figures)
    short = short_names(reading, namings, figures)
    settle(reading, short, figures)
    namings = sorted([*namings, *short], key=lambda n: (n.first, -n.last))
    namings = without_bylines(reading, namings)
    return reading, namings, figures, dedicated


def _read(reading: Reading) -> list[Naming]:
    """Every naming, read once more where the first reading has shown a first name or a last part."""
    reading.names.update(initialled(reading))
    namings = scan(reading)
    more = {**forenames(reading, namings), **last_parts(reading, namings)}
    reading.names.update(more)
    return scan(reading) if more else namings


class _Writer:
    """Writes people and actors from resolved namings."""

    def __init__(self, reading: Reading, namings: list[Naming], figures: list[Figure]) -> None:
        self.reading, self.namings, self.figures = reading, namings, figures
        order = list(dict.fromkeys(n.person for n in namings if n.person >= 0))
        self.places = {figure: place for place, figure in enumerate(order)}
        of: dict[int, list[Naming]] = {figure: [] for figure in order}
        for naming in namings:
            if naming.person >= 0:
                of[naming.person].append(naming)
        self.people = tuple(self._person(figures[i], of[i]) for i in order)

    def cast(self, dedicated: list[Naming]) -> Cast:
        taken = bytearray(len(self.reading.doc.words) + 1)
        actors: list[Actor] = []
        for naming in [*self.namings, *_together(self.reading, self.namings)]:
            actor = self._actor(naming)
            if actor is not None:
                actors.append(actor)
                taken[naming.first : naming.last] = b"\x01" * (naming.last - naming.first)
        named = {naming.first: naming.last for naming in [*self.namings, *dedicated] if not naming.prefix}
        actors += find_speakers(self.reading, taken, named)
        actors.sort(key=lambda a: (a.first, -a.last))
        joined = side_by_side(self.reading, actors)
        if joined:
            actors = sorted([*actors, *joined], key=lambda a: (a.first, -a.last))
        return Cast(self.people, tuple(both_sides(self.reading, actors)))

    def _person(self, figure: Figure, namings: list[Naming]) -> Person:
        mentions: dict[str, None] = {}
        for naming in namings:
            if naming.named:
                mentions[cut(self.reading, naming.name, naming.name_prefix, naming.tail)] = None
            for title in naming.titles:
                if title.number == 1 and title.first < title.last and (not naming.named or not title.bare):
                    mentions[self._title(title)] = None
        return Person(figure.name, self._role(figure, namings), tuple(m for m in mentions if m))

    def _title(self, title: Title) -> str:
        form, mark = self.reading.forms[title.first], closing_mark(self.reading.doc, title.first, title.last)
        text = cut(self.reading, (title.first, title.last), form.prefix if form else "") + mark
        return with_article(self.reading.doc.words[title.first], text, form) if form else text

    def _role(self, figure: Figure, namings: list[Naming]) -> str | None:
        """The first title beside the name that says more than the office alone, else the first there is."""
        beside = [t for n in namings if n.named for t in n.titles]
        alone = [t for n in namings if not n.named for t in n.titles]
        telling = [t for t in beside if not t.bare] or [t for t in alone if not t.bare] or beside or alone
        return self._title(telling[0]) if telling else None

    def _actor(self, naming: Naming) -> Actor | None:
        reading = self.reading
        span = Span(start_of(reading, naming.first, naming.prefix), reading.doc.ends[naming.last - 1] - naming.tail)
        first, last = naming.first, naming.last
        if naming.people:
            places = tuple(self.places[i] for i in naming.people if i in self.places)
            name = f" {WAW}".join(self.people[i].name for i in places)
            return Actor(first, last, span, ActorKind.PERSON, name, Gender.MASCULINE, min(3, len(places)), places)
        if naming.person >= 0:
            figure, place = self.figures[naming.person], self.places[naming.person]
            return Actor(first, last, span, ActorKind.PERSON, self.people[place].name, figure.gender, 1, (place,))
        if not naming.titles:
            return None
        echo = naming.echo
        said = cut(reading, (echo.first, echo.last), echo.prefix) if echo else span.of(reading.doc.text)
        title, head = naming.titles[0], echo.first if echo else first
        form = reading.forms[head]
        said = with_article(reading.doc.words[head], said, form) if form else said
        single = title.number == 1 and is_specific(reading, title) and title.kind & (Kind.OFFICE | Kind.COUNTERPART)
        kind = ActorKind.OFFICE if single else ActorKind.GROUP
        gender = title.gender if title.gender is not Gender.UNKNOWN else Gender.MASCULINE
        number = max(title.number, min(3, len(naming.members)))
        return Actor(first, last, span, kind, said, gender, number)


def _outer(run: list[Naming]) -> Naming:
    first = run[0].first
    people = tuple(dict.fromkeys(n.person for n in run))
    return Naming(first, run[-1].last, (first, first), [], run[0].prefix, people=people)


def _together(reading: Reading, namings: list[Naming]) -> list[Naming]:
    """«X and Y»: people named side by side, as one more naming of both."""
    joined: list[Naming] = []
    run: list[Naming] = []
    for before, naming in pairwise(namings):
        if stand_together(reading, before, naming):
            run = [*(run or [before]), naming]
        elif run:
            joined.append(_outer(run))
            run = []
    if run:
        joined.append(_outer(run))
    return [n for n in joined if len(n.people) > 1]
