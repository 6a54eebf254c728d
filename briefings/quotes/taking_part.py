"""What the unnamed take part in, know of or are charged with: «a source close to the talks», «an envoy present at».

So do states and others that are told by it alone: «the states taking part | in the conference».
"""

from __future__ import annotations

from briefings.model import Actor
from briefings.quotes.conjugation import BEH, DEED, HEH, IN, LAM, NOON, WAW, YEH
from briefings.quotes.contents import ARTICLE
from briefings.quotes.on_behalf import on_behalf
from briefings.quotes.reading import Reading

LONGEST, TO_THE = 6, LAM + LAM
MANY = WAW + NOON


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


def taking_part(reading: Reading, actor: Actor) -> Actor:
    """Those who take part, with what they take part in: «the states taking part | in the talks»."""
    words, last, cues = reading.doc.words, actor.last, reading.cues
    if last + 1 >= len(words):
        return actor
    if words[last] != IN or not words[last - 1].startswith(ARTICLE):
        return on_behalf(reading, actor)
    if words[last - 1].removeprefix(ARTICLE) not in cues.particles.bound or reading.apart(last, last + 2):
        return actor
    if last == actor.first + 1 and not words[actor.first].endswith(MANY):
        return actor
    cue = cues.verbs.get(words[actor.first - 1]) if actor.first else None
    occasion = words[last + 1]
    told = occasion in cues.document.nouns or not occasion.startswith(ARTICLE)
    if told or (cue and cue.shape.mood is not DEED and IN in cue.verb.prepositions):
        return actor
    last += 2
    while last < reading.limit(actor.first) and not reading.pause(last) and _describes(reading, words[last]):
        last += 1
    return reading.up_to(actor, last)


def _describes(reading: Reading, text: str) -> bool:
    nisba = text.startswith(ARTICLE) and text.endswith((YEH, YEH + HEH))
    return nisba and text not in reading.cues.particles.relative
