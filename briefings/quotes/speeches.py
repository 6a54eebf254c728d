"""A speech told by whose it is with an adjective: «the royal speech» is the king's, the only one of the text."""

from __future__ import annotations

from dataclasses import replace

from briefings.arabic import fold_word
from briefings.document import Document
from briefings.model import Cast
from briefings.quotes.bare import bare_word
from briefings.quotes.lexicon import Cues
from briefings.quotes.speaker import PERSON, Speaker

PAIR = 2


def speech_of(doc: Document, cues: Cues, cast: Cast, speaker: Speaker) -> Speaker | None:
    """``speaker``, «the royal speech», as the only one of the cast who has such an office; None for anybody else."""
    first = speaker.first
    if speaker.last != first + PAIR or doc.words[first] not in cues.document.speeches:
        return None
    offices = cues.document.adjectives_of.get(doc.words[first + 1])
    if offices is None:
        return None
    holders = [p for p in cast.people if p.role and bare_word(fold_word(p.role.split()[0])) in offices]
    if len(holders) != 1:
        return None
    return replace(speaker, name=holders[0].name, kind=PERSON, person=True)
