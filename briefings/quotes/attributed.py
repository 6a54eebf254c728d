"""What somebody lays to something: «he attributed | the rise of the prices to the shortage of wheat»."""

from __future__ import annotations

from briefings.quotes.contents import Content, How
from briefings.quotes.lexicon import Cue
from briefings.quotes.objects import is_noun
from briefings.quotes.reading import Reading

FARTHEST = 20


def laid_to(reading: Reading, at: int, after: int, cue: Cue) -> Content | None:
    """The object of a verb of attributing, up to its preposition and on: what happened is part of what was said."""
    words = reading.doc.words
    if cue.verb.name not in reading.cues.objects.attributing or cue.shape.pronoun or after >= reading.limit(at):
        return None
    if words[after] in reading.cues.anaphora.pointers or not is_noun(reading, after):
        return None
    for word in range(after + 1, min(reading.limit(at) - 1, after + FARTHEST)):
        if words[word] in cue.verb.prepositions:
            return Content(after, reading.doc.starts[after], after, How.OBJECT)
        if words[word] in reading.cues.that or reading.colon(word):
            return None
    return None
