"""A state and what it is, before its verb: «China, the permanent member of the council, called for». China speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Actor
from briefings.quotes.speaker import STATE

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects


def member_state(subjects: Subjects, actor: Actor | None) -> Actor | None:
    """The state right before ``actor``, when that tells what the state is; else ``actor``."""
    if actor is None or actor.people:
        return actor
    if subjects.reading.doc.words[actor.first] not in subjects.reading.cues.objects.memberships:
        return actor
    state = subjects.ends.get(actor.first)
    return state if state and state.kind is STATE else actor
