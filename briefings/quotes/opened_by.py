"""Whom the verb that opens a sentence has as its subject, though the cast does not know them.

«The militias of the east showed pictures, it said that they were»: whoever spoke in an earlier sentence has nothing to
do with it. Only a feminine verb shows that what stands behind it is its subject rather than its object.
"""

from __future__ import annotations

from itertools import takewhile

from briefings.model import Gender
from briefings.quotes.conjugation import ALEF, DEED, FEH, PAST, TEH, WAW, Shape
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.lexicon import RELAY
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import ORGANISATION, STATE, Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.strangers import stranger

SHORTEST, SHORTEST_VERB, LONGEST, MOST_LED, FRONT = 3, 4, 5, 3, 5


def opened_by(voices: Voices, at: int, shape: Shape) -> Speaker | None:
    """The unknown subject of the feminine verb that opens the sentence of the reporting word ``at``."""
    if shape.gender is not Gender.FEMININE or shape.number > 1 or shape.mood is DEED:
        return None
    reading, start = voices.reading, voices.reading.sentence_start(at)
    first = _verb(reading, start, at) + 1
    if not start < first < at or first in voices.begins or not _is_noun(reading, first) or _is_thing(reading, first):
        return None
    return stranger(reading, first, _end(reading, first, at), shape)


def acted_before(voices: Voices, at: int, spoken: int, shape: Shape) -> Speaker | None:
    """The state or body right behind the feminine verb that opens the sentence before that of ``at``, in which nobody
    has spoken (word ``spoken``): «Turkey does not recognise the court. It says that»."""
    start = voices.reading.sentence_start(at)
    if not start or shape.gender is not Gender.FEMININE or shape.number > 1:
        return None
    before = voices.reading.sentence_start(start - 1)
    verb = _verb(voices.reading, before, start) if spoken < before else -1
    actor = voices.begins.get(verb + 1) if verb >= before else None
    if actor is None or actor.kind not in (STATE, ORGANISATION) or actor.number > 1 or not voices.leads(actor):
        return None
    if voices.reading.marks.around(actor.span.start):
        return None
    speaker = voices.of(actor)
    return speaker if speaker.continues(shape) else None


def _verb(reading: Reading, start: int, at: int) -> int:
    """Where the feminine verb stands that opens the sentence at ``start``, behind small words; -1 when none does."""
    words, cues = reading.doc.words, reading.cues
    bare = (text.removeprefix(WAW).removeprefix(FEH) for text in words[start : min(at - 1, start + MOST_LED)])
    word = start + sum(1 for _ in takewhile(lambda text: text in cues.led or text in cues.clauses.past, bare))
    for place in range(word, min(at - 1, start + FRONT)):
        text = words[place]
        cue = cues.doing.get(text) or cues.verbs.get(text)
        if cue is None or reading.pause(place + 1) or _is_denied(reading, place, start):
            continue
        relays = text in cues.verbs and cue.verb.group is RELAY
        opens = place == word or relays or words[place - 1] in cues.clauses.own_sides
        fits = cue.shape.mood is PAST and cue.shape.gender is Gender.FEMININE and cue.shape.number == 1
        hidden = text in cues.verbs and not relays
        return place if opens and fits and not hidden and not cue.shape.pronoun else -1
    return word if _is_unknown_verb(reading, word, start) else -1


def _is_unknown_verb(reading: Reading, word: int, start: int) -> bool:
    """Whether ``word`` is written like a feminine verb of the past, or of the present behind «not»."""
    text, cues = reading.doc.words[word].removeprefix(WAW), reading.cues
    past = text.endswith(TEH) and not text.endswith((ALEF + TEH, WAW + TEH))
    small = text in cues.phrase_stops or text in cues.particles.governing or text.startswith(ARTICLE)
    verbal = past or (_is_denied(reading, word, start) and text.startswith(TEH))
    named = word in reading.named or reading.pause(word + 1)
    return verbal and not (small or named) and len(text) >= SHORTEST_VERB


def _is_denied(reading: Reading, word: int, start: int) -> bool:
    """Whether «not» stands before ``word``: whoever does not do it is its subject all the same."""
    words = reading.doc.words
    return word > start and words[word - 1].removeprefix(WAW) in reading.cues.particles.negation


def _is_thing(reading: Reading, first: int) -> bool:
    """Whether an object, an action or words stand at ``first``: she showed | pictures; there came | the return of."""
    text, cues = reading.doc.words[first], reading.cues
    named = text in cues.document.nouns or text in cues.document.parts or text in cues.document.spoken
    return text.endswith(ALEF) or named or is_verbal(reading, first)


def _is_noun(reading: Reading, word: int) -> bool:
    """Whether a noun may stand at ``word``: no small word, no adverb, no verb."""
    text, cues = reading.doc.words[word], reading.cues
    small = text in cues.phrase_stops or text in cues.inner_ends or text in cues.particles.governing
    small = small or text in cues.particles.adverbs or text in cues.verbs or text in cues.doing
    return len(text) >= SHORTEST and text.isalpha() and not small


def _end(reading: Reading, first: int, at: int) -> int:
    """The word behind the noun phrase at ``first``: up to an object, and of a definite one up to what is not."""
    words, definite = reading.doc.words, reading.doc.words[first].startswith(ARTICLE)
    for word in range(first + 1, min(at, first + LONGEST)):
        text = words[word]
        whole = text.startswith(ARTICLE)
        if reading.pause(word) or not _is_noun(reading, word) or (not whole and (definite or text.endswith(ALEF))):
            return word
        definite = definite or whole
    return min(at, first + LONGEST)
