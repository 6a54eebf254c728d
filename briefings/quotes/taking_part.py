"""What the unnamed take part in, know of or are charged with: «a source close to the talks», «an envoy present at»."""

from __future__ import annotations

from briefings.quotes.conjugation import BEH, DEED, LAM
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading

LONGEST, TO_THE = 6, LAM + LAM


def bound_end(reading: Reading, first: int, last: int, limit: int) -> int:
    """The end of what a participle right before or at word ``last`` is bound to; ``last`` when there is none."""
    words, bound = reading.doc.words, reading.cues.particles.bound
    at = last if words[last - 1] in bound and last > first + 1 else last + 1
    if at + 1 >= limit or words[at - 1] not in bound or reading.apart(last, at + 2):
        return last
    joint = words[at]
    glued = joint.startswith(BEH) and len(joint) > LONGEST - 1
    if not glued and (joint == LAM or joint not in reading.cues.particles.prepositions):
        return last
    cue = reading.cues.verbs.get(words[first - 1]) if first else None
    if cue and cue.shape.mood is not DEED and (BEH if glued else joint) in cue.verb.prepositions:
        return last
    named = reading.named.get(at if glued else at + 1)
    if named:
        return named
    end = at + 1
    while end < min(limit, at + LONGEST) and not reading.pause(end) and not _ends(reading, end):
        end += 1
    return end if end > at + 1 or glued else last


def _ends(reading: Reading, word: int) -> bool:
    """Whether the noun phrase ends before ``word``: a small word, a verb, «to the paper», no adjective of «the»."""
    text, before, cues = reading.doc.words[word], reading.doc.words[word - 1], reading.cues
    if text in cues.phrase_stops or text in cues.verbs or text in cues.clauses.past or text.startswith(TO_THE):
        return True
    return before.startswith((ARTICLE, BEH + ARTICLE)) and not text.startswith(ARTICLE)
