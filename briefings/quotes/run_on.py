"""Whoever is called upon, run into the subject before them: «the head of the summit | the delegations to do more».

A subject stands behind its verb, and whom it calls upon behind the subject, with no comma between them. A noun phrase
that is definite has ended, and a name, a body, a party or «their government» behind it is somebody else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.people.words import is_ordinary
from briefings.quotes.conjugation import BEH, HER, KAF, LAM, THEIR, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import Cue
from briefings.quotes.speaker import ORGANISATION, STATE, Speaker

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

TO_THE = LAM + LAM
LONGEST, PAIR, OWNED = 12, 2, (HER, THEIR)
GLUED = (BEH, LAM, WAW, KAF)


def without_addressee(subjects: Subjects, speaker: Speaker | None, cue: Cue) -> Speaker | None:
    """``speaker``, the subject of a verb that calls upon somebody, up to whom it calls upon."""
    if speaker is None or speaker.person or speaker.last < speaker.first + 2 or not _calls(subjects, cue):
        return speaker
    first, limit = speaker.first, min(speaker.last, speaker.first + LONGEST)
    cut = next((word for word in range(first + 1, limit) if _is_other(subjects, speaker, word)), 0)
    return replace(speaker, name=subjects.reading.surface(first, cut), last=cut) if cut else speaker


def _calls(subjects: Subjects, cue: Cue) -> bool:
    """Whether the verb of ``cue`` takes whom it calls upon as its object, and has no pronoun in their place."""
    objects, verb = subjects.reading.cues.objects, cue.verb
    calls = verb.name in objects.pressing or verb.name in objects.calling or verb.name in objects.telling
    return calls and not cue.shape.pronoun


def _is_other(subjects: Subjects, speaker: Speaker, word: int) -> bool:
    """Whether somebody else begins at ``word`` in the noun phrase of ``speaker``."""
    reading = subjects.reading
    text, before = reading.doc.words[word], reading.doc.words[word - 1]
    definite, first = before.startswith((ARTICLE, TO_THE)), word == speaker.first + 1
    if not definite and (is_ordinary(before) or before in reading.cues.phrase_stops):
        return False
    if text in reading.cues.objects.parties or text in reading.cues.objects.called_upon:
        return not (first and definite)
    actor = subjects.begins.get(word)
    if actor and not subjects.glued(actor):
        many = first and definite and speaker.number > PAIR
        return many if actor.people else actor.kind in (STATE, ORGANISATION)
    if not definite or text.startswith((ARTICLE, *GLUED)):
        return False
    return ARTICLE + text in reading.cues.anaphora.kinds or reading.surface(word, word + 1).endswith(OWNED)
