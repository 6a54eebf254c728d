"""Where whoever is quoted does the next thing in the present: «X denies the charge | and meets», «| and calls it».

A verb joins no noun, so that behind a noun that was said it goes on with the verb of saying. Only where the noun itself
has a clause of its own may the verb belong to that: «a plan that helps us and saves», «whose fleet is old and needs».
"""

from __future__ import annotations

from briefings.model import Gender
from briefings.quotes.conjugation import PRESENT, TEH, WAW, YEH, Shape
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.reading import Reading

SHORTEST = 4
_AND = (WAW + YEH, WAW + TEH)
_PRESENT = (YEH, TEH)


def does_now(reading: Reading, first: int, limit: int, shape: Shape) -> int:
    """The word with which a verb in the present goes on behind the noun at ``first``; ``limit`` when none does."""
    words, cues = reading.doc.words, reading.cues
    for word in range(first + 1, limit):
        text = words[word]
        if text in cues.particles.relative or text in cues.that or text in cues.clauses.whose:
            return limit
        if not text.startswith(_AND):
            if text.startswith(_PRESENT) and _may_be_verb(reading, word):
                return limit
        elif _is_verb(reading, word, shape) and reading.marks.around(reading.doc.starts[word]) is None:
            return word
    return limit


def _is_verb(reading: Reading, word: int, shape: Shape) -> bool:
    """Whether «and» with a verb in the present stands at ``word``: one of the lexicon, or one of a man, which behind a
    verb in the past comes after a comma."""
    text, clauses = reading.doc.words[word], reading.cues.clauses
    if text in clauses.no_present or word in reading.named or len(text) < SHORTEST:
        return False
    cue = reading.cues.verbs.get(text)
    if cue and cue.shape.mood is PRESENT:
        return shape.gender is Gender.UNKNOWN or cue.shape.gender is shape.gender
    now = shape.mood is PRESENT or reading.pause(word)
    return now and text[1] == YEH and shape.gender is not Gender.FEMININE and not cue


def _may_be_verb(reading: Reading, word: int) -> bool:
    """Whether a word that begins like a verb in the present may be one: no verbal noun, no name, no plural."""
    text, clauses = reading.doc.words[word], reading.cues.clauses
    noun = WAW + text in clauses.no_present or word in reading.named or is_verbal(reading, word)
    return not (noun or text.startswith(ARTICLE) or len(text) < SHORTEST - 1)
