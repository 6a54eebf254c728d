"""Those who are somebody's by a pronoun alone: «his family», «his lawyer», «a spokesman in his name», «one of her men».

They are named with whoever is the only one named before them in the sentence, or in the one before when nobody is
named there: «the family of X». Who works for somebody, or speaks for a body, is named with the subject of the report
before in the sentence: «the ministry denied it, and a spokesman in its name said».
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from briefings.arabic import fold_word
from briefings.model import Actor, Gender
from briefings.quotes.bare import bare_word
from briefings.quotes.conjugation import ALEF, HER, HIS, MARBUTA, TEH, WAW
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, ORGANISATION, PERSON, STATE, Speaker

LONGEST_SENTENCE, LONGEST = 80, 6
_GENDERS = {HIS: Gender.MASCULINE, HER: Gender.FEMININE}
_BODIES = (ORGANISATION, STATE)
_NAMED = (PERSON, ORGANISATION, STATE)
# the hamza at the end of a noun, as it is written alone and before a pronoun
_HAMZA, _CARRIED = "\u0621", (ALEF + "\u0626", ALEF + "\u0624")
Known = Callable[[Speaker], Speaker]


def owned_by(reading: Reading, speaker: Speaker, actors: list[Actor], known: Known) -> str:
    """The name of a speaker who is somebody's by a pronoun, with whose; empty when it is not sure or no such.

    ``known`` names whom a body, called by its kind alone, stands for.
    """
    owned = None if speaker.person or speaker.last - speaker.first > LONGEST else _owned(reading, speaker)
    if owned is None:
        return ""
    at, noun, gender = owned
    behind = actors[bisect_left(actors, speaker.first, key=lambda a: a.first) :][:2]
    if any(a.kind is not GROUP and a.first == speaker.first and a.last <= at for a in behind):
        return ""
    works = fold_word(noun) not in reading.cues.anaphora.owned
    owner = (_reporting(reading, speaker.first, actors) if works else None) or _only(
        reading, speaker, actors, gender, works
    )
    if owner is None or owner.gender is not gender:
        return ""
    told = at > speaker.first and reading.doc.words[speaker.first] not in reading.cues.document.nouns
    head = reading.surface(speaker.first, at) + " " if told else ""
    rest = " " + reading.surface(at + 1, speaker.last) if at + 1 < speaker.last else ""
    return f"{head}{noun} {_name(owner, known)}{rest}"


def _owned(reading: Reading, speaker: Speaker) -> tuple[int, str, Gender] | None:
    """Where in ``speaker`` the noun with its pronoun stands, the noun as it is written alone, and whose it is."""
    words, table = reading.doc.words, reading.cues.anaphora
    for at in range(speaker.first, speaker.last):
        if not words[at].endswith((HIS, HER)):
            continue
        word = reading.surface(at, at + 1)
        pronoun = HER if word.endswith(HER) else HIS if word.endswith(HIS) else ""
        noun = _without(word, pronoun)
        folded, ends, particles = fold_word(noun), at + 1 == speaker.last, reading.cues.particles
        for_whom = folded in table.spoken_for and at > speaker.first
        placed = not ends and (words[at + 1] in particles.prepositions or words[at + 1] in particles.adverbs)
        works = folded in table.staff and (ends or placed)
        if pronoun and (works or (ends and (for_whom or folded in table.owned))):
            return at, noun, _GENDERS[pronoun]
    return None


def _without(word: str, pronoun: str) -> str:
    """The noun before its pronoun, as it is written alone."""
    noun = word.removesuffix(pronoun)
    if noun.endswith(_CARRIED):
        return noun[:-1] + _HAMZA
    return noun[:-1] + MARBUTA if noun.endswith(TEH) else noun


def _name(owner: Actor, known: Known) -> str:
    if owner.kind is not ORGANISATION:
        return owner.name
    body = Speaker(owner.name, owner.first, owner.last, owner.gender, owner.number, owner.kind, actor=True)
    return known(body).name


def _reporting(reading: Reading, word: int, actors: list[Actor]) -> Actor | None:
    """The last subject of a reporting verb before ``word`` in its sentence: right behind the verb, or before it."""
    words, cues = reading.doc.words, reading.cues
    start = max(reading.sentence_start(word), word - LONGEST_SENTENCE)
    for actor in reversed(_between(actors, start, word)):
        verb = actor.first - 1
        reports = (verb >= start and words[verb] in cues.verbs) or _goes_on(reading, actor.last)
        paper = words[actor.first] in cues.document.nouns or bare_word(words[actor.first]) in cues.objects.informing
        if reports and actor.kind in _NAMED and actor.number == 1 and not paper and not _is_tied(reading, actor):
            return actor
    return None


def _goes_on(reading: Reading, word: int) -> bool:
    """Whether a reporting verb that begins no other clause stands at ``word``."""
    return reading.doc.words[word] in reading.cues.verbs and not reading.cue(word).shape.joined


def _is_tied(reading: Reading, actor: Actor) -> bool:
    """Whether a preposition is glued to the actor."""
    glued = actor.span.start > reading.doc.starts[actor.first]
    return glued and not reading.doc.words[actor.first].startswith(WAW)


def _only(reading: Reading, speaker: Speaker, actors: list[Actor], gender: Gender, works: bool) -> Actor | None:
    """The only one of ``gender`` who is named before ``speaker``; of those who work for somebody, a body too."""
    start = reading.sentence_start(speaker.first)
    before = reading.sentence_start(start - 1) if start else start
    for first, last in ((start, speaker.first), (before, start)):
        near = [a for a in _between(actors, max(first, last - LONGEST_SENTENCE), last) if a.number == 1]
        people = [a for a in near if a.kind is PERSON and a.people]
        bodies = [a for a in near if a.kind in _BODIES and not _is_inside(a, near)] if works else []
        for named in (people, bodies):
            fitting = {actor.name: actor for actor in named if actor.gender is gender}
            if fitting:
                return next(iter(fitting.values())) if len(fitting) == 1 else None
        if people:
            return None
    return None


def _is_inside(actor: Actor, near: list[Actor]) -> bool:
    """Whether the actor is a part of another one: the state in «the army of X»."""
    return any(a.first <= actor.first < actor.last <= a.last and a is not actor for a in near)


def _between(actors: list[Actor], first: int, last: int) -> list[Actor]:
    """The actors that begin between two words."""
    return actors[bisect_left(actors, first, key=lambda a: a.first) : bisect_left(actors, last, key=lambda a: a.first)]
