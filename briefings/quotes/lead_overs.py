"""What leads over to a clause and is no part of it: «meanwhile, | the bridge fell», «it is noted that | the river»."""

from __future__ import annotations

from briefings.quotes.reading import Reading

NEAR_THAT, LONGEST = 5, 5


def behind_lead_over(reading: Reading, first: int, at: int) -> int:
    """The word behind what leads over at ``first`` to the clause that a source at ``at`` closes; else ``first``."""
    words, source = reading.doc.words, reading.cues.source
    if words[first] in source.noted:
        that = (w for w in range(first + 1, min(first + NEAR_THAT, at - 1)) if words[w] in reading.cues.that)
        return next(that, first - 1) + 1
    seconds = source.lead_overs.get(words[first])
    if seconds is None or seconds.isdisjoint(words[first + 1 : first + 2]):
        return first
    return next((w for w in range(first + 2, min(first + LONGEST, at)) if reading.pause(w)), _bare(reading, first))


def _bare(reading: Reading, first: int) -> int:
    """The word behind «to that» at ``first``, which needs no comma; ``first`` for any other."""
    words, cues = reading.doc.words, reading.cues
    return first + 2 * (words[first] in cues.source.parted and words[first + 1] in cues.anaphora.pointers)
