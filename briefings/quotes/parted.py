"""Objects that an aside parts from their verb: «condemned the minister, in a statement of Friday, | the attack on»."""

from __future__ import annotations

from briefings.quotes.conjugation import PAST, PRESENT, WAW
from briefings.quotes.contents import ARTICLE, Content, How, is_verbal
from briefings.quotes.lexicon import Cue
from briefings.quotes.objects import is_noun, is_what
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

LONGEST_ASIDE = 18


def parted_object(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """The noun behind the comma that closes the asides of a known subject, of a verb that has nothing but an object."""
    objects = reading.cues.objects
    only = cue.verb.object and (not cue.verb.that or cue.verb.name in objects.denying) and not cue.shape.pronoun
    if not only or cue.shape.mood not in (PAST, PRESENT) or subject is None or not subject.actor:
        return None
    manner = reading.cues.particles.adverbs & reading.cues.particles.never_inside
    if not manner.isdisjoint(reading.doc.words[subject.first : subject.last]):
        return None
    first = subject.last if subject.first > at else at + 1
    end = reading.limit(at) - 1
    if first >= end or not (reading.pause(first) or reading.doc.words[first] in reading.cues.particles.prepositions):
        return None
    for word in range(first + 1, min(end, first + LONGEST_ASIDE)):
        if not reading.pause(word) or _is_aside(reading, word):
            continue
        fits = _is_object(reading, word) or (is_what(reading, word) and cue.verb.name in objects.denying)
        return Content(word, reading.doc.starts[word], word, How.OBJECT) if fits else None
    return None


def _is_aside(reading: Reading, word: int) -> bool:
    """Whether what begins at ``word`` behind a comma is an aside again: «in», «who», «and he is», «on Friday»."""
    text, cues = reading.doc.words[word], reading.cues
    small = cues.particles
    return (
        text in small.prepositions or text in small.relative or text in small.adverbs or text in cues.clauses.comments
    )


def _is_object(reading: Reading, word: int) -> bool:
    """Whether a noun phrase that is nobody begins at ``word``: definite, a verbal noun, or before its owner."""
    text, actor = reading.doc.words[word], reading.named.get(word)
    if text.startswith(WAW) or actor is not None or not is_noun(reading, word, behind_pause=True):
        return False
    return text.startswith(ARTICLE) or is_verbal(reading, word) or reading.doc.words[word + 1].startswith(ARTICLE)
