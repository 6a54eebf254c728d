"""Ministries that are called by their field alone: «the ministry of X» first, «X» later, or the other way round."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from briefings.arabic import fold_word
from briefings.document import Document
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import Cues
from briefings.quotes.speaker import Speaker

# an adjective of the feminine in -iya: the field that may stand alone, and the state behind it
_NISBA = "\u064a\u0647"
# how many ministries are looked at, so that a long text costs no more a word than a short one
MOST = 100


def is_field(cues: Cues, speaker: Speaker) -> bool:
    """Whether ``speaker`` is called by a field that a ministry may have."""
    field = speaker.name.split(" ", 1)[0] if speaker.name.startswith(ARTICLE) and not speaker.person else ""
    return bool(field) and fold_word(field) in cues.anaphora.fields


def ministries(doc: Document, cues: Cues) -> list[int]:
    """The words of ``doc`` that are «ministry»."""
    ministry = fold_word(cues.anaphora.ministry)
    return [i for i, word in enumerate(doc.words) if _heads(word, ministry)]


def ministry_of(doc: Document, cues: Cues, speaker: Speaker, heads: list[int]) -> Speaker:
    """``speaker``, a field, under the whole name when the text names its ministry as such near one of the words
    ``heads``, else as it is."""
    wanted = fold_word(speaker.name).split()
    alone = len(wanted) == 1
    if alone and not wanted[0].endswith(_NISBA):
        return speaker
    end = bisect_left(heads, speaker.first)
    near = reversed(heads[max(0, end - MOST) : end]) if alone else heads[:MOST]
    at = next((i for i in near if _is(doc, i + 1, wanted)), None)
    if at is None:
        return speaker
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
