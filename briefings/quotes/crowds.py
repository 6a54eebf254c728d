"""Many whom the cast does not know: «hundreds of Iraqis marched, | demanding», «activists shared it | and said that».

They are known by what they are: a count of people, or a sound plural of men in the subject's case, which only men have:
who does a thing, who comes from somewhere, who has a trade.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.model import Gender
from briefings.quotes.anaphora import trades
from briefings.quotes.bare import bare_word
from briefings.quotes.conjugation import ALEF, DEED, DOER, FROM, MEEM, TEH, WAW, YEH, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.strangers import OBLIQUE, PLURAL, stranger

MANY, FARTHEST, LONGEST_COUNTED = 3, 60, 5
# the shortest participle without its ending, and one that is no verb of the present
SHORTEST, SHORTEST_PEOPLE = 4, 3
_MANY = Shape("", DOER, Gender.MASCULINE, MANY)
# the ending of an indefinite noun in the object's case, with and without its sign
_ENDING = re.compile("\u0627\u064b?$|\u064b\u0627$")


def crowd(voices: Voices, at: int, shape: Shape) -> Speaker | None:
    """Those nearest before the plural verb or participle at ``at`` who stand as a subject in its sentence."""
    if shape.number != MANY or shape.gender is not Gender.MASCULINE or shape.mood is DEED:
        return None
    start = max(voices.reading.sentence_start(at), at - FARTHEST)
    found = (_at(voices, word, at) for word in range(at - 1, start - 1, -1))
    return next((speaker for speaker in found if speaker), None)


def many_before(voices: Voices, at: int, shape: Shape) -> Speaker | None:
    """Those who stand right before a plural verb that describes them: «others | who (they) demand»."""
    if shape.number != MANY or shape.gender is not Gender.MASCULINE or shape.mood is DEED:
        return None
    reading, word = voices.reading, at - 1
    words, past = reading.doc.words, reading.cues.clauses.past
    while word > 0 and (words[word] in past or words[word].removesuffix(WAW + ALEF) in reading.cues.clauses.was):
        word -= 1
    text = words[word] if word >= 0 else ""
    many = text.endswith((PLURAL, OBLIQUE)) and is_people(reading, word)
    if not many or reading.pause(word + 1) or (shape.joined and text.endswith(OBLIQUE)):
        return None
    return None if word + 1 in voices.ends else _whole(reading, word, word + 1)


def _whole(reading: Reading, word: int, last: int) -> Speaker:
    """Those at ``word`` whom adjectives follow up to word ``last``, with what these describe, in the subject's case."""
    words, first = reading.doc.words, word
    definite = words[word].startswith(ARTICLE)
    while first > reading.sentence_start(word) and not reading.pause(first):
        text = words[first - 1]
        described = (
            text.startswith(ARTICLE)
            if definite
            else is_people(reading, first - 1) or (text.endswith(ALEF) and len(text) > SHORTEST)
        )
        if not described or text in reading.cues.verbs or text in reading.cues.phrase_stops:
            break
        first -= 1
    shown = (reading.surface(w, w + 1) for w in range(first, last))
    name = " ".join(_ENDING.sub("", w.removesuffix(OBLIQUE) + PLURAL if w.endswith(OBLIQUE) else w) for w in shown)
    joined = words[first].startswith(WAW) and words[first] in reading.cues.parties.crowds
    return replace(stranger(reading, first, last, _MANY), name=name[1:] if joined else name)


def _at(voices: Voices, word: int, at: int) -> Speaker | None:
    """The many who begin at ``word``, before word ``at``."""
    reading = voices.reading
    words, cues = reading.doc.words, reading.cues
    text, actor = words[word], voices.begins.get(word)
    if reading.marks.around(reading.doc.starts[word]):
        return None
    if actor:
        led = word > 0 and (words[word - 1] in cues.that or words[word - 1] in cues.clauses.buts)
        subject = led and actor.kind is GROUP and actor.number == MANY and actor.gender is Gender.MASCULINE
        return voices.of(actor) if subject else None
    small = word > 0 and words[word - 1] in cues.particles.prepositions
    if text in cues.parties.crowds and not small and not text.endswith((PLURAL, OBLIQUE)):
        return stranger(reading, word, _counted(voices, word + 1, at), _MANY)
    if not text.endswith(PLURAL) or not is_people(reading, word):
        return None
    last = word + 1
    while last < at and words[last].endswith(PLURAL) and is_people(reading, last) and not reading.pause(last):
        last += 1
    return _whole(reading, word, last)


def _counted(voices: Voices, word: int, at: int) -> int:
    """Where those end who are counted from ``word`` on: «of the Iraqis», «the teachers and the pupils»."""
    reading, words = voices.reading, voices.reading.doc.words
    first = word + (words[word] == FROM)
    last = first
    while last < min(at, word + LONGEST_COUNTED) and not reading.pause(last):
        actor, text = voices.begins.get(last), words[last].removeprefix(WAW)
        definite = text.startswith(ARTICLE) or (last == first > word and not _is_stop(reading, last))
        if actor is None and not definite:
            break
        last = min(actor.last if actor else last + 1, at)
    return last if last > first else word


def _is_stop(reading: Reading, word: int) -> bool:
    """Whether no noun stands at ``word``: a small word or a verb that reports."""
    text = reading.doc.words[word]
    return text in reading.cues.phrase_stops or text in reading.cues.verbs


def is_people(reading: Reading, word: int) -> bool:
    """Whether a sound plural at ``word`` is one of men: doers, people from somewhere, a trade; no verb, no name."""
    text, cues = reading.doc.words[word], reading.cues
    if text in cues.verbs or text in cues.doing or text in cues.parties.unlike_crowds or word in reading.named:
        return False
    bare = text.removeprefix(WAW).removeprefix(ARTICLE)
    stem = bare[: -len(PLURAL)]
    if bare in cues.parties.unlike_crowds or len(stem) < SHORTEST_PEOPLE:
        return False
    nisba = stem.endswith(YEH) and len(stem) >= SHORTEST
    if not nisba and bare.startswith((YEH, TEH)) and text == bare:
        return False
    does = len(stem) >= SHORTEST and (stem.startswith(MEEM) or (len(stem) == SHORTEST and stem[1] == ALEF))
    return nisba or does or bare_word(stem) in trades() or bare in cues.parties.crowds
