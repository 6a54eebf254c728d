"""The words that report, shown before what was reported: what somebody denied or condemned is no wish of theirs."""

from __future__ import annotations

import re

from briefings.arabic import DIACRITICS, TATWEEL, fold_word
from briefings.model import Quote, QuoteKind
from briefings.quotes.conjugation import BEH, KAF, LAM
from briefings.quotes.lexicon import load_cues

# How the rules end whose reporting words lead to what they report; those of a source («according to») do not.
_LEADING = frozenset({"that", "object", "preposition", "colon", "mark"})
_BY_PREPOSITION, _GLUED = "preposition", (BEH, LAM, KAF)
_FIRST_LETTER = re.compile(f".[{DIACRITICS}{TATWEEL}]*")


def reporting(quote: Quote, text: str) -> str:
    """The words that lead to reported speech, as the article ``text`` has them; "" without any.

    Less an «and» glued to them, and with a preposition of one letter that is glued to what follows.
    """
    if quote.kind is QuoteKind.DIRECT or quote.rule.rpartition(" ")[2] not in _LEADING:
        return ""
    first = quote.cue.partition(" ")[0]
    known = load_cues().verbs.get(fold_word(first))
    joined = known is not None and known.shape.joined
    words = _FIRST_LETTER.sub("", quote.cue, count=1) if joined else quote.cue
    before = text[quote.span.start - 1 : quote.span.start] if quote.rule.endswith(_BY_PREPOSITION) else ""
    return f"{words} {before}{TATWEEL}" if before in _GLUED and not words.endswith(before + TATWEEL) else words
