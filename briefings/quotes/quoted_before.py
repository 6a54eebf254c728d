"""The quotation that closes right before the reporting word: «…», said the minister."""

from __future__ import annotations

from briefings.quotes.conjugation import DOER
from briefings.quotes.contents import Content, How
from briefings.quotes.lexicon import SPEECH, Cue
from briefings.quotes.reading import SHORTEST_QUOTED, Reading

SHORTEST_BEHIND = 3


def quoted_before(reading: Reading, at: int, cue: Cue) -> Content | None:
    """The quotation, or None: one of a word or two that the verb follows without a comma is a name or a term."""
    if cue.verb.group is not SPEECH or not at or cue.shape.mood is DOER:
        return None
    pair = reading.marks.closing(reading.doc.ends[at - 1], reading.doc.starts[at])
    if pair is None:
        return None
    first = reading.doc.word_at(pair.start)
    if reading.doc.words[first - 1] in reading.cues.particles.namers:
        return None
    shortest = SHORTEST_QUOTED if at == reading.sentence_start(at) else SHORTEST_BEHIND * (not cue.shape.joined)
    if at - first < shortest and not (reading.pause(at) and shortest == SHORTEST_BEHIND):
        return None
    return Content(first, pair.start, at, How.BEHIND)
