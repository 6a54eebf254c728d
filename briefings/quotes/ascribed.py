"""At whose door words are laid: «the agency ascribed to the shopkeeper Salim, who saw it, his saying that»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Actor
from briefings.quotes.conjugation import DEED, LAM, TO, Shape
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import PERSONAL, Speaker
from briefings.quotes.strangers import ANY_SHAPE, phrase

if TYPE_CHECKING:
    from briefings.quotes.speakers import Voices
    from briefings.quotes.subjects import Subjects

FARTHEST = 25


def said_by(voices: Voices, start: int, at: int, shape: Shape) -> Speaker | None:
    """Whose «his saying» stands at ``at``: whoever it is ascribed to, or passed on from since word ``start``."""
    found = ascribed(voices, at, shape)
    if found:
        return found
    linked = voices.linked(start, at) or (voices.attributed(at) if shape.pronoun else None)
    passed = linked is not None and (linked.actor or voices.reading.relays(start, at))
    return linked if passed else None


def ascribed(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """To whom «his saying» at ``at`` is ascribed in its sentence; None when nothing is ascribed there."""
    if shape.mood is not DEED or not shape.pronoun:
        return None
    reading = subjects.reading
    words, ascribing = reading.doc.words, reading.cues.clauses.ascribing
    first = max(reading.sentence_start(at), at - FARTHEST)
    verb = next((w for w in range(at - 1, first - 1, -1) if words[w] in ascribing), None)
    who = None if verb is None else _led(subjects, verb + 1, at)
    if who is None:
        return None
    end = next((w for w in range(who + 1, at) if _ends(reading, w)), at)
    named = named_by(subjects, who, end)
    if named:
        return subjects.of(named)
    actor = subjects.begins.get(who)
    return subjects.with_name(subjects.of(actor), at) if actor else phrase(reading, who, at, ANY_SHAPE)


def _led(subjects: Subjects, first: int, at: int) -> int | None:
    """The word behind «to» or «from» between words ``first`` and ``at``; else the person with the letter glued."""
    words, links = subjects.reading.doc.words, (TO, subjects.reading.cues.relay_link)
    found = next((w + 1 for w in range(first, at - 1) if words[w] in links), None)
    if found is not None:
        return found
    people = (w for w in range(first, at) if words[w].startswith(LAM) and w in subjects.begins)
    return next((w for w in people if subjects.governed(subjects.begins[w]) and subjects.begins[w].people), None)


def _ends(reading: Reading, word: int) -> bool:
    """Whether a comma or a relative pronoun at ``word`` ends who it is."""
    return reading.pause(word) or reading.doc.words[word] in reading.cues.particles.relative


def named_by(subjects: Subjects, first: int, end: int) -> Actor | None:
    """The person whose name the phrase from ``first`` to ``end`` ends with: the head of the council, the minister X."""
    named = subjects.ends.get(end)
    own = named is not None and named.people and named.kind in PERSONAL and named.first >= first
    return named if own else None
