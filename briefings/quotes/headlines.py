"""Headlines, where two clauses stand side by side and «and» begins the second: «Oslo waits for Rome and Bern accuses».

The verb without a conjunction has its subject right before it, whatever that seems to be joined to.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import Actor, Gender
from briefings.quotes.conjugation import PRESENT, WAW, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.speaker import AND, STATE, Speaker
from briefings.quotes.strangers import stranger

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

LONGEST, LONGEST_SUBJECT = 40, 4


def in_headline(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """Who stands behind «and» in a headline, right before the verb at word ``at`` that has none of its own."""
    if at > LONGEST or shape.joined or shape.mood is not PRESENT or shape.number > 1:
        return None
    doc = subjects.reading.doc
    return None if "\n" in doc.text[: doc.starts[at]] else _behind_and(subjects, at, shape)


def _behind_and(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """Who stands between «and» and the verb at ``at``: a state, a body or an unknown with its article."""
    reading, words = subjects.reading, subjects.reading.doc.words
    if reading.pause(at):
        return None
    for first in range(at - 1, max(reading.sentence_start(at), at - LONGEST_SUBJECT - 1), -1):
        if reading.pause(first) or words[first] in reading.cues.phrase_stops:
            return None
        if not words[first].startswith(WAW):
            continue
        actor = subjects.begins.get(first)
        if actor and actor.last == at and actor.span.start > reading.doc.starts[first]:
            speaker = subjects.of(actor)
            return speaker if speaker.agrees(shape) and speaker.number == 1 else None
        both = subjects.ends.get(at)
        if both and both.first < first and both.number > 1:
            return _second(subjects, both, first, shape)
        if actor is None and words[first].startswith(WAW + ARTICLE):
            speaker = stranger(reading, first, at, shape)
            return replace(speaker, name=speaker.name[1:])
    return None


def _second(subjects: Subjects, both: Actor, first: int, shape: Shape) -> Speaker | None:
    """The last of two who seem to act together, from word ``first`` on: a state takes a feminine verb."""
    one = replace(subjects.of(both), name=both.name.rpartition(AND)[2], first=first, number=1)
    unsure = both.kind is STATE and shape.gender is not Gender.FEMININE
    return None if unsure else replace(one, gender=shape.gender)
