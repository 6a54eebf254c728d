"""Whether a long clause goes on behind the source that stands in its middle: «this led, observers say, to the | sale».

What completes it behind the second comma is an object in its case, a preposition glued to its noun, the predicate of
«as for», or whoever is «among» those told of first. What begins anew there leaves the source at the end of its clause.
"""

from __future__ import annotations

import re

from briefings.people import lexicons
from briefings.quotes.as_for import AS_FOR
from briefings.quotes.conjugation import ALEF, BEH, FEH, FROM, LAM, WAW
from briefings.quotes.contents import ARTICLE, is_exchange, is_verbal_word
from briefings.quotes.reading import Reading

SHORTEST_OBJECT = 4
# how somebody acts, «saying», «stressing», and when, «currently»: in the same case, but no object
_MANNER = re.compile("(?:\u0645.*|.\u0627..?|.*\u064a)\u0627")


def carries_on(reading: Reading, first: int, at: int, behind: int) -> bool:
    """Whether the clause from ``first`` to the source at ``at`` goes on behind it, at ``behind``."""
    words, text = reading.doc.words, reading.doc.words[behind]
    if text.startswith(FEH) and first > 0 and words[first - 1] == AS_FOR:
        return text not in reading.cues.source.joints
    if is_among(reading, first):
        return not text.startswith(WAW)
    if text.startswith((BEH, LAM)):
        return _is_led(reading, behind)
    return _is_object(reading, behind)


def is_among(reading: Reading, first: int) -> bool:
    """Whether «among» opens the clause at ``first``."""
    words = reading.doc.words
    return words[first].removeprefix(WAW) == FROM and words[first + 1] in reading.cues.source.among


def _is_led(reading: Reading, word: int) -> bool:
    """Whether a preposition is glued to the noun at ``word``, which leads over to nothing new."""
    text, cues = reading.doc.words[word], reading.cues
    small = text in cues.particles.prepositions or text in cues.clauses.trailers_comma or text in cues.source.besides
    if small or text in cues.verbs or text in cues.phrase_stops or word in reading.named:
        return False
    bare = text[1:]
    led = bare in lexicons.common_words() and text not in lexicons.common_words()
    return led or bare.startswith((ARTICLE, LAM)) or is_verbal_word(reading, bare) or is_exchange(bare)


def _is_object(reading: Reading, word: int) -> bool:
    """Whether an indefinite noun in the object's case stands at ``word``: «leads, the agency says, | a delegation»."""
    text, clauses = reading.doc.words[word], reading.cues.clauses
    if not text.endswith(ALEF) or len(text) < SHORTEST_OBJECT or _MANNER.fullmatch(text):
        return False
    if text.startswith((WAW, FEH)) and text.removesuffix(ALEF) not in lexicons.common_words():
        return False
    manner = text in clauses.circumstance or text in clauses.trailers_comma or text in clauses.connectives
    small = text in reading.cues.particles.adverbs or text in reading.cues.phrase_stops or text in clauses.trailers
    return not (manner or small or text in reading.cues.verbs)
