"""Who stands before a verb that has whomever it addresses right behind it: «that the embassy told | the minister»,
and in a headline «Iraq calls on | Iran to».

Behind «that» a noun comes before its verb, and so it does in a headline; who follows the verb there is its object.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.quotes.conjugation import NOON, PAST, PRESENT
from briefings.quotes.headlines import in_headline
from briefings.quotes.lexicon import STANCE, Cue
from briefings.quotes.preceding import before_verb
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, Speaker
from briefings.quotes.strangers import stranger

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

FARTHEST, LONGEST_NAME, LONGEST_HEADLINE = 12, 4, 6


def is_called_by_who_is_before(reading: Reading, cue: Cue, at: int) -> bool:
    """Whether the subject of the verb at ``at`` stands before it, so that whoever is named behind it is its object."""
    return _subject_start(reading, cue, at) is not None


def caller(subjects: Subjects, at: int, cue: Cue) -> Speaker | None:
    """The subject before the verb at ``at``, when somebody it addresses stands right behind."""
    found = before_verb(subjects, at, cue.shape) or in_headline(subjects, at, cue.shape)
    first = None if found or at + 1 not in subjects.begins else _subject_start(subjects.reading, cue, at)
    if first is None:
        return found
    actor, reading = subjects.begins.get(first), subjects.reading
    if actor and actor.last <= at:
        speaker = replace(subjects.of(actor), gender=cue.shape.gender)
        if speaker.kind is GROUP and at - first <= LONGEST_NAME:
            return replace(speaker, name=reading.surface(first, at), last=at)
        return speaker if speaker.agrees(cue.shape) and at - actor.last <= 1 else None
    return stranger(reading, first, at, cue.shape) if first + 1 == at else None


def _subject_start(reading: Reading, cue: Cue, at: int) -> int | None:
    """Where the noun that «that» or a headline has before its verb begins; None when another clause lies between."""
    if not _addresses(reading, cue) or reading.pause(at):
        return None
    start, words, particles = reading.sentence_start(at), reading.doc.words, reading.cues.particles
    for word in range(at - 1, max(start - 1, at - 1 - FARTHEST), -1):
        text = words[word]
        if text in reading.cues.that:
            noun = text.endswith(NOON) and word + 1 < at and _is_noun(reading, word + 1)
            return word + 1 if noun else None
        if text in particles.relative or text in reading.cues.clauses.connectives or _is_verb(reading, word):
            return None
        if word == start or reading.colon(word):
            # what a page has before the words of a headline
            first = word + text.isascii()
            headline = cue.shape.mood is PRESENT and at - first <= LONGEST_HEADLINE
            return first if headline and first < at and _is_noun(reading, first) else None
        if reading.pause(word):
            return None
    return None


def _addresses(reading: Reading, cue: Cue) -> bool:
    """Whether the verb, finite and alone, has as its object whomever it addresses."""
    verb, shape, objects = cue.verb, cue.shape, reading.cues.objects
    tells = verb.name in objects.telling and verb.group is not STANCE
    takes = verb.asks_object or tells or verb.name in objects.pressing
    return takes and not shape.pronoun and not shape.joined and shape.mood in (PAST, PRESENT)


def _is_noun(reading: Reading, word: int) -> bool:
    """Whether a noun stands at ``word``: nothing that tells when, where or how."""
    text, cues = reading.doc.words[word], reading.cues
    small = text in cues.phrase_stops or text in cues.particles.adverbs or text in cues.particles.governing
    return not small and not _is_verb(reading, word) and text not in cues.particles.prepositions


def _is_verb(reading: Reading, word: int) -> bool:
    cue = reading.cues.verbs.get(reading.doc.words[word])
    return cue is not None and cue.shape.mood in (PAST, PRESENT)
