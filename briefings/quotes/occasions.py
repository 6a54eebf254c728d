"""Where the occasion of a report stands behind a noun that was said: «denied the charge | in remarks to the paper»."""

from __future__ import annotations

from briefings.quotes.conjugation import OBJECTS
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.lexicon import PREPOSITION_LI
from briefings.quotes.reading import Reading


def occasion_start(reading: Reading, content: Content, first: int, limit: int) -> int:
    """The word before which the noun at ``first`` ends and the occasion begins; ``limit`` when there is none.

    Where a clause or a quotation follows as well, it may be what was said on the occasion.
    """
    words, cues = reading.doc.words, reading.cues
    occasions, found = cues.clauses.occasions, limit
    if content.how not in (How.OBJECT, How.PREPOSITION):
        return limit
    for word in range(max(first, content.joint) + 1, limit - 1):
        text = words[word]
        if text in cues.that or word in reading.colons or (text in cues.particles.relative and found == limit):
            return limit
        if found == limit and text in occasions and words[word + 1] in occasions[text] and _is_free(reading, word):
            found = word
    return found


def _is_free(reading: Reading, word: int) -> bool:
    """Whether the paper or talk behind ``word`` is nobody's who is named there: not «in the speech of | the king»;
    nor did what was said come in it; a meeting is told as one with the press or somebody."""
    words, cues, behind = reading.doc.words, reading.cues, word + 2
    if words[word - 1] in cues.document.verbs or reading.marks.around(reading.doc.starts[word]) is not None:
        return False
    if behind >= reading.limit(word) or reading.pause(behind):
        return True
    text = words[behind]
    if words[word + 1] in cues.clauses.meetings:
        to_them = text.startswith(PREPOSITION_LI) and text.endswith(OBJECTS)
        return to_them or text in cues.document.described or text in cues.particles.prepositions
    return not text.startswith(ARTICLE) and behind not in reading.named
