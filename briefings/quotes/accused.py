"""Whoever was accused answers: «the sailors accuse the minister of theft, but he says that», «while she says that»."""

from __future__ import annotations

from briefings.quotes.conjugation import PAST, PRESENT, Shape
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices

NEAR = 8


def accused(voices: Voices, spoken: int, at: int, shape: Shape) -> Speaker | None:
    """Whom the report at word ``spoken`` accuses, when the verb behind «but he», «while» at ``at`` is theirs."""
    reading, words = voices.reading, voices.reading.doc.words
    if shape.mood not in (PAST, PRESENT) or spoken < reading.sentence_start(at):
        return None
    if words[at - 1] not in reading.cues.clauses.withholding and words[at - 1] not in reading.cues.clauses.contrasts:
        return None
    cue = reading.cues.verbs.get(words[spoken])
    if cue is None or cue.verb.name not in reading.cues.objects.accusing:
        return None
    accuser = _accuser(voices, spoken)
    same = cue.shape.gender is shape.gender and (accuser is None or accuser.continues(shape))
    if same or words[spoken - 1] in reading.cues.particles.relative:
        return None
    first = accuser.last if accuser else spoken + 2
    for word in range(first, min(at, first + NEAR)):
        actor = voices.begins.get(word)
        if actor and not voices.governed(actor):
            speaker = voices.of(actor)
            return speaker if speaker.continues(shape) else None
    return None


def _accuser(voices: Voices, spoken: int) -> Speaker | None:
    """Who stands right behind the verb at word ``spoken``: whoever spoke last or an actor."""
    for told in voices.recent[-1:]:
        if told.first == spoken + 1:
            return told
    actor = voices.begins.get(spoken + 1)
    return voices.of(actor) if actor else None
