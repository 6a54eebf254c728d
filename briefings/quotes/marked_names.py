"""A name of several words between marks in an office or a place: «said the head of the "Seven Gulfs Group", that»."""

from __future__ import annotations

from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading

LONGEST, FARTHEST = 7, 25


def names_body(reading: Reading, cue: Cue, word: int, close: int) -> bool:
    """Whether the quotation from ``word`` to ``close`` is a name, since the words of ``cue`` stand farther on.

    They do behind a colon and a mark, and behind the particle after a comma, before anybody else says anything.
    """
    if close - word > LONGEST or close >= reading.limit(word) or reading.pause(word):
        return False
    for later in range(close, min(reading.limit(word), close + FARTHEST)):
        text = reading.doc.words[later]
        if later in reading.colons:
            return later in reading.opening
        if text in reading.cues.that and cue.verb.that:
            return reading.pause(later)
        told = text in reading.cues.verbs and reading.cue(later).verb.name not in reading.cues.objects.topical
        if told or later in reading.opening:
            return False
    return False
