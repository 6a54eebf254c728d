"""The unnamed with all that tells who they are: «a senior official of the ministry», «a former diplomat»."""

from __future__ import annotations

import re

from briefings.model import Actor
from briefings.people.lexicons import folded, institutions
from briefings.people.words import peoples
from briefings.quotes.conjugation import ALEF, BEH, DEED, FROM, HER, HIS, IN, LAM, MAKSURA, NOON, WAW, YEH
from briefings.quotes.contents import ARTICLE
from briefings.quotes.homes import home_end, owner_end
from briefings.quotes.placed import and_place, strange_place
from briefings.quotes.reading import Reading
from briefings.quotes.taking_part import bound_end

# nisba adjectives without the article, in folded letters
_ADJECTIVE = re.compile("(?!\u0627\u0644).{2,}\u064a(?:\u0647|\u0648\u0646|\u064a\u0646|\u0627\u0646)?")
_IN_OBJECT_CASE = YEH + ALEF
# letters that begin a verb in the present, «he takes charge», when its last one is no ya
SHORTEST_PLURAL, LONGEST_OWNER = 4, 5
PLURALS, GLUED = (WAW + NOON, YEH + NOON), (WAW, BEH, LAM)
MANY = YEH + WAW + NOON
OF_HIM = (FROM + HIS, FROM + HER)
VERBAL = ("\u064a", "\u062a")


def extended(reading: Reading, actor: Actor) -> Actor:
    """An unnamed speaker with the adjectives that follow and where they belong: military leaders of the party."""
    if reading.doc.words[actor.first].startswith(ARTICLE) or actor.name != actor.span.of(reading.doc.text):
        return actor
    last, limit = actor.last, reading.limit(actor.first)
    last = _owner_end(reading, actor.first, last, limit)
    while last < limit and _qualifies(reading, last):
        last += 1
    while last < limit and _ranks(reading, last):
        last += 1
    if actor.last == actor.first + 1:
        last = max(last, owner_end(reading, actor.first, limit))
    if last == actor.first + 1 and last < limit and not reading.pause(last):
        last += reading.doc.words[last] in OF_HIM and reading.doc.words[actor.first] in reading.cues.particles.bound
    bound = bound_end(reading, actor.first, last, limit)
    last = bound if bound > last else _placed(reading, actor.first, last, limit)
    if last == actor.last and last > actor.first + 2 and reading.doc.words[last - 2] == IN:
        last = and_place(reading, last)
    if last == actor.last:
        return actor
    return reading.up_to(actor, last)


def _qualifies(reading: Reading, word: int) -> bool:
    """Whether a nisba without the article stands at ``word``, and no verb that looks like one."""
    text, cues = reading.doc.words[word], reading.cues
    if text.endswith(_IN_OBJECT_CASE) and not reading.pause(word):
        return text.removesuffix(ALEF) not in cues.verbs
    if _ADJECTIVE.fullmatch(text) is None or reading.pause(word) or text in cues.phrase_stops or text in cues.verbs:
        return False
    if text in cues.objects.heads or is_past_many(reading, word):
        return False
    if reading.doc.words[word - 1].startswith(ARTICLE) and not text.startswith(WAW + ARTICLE):
        return False
    return not (text[0] in VERBAL and reading.doc.text[reading.doc.ends[word] - 1] == MAKSURA)


def is_past_many(reading: Reading, word: int) -> bool:
    """Whether the word at ``word`` cannot describe many, who are told with their ending: Iraqi officials | Damascus."""
    text, before = reading.doc.words[word], reading.doc.words[word - 1]
    if before.startswith(ARTICLE) or not before.endswith(MANY):
        return False
    small = reading.cues.particles.ranks | reading.cues.particles.prepositions | reading.cues.particles.bound
    return not (text.endswith(PLURALS) or text in small or text in peoples() or text[0] in GLUED)


def _ranks(reading: Reading, word: int) -> bool:
    """Whether «senior», «former», the «level» of «high-level» or «Indians» stands at ``word``."""
    text = reading.doc.words[word]
    return (text in reading.cues.particles.ranks or text in peoples()) and not reading.pause(word)


def _owner_end(reading: Reading, first: int, last: int, limit: int) -> int:
    """The end of whose they are: «officials of | Bush's administration», a plural that has lost its last letter."""
    words = reading.doc.words
    if last > first + 1 or not words[first].endswith(WAW) or len(words[first]) <= SHORTEST_PLURAL:
        return last
    end = last
    while end < min(limit, last + LONGEST_OWNER) and not reading.pause(end) and not _ends_owner(reading, end):
        end += 1
    return end


def _ends_owner(reading: Reading, word: int) -> bool:
    """Whether a particle, a verb, a preposition, an adverb or a listener at ``word`` ends a noun phrase."""
    text, cues = reading.doc.words[word], reading.cues
    small = cues.particles.prepositions | cues.particles.adverbs | cues.particles.addressees | cues.particles.listeners
    return text in small or text in cues.that or text in cues.verbs or text in cues.particles.relative


def _placed(reading: Reading, first: int, last: int, limit: int) -> int:
    """The end of «of the ministry», «in the name of X» at word ``last``; ``last`` when none stands there.

    What the verb before the unnamed takes is no place: «an official warned | of».
    """
    words, cues = reading.doc.words, reading.cues
    if last + 1 >= limit or reading.pause(last):
        return last
    cue = cues.verbs.get(words[first - 1]) if first else None
    own = cue.verb.prepositions | cue.verb.asks if cue and cue.shape.mood is not DEED else frozenset[str]()
    if last in reading.named and (words[last].startswith(BEH + ARTICLE) or _in_body(words[last])):
        end = reading.named[last]
        again = words[end : end + 1] and words[end] in cues.that and words[end].startswith(BEH)
        tells = cue is not None and cue.verb.object and not words[last].startswith(BEH + ARTICLE)
        return last if BEH in own and not (again or tells) else end
    if words[last] not in cues.particles.places or words[last] in own or reading.pause(last + 1):
        return last
    paper = words[last + 1].removeprefix(ARTICLE) in cues.document.nouns | cues.document.spoken
    if paper or words[last + 1] in cues.objects.adverbial:
        return last
    end = reading.named.get(last + 1, 0)
    if end:
        return and_place(reading, end)
    place = strange_place(reading, last)
    # whom nobody lets speak may be withdrawn «from» something
    free = words[last] != FROM or cue is not None or (first > 0 and words[first - 1] == cues.relay_link)
    return place if place > last or not free else home_end(reading, last, limit)


def _in_body(word: str) -> bool:
    """Whether «at» is glued to the kind of a body: at a ministry of."""
    kinds = institutions()
    return word[0] == BEH and word[1:] in folded(f"{kinds.heads_feminine} {kinds.heads_masculine}")
