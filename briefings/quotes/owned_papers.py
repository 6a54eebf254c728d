"""Whose a paper is that names them behind «to»: the ministry of «a statement of the ministry»."""

from __future__ import annotations

from briefings.arabic import TATWEEL
from briefings.document import Document
from briefings.model import Cast
from briefings.quotes.conjugation import ALEF
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import PREPOSITION_LI, Cues
from briefings.quotes.speaker import Speaker


def owner_of(doc: Document, cues: Cues, cast: Cast, paper: Speaker) -> str:
    """The name of whoever stands behind «to» in ``paper``; "" when it is no paper or nobody does."""
    words = doc.words
    if words[paper.first] not in cues.document.nouns or words[paper.first].startswith(ARTICLE):
        return ""
    word = paper.first + 1
    described = word + 1 < paper.last and not words[word].startswith((ARTICLE, PREPOSITION_LI))
    word += described and words[word] in cues.document.described
    body = word < paper.last and ARTICLE + words[word] in cues.anaphora.institution
    if word >= paper.last or body or not words[word].startswith(PREPOSITION_LI):
        return ""
    owner = next((a.name for a in cast.actors if a.first == word and a.people and a.last <= paper.last), "")
    if owner:
        return owner
    name = doc.span(word, paper.last).of(doc.text).replace(TATWEEL, "")
    if words[word].startswith(PREPOSITION_LI * 2) and ARTICLE + words[word][1:] in cues.anaphora.institution:
        whole = word + 1 == paper.last or words[word + 1].startswith(ARTICLE)
        return ARTICLE + name[1:] if whole else name[1:]
    return ALEF + name[1:] if words[word].startswith(PREPOSITION_LI * 2) else name[1:]
