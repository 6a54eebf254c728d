"""A definite noun, or reports, that the cast does not know, as the subject of a verb whose object follows.

«The document (f) condemned (f) | the nearing of», «reports expect | more tension»: an indefinite noun behind a definite
one cannot belong to it, so that the first is the subject when it agrees with the verb.
"""

from __future__ import annotations

from briefings.model import Gender
from briefings.people.words import given_names, is_ordinary
from briefings.quotes.conjugation import ALEF, BEH, HEH, LAM, OBJECTS, TEH, WAW
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.strangers import stranger

LONGEST, MANY_SHE = 4, ALEF + TEH
GLUED = (BEH, LAM, WAW)


def before_object(reading: Reading, word: int, cue: Cue, limit: int) -> Speaker | None:
    """The definite noun at ``word``, right behind the verb ``cue``, with its adjectives up to an indefinite noun."""
    words, twice = reading.doc.words, reading.cues.clauses.only_with_noun
    feminine = words[word].endswith((HEH, MANY_SHE))
    if not cue.verb.object or cue.verb.that or feminine is not (cue.shape.gender is Gender.FEMININE):
        return None
    if cue.shape.number > 1 or cue.shape.pronoun or words[word] in reading.cues.particles.adverbs:
        return None
    last, relative = word + 1, reading.cues.particles.relative
    while last < limit and last - word < LONGEST and words[last].startswith(ARTICLE) and last not in reading.named:
        if reading.pause(last) or words[last] in relative:
            return None
        last += 1
    if not _is_thing(reading, last, limit) or words[last] in twice.get(cue.verb.name, ()):
        return None
    return stranger(reading, word, last, cue.shape)


def _is_thing(reading: Reading, word: int, limit: int) -> bool:
    """Whether an indefinite noun that nothing ties to the word before stands at ``word``."""
    if word + 1 >= limit or reading.pause(word) or word in reading.opening or word in reading.named:
        return False
    text, cues = reading.doc.words[word], reading.cues
    small = text in cues.phrase_stops or text in cues.particles.prepositions or text in cues.particles.adverbs
    if small or text in cues.verbs or text in cues.particles.relative or text in cues.clauses.connectives:
        return False
    surface = reading.surface(word, word + 1)
    owned = surface.endswith((ALEF, *OBJECTS)) or text.startswith((ARTICLE, *GLUED))
    return not owned and is_ordinary(text) and text not in given_names()


def reports(reading: Reading, word: int, cue: Cue, limit: int) -> Speaker | None:
    """Reports at ``word``, right behind a verb that agrees with them, before «that» or what they tell of."""
    words, cues = reading.doc.words, reading.cues
    if cue.shape.gender is not Gender.FEMININE or words[word] not in cues.objects.informing or cue.shape.pronoun:
        return None
    last = word + 1
    while last < limit and last - word < LONGEST and words[last].endswith(HEH) and not words[last].startswith(ARTICLE):
        last += 1
    if last + 1 >= limit or reading.pause(last):
        return None
    told = words[last] in cues.that and cue.verb.that and not words[last].startswith(BEH)
    deed = is_verbal(reading, last) and cue.verb.name not in cues.objects.denying
    return stranger(reading, word, last, cue.shape) if told or deed else None
