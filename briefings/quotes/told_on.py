"""With what a clause that was said goes on behind a comma: «…, but there is», «…, after the bridge had fallen»."""

from __future__ import annotations

import re

from briefings.quotes.conjugation import (
    ALEF,
    BEH,
    DEED,
    FROM,
    HER,
    HIS,
    LAM,
    NOON,
    PAST,
    PRESENT,
    SEEN,
    TEH,
    THEIR,
    WAW,
    YEH,
)
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.reading import Reading

WEIGHED, FARTHEST_WILL, SECOND = 5, 8, 7
# the particle without a pronoun
BARE = 2
NEVER_WILL = LAM + NOON
THAT = ALEF + NOON
# folded it is written like "his"
MARBUTA = "\u0629"
_OWNED = (HIS, HER)
_COMMA = re.compile("[,\u060c;\u061b]")
# "his denials" but for the first letters of "denial"
_PLURAL = re.compile(f"{ALEF}{TEH}(?:{HIS}|{HER}|{THEIR})?$")


def is_told_on(reading: Reading, first: int, word: int, limit: int) -> bool:
    """Whether a clause that was said goes on at ``word``: with «but», or with what it comes after, «…, after he had».

    How long after, «two days after», another report, what follows a quotation, and what comes before something only
    feared or hoped for («that he may come, after») are the reporter's.
    """
    words, cues = reading.doc.words, reading.cues
    if words[word] in cues.clauses.without:
        return _without(reading, word)
    if is_despite(reading, word):
        return not _despite_others(reading, word)
    if words[word] in cues.clauses.because or _led_to(reading, word):
        return True
    if words[word] not in cues.clauses.since:
        return _weighs(reading, word) or _but_so(reading, first, word) or _sets_against(reading, word)
    later = not cues.clauses.soon.isdisjoint(words[word + 1 : word + 2]) or _reports(reading, word + 1, limit)
    return reading.pause(word) and not reading.closes(word) and not later and not _may_come(reading, first)


def _reports(reading: Reading, first: int, limit: int) -> bool:
    """Whether somebody says something in the words from ``first`` to ``limit`` (exclusive).

    A preposition that is written like a verb, «between», and what a relative clause without a comma tells of are no
    reports here.
    """
    words, cues = reading.doc.words, reading.cues
    for word in range(first, limit):
        cue = cues.verbs.get(words[word])
        if cue is None or cue.shape.mood not in (PAST, PRESENT):
            continue
        small = words[word] in cues.particles.prepositions or words[word] in cues.clauses.only_with_that
        if small and cues.that.isdisjoint(words[word + 1 : word + 2]):
            continue
        tied = words[word - 1] in cues.particles.relative or words[word - 1] in cues.source.ma
        if not tied or reading.pause(word - 1):
            return True
    return False


def _may_come(reading: Reading, first: int) -> bool:
    """Whether a verb in the present stands right behind the bare particle, at ``first``: that it may resume."""
    text = reading.doc.words[first]
    if reading.doc.words[first - 1].removeprefix(BEH) != THAT or text.endswith((ALEF, TEH)) or first in reading.named:
        return False
    return text[0] == YEH or (text[0] == TEH and not is_verbal(reading, first))


def _without(reading: Reading, word: int) -> bool:
    """Whether «without» at ``word`` belongs to what is said: «…, without harming»; not «…, without giving details»."""
    words, cues = reading.doc.words, reading.cues
    at = word + 1 + (words[word] == FROM)
    at += words[at : at + 1] != [] and words[at] in cues.that
    if at >= reading.limit(word):
        return False
    told = words[at] in cues.clauses.withheld or words[at] in cues.verbs
    return not told and cues.clauses.ungiven.isdisjoint(words[at : at + 2])


def is_despite(reading: Reading, word: int) -> bool:
    """Whether «despite» stands at ``word``, in one word or in two."""
    words, despite = reading.doc.words, reading.cues.clauses.despite
    two = words[word] in reading.cues.particles.prepositions
    return words[word] in despite or (two and not despite.isdisjoint(words[word + 1 : word + 2]))


def despite_what(reading: Reading, word: int) -> int:
    """The word behind «despite» at ``word``."""
    words, althoughs = reading.doc.words, reading.cues.clauses.althoughs
    at = word + 1 + (words[word] not in althoughs)
    return at + (words[at : at + 1] == [FROM])


def despite_words(reading: Reading, at: int) -> bool:
    """Whether what somebody said stands at ``at``: despite his | denials; not «despite | the warnings»."""
    text, cues = reading.doc.words[at], reading.cues
    cue = cues.verbs.get(text) or cues.verbs.get(_PLURAL.sub("", text))
    return cue is not None and (cue.shape.mood is DEED or text in cues.past_or_deed or text in cues.clauses.nouns)


def _despite_others(reading: Reading, word: int) -> bool:
    """Whether the reporter sets what somebody else said against a report at ``word``: «although …, despite denials»."""
    words, cues, at, limit = reading.doc.words, reading.cues, despite_what(reading, word), reading.limit(word)
    if at >= limit:
        return False
    if words[at] not in cues.that:
        return despite_words(reading, at)
    said = (cues.verbs.get(text) for text in words[at + 1 : limit])
    return any(cue and cue.shape.mood is PAST and cue.verb.that and not cue.shape.pronoun for cue in said)


def _weighs(reading: Reading, word: int) -> bool:
    """Whether a clause that was said goes on with «but» at ``word``: «…, but there is», «…, and yet the price will».

    «And yet» nearly always does, «except that he» with what is or will be; what did not happen, and what somebody else
    said, are the reporter's.
    """
    words, cues = reading.doc.words, reading.cues
    but, limit = words[word].removeprefix(WAW), reading.limit(word)
    that = but in cues.clauses.buts and any(text in cues.that for text in words[word + 1 : word + 2])
    if (but not in cues.clauses.weighed and not that) or word + 1 + that >= limit or word + 1 + that in reading.named:
        return False
    behind = words[word + 1 + that : min(word + WEIGHED, limit)]
    if any(text in cues.clauses.undone or (text in cues.verbs and text not in cues.particles.that) for text in behind):
        return False
    if NEVER_WILL in words[word + 1 : min(word + FARTHEST_WILL, limit)]:
        return True
    follows = behind[0] if behind else ""
    if follows and (not that or len(words[word + 1]) == BARE) and _thing(reading, word + 1 + that):
        return True
    if that:
        may = follows.startswith((YEH, SEEN + YEH, SEEN + TEH)) or follows in cues.particles.negation
        holds = follows in cues.clauses.holding and not _reports(reading, word + 1 + that, limit)
        return holds or (may and len(words[word + 1]) > BARE)
    small = cues.clauses.conditions | cues.particles.prepositions | cues.particles.negation | cues.clauses.weighing
    return but != words[word] or follows.startswith(YEH) or follows in small


def _but_so(reading: Reading, first: int, word: int) -> bool:
    """Whether nobody says anything behind a comma and a bare «but»: «…, but the town council is short of money».

    A quotation, what did not happen, and what comes behind something only feared or asked for («that he may come, but»)
    are the reporter's.
    """
    words, clauses, at, limit = reading.doc.words, reading.cues.clauses, word + 1, reading.limit(word)
    if words[word].removeprefix(WAW) not in clauses.weighed or not _COMMA.search(reading.doc.gaps[word]):
        return False
    if at + 1 >= limit or at in reading.opening or words[at][1:] in clauses.without or _may_come(reading, first):
        return False
    return clauses.undone.isdisjoint(words[at : min(word + WEIGHED, limit)]) and not _reports(reading, at, limit)


def _thing(reading: Reading, word: int) -> bool:
    """Whether a definite noun at ``word`` begins a clause in which nobody says anything: «but the roads need»."""
    text, limit = reading.doc.words[word], reading.limit(word)
    if word + 1 >= limit:
        return False
    own = text.endswith(_OWNED) and text not in reading.cues.phrase_stops
    owned = own and (reading.surface(word, word + 1)[-1] != MARBUTA or reading.doc.words[word + 1].startswith(ARTICLE))
    return (text.startswith(ARTICLE) or owned) and not _reports(reading, word + 1, limit)


def _led_to(reading: Reading, word: int) -> bool:
    """Whether «which led to» stands at ``word``: what came of it."""
    which = (
        reading.doc.words[word] in reading.cues.clauses.comments or reading.doc.words[word] in reading.cues.source.ma
    )
    return which and not reading.cues.clauses.outcomes.isdisjoint(reading.doc.words[word + 1 : word + 2])


def _sets_against(reading: Reading, word: int) -> bool:
    """Whether «whereas» at ``word``, with the particle or with one more of the same, goes on with what was said: «…,
    whereas its output is», «…, while a second one fell»."""
    words, cues, limit = reading.doc.words, reading.cues, reading.limit(word)
    contrasts = cues.clauses.contrasts
    at = word + 1 + (words[word] not in contrasts)
    if at + 1 >= limit or words[at - 1] not in contrasts:
        return False
    if words[at] in cues.that:
        at += 1
    elif cues.clauses.seconds.isdisjoint(words[at : min(at + SECOND, limit)]):
        return False
    behind = words[at : min(at + WEIGHED, limit)]
    return cues.clauses.undone.isdisjoint(behind) and not _reports(reading, at, limit)
