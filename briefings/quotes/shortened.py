"""Bodies that are called by less than their whole name: «the Revolutionary Guard» of «the Iranian Revolutionary Guard»,
«the union of labour» of «the general Tunisian union of labour», «the agency X» of «the news agency X»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache

from briefings.arabic import fold_word
from briefings.model import Actor, Gender
from briefings.people import lexicons
from briefings.people.words import is_adjectival, is_elative, is_ordinary
from briefings.quotes.bare import SHORT, bare_word, folded_name
from briefings.quotes.conjugation import HEH, IN, WAW, YEH
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import ORGANISATION, STATE, Speaker

PAIR, LONGEST, FARTHEST, NEAR, SHORTEST = 2, 5, 300, 12, 5
OBLIQUE = "\u064a\u0646"
Words = tuple[str, ...]
Fits = Callable[[Speaker, Words, Words], bool]


def whole_name(reading: Reading, speaker: Speaker, actors: list[Actor]) -> str:
    """The one longer name that a body may be called short for, before it rather than behind; "" for none or several.

    A ministry is short for one before it only, and for none when a state in its sentence may be the one it is of.
    """
    short = folded_name(speaker.name) if speaker.kind is ORGANISATION and not speaker.person else ()
    if not PAIR <= len(short) <= LONGEST or short[0] in reading.cues.document.nouns:
        return ""
    at = bisect_left(actors, speaker.first, key=lambda a: a.first)
    if _goes_on(reading, speaker, actors[at : at + NEAR]):
        return ""
    before, behind = actors[max(0, at - FARTHEST) : at], actors[at : at + FARTHEST]
    if short[0] == fold_word(reading.cues.anaphora.ministry):
        start = reading.sentence_start(speaker.first)
        if any(a.kind is STATE and a.first >= start for a in before[-NEAR:]):
            return ""
        behind = []
    kinds = reading.cues.anaphora.boards | reading.cues.anaphora.kinds | reading.cues.anaphora.institution
    fits = _is_of_kind if short[0] in kinds and all(map(qualifies, short[1:])) else _is_short_for
    fitting = _fitting(speaker, short, before, fits) or _fitting(speaker, short, behind, fits)
    longest = max(fitting, key=len, default=())
    same = all(set(map(_plain, words[1:])) <= set(map(_plain, longest)) for words in fitting)
    return fitting[longest] if longest and same else ""


def _goes_on(reading: Reading, speaker: Speaker, near: list[Actor]) -> bool:
    """Whether the name goes on behind what was read of it, with an adjective, «and», or «in» a state."""
    words, last = reading.doc.words, speaker.last
    if last >= len(words) or reading.pause(last):
        return False
    more = qualifies(words[last].removeprefix(WAW))
    return more or (words[last] == IN and any(a.first == last + 1 and a.kind is STATE for a in near))


def _fitting(speaker: Speaker, short: Words, actors: list[Actor], fits: Fits) -> dict[Words, str]:
    """The longer names of bodies among ``actors`` that the words ``short`` may mean, by their words."""
    kind = bare_word(short[0])
    bodies = {a.name: folded_name(a.name) for a in actors if a.kind is ORGANISATION}
    longer = {name: words for name, words in bodies.items() if len(words) > len(short)}
    return {w: name for name, w in longer.items() if bare_word(w[0]) == kind and fits(speaker, short, w)}


def _is_of_kind(speaker: Speaker, short: Words, whole: Words) -> bool:
    """Whether «the Syrian agency» may mean «the agency of the news of Syria»: its field is left out."""
    of_field = not whole[0].startswith(ARTICLE) and whole[1].startswith(ARTICLE) and not qualifies(whole[1])
    return (of_field and set(short[1:]) <= set(whole)) or _is_short_for(speaker, short, whole)


def _is_short_for(speaker: Speaker, short: Words, whole: Words) -> bool:
    if whole[: len(short)] == short:
        return all(_tells_which(speaker, whole, place) for place in range(len(short), len(whole)))
    if len(short) > PAIR:
        return False
    last = len(whole)
    while last > PAIR and qualifies(_one(whole, last - 1)) and _plain(whole[last - 1]) != _plain(short[1]):
        last -= 1
    if _plain(whole[last - 1]) != _plain(short[1]) or qualifies(short[1]):
        return False
    return not is_ordinary(short[1]) or all(map(qualifies, whole[1 : last - 1]))


def _plain(word: str) -> str:
    """A word with its article, also behind the preposition that has swallowed a part of it."""
    return ARTICLE + word[PAIR:] if word.startswith(ARTICLE[1] * PAIR) and len(word) > SHORT + PAIR else word


def qualifies(word: str) -> bool:
    """Whether a definite adjective has this shape or is listed."""
    if len(word) < SHORTEST or not word.startswith(ARTICLE):
        return False
    return is_adjectival(word) or _is_listed(word)


def _is_listed(word: str) -> bool:
    return is_elative(word) or word[PAIR:].removesuffix(HEH) in _adjectives()


def _one(whole: Words, place: int) -> str:
    """The word at ``place`` without the ending of many that it shares with the word before it."""
    many = whole[place - 1].endswith(OBLIQUE)
    return whole[place].removesuffix(OBLIQUE) if many else whole[place]


def _tells_which(speaker: Speaker, whole: Words, place: int) -> bool:
    """Whether an adjective belongs to the body or to the noun before it: a nisba, of many only behind many, «supreme».

    Other participles may begin another noun phrase: «the foreign ministry | the accused».
    """
    word, before = whole[place], whole[place - 1]
    if not word.startswith(ARTICLE) or len(word) < SHORTEST:
        return False
    if word.endswith(HEH) and speaker.gender is Gender.MASCULINE and not before.endswith(HEH):
        return False
    one = _one(whole, place)
    return one.endswith((YEH, YEH + HEH)) or _is_listed(word)


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.institutions().adjectives))
