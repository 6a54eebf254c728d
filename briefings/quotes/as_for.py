"""«As for X, who is this and that, he says»: whoever «as for» puts first is the subject of the verb behind «so».

The verb has «so» glued to it or stands behind «so has»; everything between belongs to whoever is put first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Gender
from briefings.quotes.ascribed import named_by
from briefings.quotes.conjugation import ALEF, BEH, FEH, HEH, LAM, NOON, WAW, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.strangers import ANY_SHAPE, phrase

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

FARTHEST = 25
AS_FOR = "\u0627\u0645\u0627"


def as_for(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """Whom «as for» puts first in the clause of the verb at ``at``, which has no subject behind it."""
    reading, words = subjects.reading, subjects.reading.doc.words
    verb = at if shape.joined else at - 1
    if verb < 0 or not words[verb].startswith(FEH) or (verb < at and words[verb][1:] not in reading.cues.clauses.past):
        return None
    start = max(reading.sentence_start(at), at - FARTHEST)
    first = next((w + 1 for w in range(at - 2, start - 1, -1) if words[w].removeprefix(WAW) == AS_FOR), 0)
    if not first or first >= verb or any(words[w] in reading.cues.verbs for w in range(first, verb)):
        return None
    end = next((w for w in range(first + 1, verb) if reading.pause(w)), verb)
    actor = named_by(subjects, first, end) or subjects.begins.get(first)
    if actor:
        found = None if subjects.governed(actor) else subjects.with_name(subjects.of(actor), verb)
    else:
        found = _unknown(reading, first, verb, shape)
    return found if found and found.agrees(shape) else None


def _unknown(reading: Reading, first: int, last: int, shape: Shape) -> Speaker | None:
    """Somebody unknown put first; None for what rather is the matter: «as for the results, he said»."""
    word, feminine = reading.doc.words[first], shape.gender is Gender.FEMININE
    led = word in reading.cues.phrase_stops or word.startswith((BEH + ARTICLE, LAM + LAM)) or word.endswith(ALEF)
    definite = word.startswith(ARTICLE)
    other = definite and shape.number == 1 and word.endswith(HEH) is not feminine
    if led or other:
        return None
    found = phrase(reading, first, last, ANY_SHAPE)
    alone = found is not None and found.last == first + 1 and definite
    return None if alone and not word.endswith(WAW + NOON) else found
