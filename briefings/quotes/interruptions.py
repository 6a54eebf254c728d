"""What may stand between a reporting word and its content: another report, an aside, a relative clause."""

from __future__ import annotations

import re

from briefings.quotes.conjugation import DEED, DOER, PAST, PRESENT
from briefings.quotes.lexicon import RELAY, SPEECH, STANCE, Cue
from briefings.quotes.reading import Reading

FARTHEST_COMMA, NEAR_PARTICLE, INSIDE = 25, 6, 2
LONGEST_ASIDE = 14
DASHES = re.compile("[-\u2013\u2014]")


def is_other_report(reading: Reading, word: int, limit: int) -> bool:
    """Whether the reporting word at ``word`` begins another report, so that the one before it has no content."""
    cues, words = reading.cues, reading.doc.words
    cue = cues.verbs[words[word]]
    if (
        wants_no_name(reading, word)
        or cue.verb.name in cues.objects.topical
        or words[word] in cues.particles.prepositions
        or words[word] in cues.clauses.only_with_that
    ):
        return False
    if cue.shape.mood is DOER:
        adverb = words[word] in cues.particles.adverbs and (reading.pause(word + 1) or not reading.pause(word))
        nouns = cues.clauses.not_with_noun.get(cue.verb.name, frozenset())
        withholds = not nouns.isdisjoint(words[word + 1 : word + 2])
        return not (adverb or withholds) and words[word - 1] not in cues.clauses.lacking
    if cue.shape.mood is DEED:
        told = word + 1 < limit and words[word + 1] in cues.that
        return told and words[word - 1] not in cues.clauses.lacking
    finite = cue.shape.mood in (PAST, PRESENT)
    if finite and _owns_particle(reading, word, limit, cue):
        return True
    led = cue.shape.joined or reading.pause(word) or words[word - 1] in cues.clauses.openers
    because = words[word - 1] in cues.clauses.because and reading.pause(word - 1)
    return finite and led and (because or cue.verb.group is not STANCE)


def wants_no_name(reading: Reading, word: int) -> bool:
    """Whether who speaks asks at ``word`` for no name: «an official who asked that his name not be told»."""
    words = reading.doc.words
    if word + 1 >= len(words) or words[word + 1] not in reading.cues.clauses.lacking:
        return False
    return not reading.cues.objects.own_names.isdisjoint(words[word + INSIDE : word + NEAR_PARTICLE])


def behind_dashes(reading: Reading, word: int, limit: int) -> int:
    """The word behind an aside between dashes at ``word`` that reports nothing: «- in a talk to the paper -»."""
    for later in range(word + 1, min(limit, word + LONGEST_ASIDE) if _dash(reading, word) else 0):
        if _dash(reading, later):
            return later
        if reading.doc.words[later] in reading.cues.that or reading.colon(later) or reading.quotes(later):
            break
    return word


def _dash(reading: Reading, word: int) -> bool:
    return reading.pause(word) and DASHES.search(reading.doc.gaps[word]) is not None


def _owns_particle(reading: Reading, word: int, limit: int, cue: Cue) -> bool:
    """Whether the particle near behind a verb of speech is its own: reports (that) | say that."""
    cues, words = reading.cues, reading.doc.words
    if cue.verb.group is not SPEECH or not cue.verb.that or cue.shape.pronoun or words[word] in cues.clauses.nouns:
        return False
    governed = words[word - 1] in cues.particles.prepositions or words[word - 1] in cues.source.ma
    governed = governed or words[word - 1] in cues.objects.whats or word + 1 >= limit
    if governed or cue.verb.name not in cues.objects.telling_all:
        return False
    if words[word + 1] in cues.document.inside:
        return False
    for later in range(word + 1, min(limit, word + NEAR_PARTICLE)):
        if reading.pause(later):
            return False
        if words[later] in cues.that:
            before = words[later - 1]
            return before in cue.verb.prepositions or before not in cues.particles.prepositions
        if words[later] in cues.verbs and words[later] not in cues.particles.prepositions:
            return False
    return False


def behind_aside(reading: Reading, word: int, limit: int) -> int:
    """The word behind «- as the agency reported -», whose verb is at ``word``; 0 when it is no aside."""
    told = reading.doc.words[word - 1] in reading.cues.source.told and reading.pause(word - 1)
    return next((w for w in range(word + 1, limit) if reading.pause(w)), 0) if told else 0


def behind_relative(reading: Reading, word: int, limit: int) -> int:
    """The word behind a relative clause that reports something itself: its comma or dash; else the next.

    A verb that has its own particle reports up to the end: «according to the minister, who said that …». A noun in it
    owns no quotation, nor does who passes it on: «at the meeting that was held at the call of his country "…"».
    """
    cue = reading.cue(word)
    if cue.verb.name in reading.cues.objects.topical:
        return word + 1
    noun, passed = cue.shape.mood is DEED, cue.verb.group is RELAY and cue.shape.pronoun
    for later in range(word + 1, min(limit, word + FARTHEST_COMMA)):
        if (
            (reading.pause(later) and not reading.colon(later))
            or (noun and reading.quotes(later))
            or (passed and _says(reading, later))
        ):
            return later
    own = _owns_particle(reading, word, limit, reading.cue(word)) or _inside_it(reading, word, limit)
    return limit if own else word + 1


def _says(reading: Reading, word: int) -> bool:
    """Whether a quotation longer than a name opens at ``word``."""
    pair = reading.opening.get(word)
    return pair is not None and reading.doc.word_at(pair.right) - word > INSIDE + 1


def _inside_it(reading: Reading, word: int, limit: int) -> bool:
    """Whether «in it» and the particle follow the verb: remarks | in which he said that."""
    inside = word + INSIDE < limit and reading.doc.words[word + 1] in reading.cues.document.inside
    return inside and reading.doc.words[word + INSIDE] in reading.cues.that
