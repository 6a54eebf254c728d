"""Where those who say it are: a body with its place, a place that no lexicon knows, and a second place behind «and»."""

from __future__ import annotations

from briefings.model import Actor, Span
from briefings.people.purposes import is_abroad, is_national, is_region, is_stationed
from briefings.people.words import is_ordinary
from briefings.quotes.cities import cities
from briefings.quotes.conjugation import BEH, DEED, IN, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading

SHORTEST = 3


def and_place(reading: Reading, end: int) -> int:
    """The end of a place that ends before word ``end``, with a second one: in Cairo | and Washington."""
    words = reading.doc.words
    if (
        end >= len(words)
        or reading.pause(end)
        or not words[end].startswith(WAW)
        or words[end].startswith(WAW + ARTICLE)
    ):
        return end
    last = reading.named.get(end, end)
    return last if _told(reading, last) else end


def strange_place(reading: Reading, at: int) -> int:
    """The word behind «in» at word ``at`` and a city or a place that no lexicon knows, before what is told;
    else ``at``."""
    word = reading.doc.words[at + 1]
    if reading.doc.words[at] != IN or len(word) <= SHORTEST or not _told(reading, at + 2):
        return at
    known = is_ordinary(word) or word in reading.cues.verbs or word in reading.cues.phrase_stops
    return at if known and word not in cities() else at + 2


def _told(reading: Reading, word: int) -> bool:
    """Whether «that» stands at ``word``, or the sentence pauses before it."""
    words = reading.doc.words
    return word >= len(words) or reading.pause(word) or words[word] in reading.cues.that


def stationed(reading: Reading, actor: Actor, states: dict[int, Actor]) -> Actor:
    """An institution with where it is: «the embassy in Oslo», not «the foreign ministry of Norway | in Oslo»."""
    words, last = reading.doc.words, actor.last
    if last >= len(words) or (words[last] != IN and not (words[last][0] == BEH and last in states)):
        return actor
    if last + 1 >= reading.limit(actor.first) or reading.pause(last) or reading.pause(last + 1):
        return actor
    head = words[actor.first]
    if not (is_abroad(head) or (is_stationed(head) and not is_national(words[last - 1]))):
        return actor
    cue = reading.cues.verbs.get(words[actor.first - 1]) if actor.first else None
    if cue and words[last][0] in cue.verb.prepositions and cue.shape.mood is not DEED:
        return actor
    end = _place_end(reading, last, states) if words[last] == IN else states[last].last
    if end == last:
        return actor
    span = Span(actor.span.start, reading.doc.ends[end - 1])
    return actor._replace(last=end, span=span, name=span.of(reading.doc.text))


def _place_end(reading: Reading, at: int, states: dict[int, Actor]) -> int:
    """The end of the place behind «in» at word ``at``; ``at`` when there is none."""
    words, place = reading.doc.words, at + 1
    if place in states:
        return and_place(reading, states[place].last)
    if is_region(words[place]) and place + 1 < len(words) and not reading.pause(place + 1):
        plain = words[place + 1] not in reading.cues.phrase_stops and words[place + 1] not in reading.cues.verbs
        return states[place + 1].last if place + 1 in states else (place + 2 if plain else at)
    return strange_place(reading, at)
