"""Names that the cast does not know, between commas behind an office: «the head of the party, Zara Wagner, said»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import ActorKind
from briefings.quotes.contents import ARTICLE
from briefings.quotes.speaker import Speaker

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

FARTHEST, LONGEST = 12, 5


def with_unknown_name(subjects: Subjects, speaker: Speaker, limit: int) -> Speaker:
    """An office with an unknown name between commas: the head of the party, Zara Wagner, said."""
    if speaker.kind is not ActorKind.OFFICE:
        return speaker
    reading, words = subjects.reading, subjects.reading.doc.words
    far = min(limit, speaker.last + FARTHEST)
    first = next((w for w in range(speaker.last, far) if reading.pause(w)), limit)
    last = next((w for w in range(first + 1, min(limit, first + LONGEST)) if subjects.ends_phrase(w, limit)), limit)
    small = reading.cues.phrase_stops
    fits = first < last < limit and last - first > 1
    if not fits or any(words[w] in small or words[w] in reading.cues.verbs for w in range(speaker.last, last)):
        return speaker
    known = [actor for w in range(first, last) if (actor := subjects.begins.get(w))]
    others = [a for a in known if not a.people or a.first == first or a.last < last]
    if others or any(words[w].startswith(ARTICLE) for w in range(first, last)):
        return speaker
    name = reading.surface(first, last)
    return replace(speaker, name=name, last=last, kind=ActorKind.PERSON)
