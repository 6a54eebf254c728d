"""What stands between a verb of speech and its subject: to whom it is said, and on what matter.

Neither is the subject, though both are noun phrases where it could stand: «he told | the assembled: …», «he said on
this | subject that».
"""

from __future__ import annotations

from collections.abc import Mapping

from briefings.model import Actor
from briefings.quotes.conjugation import BEH, LAM
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.strangers import ANY_SHAPE, phrase

# «on this» and its noun
MATTER = 2


def is_listener(reading: Reading, word: int) -> bool:
    """Whether somebody who listens stands at ``word``: «to the» and a noun, «to the channel»."""
    text = reading.doc.words[word]
    return text.startswith(LAM + LAM) or text in reading.cues.particles.addressees


def begins_matter(reading: Reading, word: int) -> bool:
    """Whether «on this subject», «to this end» stands at ``word``."""
    pair = reading.doc.words[word : word + MATTER]
    if len(pair) < MATTER or not pair[1].startswith(ARTICLE):
        return False
    return pair[0].startswith((BEH, LAM)) and pair[0][1:] in reading.cues.anaphora.pointers


def past_listener(reading: Reading, begins: Mapping[int, Actor], word: int, limit: int) -> int:
    """The word behind «to the agency X» at ``word``: whoever is told stands between a verb and its subject."""
    inner = begins.get(word + 1)
    if inner is None:
        whole = phrase(reading, word, limit, ANY_SHAPE)
        last = whole.last if whole else word + 1
        return next((w for w in range(word + 2, last) if w in begins), last)
    last = inner.last
    while last < limit and last not in begins and reading.doc.words[last].startswith(ARTICLE):
        last += 1
    return last
