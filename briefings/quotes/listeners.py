"""What stands between a verb of speech and its subject: to whom it is said, and on what matter.

Neither is the subject, though both are noun phrases where it could stand: «he told | the assembled: …», «he said on
this | subject that».
"""

from __future__ import annotations

from briefings.quotes.conjugation import BEH, LAM
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading

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
