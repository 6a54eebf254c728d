"""What somebody announces or shows of their own: «the rebels confirmed more than once | their readiness for talks».

The noun with «his», «her» or «their» is known by its pronoun, whatever its measure and whatever aside stands before it.
"""

from __future__ import annotations

from briefings.model import Gender
from briefings.quotes.conjugation import HER, HIS, PAST, PRESENT, THEIR, WAW
from briefings.quotes.contents import ARTICLE, NAME_LIKE, Content, How, is_verbal
from briefings.quotes.lexicon import Cue
from briefings.quotes.objects import behind_adverbs
from briefings.quotes.plain import GLUED
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

FARTHEST = 12


def own_noun(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """The noun that belongs to the known subject of a verb of announcing, at once or behind an aside."""
    if cue.verb.name not in reading.cues.objects.owning or cue.shape.pronoun or subject is None:
        return None
    if not subject.actor and subject.number == 1:
        return None
    if cue.shape.mood not in (PAST, PRESENT):
        return None
    endings, end = _endings(subject), reading.limit(at) - 1
    first = behind_adverbs(reading, subject.last if subject.first > at else at + 1, end)
    for word in range(first, min(end, first + FARTHEST)):
        if _is_own(reading, word, endings) and (word == first or _is_far_object(reading, word)):
            return Content(word, reading.doc.starts[word], word, How.OBJECT)
        if _ends_search(reading, word):
            return None
    return None


def _endings(subject: Speaker) -> tuple[str, ...]:
    """The pronouns that stand for the subject."""
    if subject.number > 1:
        return THEIR, HER
    own = HER if subject.gender is Gender.FEMININE else HIS
    return (own,) if subject.person else (own, THEIR)


def _ends_search(reading: Reading, word: int) -> bool:
    """Whether something else begins at ``word``: a quotation, a particle, another report."""
    text, cues = reading.doc.words[word], reading.cues
    cue = cues.verbs.get(text)
    other = cue is not None and cue.shape.mood in (PAST, PRESENT)
    return other or word in reading.opening or word in reading.colons or text in cues.that


def _is_own(reading: Reading, word: int, endings: tuple[str, ...]) -> bool:
    """Whether a noun with one of ``endings`` stands at ``word``, neither somebody nor behind a glued letter."""
    text, cues = reading.doc.words[word], reading.cues
    if not reading.surface(word, word + 1).endswith(endings) or len(text) <= NAME_LIKE:
        return False
    small = text in cues.phrase_stops or text in cues.particles.relations or text in cues.anaphora.same
    somebody = word in reading.named and text not in cues.objects.heads
    return not (small or somebody or text.startswith((WAW, ARTICLE, *GLUED)))


def _is_far_object(reading: Reading, word: int) -> bool:
    """Whether the noun at ``word`` is no part of what stands before it: its own preposition follows, none is before."""
    words, small = reading.doc.words, reading.cues.particles
    if words[word - 1] in small.prepositions or words[word - 1] in small.relative:
        return False
    if is_verbal(reading, word - 2) and not reading.pause(word):
        return False
    behind = words[word + 1]
    if behind.startswith(ARTICLE) and word + 2 < len(words) and not reading.pause(word + 2):
        behind = words[word + 2]
    return behind in small.governing or (behind[0] in GLUED and len(behind) > len(GLUED))
