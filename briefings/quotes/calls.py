"""What somebody is asked for or called upon to do: «asked of his ministers | to hold», «pledged | the withdrawal of».

Between the verb and what is asked for stands whom it is asked of, so that only a noun that can be nothing of theirs
begins it.
"""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, BEH, HEH, HER, HIS, LAM, MARBUTA, PAST, PRESENT, WAW, YEH
from briefings.quotes.contents import (
    ARTICLE,
    NAME_LIKE,
    Content,
    How,
    begins_content,
    is_definite_verbal,
    is_exchange,
    is_verbal,
    is_verbal_word,
    pair_at,
)
from briefings.quotes.lexicon import PREPOSITION_LI, Cue
from briefings.quotes.objects import behind_adverbs
from briefings.quotes.plain import GLUED, definite_object
from briefings.quotes.reading import Reading

FARTHEST_ASKED, FARTHEST_LINK = 25, 12
# «to», «for» and «with» before a pronoun
_TAKEN_UP = (ALEF + LAM + YEH, LAM, BEH)


def asked_of(reading: Reading, at: int, after: int, cue: Cue) -> Content | None:
    """What somebody is asked for, behind whom it is asked of: «he asked of his ministers | to hold»."""
    words, particles, end = reading.doc.words, reading.cues.particles, reading.limit(at) - 1
    links = cue.verb.asks
    link = _link(reading, after, end, links) if links and not cue.shape.pronoun else end
    for word in range(link + 2, min(end, link + FARTHEST_ASKED)):
        text = words[word]
        found = _verb_at(reading, word)
        tied = text.startswith(GLUED) and text not in particles.prepositions
        if found or text in particles.relative or tied:
            return None
        if text in reading.cues.that:
            return None
        apart = reading.pause(word) and text.startswith(ARTICLE) and words[word + 1] in particles.governing
        free = word not in reading.named and words[word - 1] not in particles.prepositions
        whole = _ends_phrase(reading, word) and (definite_object(reading, word) or is_exchange(text))
        if apart or whole or text in reading.cues.objects.asked or (free and is_verbal(reading, word)):
            return Content(word, reading.doc.starts[word], word, How.OBJECT)
    return None


def demanded(reading: Reading, at: int, after: int, cue: Cue) -> Content | None:
    """The same of a verb that has nothing but whom it calls upon as its object: «appealed to the parties | to»."""
    pleads = cue.verb.asks_object and cue.verb.object and not cue.verb.prepositions
    return called_for(reading, at, after, cue) if pleads else None


def called_for(reading: Reading, at: int, after: int, cue: Cue) -> Content | None:
    """What whoever stands behind the verb is called upon to do, when its own preposition is nowhere behind them.

    Papers join it in many ways: «called on the parties | to observe», «for observing», or the noun alone.
    """
    words, links, small = reading.doc.words, reading.cues.objects.call_links, reading.cues.particles
    described = at > 0 and words[at - 1] in small.relative
    if not cue.verb.asks_object or described or _taken_up(reading, at + 1):
        return None
    first = after if cue.shape.pronoun else after + 1
    for word in range(after, min(reading.limit(at) - 1, after + FARTHEST_ASKED)):
        text = words[word]
        pair = pair_at(reading, word)
        if pair and cue.verb.object and reading.doc.word_at(pair.right) - word > NAME_LIKE and word >= first:
            return Content(word, pair.start, word, How.MARK)
        ends = text in reading.cues.that or text in small.relative or pair is not None
        if ends or _verb_at(reading, word) or (reading.pause(word) and text.startswith(WAW)):
            return None
        free = word not in reading.named and words[word - 1] not in small.prepositions
        if free and (word == first == at + 1 or _ends_phrase(reading, word)) and _is_deed(reading, word):
            return Content(word, reading.doc.starts[word], word, How.OBJECT)
        if word < first:
            continue
        if text in links and word + 1 not in reading.named and _is_deed(reading, word + 1):
            return Content(word + 1, reading.doc.starts[word + 1], word, How.PREPOSITION)
        if text.startswith(GLUED) and _is_called_for(reading, text):
            start = reading.doc.starts[word] + (not text.startswith(PREPOSITION_LI * 2))
            return Content(word, start, word, How.PREPOSITION)
    return None


def _taken_up(reading: Reading, word: int) -> bool:
    """Whether a preposition with a pronoun at ``word`` takes up what was named before: «the summit he called | for»."""
    return reading.doc.words[word].removesuffix(ALEF).removesuffix(HEH) in _TAKEN_UP


def _is_deed(reading: Reading, word: int) -> bool:
    """Whether a verbal noun that is nobody's stands at ``word``: to «the observing of», «observing»."""
    text = reading.doc.words[word]
    if reading.surface(word, word + 1).endswith((HIS, HER)) or text in reading.cues.particles.adverbs:
        return False
    bare = is_verbal(reading, word) or is_exchange(text) or is_verbal_word(reading, text.removesuffix(ALEF))
    return bare or text in reading.cues.objects.asked or is_definite_verbal(reading, word)


def _is_called_for(reading: Reading, text: str) -> bool:
    """Whether a verbal noun stands behind the glued letter of ``text``."""
    small = reading.cues.particles
    if text in small.prepositions or text in small.adverbs or text[1:] in small.not_content:
        return False
    if text.startswith(PREPOSITION_LI):
        known = text.startswith(PREPOSITION_LI * 2) and ARTICLE + text[2:] in reading.cues.objects.asked
        return known or begins_content(reading, text)
    bare = text[1:].removeprefix(ARTICLE)
    return is_verbal_word(reading, bare) or is_exchange(bare)


def _verb_at(reading: Reading, word: int) -> bool:
    """Whether a finite reporting verb is at ``word``; «the return» is written like «he returned it»."""
    cue = reading.cues.verbs.get(reading.doc.words[word])
    if cue is None or cue.shape.mood not in (PAST, PRESENT):
        return False
    return not (cue.shape.pronoun and reading.surface(word, word + 1).endswith(MARBUTA))


def _link(reading: Reading, after: int, end: int, links: frozenset[str]) -> int:
    """The preposition before whom something is asked of, near behind the subject; ``end`` when there is none."""
    words, cues = reading.doc.words, reading.cues
    for word in range(after, min(end, after + FARTHEST_LINK)):
        if words[word] in links:
            return word
        if words[word] in cues.verbs or words[word] in cues.that or words[word] in cues.particles.relative:
            break
    return end


def _ends_phrase(reading: Reading, word: int) -> bool:
    """Whether the noun phrase before ``word`` cannot own it: a definite word, an adverb, a known actor."""
    before = reading.doc.words[word - 1]
    whole = before.startswith((ARTICLE, WAW + ARTICLE)) or before in reading.cues.particles.adverbs
    own = reading.surface(word - 1, word).endswith((HIS, HER))
    return whole or own or reading.pause(word) or word in reading.named.values()


def pledged(reading: Reading, at: int, after: int, cue: Cue) -> Content | None:
    """The verbal noun right behind who pledges it: «he pledged | the withdrawal of»."""
    if cue.verb.name not in reading.cues.objects.pledging or cue.shape.pronoun:
        return None
    word, end = behind_adverbs(reading, after, reading.limit(at) - 1), reading.limit(at) - 1
    if word >= end:
        return None
    fits = definite_object(reading, word) or (word not in reading.named and is_verbal(reading, word))
    return Content(word, reading.doc.starts[word], word, How.OBJECT) if fits else None
