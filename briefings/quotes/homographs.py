"""Names that are written like a particle or a preposition: Ban, Ali."""

from __future__ import annotations

from briefings.quotes.lexicon import PREPOSITION_BI, Cue
from briefings.quotes.reading import Reading

FARTHEST = 15
BAN, DOTTED = "\u0628\u0627\u0646", "\u064a"


def may_be_ban(reading: Reading, cue: Cue, at: int, word: int) -> bool:
    """Whether behind «said» at ``at`` the particle with ba at ``word`` may be the name, written without hamza or
    pronoun, or belongs to another verb: «she said, whom they | accuse of»."""
    doc, verbs = reading.doc, reading.cues.verbs
    if cue.verb.name != reading.cues.says:
        return False
    if reading.surface(word, word + 1) == doc.words[word] == BAN:
        return True
    if reading.pause(word) or word - at > FARTHEST:
        return not reading.pause(word)
    between = (verbs.get(text) for text in doc.words[at + 1 : word])
    return any(other and other.verb.object and PREPOSITION_BI in other.verb.prepositions for other in between)


def may_be_ali(reading: Reading, word: int, limit: int) -> bool:
    """Whether the preposition at ``word``, with a dotted ya, may be the name: the particle follows later."""
    doc, that = reading.doc, reading.cues.that
    if doc.text[doc.ends[word] - 1] != DOTTED or doc.words[word + 1] in that:
        return False
    return any(doc.words[w] in that for w in range(word + 2, limit))
