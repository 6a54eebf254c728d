"""What somebody is asked for or called upon to do: «asked of his ministers | to hold», «pledged | the withdrawal of».

Between the verb and what is asked for stands whom it is asked of, so that only a noun that can be nothing of theirs
begins it.
"""

from __future__ import annotations

from briefings.quotes.conjugation import DEED, WAW
from briefings.quotes.contents import ARTICLE, Content, How, is_verbal
from briefings.quotes.lexicon import Cue
from briefings.quotes.objects import behind_adverbs
from briefings.quotes.plain import GLUED, definite_object
from briefings.quotes.reading import Reading

FARTHEST_ASKED, FARTHEST_LINK = 25, 12


def asked_of(reading: Reading, at: int, after: int, cue: Cue) -> Content | None:
    """What somebody is asked for, behind whom it is asked of: «he asked of his ministers | to hold»."""
    words, particles, end = reading.doc.words, reading.cues.particles, reading.limit(at) - 1
    links = cue.verb.asks
    link = _link(reading, after, end, links) if links and not cue.shape.pronoun else end
    for word in range(link + 2, min(end, link + FARTHEST_ASKED)):
        text = words[word]
        found = reading.cues.verbs.get(text)
        tied = text.startswith(GLUED) and text not in particles.prepositions
        if (found and found.shape.mood is not DEED) or text in particles.relative or tied:
            return None
        if text in reading.cues.that:
            return None
        apart = reading.pause(word) and text.startswith(ARTICLE) and words[word + 1] in particles.governing
        free = word not in reading.named and words[word - 1] not in particles.prepositions
        known = text in reading.cues.objects.asked or (definite_object(reading, word) and _ends_phrase(reading, word))
        if apart or known or (free and is_verbal(reading, word)):
            return Content(word, reading.doc.starts[word], word, How.OBJECT)
    return None


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
    return whole or reading.pause(word) or word in reading.named.values()


def pledged(reading: Reading, at: int, after: int, cue: Cue) -> Content | None:
    """The verbal noun right behind who pledges it: «he pledged | the withdrawal of»."""
    word, end = behind_adverbs(reading, after, reading.limit(at) - 1), reading.limit(at) - 1
    if cue.verb.name not in reading.cues.objects.pledging or word >= end or cue.shape.pronoun:
        return None
    fits = definite_object(reading, word) or (word not in reading.named and is_verbal(reading, word))
    return Content(word, reading.doc.starts[word], word, How.OBJECT) if fits else None
