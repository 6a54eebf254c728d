"""An indefinite subject in the object's case under its plain name: «but an official in the city says», behind «that».

What the letter at the end does not show in the text shows itself by what stands before it or behind it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.quotes.anaphora import trades
from briefings.quotes.conjugation import ALEF, FROM
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import PERSON, STATE, Speaker
from briefings.quotes.strangers import ACCUSATIVE

SHORTEST, LONGEST = 4, 4
_ENDING = re.compile("\u0627\u064b?$|\u064b\u0627$")


def in_plain_case(reading: Reading, speaker: Speaker) -> Speaker:
    """``speaker`` without the endings of the object's case; as it is when it stands in no such case."""
    words, first = reading.doc.words, speaker.first
    if not words[first].endswith(ALEF) or speaker.person or speaker.kind in (PERSON, STATE):
        return speaker
    if speaker.name != reading.surface(first, speaker.last) or not _is_object(reading, first):
        return speaker
    last = first + 1
    while last < min(speaker.last, first + LONGEST) and _is_adjective(reading, last):
        last += 1
    shown = [_ENDING.sub("", reading.surface(word, word + 1)) for word in range(first, last)]
    behind = [reading.surface(last, speaker.last)] if last < speaker.last else []
    return replace(speaker, name=" ".join(shown + behind))


def _is_object(reading: Reading, word: int) -> bool:
    """Whether the sign is written on ``word``, or it is a known noun behind «that» or «but», and no two of them."""
    words, cues = reading.doc.words, reading.cues
    if reading.surface(word, word + 1).endswith(ACCUSATIVE):
        return True
    behind, noun = words[word + 1 : word + 2], words[word].removesuffix(ALEF)
    if len(noun) < SHORTEST - 1 or any(text.startswith(ARTICLE) for text in behind):
        return False
    if noun in cues.document.nouns:
        return True
    led = word > 0 and (words[word - 1] in cues.that or words[word - 1] in cues.clauses.buts)
    known = noun in trades() or FROM in behind or (bool(behind) and _is_adjective(reading, word + 1))
    return led and known


def _is_adjective(reading: Reading, word: int) -> bool:
    """Whether ``word`` ends as an adjective of an indefinite object does."""
    text = reading.doc.words[word]
    return text.endswith(ALEF) and len(text) > SHORTEST and not reading.pause(word)
