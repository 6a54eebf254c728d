"""A verb that describes the noun right before it: «voices that say», «a film that shows», with no word for «that».

The noun is who says it; as it is nobody by name, the report is nobody's rather than of whoever spoke sentences before.
"""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, HEH, LAM, PRESENT, TEH, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.speaker import STATE
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement

SHORTEST = 3


def describes(voices: Voices, statement: Statement) -> bool:
    """Whether the verb in the present follows a noun in its sentence at once, without «and» and behind no pause."""
    at, shape, reading = statement.at, statement.cue.shape, voices.reading
    if shape.mood is not PRESENT or shape.joined or shape.word.startswith(LAM):
        return False
    actor = voices.ends.get(at)
    if actor and actor.kind is STATE:
        return False
    if at == reading.sentence_start(at) or reading.pause(at) or at - 1 in reading.opening:
        return False
    before, cues = reading.doc.words[at - 1], reading.cues
    small = before in cues.phrase_stops or before in cues.between or before in cues.led or before in cues.verbs
    pointed = before.removeprefix(WAW).removeprefix(LAM) in cues.anaphora.pointers
    if small or pointed or len(before) < SHORTEST or before in cues.source.ma:
        return False
    return before.startswith(ARTICLE) or before.endswith((ALEF, HEH, ALEF + TEH))
