"""Scholars by whatever they are called next: «the expert in world affairs», «the professor», «who studies it»."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefings.document import Document
from briefings.model import Gender
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import Cues
from briefings.quotes.speaker import PERSON, Speaker


def scholar_of(
    doc: Document, cues: Cues, speaker: Speaker, recent: list[Speaker], role_of: Callable[[str], list[str]]
) -> Speaker | None:
    """``speaker``, called by a scholar's word, as the scholar who spoke last; None when that was anybody else.

    ``role_of`` gives the bare words of the role and the name of a person.
    """
    last = recent[-1] if recent else None
    if speaker.person or last is None or not last.person or last.kind is not PERSON:
        return None
    if speaker.gender not in (last.gender, Gender.UNKNOWN):
        return None
    named = speaker.last < len(doc.words) and doc.words[speaker.last] in cues.anaphora.goes_on
    scholar = any(ARTICLE + word in cues.anaphora.scholars for word in role_of(last.name)[:1])
    return replace(speaker, name=last.name, kind=PERSON, person=True) if scholar and not named else None
