"""A name further on, behind an office told at length: «the head of the traffic of the city, Colonel X, said that».

Between the office and the name stand only words of what it is over, and the name stands right before what is told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.people.words import given_names, is_ordinary
from briefings.quotes.conjugation import WAW
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.lexicon import Cue
from briefings.quotes.listeners import is_listener
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, OFFICE, PERSON, Speaker
from briefings.quotes.strangers import ANY_SHAPE, is_to_outlet, stranger

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

FARTHEST, LONGEST_NAME = 16, 4


def named_on(subjects: Subjects, cue: Cue, speaker: Speaker | None, content: Content) -> Speaker | None:
    """``speaker`` with the name that stands between the office and what is told, as ``content``, of its holder."""
    if speaker is None or speaker.person or content.how is How.OBJECT:
        return speaker
    return named_before(subjects, speaker, content.joint, _calls(subjects, cue))


def named_before(subjects: Subjects, speaker: Speaker, limit: int, parted: bool = False) -> Speaker:
    """``speaker`` with the name of the holder, further on before word ``limit``; ``parted``: between commas alone."""
    if speaker.person or speaker.number > 1 or speaker.kind not in (GROUP, OFFICE):
        return speaker
    if not speaker.last < limit <= speaker.last + FARTHEST or not _is_office(subjects, speaker):
        return speaker
    pause = subjects.reading.pause
    first = next((word for word in range(speaker.last, limit) if pause(word)), limit)
    for word in range(speaker.last, first):
        named = _named(subjects, word, first) if not parted and _stands_apart(subjects, word) else None
        if named:
            return _with(speaker, named)
        if not _goes_on(subjects, word):
            return speaker
    last = next((word for word in range(first + 1, limit) if pause(word)), limit)
    named = _named(subjects, first, last) if first < last < limit + (not parted) else None
    return _with(speaker, named) if named and named.last == last else speaker


def _with(speaker: Speaker, named: Speaker) -> Speaker:
    return replace(speaker, name=named.name, last=named.last, kind=PERSON, person=named.person)


def _named(subjects: Subjects, word: int, end: int) -> Speaker | None:
    """Who is named from ``word`` on, up to ``end`` at most: one of the cast, or a given name and its surnames."""
    reading, actor = subjects.reading, subjects.begins.get(word)
    last = actor.last if actor else next((w for w in range(word, end) if _ends(reading, w, end)), end)
    if actor is None:
        return stranger(reading, word, last, ANY_SHAPE) if _is_unknown_name(reading, word, last) else None
    one = bool(actor.people) and actor.number == 1 and not subjects.glued(actor)
    return subjects.of(actor) if one and _ends(reading, last, end) else None


def _ends(reading: Reading, word: int, end: int) -> bool:
    """Whether the name ends before ``word``: at what is told, at a small word, before «to the agency»."""
    text = reading.doc.words[word] if word < end else ""
    return word >= end or text in reading.cues.phrase_stops or is_listener(reading, word) or is_to_outlet(text)


def _is_office(subjects: Subjects, speaker: Speaker) -> bool:
    """Whether the speaker is told as who holds an office: «the head of», «the official», not «an official»."""
    head = subjects.reading.doc.words[speaker.first]
    holders = subjects.reading.cues.objects.holders
    return head.startswith(ARTICLE) or head in holders


def _calls(subjects: Subjects, cue: Cue) -> bool:
    """Whether the verb of ``cue`` has somebody as its object, who may stand behind its subject."""
    objects, name = subjects.reading.cues.objects, cue.verb.name
    return name in objects.pressing or name in objects.calling or name in objects.telling


def _stands_apart(subjects: Subjects, word: int) -> bool:
    """Whether the noun phrase before ``word`` has ended, so that whoever is named there owns nothing of it."""
    reading = subjects.reading
    text, before = reading.doc.words[word], reading.doc.words[word - 1]
    if before in reading.cues.particles.prepositions:
        return False
    if text in reading.cues.objects.ranked:
        return True
    return before.startswith(ARTICLE) or not (is_ordinary(before) or text in reading.cues.objects.holders)


def _is_unknown_name(reading: Reading, word: int, end: int) -> bool:
    """Whether a given name and its surnames, which the cast does not know, stand from ``word`` to ``end``."""
    words = reading.doc.words
    if not 2 <= end - word <= LONGEST_NAME or words[word] not in given_names() or words[word] in reading.cues.verbs:
        return False
    if any(text.startswith(ARTICLE) for text in words[word + 1 : end]):
        return False
    enclosed = reading.pause(word) and not is_ordinary(words[word])
    return enclosed or not any(is_ordinary(text) for text in words[word + 1 : end])


def _goes_on(subjects: Subjects, word: int) -> bool:
    """Whether ``word`` may be part of what somebody's office is over."""
    reading, cues = subjects.reading, subjects.reading.cues
    text = reading.doc.words[word]
    if text in cues.particles.prepositions:
        return text in cues.objects.scopes
    if text in cues.verbs or text in cues.particles.relative or text in cues.clauses.connectives:
        return False
    actor = subjects.begins.get(word)
    return not (actor and actor.people) and not (text.startswith(WAW) and text[1:] in cues.verbs)
