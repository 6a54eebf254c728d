"""What somebody deems a thing that was named before: «a plan that the farmers consider | a danger to their land».

The thing itself, where nobody known stands behind the verb, is no subject: «he deemed | the accord a bargain», «deemed
it | an important step».
"""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, BEH, HEH, MARBUTA, NOON, WAW
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

MANY = WAW + NOON
NOT = "\u063a\u064a\u0631"


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


def without_deemed(
    reading: Reading, at: int, cue: Cue, subject: Speaker | None, content: Content
) -> tuple[Speaker | None, Content]:
    """The subject of the verb at ``at`` and its content; no subject where the unknown noun behind it is what is deemed.

    A verb that deems has a pronoun or one noun more for it, in the object's case.
    """
    words, nobody = reading.doc.words, subject is not None and not subject.actor and subject.first == at + 1
    if not nobody or cue.verb.name not in reading.cues.objects.describing or words[at + 1].endswith(MANY):
        return subject, content
    named = at and words[at - 1] in reading.cues.particles.negation
    if content.how in (How.THAT, How.PREPOSITION) or named:
        return subject, content
    plain = content.how is How.OBJECT
    if not _is_object(reading, at + 1 if cue.shape.pronoun else content.first) or not (plain or cue.shape.pronoun):
        return subject, content
    return None, Content(at + 1, reading.doc.starts[at + 1], at + 1, How.OBJECT) if plain else content


def _is_object(reading: Reading, word: int) -> bool:
    """Whether an indefinite noun in the object's case, or «not», stands at ``word``, no owner of a definite one."""
    words = reading.doc.words
    if words[word] == NOT:
        return True
    owns = reading.surface(word, word + 1).endswith(MARBUTA) and words[word + 1 : word + 2]
    return _indefinite(reading, word) and not (owns and owns[0].startswith(ARTICLE))
