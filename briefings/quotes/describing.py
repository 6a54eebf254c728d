"""Indefinite papers that the verb behind them describes: «a letter that says», «she issued a report, it told that».

The paper speaks, or whoever it is from, or whoever has issued it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import Gender
from briefings.quotes.conjugation import ALEF, FROM, HEH, IN, PAST, PRESENT, TO, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import ORGANISATION, Speaker
from briefings.quotes.strangers import ANY_SHAPE, stranger

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

LONGEST, NEAR = 7, 3
# the ending of an object, with its sign
_ENDING = re.compile("\u0627\u064b?$|\u064b\u0627$")


def describing_paper(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """The indefinite paper that the verb at ``at`` describes: a draft, a report from the agency, that says."""
    reading, words = subjects.reading, subjects.reading.doc.words
    if shape.joined or shape.pronoun or shape.number > 1 or shape.mood not in (PRESENT, PAST):
        return None
    told, apart = shape.mood is PAST, reading.pause(at)
    last = next((w for w in range(at, 0, -1) if words[w - 1] not in reading.cues.particles.adverbs), at)
    led = words[last - 1] in reading.cues.phrase_stops and not (told and apart)
    if (apart and not told) or led or _inside(reading, at):
        return None
    for word in range(at - 1, max(reading.sentence_start(at), at - LONGEST) - 1, -1):
        inner = word + 1 < at and reading.pause(word + 1)
        if inner or words[word] in reading.cues.verbs or words[word] in reading.cues.that:
            return None
        paper = paper_at(reading, word)
        if paper and (shape.gender is Gender.FEMININE) is paper.endswith(HEH):
            return _that_told(subjects, word, at) if told else _speaking(subjects, word, at)
    return None


def _speaking(subjects: Subjects, word: int, at: int) -> Speaker:
    """The paper at ``word``, or whoever it is from, right before the verb at ``at``."""
    reading, words = subjects.reading, subjects.reading.doc.words
    issuer = subjects.begins.get(word + 2) if words[word + 1] == FROM else None
    named = subjects.of(issuer) if issuer and issuer.last == at else None
    own = word + 2 if issuer and reading.cues.phrase_stops.isdisjoint(words[word + 2 : at]) else word
    return named or stranger(reading, own, at if own > word else word + 1, ANY_SHAPE)


def _that_told(subjects: Subjects, word: int, at: int) -> Speaker | None:
    """The same of a verb of the past: not in what somebody said it, and behind a comma only what somebody issued."""
    reading, words = subjects.reading, subjects.reading.doc.words
    if word and words[word - 1].endswith(IN):
        return None
    issuer = _issuer(subjects, word)
    if issuer or reading.pause(at):
        return issuer
    paper = _speaking(subjects, word, at)
    return replace(paper, name=_ENDING.sub("", paper.name)) if words[word].endswith(ALEF) else paper


def _issuer(subjects: Subjects, word: int) -> Speaker | None:
    """The body that has issued the paper at ``word``: the organisation issued | a report, X issued | a report."""
    reading, words = subjects.reading, subjects.reading.doc.words
    if not words[word].endswith(ALEF):
        return None
    before = subjects.ends.get(word - 1) if words[word - 1] in reading.cues.document.issue else subjects.ends.get(word)
    if before is None or before.kind is not ORGANISATION or subjects.governed(before):
        return None
    verbs = reading.cues.document.issue
    led = words[word - 1] in verbs or not verbs.isdisjoint(words[max(0, before.first - NEAR) : before.first])
    return subjects.of(before) if led else None


def _inside(reading: Reading, at: int) -> bool:
    """Whether «in it» follows the verb: the paper is where somebody else says it."""
    near = reading.doc.words[at + 1 : at + 1 + NEAR]
    return not reading.cues.document.within.isdisjoint(near)


def paper_at(reading: Reading, word: int) -> str:
    """The indefinite noun of a paper at ``word``, without the ending of its accusative; empty when there is none."""
    table, text = reading.cues.document, reading.doc.words[word]
    bare = text.removesuffix(ALEF) if text.endswith(ALEF) else text
    own = bare != text and bare in table.own
    known = not own and not text.startswith(ARTICLE) and (bare in table.nouns or bare in table.parts)
    behind = reading.doc.words[word + 1 : word + 2]
    construct = bare == text and bool(behind) and behind[0].startswith(ARTICLE) and behind[0] != TO
    return bare if known and not construct else ""
