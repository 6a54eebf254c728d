"""Names that are written like a particle or a preposition: Ban, Ali."""

from __future__ import annotations

from briefings.quotes.reading import Reading

BAN, DOTTED = "\u0628\u0627\u0646", "\u064a"


def may_be_ban(reading: Reading, word: int) -> bool:
    """Whether the particle with ba at ``word`` may be the name, as behind «he said» it mostly is."""
    return not reading.pause(word) or reading.surface(word, word + 1) == reading.doc.words[word] == BAN


def may_be_ali(reading: Reading, word: int, limit: int) -> bool:
    """Whether the preposition at ``word``, with a dotted ya, may be the name: the particle follows later."""
    doc, that = reading.doc, reading.cues.that
    if doc.text[doc.ends[word] - 1] != DOTTED or doc.words[word + 1] in that:
        return False
    return any(doc.words[w] in that for w in range(word + 2, limit))
