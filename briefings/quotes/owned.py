"""Those who are somebody's by a pronoun alone: «his family», «his lawyer», «a spokesman in his name».

They are named with whoever is the only one named before them in the sentence, or in the one before when nobody is
named there: «the family of X».
"""

from __future__ import annotations

from bisect import bisect_left

from briefings.arabic import fold_word
from briefings.model import Actor, ActorKind, Gender
from briefings.quotes.conjugation import HER, HIS, MARBUTA, TEH
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

LONGEST_SENTENCE = 80
_GENDERS = {HIS: Gender.MASCULINE, HER: Gender.FEMININE}


def owned_by(reading: Reading, speaker: Speaker, actors: list[Actor]) -> str:
    """The name of a speaker who is somebody's by a pronoun, with whose; empty when it is not sure or no such."""
    if speaker.person or speaker.last <= speaker.first or not reading.doc.words[speaker.last - 1].endswith((HIS, HER)):
        return ""
    word = reading.surface(speaker.last - 1, speaker.last)
    pronoun = HER if word.endswith(HER) else HIS if word.endswith(HIS) else ""
    noun = _without(word, pronoun)
    folded, table = fold_word(noun), reading.cues.anaphora
    alone = speaker.last == speaker.first + 1
    for_whom = folded in table.spoken_for and not alone
    if not pronoun or not (for_whom or (alone and folded in table.owned)):
        return ""
    owner = _owner(reading, speaker, actors, _GENDERS[pronoun])
    head = "" if alone else reading.surface(speaker.first, speaker.last - 1) + " "
    return f"{head}{noun} {owner}" if owner else ""


def _without(word: str, pronoun: str) -> str:
    """The noun before its pronoun, as it is written alone."""
    noun = word.removesuffix(pronoun)
    return noun[:-1] + MARBUTA if noun.endswith(TEH) else noun


def _owner(reading: Reading, speaker: Speaker, actors: list[Actor], gender: Gender) -> str:
    start = reading.sentence_start(speaker.first)
    before = reading.sentence_start(start - 1) if start else start
    for first, last in ((start, speaker.first), (before, start)):
        named = _named(actors, max(first, last - LONGEST_SENTENCE), last)
        if named:
            fitting = {actor.name for actor in named if actor.gender is gender}
            return fitting.pop() if len(fitting) == 1 else ""
    return ""


def _named(actors: list[Actor], first: int, last: int) -> list[Actor]:
    """The people named between two words, each alone."""
    found = actors[bisect_left(actors, first, key=lambda a: a.first) : bisect_left(actors, last, key=lambda a: a.first)]
    return [a for a in found if a.kind is ActorKind.PERSON and a.number == 1 and a.people]
