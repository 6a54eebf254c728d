"""Verbs with a pronoun that report nothing: what a source said, what somebody only calls a thing, a noun."""

from __future__ import annotations

from briefings.quotes.conjugation import MARBUTA
from briefings.quotes.contents import pair_at
from briefings.quotes.lexicon import PREPOSITION_BI, Cue
from briefings.quotes.objects import is_what
from briefings.quotes.reading import Reading

NEAR_THAT, LONG = 6, 5


def takes_up(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether the pronoun of the verb at ``at`` only takes up what somebody said or called a thing."""
    named = at and PREPOSITION_BI in cue.verb.prepositions and _names(reading, at)
    return bool(named) or _is_source(reading, at) or _is_noun(reading, at)


def _is_noun(reading: Reading, at: int) -> bool:
    """Whether the ending of a noun is written where a verb would have its pronoun: a call, not «they called him»."""
    return reading.surface(at, at + 1).endswith(MARBUTA)


def _is_source(reading: Reading, at: int) -> bool:
    """Whether the verb at ``at`` belongs to a source, «according to what he said»: nothing behind it is said."""
    before, source = reading.doc.words[max(0, at - 2) : at], reading.cues.source
    return bool(before) and before[-1] in source.ma and not reading.cues.source_starts.isdisjoint(before)


def _names(reading: Reading, at: int) -> bool:
    """Whether the verb behind «what» only names a thing inside what was said: «for what she called terror».

    «What he described as» reports, and so does what stands in a quotation longer than a term.
    """
    what = is_what(reading, at - 1) or reading.doc.words[at - 1] in reading.cues.objects.whats
    if not what or reading.doc.words[at] not in reading.cues.objects.naming:
        return False
    for word in range(at + 1, min(at + NEAR_THAT, reading.limit(at))):
        pair = pair_at(reading, word)
        if reading.doc.words[word] in reading.cues.that:
            return False
        if pair:
            return reading.doc.word_at(pair.right) - word < LONG
    return True
