"""Verbs of the present without a subject, which nobody says: it is said that, an end is expected, it turned out."""

from __future__ import annotations

from briefings.model import Gender
from briefings.quotes.conjugation import HER, HIS, PRESENT
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

NEAR = 6


def is_impersonal(reading: Reading, at: int, cue: Cue, content: Content, subject: Speaker | None) -> bool:
    """A present verb of the third person, near the particle or before what is expected, with no subject: it is said
    that; it is widely believed that; an end is expected; it turned out."""
    emerged = subject is None and cue.verb.name in reading.cues.objects.emerging and content.how is How.THAT
    if emerged and cue.shape.mood is PRESENT and cue.shape.gender is Gender.FEMININE:
        return True
    present = cue.shape.mood is PRESENT and cue.shape.gender is Gender.MASCULINE
    if not present or cue.verb.name not in reading.cues.objects.impersonal:
        return False
    if subject is None and cue.shape.number == 1:
        return content.how is How.OBJECT or _is_near(reading, at, content)
    described = (
        subject is None or _in_relative(reading, at, subject, content) or _only_describes(reading, at, subject.first)
    )
    return described and content.joint == at + 1 and content.how is How.THAT


def _is_near(reading: Reading, at: int, content: Content) -> bool:
    """Whether only how or when stands between the verb and the particle: «is believed | in the past | that»."""
    return (
        content.how is How.THAT
        and content.joint <= at + NEAR
        and not any(map(reading.pause, range(at + 1, content.joint)))
    )


def _in_relative(reading: Reading, at: int, subject: Speaker, content: Content) -> bool:
    """Whether the verb describes ``subject`` in a relative clause: «the minister who is supposed to», «thought to»."""
    words = reading.doc.words
    told = reading.cue(at).verb.name in reading.cues.objects.supposing or words[content.joint].endswith((HIS, HER))
    return words[at - 1] in reading.cues.particles.relative and subject.first < at and told


def _only_describes(reading: Reading, at: int, first: int) -> bool:
    """Whether the subject at ``first``, one word before the verb, describes a noun: a main road it is thought that."""
    before = reading.doc.words[first - 1] if first == at - 1 else ARTICLE
    free = before in reading.cues.phrase_stops or before in reading.cues.verbs or before.startswith(ARTICLE)
    return not free and not reading.pause(first) and not reading.pause(at)
