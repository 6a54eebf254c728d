"""What somebody deems a thing that was named before: «a plan that the farmers consider | a danger to their land»."""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, BEH, HEH, NOON, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading

MANY = WAW + NOON


def deems(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether whoever deems it stands right behind the verb at ``at``, which has a pronoun, and an indefinite noun
    behind them. «What they deem» only names a thing."""
    words, cues = reading.doc.words, reading.cues
    if not cue.shape.pronoun or cue.verb.name not in cues.objects.describing or at + 1 >= reading.limit(at):
        return False
    if words[at - 1] in cues.particles.negation or words[at - 1] in cues.objects.whats:
        return False
    text = words[at + 1]
    plural = at + 2 if text.startswith(ARTICLE) and text.endswith(MANY) else 0
    behind = reading.named.get(at + 1, plural)
    return 0 < behind < reading.limit(at) and not reading.pause(behind) and _indefinite(reading, behind)


def _indefinite(reading: Reading, word: int) -> bool:
    """Whether an indefinite noun in the object's case stands at ``word``; «tantamount to» is none."""
    noun = reading.doc.words[word]
    small = noun in reading.cues.phrase_stops or noun.startswith(ARTICLE)
    return not small and (noun.endswith(ALEF) or (noun.endswith(HEH) and not noun.startswith(BEH)))
