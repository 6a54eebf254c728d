"""Speakers who are listed one by one: «said each of the minister X and the ambassador Y».

«Each» in its accusative is an object: «he called on each of the two states to».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Actor, ActorKind, Gender
from briefings.quotes.conjugation import ALEF, WAW
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import AND, Speaker

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

OF, MOST = 2, 7
EACH = "\u0643\u0644"


def is_each(reading: Reading, word: int) -> bool:
    """Whether «each of» stands at ``word``, in either case."""
    pair = reading.doc.words[word : word + OF]
    return pair[0] in (EACH, EACH + ALEF) and not reading.cues.objects.of.isdisjoint(pair[1:])


def each_of(subjects: Subjects, word: int, led: bool = False) -> Speaker | None:
    """Those who are listed behind «each of» at ``word`` as one speaker; None of strangers, and in the accusative unless
    the particle has ``led`` to them."""
    if subjects.reading.doc.words[word] != EACH and not led:
        return None
    listed: list[Actor] = []
    following = subjects.begins.get(word + OF)
    while following and len(listed) < MOST and (not listed or _joined(subjects, following)):
        listed.append(following)
        following = subjects.begins.get(following.last)
    if not listed:
        return None
    name = AND.join(dict.fromkeys(actor.name for actor in listed))
    kind = listed[0].kind if listed[0].people else ActorKind.GROUP
    return Speaker(name, word, listed[-1].last, Gender.UNKNOWN, 3, kind, bool(listed[0].people), True)


def _joined(subjects: Subjects, actor: Actor) -> bool:
    """Whether «and» is glued to the actor."""
    return subjects.glued(actor) and subjects.reading.doc.words[actor.first].startswith(WAW)
