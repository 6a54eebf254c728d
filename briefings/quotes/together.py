"""Who act together before a verb in the dual or plural: «each of Cairo and Rabat joined …, | and demanded».

They are listed behind «each of», as a subject or behind «but» and «that».
"""

from __future__ import annotations

from briefings.model import Gender
from briefings.quotes.conjugation import ALEF, DEED, Shape
from briefings.quotes.listed import EACH, each_of, is_each
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices

FARTHEST, BOTH = 60, 2


def together(voices: Voices, at: int, shape: Shape) -> Speaker | None:
    """Those who act together in the sentence of the verb at ``at``; None when it is not one of many."""
    if shape.number < BOTH or shape.gender is Gender.UNKNOWN or shape.mood is DEED:
        return None
    reading, words = voices.reading, voices.reading.doc.words
    start = max(reading.sentence_start(at), at - FARTHEST)
    for word in range(at - 1, start - 1, -1):
        if words[word] in (EACH, EACH + ALEF) and is_each(reading, word):
            led = word > 0 and (words[word - 1] in reading.cues.that or words[word - 1] in reading.cues.clauses.buts)
            return each_of(voices, word, led)
    return None
