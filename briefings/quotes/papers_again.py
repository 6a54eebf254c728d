"""Papers that a text comes back to by more than their kind: «the press statement», «the French statement», «the report
of the paper»."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from briefings.arabic import fold_word
from briefings.document import Document
from briefings.quotes.bare import bare, bare_word
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import Cues
from briefings.quotes.speaker import ORGANISATION, Speaker

PAIR = 2
_NISBA = ("\u064a", "\u064a\u0647")


def paper_again(
    doc: Document, cues: Cues, speaker: Speaker, recent: list[Speaker], resolve: Callable[[Speaker], Speaker]
) -> Speaker | None:
    """Whoever is behind a paper of two words that has been told of before, None when nobody is."""
    first = speaker.first
    if speaker.person or speaker.last != first + PAIR or doc.words[first] not in cues.document.nouns:
        return None
    head, more = doc.words[first : speaker.last]
    if not more.startswith(ARTICLE):
        return None
    if not head.startswith(ARTICLE):
        if more not in cues.anaphora.institution or more in cues.document.nouns:
            return None
        owner = replace(speaker, first=first + 1, name=_said(doc, first + 1))
        found = resolve(owner)
        return found if found.name != owner.name else None
    if head not in cues.anaphora.institution:
        return None
    made = more in cues.document.made
    if made or more.removeprefix(ARTICLE) in cues.document.described:
        paper = replace(speaker, last=first + 1, name=_said(doc, first))
        found = resolve(paper)
        return found if made or found.name != paper.name else None
    name = _of_state(bare_word(more), recent) if more.endswith(_NISBA) else ""
    return replace(speaker, name=name) if name else None


def _of_state(state: str, recent: Iterable[Speaker]) -> str:
    """The institution that has spoken last and has the adjective ``state`` in its name; "" when none has."""
    named = (s.name for s in reversed([*recent]) if s.kind is ORGANISATION)
    return next((name for name in named if state in bare(fold_word(name).split()[1:])), "")


def _said(doc: Document, word: int) -> str:
    return doc.span(word, word + 1).of(doc.text)
