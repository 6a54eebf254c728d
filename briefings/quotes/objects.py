"""What a reported object may begin with: «what was said about», «the call for», and what rules a noun out."""

from __future__ import annotations

from briefings.quotes.conjugation import DEED
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.lexicon import Cue, Group
from briefings.quotes.reading import Reading

FULL_TIME = 3


def is_governed(reading: Reading, word: int, after: int) -> bool:
    """Whether an indefinite noun behind a preposition may own ``word``: «in an announcement of», not «days ago».

    ``after`` is the first word behind the subject.
    """
    cues, words = reading.cues, reading.doc.words
    before = words[word - 1]
    if before.startswith(ARTICLE) or before in cues.objects.spells or before in cues.document.nouns:
        return False
    free = word - 1 not in reading.named and word - 2 >= after
    return free and words[word - 2] in cues.particles.prepositions


def behind_adverbs(reading: Reading, word: int, limit: int) -> int:
    """The word behind the adverbs at ``word`` that no pause or mark sets off: «yesterday», «at an earlier time»."""
    cues, words = reading.cues, reading.doc.words
    while word < limit and word not in reading.pauses and word not in reading.opening:
        timed = words[word] in cues.particles.prepositions and not cues.objects.moments.isdisjoint(
            words[word + 1 : word + 2]
        )
        if words[word] not in cues.particles.adverbs and not timed:
            break
        word = min(word + (FULL_TIME if timed else 1), limit)
    return word


def _moment(reading: Reading, word: int) -> bool:
    """Whether «time» and its adjective stand at ``word``."""
    cues, pair = reading.cues, reading.doc.words[word : word + 2]
    return len(pair) > 1 and pair[0] in cues.objects.moments and pair[1] not in cues.that


def is_what(reading: Reading, word: int) -> bool:
    """«What» before a verb: denied what was said about it. The same word denies a verb elsewhere."""
    return reading.doc.words[word] in reading.cues.source.ma & reading.cues.particles.negation


def is_noun(reading: Reading, word: int, behind_pause: bool = False) -> bool:
    """Whether ``word`` may be a noun that a verb governs; one behind a comma only when ``behind_pause``."""
    cues, text = reading.cues, reading.doc.words[word]
    particles = cues.particles
    if (reading.pause(word) and not behind_pause) or text in particles.prepositions:
        return False
    if text in particles.adverbs or text in particles.relative:
        return False
    cue = cues.verbs.get(text)
    if cue is not None and cue.shape.mood is not DEED:
        return False
    return text not in cues.clauses.connectives and text not in particles.negation


def reporting_noun(reading: Reading, word: int) -> Cue | None:
    """The verb of «the call» or «the assurance» at ``word``."""
    cue = reading.cues.verbs.get(reading.doc.words[word].removeprefix(ARTICLE))
    return cue if cue and cue.shape.mood is DEED else None


def renewed(reading: Reading, word: int, end: int) -> Content | None:
    """Renewed the call for: the call is what is said; renewed the assurance of: what is assured."""
    starts, words, that = reading.doc.starts, reading.doc.words, reading.cues.that
    cue = reporting_noun(reading, word)
    whole = Content(word, starts[word], word, How.OBJECT)
    if cue is None or word + 2 >= end or cue.verb.group is Group.ACT:
        return whole
    if words[word + 1] in that or words[word + 2] in that:
        return None
    joins = words[word + 1] in cue.verb.prepositions
    return Content(word + 2, starts[word + 2], word + 1, How.PREPOSITION) if joins else whole
