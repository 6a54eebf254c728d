"""Who wrote the paper that a text comes back to: «a letter from the minister …», «the letter said»."""

from __future__ import annotations

from briefings.arabic import fold_word
from briefings.quotes.authors import writer
from briefings.quotes.conjugation import ALEF, IN
from briefings.quotes.contents import ARTICLE
from briefings.quotes.issuers import issued_by
from briefings.quotes.speaker import PERSONAL, STATE, Speaker
from briefings.quotes.speakers import Voices

FARTHEST, NEAR = 150, 12


def written_before(voices: Voices, paper: Speaker) -> Speaker | None:
    """Who issued, sent or wrote the last paper of this kind before «the letter»; None when nobody is named."""
    words, first = voices.reading.doc.words, paper.first
    kind = words[first].removeprefix(ARTICLE)
    own = paper.last == first + 1 and _is_nobodys(voices, paper, kind)
    if not own or kind == words[first] or kind not in voices.reading.cues.document.nouns:
        return None
    for word in range(first - 1, max(0, first - FARTHEST), -1):
        if words[word].removesuffix(ALEF) == kind:
            found = _told_in(voices, word) or issued_by(voices, word, min(first, word + NEAR))
            found = found or _wrote(voices, word, first)
            return voices.known(found) if found and found.actor else None
    return None


def _is_nobodys(voices: Voices, paper: Speaker, kind: str) -> bool:
    """Whether the paper speaks under no name but its own: «the statement», «an official statement»."""
    if paper.name == voices.reading.surface(paper.first, paper.last):
        return True
    head, *rest = fold_word(paper.name).split()
    return head == kind and voices.reading.cues.document.described.issuperset(rest)


def _told_in(voices: Voices, word: int) -> Speaker | None:
    """Who says something «in» the paper at ``word``: X said in an article that the newspaper printed."""
    reading = voices.reading
    told = voices.recent[-1] if voices.recent and reading.doc.words[word - 1] == IN else None
    return told if told and told.kind in PERSONAL and reading.sentence_start(word) <= told.first < word else None


def _wrote(voices: Voices, word: int, limit: int) -> Speaker | None:
    """Who sends or owns the paper at ``word``; a state right before it is only where somebody comes from."""
    found = writer(voices, word, min(limit, voices.reading.limit(word)))
    if found is None or found.kind is STATE:
        return None
    return voices.with_name(voices.of(voices.named_before(found)), limit)
