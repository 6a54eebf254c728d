"""Ministries that are called by their field alone: «the ministry of X» first, «X» later, or the other way round."""

from __future__ import annotations

from dataclasses import replace

from briefings.arabic import fold_word
from briefings.document import Document
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import Cues
from briefings.quotes.speaker import Speaker

# an adjective of the feminine in -iya: the field that may stand alone, and the state behind it
_NISBA = "\u064a\u0647"


def ministry_of(doc: Document, cues: Cues, speaker: Speaker) -> Speaker:
    """``speaker`` under the whole name when it is a field whose ministry the text names as such, else as it is."""
    field = speaker.name.split(" ", 1)[0] if speaker.name.startswith(ARTICLE) and not speaker.person else ""
    if not field or fold_word(field) not in cues.anaphora.fields:
        return speaker
    wanted = fold_word(speaker.name).split()
    alone = len(wanted) == 1
    if alone and not wanted[0].endswith(_NISBA):
        return speaker
    ministry = fold_word(cues.anaphora.ministry)
    named = [i for i, word in enumerate(doc.words) if _heads(word, ministry) and _is(doc, i + 1, wanted)]
    before = [i for i in named if i < speaker.first]
    if not named or (alone and not before):
        return speaker
    at = before[-1] if alone else named[0]
    last = at + 1 + len(wanted)
    last += alone and _is_of_state(doc, last)
    return replace(speaker, name=f"{cues.anaphora.ministry} {doc.span(at + 1, last).of(doc.text)}")


def _heads(word: str, ministry: str) -> bool:
    """Whether ``word`` is «ministry», alone or behind one letter."""
    return word.endswith(ministry) and len(word) <= len(ministry) + 1


def _is(doc: Document, first: int, wanted: list[str]) -> bool:
    """Whether the words ``wanted`` stand at word ``first``, with nothing but spaces between them."""
    last = first + len(wanted)
    return doc.words[first:last] == wanted and all(gap == " " for gap in doc.gaps[first:last])


def _is_of_state(doc: Document, word: int) -> bool:
    """Whether the state of a ministry stands at ``word``."""
    if word >= len(doc.words) or doc.gaps[word] != " ":
        return False
    return doc.words[word].startswith(ARTICLE) and doc.words[word].endswith(_NISBA)
