"""«X is the only country that …»: who the relative clause behind «only» tells of stands before the noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.quotes.contents import ARTICLE
from briefings.quotes.speaker import Speaker

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

# «only», and the noun with an adjective at most
BEHIND, LONGEST = 2, 2


def only_one(subjects: Subjects, at: int) -> Speaker | None:
    """Who alone does what the verb at ``at`` says, whatever the noun agrees with: Turkey was the only state that."""
    reading, words = subjects.reading, subjects.reading.doc.words
    if at < BEHIND + LONGEST or words[at - BEHIND] not in reading.cues.particles.alone:
        return None
    if words[at - 1] not in reading.cues.particles.relative:
        return None
    for noun in range(at - BEHIND - 1, at - BEHIND - 1 - LONGEST, -1):
        if not words[noun].startswith(ARTICLE):
            return None
        actor = subjects.ends.get(noun)
        if actor and subjects.leads(actor):
            return subjects.of(actor)
    return None
