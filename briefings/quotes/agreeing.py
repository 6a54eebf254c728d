"""Whether a verb agrees with the subject behind it: with the first of several, and with a state in either gender.

«The ambassador (f) and the spokesman condemned (f)», «Iraq (m) and the States accused (m)», «Yemen announced (f)».
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import Actor, Gender
from briefings.quotes.conjugation import HEH, WAW
from briefings.quotes.lexicon import SPEECH, Cue
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import PERSON, STATE, Speaker

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

SEVERAL = 3


def is_masculine(reading: Reading, state: Actor) -> bool:
    """Whether a state is spoken of as a man, or one of several is; «the republic of» such a one is not."""
    words, known = reading.doc.words, reading.cues.particles.masculine_states
    if state.number > 1:
        return any(word.removeprefix(WAW) in known for word in words[state.first : state.last])
    return words[state.last - 1].removeprefix(WAW) in known and not words[state.first].endswith(HEH)


def as_shown(subjects: Subjects, speaker: Speaker, actor: Actor, at: int, cue: Cue) -> Speaker:
    """``speaker`` with the gender that the verb right before shows: the first of several states, or one in either
    gender behind a verb that has no state for its object."""
    shape, reading = cue.shape, subjects.reading
    if speaker.kind is not STATE or speaker.first != at + 1 or speaker.agrees(shape) or shape.pronoun:
        return speaker
    masculine = reading.doc.words[actor.first] in reading.cues.particles.masculine_states
    if actor.number > 1 and actor.last > actor.first + 1:
        shown = masculine is (shape.gender is Gender.MASCULINE)
    else:
        shown = actor.number == 1 and masculine and at not in subjects.ends and _tells_alone(reading, cue)
    return replace(speaker, gender=shape.gender) if shown else speaker


def _tells_alone(reading: Reading, cue: Cue) -> bool:
    """Whether nobody is the object of the verb: «announced», «denied», «asked | of»."""
    verb, objects = cue.verb, reading.cues.objects
    tells = verb.group is SPEECH and verb.that and verb.name not in objects.telling
    return tells or verb.name in objects.denying or (bool(verb.asks) and not verb.asks_object)


def fits(subjects: Subjects, speaker: Speaker, actor: Actor, at: int, cue: Cue) -> bool:
    """Whether ``speaker`` can be the subject of the verb at word ``at``: by gender, or because nobody else can."""
    verb = cue.verb
    plain = verb.group is SPEECH and verb.that and not verb.object
    plain = plain and verb.name not in subjects.reading.cues.objects.telling and actor.first == at + 1
    return speaker.agrees(cue.shape) or plain or _first_agrees(subjects, actor, at, cue)


def _first_agrees(subjects: Subjects, actor: Actor, at: int, cue: Cue) -> bool:
    """Whether several people stand right behind a verb that agrees with the first of them."""
    if actor.number == 1 or actor.kind is not PERSON or actor.first != at + 1 or cue.shape.number > 1:
        return False
    place = bisect_left(subjects.actors, actor.first, key=lambda a: a.first)
    named = subjects.actors[place : place + SEVERAL]
    return any(a.first == actor.first and a.people and a.gender is cue.shape.gender for a in named)
