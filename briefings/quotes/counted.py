"""How many say it: «19 per cent», «20 deputies», «14 at least of the Democrats», «more than thirty states»."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.model import Actor, Gender
from briefings.quotes.conjugation import ALEF, BEH, FROM, HEH, IN, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, Speaker
from briefings.quotes.strangers import stranger

# in the hundred, in all its spellings
_HUNDRED = re.compile("\u0627\u0644\u0645\u0627?[\u064a\u0626]\u0647")
SHORTEST, MANY = 4, 3
AT_LEAST = 2


def share(reading: Reading, begins: dict[int, Actor], word: int, shape: Shape) -> Speaker | None:
    """Those who are counted from ``word`` on, with «about» or «more than» before the number."""
    words, first = reading.doc.words, word
    if words[word] in reading.cues.objects.about:
        word += 1 + (words[word + 1 : word + 2] == [FROM])
    if word + SHORTEST > len(words) or not words[word].isdigit() or reading.pause(word + 1):
        return None
    if words[word + 1] == IN and _HUNDRED.fullmatch(words[word + 2]):
        return stranger(reading, first, _of(reading, word + 3) or word + 3, shape)
    if words[word + 1].startswith(BEH) and _HUNDRED.fullmatch(words[word + 1][1:]):
        return stranger(reading, first, _of(reading, word + 2) or word + 2, shape)
    if "%" in reading.doc.gaps[word + 1]:
        counted = stranger(reading, first, word + 1, shape)
        return replace(counted, name=counted.name + "%")
    unnamed = begins.get(word + 1)
    some = unnamed.last if unnamed and unnamed.kind is GROUP and not reading.pause(word + 1) else 0
    last = _of(reading, word + 1) or max(some, _things(reading, word + 1))
    return replace(stranger(reading, first, last, shape), gender=Gender.UNKNOWN, number=MANY) if last else None


def _of(reading: Reading, word: int) -> int:
    """The end of «of the Democrats», «at least of the Democrats» at ``word``; 0 when it does not stand there."""
    words = reading.doc.words
    if reading.doc.words[word] in reading.cues.particles.prepositions and words[word] != FROM:
        word += AT_LEAST
    if word + 1 >= len(words) or words[word] != FROM or reading.pause(word + 1):
        return 0
    if not words[word + 1].startswith(ARTICLE):
        return 0
    last = word + 2
    while last < len(words) and words[last].startswith(ARTICLE) and not reading.pause(last):
        last += 1
    return last


def _things(reading: Reading, word: int) -> int:
    """The end of what is counted at ``word``: in the object's case with its adjectives, or before a stop; 0: none."""
    words, last = reading.doc.words, word
    if words[word].endswith(HEH) and len(words[word]) > AT_LEAST and reading.pause(word + 1):
        return word + 1
    while last < len(words) and words[last].endswith(ALEF) and not reading.pause(last):
        if len(words[last]) <= SHORTEST and words[last].removesuffix(ALEF) not in reading.cues.objects.roles:
            break
        last += 1
    return last if last > word else 0
