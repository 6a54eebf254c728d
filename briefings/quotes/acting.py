"""Indefinite institutions that act upon somebody: «a committee of the council accused | the parties of»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Gender
from briefings.quotes.before_object import before_object, reports
from briefings.quotes.conjugation import BEH, HEH, KAF, LAM
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.lexicon import Cue
from briefings.quotes.speaker import Speaker
from briefings.quotes.strangers import stranger

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

GLUED = (BEH, LAM, KAF)


def acting(subjects: Subjects, word: int, cue: Cue, limit: int) -> Speaker | None:
    """An indefinite institution or issued paper behind a verb with an object: accused | a committee of it | the
    parties; described | a statement issued by the ministry | the plan as."""
    words, cues, shape = subjects.reading.doc.words, subjects.reading.cues, cue.shape
    if words[word].startswith(ARTICLE):
        return before_object(subjects.reading, word, cue, limit)
    if words[word] in cues.objects.informing:
        return reports(subjects.reading, word, cue, limit)
    known = word + 1 < limit and ARTICLE + words[word] in cues.anaphora.institution
    agrees = (shape.gender is Gender.FEMININE) is words[word].endswith(HEH)
    if not (known and agrees and cue.verb.object) or cue.verb.that:
        return None
    issued = words[word + 1] in cues.document.issued
    last = word + 1
    while last < limit and not subjects.reading.pause(last):
        actor = subjects.begins.get(last)
        if actor and issued:
            return stranger(subjects.reading, word, actor.last, shape)
        own = last == word + 1 and not words[last].startswith(ARTICLE)
        led = words[last - 1] in cues.particles.prepositions
        if actor and (own or led or subjects.glued(actor)):
            last = actor.last
            continue
        described = last > word + 1 and (is_verbal(subjects.reading, last) or _is_next(subjects, last))
        if actor or (described and not led):
            return stranger(subjects.reading, word, last, shape)
        last += 1
    return None


def _is_next(subjects: Subjects, word: int) -> bool:
    """Whether an indefinite noun at ``word`` begins another phrase, behind an actor that is whole."""
    text, cues = subjects.reading.doc.words[word], subjects.reading.cues
    small = text in cues.phrase_stops or text in cues.particles.prepositions or text[0] in GLUED
    return word in subjects.ends and not small and not text.startswith(ARTICLE)
