"""Short ways to ask who is in a text."""

from __future__ import annotations

from datetime import date

from briefings import document
from briefings.model import NO_CONTEXT, Actor, Cast, Context, Person
from briefings.people import find_people


def cast(text: str, day: date | None = None, context: Context = NO_CONTEXT) -> Cast:
    return find_people(document.read(text), day, context)


def names(text: str, day: date | None = None, context: Context = NO_CONTEXT) -> list[str]:
    return [person.name for person in cast(text, day, context).people]


def person(text: str, name: str) -> Person:
    return next(p for p in cast(text).people if p.name == name)


def actor(text: str, words: str, day: date | None = None, context: Context = NO_CONTEXT) -> Actor:
    """The actor whose span is exactly ``words``, the last one of them."""
    found = [a for a in cast(text, day, context).actors if a.span.of(text) == words]
    assert found, [a.span.of(text) for a in cast(text, day, context).actors]
    return found[-1]
