"""Whether somebody has acted before in a sentence, with a verb of the same kind: «the court ordered … and called on X».

A verb of the feminine that no lexicon has shows itself by its ending and by the name right behind it.
"""

from __future__ import annotations

from briefings.model import Gender
from briefings.quotes.conjugation import ALEF, PAST, TEH, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading

SHORTEST = 4


def acts_alike(reading: Reading, start: int, at: int, shape: Shape) -> bool:
    """Whether a verb between words ``start`` and ``at`` has the mood, gender and number of ``shape``."""
    kind = (shape.mood, shape.gender, shape.number)
    for word in range(start, at):
        found = _shape(reading, word)
        if found and (found.mood, found.gender, found.number) == kind:
            return True
    hers = shape.mood is PAST and shape.gender is Gender.FEMININE and shape.number == 1
    return hers and any(_is_hers(reading, word) for word in range(start, at))


def acts(reading: Reading, word: int) -> bool:
    """Whether a verb stands at ``word``: one that the lexicon has, or the feminine of any."""
    return _shape(reading, word) is not None or _is_hers(reading, word)


def _shape(reading: Reading, word: int) -> Shape | None:
    text, cues = reading.doc.words[word], reading.cues
    cue = cues.verbs.get(text) or cues.doing.get(text)
    return cue.shape if cue else cues.addressing.get(text)


def _is_hers(reading: Reading, word: int) -> bool:
    """Whether a word with the ending of «she did» stands right before somebody's name."""
    text = reading.doc.words[word]
    if len(text) < SHORTEST or not text.endswith(TEH) or text.endswith(ALEF + TEH) or text.startswith(ARTICLE):
        return False
    return word + 1 in reading.named and text not in reading.cues.particles.prepositions
