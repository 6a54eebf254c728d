"""Subjects between «was» and «had» that words part from their verb: «Yemen, backed by others, had called for».

Nothing but the subject stands right behind «was», so it need not agree with the verb: a state is now feminine, now not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import Gender
from briefings.quotes.conjugation import PAST, TEH, WHO_HE, WHO_SHE, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.speaker import ORGANISATION, STATE, Speaker
from briefings.quotes.strangers import stranger

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

FARTHEST = 30


def behind_was(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """A state or a body, or a noun with a relative clause, right behind the «was» of the verb at ``at``."""
    reading, words = subjects.reading, subjects.reading.doc.words
    clauses, feminine = reading.cues.clauses, shape.gender is Gender.FEMININE
    if at < 2 or words[at - 1] not in clauses.past or shape.mood is not PAST or shape.number > 1:
        return None
    start = max(reading.sentence_start(at), at - FARTHEST)
    first = next((w + 1 for w in range(at - 2, start - 1, -1) if words[w] in clauses.was), 0)
    if not first or words[first - 1].endswith(TEH) is not feminine or first >= at - 1:
        return None
    actor = subjects.begins.get(first)
    if actor and actor.kind in (STATE, ORGANISATION) and actor.number == 1:
        return replace(subjects.of(actor), gender=shape.gender)
    who = WHO_SHE if feminine else WHO_HE
    described = actor is None and words[first].startswith(ARTICLE) and words[first + 1] == who
    return stranger(reading, first, first + 1, shape) if described else None
