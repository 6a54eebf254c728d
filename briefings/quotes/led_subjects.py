"""Whom «that», «but» or «was» puts before a verb, however much describes them: «but a lawyer in the town says».

Behind these the noun comes first. Nobody whom the cast knows ends right before the verb, so the words stand as they
are.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Gender
from briefings.quotes.conjugation import ALEF, HEH, IN, NOON, PAST, PRESENT, TEH, YEH, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.strangers import stranger

FARTHEST, SHORTEST = 14, 3


def with_led_subject(voices: Voices, statement: Statement) -> Statement:
    """``statement`` with whoever stands between the particle of its clause and the verb that agrees with them.

    Behind «the minister revealed that» the minister may go on.
    """
    shape, at = statement.cue.shape, statement.at
    if statement.subject or shape.joined or shape.pronoun or shape.number > 1 or shape.mood not in (PAST, PRESENT):
        return statement
    reading = voices.reading
    last = at - (at > 0 and reading.doc.words[at - 1] in reading.cues.clauses.past)
    first = 0 if reading.pause(at) else _first(reading, last)
    told = first - 1 in voices.ends and reading.doc.words[first - 1] in reading.cues.that
    if not first or told or not _is_noun(reading, first) or not _ends(voices, first, last):
        return statement
    subject = _subject(voices, first, last, shape)
    return statement._replace(subject=subject) if subject else statement


def _first(reading: Reading, last: int) -> int:
    """The word behind the particle that leads the clause up to word ``last``; 0 when something parts them."""
    words, cues = reading.doc.words, reading.cues
    for word in range(last - 1, max(reading.sentence_start(last), last - FARTHEST) - 1, -1):
        text = words[word]
        if text in cues.clauses.was or (text in cues.that and text.endswith(NOON)):
            return word + 1 if word + 1 < last else 0
        small = text in cues.particles.relative or text in cues.particles.negation or text in cues.clauses.conditions
        small = small or text in cues.clauses.nearest or (text in cues.clauses.connectives and text != IN)
        if small or text in cues.verbs or text in cues.doing or reading.pause(word):
            return 0
        if text in cues.clauses.buts and text.endswith(NOON):
            return word + 1 if word + 1 < last else 0
    return 0


def _is_noun(reading: Reading, word: int) -> bool:
    text, cues = reading.doc.words[word], reading.cues
    small = text in cues.phrase_stops or text in cues.inner_ends or text in cues.particles.governing
    verb = text.startswith(YEH) or (text.endswith(TEH) and not text.endswith(ALEF + TEH))
    return len(text) >= SHORTEST and text.isalpha() and not (small or verb or text in cues.anaphora.latter)


def _ends(voices: Voices, first: int, last: int) -> bool:
    """Whether the noun phrase may end before ``last``: an indefinite noun there would be what the verb describes."""
    words, before = voices.reading.doc.words, last - 1
    if before == first or last in voices.ends or words[before] in voices.reading.cues.anaphora.same:
        return True
    return words[before].startswith(ARTICLE) or (before == first + 1 and not words[first].startswith(ARTICLE))


def _subject(voices: Voices, first: int, last: int, shape: Shape) -> Speaker | None:
    """Whoever begins at ``first``, when they agree with the verb; whoever bears a title there is known anyway."""
    words, actor, titled = voices.reading.doc.words, voices.begins.get(first), voices.begins.get(first + 1)
    if actor and actor.last <= last:
        speaker = voices.of(actor)
        whole = actor.people or actor.last == last or words[actor.last] in voices.reading.cues.phrase_stops
        whole = whole or words[actor.last] in voices.reading.cues.particles.governing
        speaker = speaker if whole else replace(speaker, name=voices.reading.surface(first, last), last=last)
        return speaker if speaker.agrees(shape) else None
    alone = last == first + 1 and words[first].startswith(ARTICLE)
    feminine = words[first].endswith((HEH, ALEF + TEH))
    fits = feminine is (shape.gender is Gender.FEMININE) and not alone and not (titled and titled.people)
    return stranger(voices.reading, first, last, shape) if fits else None


def is_led_inside(reading: Reading, statement: Statement) -> bool:
    """Whether «that» leads to the subject, which the cast does not know: whoever told of it goes on, «but» apart."""
    subject, words = statement.subject, reading.doc.words
    if subject is None or subject.actor or not 1 < subject.first < statement.at:
        return False
    return words[subject.first - 1] in reading.cues.that and words[subject.first - 2] not in reading.cues.clauses.buts
