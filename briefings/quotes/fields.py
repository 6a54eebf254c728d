"""Bodies with a second field: «the ministry of education | and studies», «the party of justice | and work».

A ministry may have three, and a people abroad: «of foreign affairs | and African cooperation and the Tunisians abroad».
"""

from __future__ import annotations

from briefings.arabic import fold_word
from briefings.model import Actor
from briefings.people.purposes import is_fielded, is_purpose
from briefings.quotes.conjugation import LAM, WAW, YEH
from briefings.quotes.contents import ARTICLE, is_verbal_word
from briefings.quotes.reading import Reading

PLURALS = ("\u0648\u0646", "\u0648")
NISBA = (YEH, YEH + "\u0647")
SHORTEST, MOST = 6, 4
# the ending of many behind «of», and of a thing in the plural
_MANY = ("\u064a\u0646", "\u0627\u062a")


def with_field(reading: Reading, actor: Actor) -> Actor:
    """``actor`` with the fields that «and» adds to its name, and the adjectives behind them."""
    last, limit = actor.last, reading.limit(actor.first)
    name = reading.doc.words[actor.first : last]
    name[0] = name[0][actor.span.start - reading.doc.starts[actor.first] :]
    office = name[0] == fold_word(reading.cues.anaphora.ministry)
    if last >= limit or last > actor.first + MOST or not (office or is_fielded(name)):
        return actor
    while last < limit and (_is_field(reading, last) or (office and _is_affair(reading, last))):
        last += 1
        while last < limit and (_describes(reading, last) or (office and _is_people(reading, last))):
            last += 1
    if last == actor.last:
        return actor
    return reading.up_to(actor, last)


def _is_field(reading: Reading, word: int) -> bool:
    """Whether «and» and a definite noun that is nobody stand at ``word``, behind a definite word."""
    words, text = reading.doc.words, reading.doc.words[word]
    if not text.startswith(WAW + ARTICLE) or len(text) < SHORTEST or reading.pause(word) or word in reading.named:
        return False
    small = text in reading.cues.particles.relative or text in reading.cues.verbs or text in reading.cues.phrase_stops
    return words[word - 1].startswith((ARTICLE, WAW + ARTICLE)) and not small and not _is_plural(reading, text)


def _is_plural(reading: Reading, text: str) -> bool:
    """Whether «and the farmers», who do something, has this shape: «and the cooperation» only looks like it."""
    return text.endswith(PLURALS) and not is_verbal_word(reading, text.removeprefix(WAW + ARTICLE))


def _is_affair(reading: Reading, word: int) -> bool:
    """Whether «and the affairs of», or «and» with a people, stand at ``word``, before more of the name."""
    text = reading.doc.words[word]
    if reading.pause(word) or not text.startswith(WAW) or not _is_people(reading, word + 1):
        return False
    return is_purpose(LAM + text.removeprefix(WAW)) or text.startswith(WAW + ARTICLE)


def _is_people(reading: Reading, word: int) -> bool:
    """Whether the people whose affairs they are stand at ``word``, or where they live: «the Tunisians», «abroad»."""
    words = reading.doc.words
    if word >= len(words) or reading.pause(word):
        return False
    text = words[word]
    return text in reading.cues.particles.abroad or (text.startswith(ARTICLE) and text.endswith(_MANY))


def _describes(reading: Reading, word: int) -> bool:
    text = reading.doc.words[word]
    return text.startswith(ARTICLE) and text.endswith(NISBA) and len(text) >= SHORTEST and not reading.pause(word)
