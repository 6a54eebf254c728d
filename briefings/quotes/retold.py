"""What somebody said, told once more: «the government rejected what the paper reported | of that the port was sold»."""

from __future__ import annotations

from briefings.quotes.conjugation import FROM
from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading

FARTHEST = 20


def is_retold(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether «what» before the verb is no negation, since «of that» behind whoever said it tells what it was."""
    words, cues = reading.doc.words, reading.cues
    if not at or not cue.shape.pronoun or words[at - 1] not in cues.particles.negation or not cue.verb.that:
        return False
    for word in range(at + 1, min(reading.limit(at) - 1, at + FARTHEST)):
        if words[word + 1] in cues.that:
            return words[word] == FROM
        if words[word] in cues.verbs and words[word] not in cues.particles.prepositions:
            return False
    return False
