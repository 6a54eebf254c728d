"""Where the unnamed belong, in words that no lexicon knows: «an official in the hospital of the valley | that»."""

from __future__ import annotations

from briefings.people.lexicons import role_words
from briefings.people.purposes import is_to_outlet
from briefings.quotes.conjugation import DEED, IN, LAM
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.reading import Reading

LONGEST, SHORTEST, MOST_ADVERBS = 6, 3, 4
MARK = "'"


def home_end(reading: Reading, at: int, limit: int) -> int:
    """The end of the noun phrase behind the preposition at word ``at``, when it is plain that it ends there: before
    «that», «his saying», whom it is told, or when; else ``at``. «In the province» alone tells nothing of somebody."""
    first, last = at + 1, min(limit, len(reading.doc.words))
    if not _begins(reading, first):
        return at
    for word in range(first + 1, min(last, first + LONGEST) + 1):
        if word >= last or _closes(reading, word, last):
            return at if word == first + 1 and reading.doc.words[first].startswith(ARTICLE) else word
        if _breaks(reading, word):
            return at
    return at


def _begins(reading: Reading, word: int) -> bool:
    """Whether a place or a body may begin at ``word``: no paper, no meeting, no time, nothing that somebody does."""
    text, cues = reading.doc.words[word], reading.cues
    told = cues.document.nouns | cues.document.spoken | cues.document.parts | role_words("occasions")
    never = cues.objects.adverbial | cues.objects.moments | cues.particles.adverbs | cues.particles.no_homes
    if len(text) < SHORTEST or text in never or not told.isdisjoint((text, text.removeprefix(ARTICLE))):
        return False
    marked = MARK in reading.doc.gaps[word - 1]
    return not (marked or reading.pause(word) or _breaks(reading, word) or is_verbal(reading, word))


def _breaks(reading: Reading, word: int) -> bool:
    """Whether no noun phrase goes on at ``word``."""
    text, cues = reading.doc.words[word], reading.cues
    return text in cues.verbs or text in cues.phrase_stops or text[0].isdigit() or word in reading.opening


def _closes(reading: Reading, word: int, limit: int) -> bool:
    """Whether what was said, whom it was told, when or in what begins at ``word``."""
    words, cues = reading.doc.words, reading.cues
    text = words[word]
    if reading.pause(word) or text in cues.that or _is_told(reading, word):
        return True
    if text in cues.particles.adverbs:
        behind = range(word + 1, min(limit, word + MOST_ADVERBS))
        after = next((w for w in behind if words[w] not in cues.particles.adverbs), limit)
        return after >= limit or _closes(reading, after, after)
    cue = cues.verbs.get(text)
    if cue is not None and cue.shape.mood is DEED and cue.shape.pronoun:
        return True
    return text == IN and not (cues.document.nouns | cues.document.spoken).isdisjoint(words[word + 1 : word + 2])


def _is_told(reading: Reading, word: int) -> bool:
    """Whether «to the agency», «to CNN» stands at ``word``; «the agency | for the atom» tells nobody."""
    text, small = reading.doc.words[word], reading.cues.particles
    foreign = text[0] == LAM and len(text) > 1 and text[1:].isascii()
    return foreign or is_to_outlet(text) or text in small.addressees or text in small.listeners
