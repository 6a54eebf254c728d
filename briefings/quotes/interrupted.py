"""Subjects that a clause between commas parts from their verb: «but Washington, which has been careful, insists that».

The subject opens its clause, behind a connective or the particle, and so nobody who spoke before goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Actor, Gender
from briefings.quotes.conjugation import HEH, WAW, WHO_SHE, YEH, Shape
from briefings.quotes.speaker import PERSONAL, Speaker
from briefings.quotes.strangers import phrase

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

LONGEST, LONGEST_NAME, SHORTEST = 30, 8, 3
# «and he is», «and she is», which open an aside as a relative does
_WHO_IS = (WAW + HEH + WAW, WAW + HEH + YEH)


def interrupted(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """Who opens the clause of the verb at ``at``, right behind the comma that ends a clause about them."""
    reading, words = subjects.reading, subjects.reading.doc.words
    verb = at - (words[at - 1] in reading.cues.clauses.past)
    if verb < SHORTEST or not reading.pause(verb):
        return None
    relative = reading.cues.particles.relative
    for word in range(verb - 2, max(reading.sentence_start(at), verb - LONGEST), -1):
        if not reading.pause(word) or (words[word] not in relative and words[word] not in _WHO_IS):
            continue
        actor = _opening(subjects, word)
        speaker = subjects.of(actor) if actor else _unknown(subjects, word, shape)
        return speaker if speaker and speaker.continues(shape) else None
    return None


def _opening(subjects: Subjects, word: int) -> Actor | None:
    """Who stands right before the comma at ``word`` and opens the clause, or whose office does."""
    actor = subjects.ends.get(word)
    if actor is None or not subjects.leads(actor):
        return None
    office = subjects.ends.get(actor.first) if subjects.reading.pause(actor.first) and actor.people else None
    first = office if office and office.kind in PERSONAL else actor
    return actor if _begins(subjects, first.first) else None


def _begins(subjects: Subjects, first: int) -> bool:
    """Whether a clause begins at word ``first``: with the sentence, behind a connective or «but» with the particle.

    What somebody else reports behind the particle alone is not told of here.
    """
    reading, words = subjects.reading, subjects.reading.doc.words
    if first == reading.sentence_start(first):
        return True
    but = words[first - 1] in reading.cues.that and words[first - 2] in reading.cues.clauses.buts
    return but or words[first - 1] in reading.cues.clauses.openers


def _unknown(subjects: Subjects, word: int, shape: Shape) -> Speaker | None:
    """Whoever else is named from the beginning of the clause up to the comma at ``word``, and agrees with the verb."""
    reading, words = subjects.reading, subjects.reading.doc.words
    she = words[word].endswith((WHO_SHE, _WHO_IS[1]))
    if shape.number > 1 or she is not (shape.gender is Gender.FEMININE):
        return None
    for first in range(word - 1, max(-1, word - LONGEST_NAME), -1):
        if _begins(subjects, first):
            small = words[first].removeprefix(WAW) in reading.cues.particles.governing
            found = None if small or first in subjects.begins else phrase(reading, first, word, shape)
            return found if found and found.last == word else None
        if reading.pause(first):
            return None
    return None
