"""The words that report, shown before what was reported: what somebody denied or condemned is no wish of theirs."""

from __future__ import annotations

import re

from briefings.arabic import DIACRITICS, TATWEEL, fold_word
from briefings.model import Quote, QuoteKind
from briefings.quotes.lexicon import load_cues

# How the rules end whose reporting words lead to what they report; those of a source («according to») do not.
_LEADING = frozenset({"that", "object", "preposition", "colon", "mark"})
_FIRST_LETTER = re.compile(f".[{DIACRITICS}{TATWEEL}]*")


def reporting(quote: Quote) -> str:
    """The words that lead to reported speech, as the article has them, less an «and» glued to them; "" without any."""
    if quote.kind is QuoteKind.DIRECT or quote.rule.rpartition(" ")[2] not in _LEADING:
        return ""
    first = quote.cue.partition(" ")[0]
    known = load_cues().verbs.get(fold_word(first))
    joined = known is not None and known.shape.joined
    return _FIRST_LETTER.sub("", quote.cue, count=1) if joined else quote.cue
