"""Subjects before their verb whom nobody has named before: «but Hartmann insists», «one of the mayor's aides had said».

Nothing but a subject stands between «but», or «was», and the verb.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import Gender
from briefings.people.words import is_ordinary
from briefings.quotes.conjugation import ALEF, DOER, HEH, NOON, PRESENT, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.speaker import PERSON, Speaker
from briefings.quotes.strangers import OBLIQUE, phrase

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

LONGEST, SHORTEST = 5, 3


def unheard(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """The words between the opener of the clause and the verb at ``at``, when they can be its subject."""
    reading, words = subjects.reading, subjects.reading.doc.words
    if shape.joined or shape.mood is DOER:
        return None
    verb = at
    while verb > SHORTEST and words[verb - 1] in reading.cues.between:
        verb -= 1
    if reading.pause(verb):
        return None
    had = verb < at and words[at - 1] in reading.cues.clauses.past
    start = reading.sentence_start(at)
    for first in range(verb - 1, max(start - 1, verb - LONGEST), -1):
        if first == start:
            return _whole(subjects, first, verb, shape) if _heads(subjects, start, verb, shape) else None
        if reading.pause(first):
            return None
        if _leads(subjects, first, had):
            accusative = words[first - 1] not in reading.cues.clauses.was and words[first].endswith((ALEF, OBLIQUE))
            return None if accusative else _whole(subjects, first, verb, shape)
    return None


def _heads(subjects: Subjects, start: int, verb: int, shape: Shape) -> bool:
    """Whether the words from ``start`` begin a headline, or a line with the article, and a present ``verb`` follows."""
    reading, words = subjects.reading, subjects.reading.doc.words
    line = start == 0 or ("\n" in reading.doc.gaps[start] and words[start].startswith(ARTICLE))
    return line and shape.mood is PRESENT and verb - start <= SHORTEST and not words[start].isascii()


def _leads(subjects: Subjects, first: int, had: bool) -> bool:
    """Whether «but», «but that», or «was» of a verb with «had», stands right before word ``first``.

    «But» alone ends in nun: the other buts mean «not» or «only» without the particle; «while» has it too.
    """
    words, cues = subjects.reading.doc.words, subjects.reading.cues
    before = words[first - 1]
    if before in cues.that:
        led = words[first - 2]
        return led in cues.clauses.buts or led in cues.clauses.contrasts or _recalls(subjects, first)
    return before in cues.clauses.was if had else before in cues.clauses.buts and before.endswith(NOON)


def _recalls(subjects: Subjects, first: int) -> bool:
    """Whether «it is recalled that», nobody's word, opens the sentence right before word ``first``."""
    words, cues, start = subjects.reading.doc.words, subjects.reading.cues, subjects.reading.sentence_start(first)
    told = cues.verbs.get(words[start]) if first == start + 2 else None
    return told is not None and told.shape.mood is PRESENT and told.verb.name in cues.objects.impersonal


def _whole(subjects: Subjects, first: int, verb: int, shape: Shape) -> Speaker | None:
    """The noun phrase that takes all the words from ``first`` up to the ``verb``, and can agree with it."""
    words, cues = subjects.reading.doc.words, subjects.reading.cues
    found = phrase(subjects.reading, first, verb, shape)
    if found is None or found.last != verb or words[first] in cues.particles.adverbs:
        return None
    feminine = words[first].endswith(HEH) and shape.gender is Gender.MASCULINE and shape.number == 1
    if feminine:
        return None
    named = verb == first + 1 and not words[first].startswith(ARTICLE) and not is_ordinary(words[first])
    return replace(found, kind=PERSON) if named and shape.number == 1 else found
