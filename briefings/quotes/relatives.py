"""Whom a relative clause tells of: «the administration of Obama, who (he) said», «the anger of the farmers who say»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import Actor, ActorKind, Gender
from briefings.quotes.conjugation import HEH, NOON, WAW, WHO_HE, WHO_SHE, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import PERSONAL, Speaker
from briefings.quotes.strangers import OBLIQUE, stranger

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects


def person_of(subjects: Subjects, body: Actor, relative: str) -> Actor:
    """The man of whose body (she) «who (he)» tells: the administration of | the president, who said; else the body."""
    words = subjects.reading.doc.words
    if body.kind is not ActorKind.ORGANISATION or relative.endswith(WHO_SHE) or not words[body.first].endswith(HEH):
        return body
    inner = (actor for word in range(body.first + 1, body.last) if (actor := subjects.begins.get(word)))
    return next((actor for actor in inner if actor.last == body.last and actor.kind in PERSONAL), body)


def people_told_of(reading: Reading, word: int, shape: Shape) -> Speaker | None:
    """The definite plural at ``word`` that «who» tells of, in the subject's case: the anger of the farmers who say."""
    text = reading.doc.words[word] if word >= 0 else ""
    if not (text.startswith(ARTICLE) and text.endswith(OBLIQUE)) or reading.pause(word + 1):
        return None
    many = stranger(reading, word, word + 1, shape)
    return replace(many, name=many.name.removesuffix(OBLIQUE) + WAW + NOON)


def is_of_other(relative: str, shape: Shape) -> bool:
    """Whether somebody else than what ``relative`` stands for says it: «the talks, of which he said that»."""
    if shape.number > 1 or shape.gender is Gender.UNKNOWN:
        return False
    return relative.endswith(WHO_SHE if shape.gender is Gender.MASCULINE else WHO_HE)
