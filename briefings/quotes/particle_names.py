"""Names that begin with a word that is a particle elsewhere: «said Ban», «said Ma Zhaoxu, the spokesman»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.arabic import fold_word
from briefings.people.words import is_ordinary
from briefings.quotes.conjugation import BEH, HEH
from briefings.quotes.speaker import OFFICE, Speaker
from briefings.quotes.strangers import stranger

if TYPE_CHECKING:
    from briefings.quotes.lexicon import Cue
    from briefings.quotes.subjects import Subjects

LONGEST, SHORTEST = 3, 2


def particle_name(subjects: Subjects, word: int, cue: Cue) -> Speaker | None:
    """The name at ``word``, right behind «said»."""
    reading, text = subjects.reading, subjects.reading.doc.words[word]
    if cue.verb.name != reading.cues.says:
        return None
    if text in reading.cues.that and text.startswith(BEH):
        known = any(text in fold_word(actor.name).split() for actor in subjects.actors if actor.people)
        return stranger(reading, word, word + 1, cue.shape) if known else None
    denies = text in reading.cues.particles.negation and text in reading.cues.source.ma
    last = _titled(subjects, word) if denies else 0
    return stranger(reading, word, last, cue.shape) if last else None


def _titled(subjects: Subjects, word: int) -> int:
    """The end of the name at ``word``, where an office stands right behind it: Ma Zhaoxu | the spokesman of; else 0."""
    reading, words = subjects.reading, subjects.reading.doc.words
    for last in range(word + 1, min(len(words), word + LONGEST + 1)):
        office = subjects.begins.get(last)
        if office:
            return last if last >= word + SHORTEST and office.kind is OFFICE and not office.people else 0
        strange = words[last] not in reading.cues.verbs and words[last] not in reading.cues.phrase_stops
        if not strange or reading.pause(last) or words[last].endswith(HEH) or is_ordinary(words[last]):
            return 0
    return 0
