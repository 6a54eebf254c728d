"""Speakers who are listed one by one: «said each of the minister X and the ambassador Y», strangers among them.

«Each» in its accusative is an object: «he called on each of the two states to».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Actor, ActorKind, Gender
from briefings.quotes.conjugation import ALEF, IN, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import AND, Speaker

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

OF, MOST, LONGEST = 2, 7, 12
EACH = "\u0643\u0644"


def is_each(reading: Reading, word: int) -> bool:
    """Whether «each of» stands at ``word``, in either case."""
    pair = reading.doc.words[word : word + OF]
    return pair[0] in (EACH, EACH + ALEF) and not reading.cues.objects.of.isdisjoint(pair[1:])


def each_of(subjects: Subjects, word: int, led: bool = False) -> Speaker | None:
    """Those who are listed behind «each of» at ``word`` as one speaker; None in the accusative unless the particle has
    ``led`` to them."""
    if subjects.reading.doc.words[word] != EACH and not led:
        return None
    listed: list[Actor] = []
    following = subjects.begins.get(word + OF)
    while following and len(listed) < MOST and (not listed or _joined(subjects, following)):
        listed.append(following)
        following = subjects.begins.get(following.last)
    last = listed[-1].last if listed else word + OF
    end = _strangers(subjects, last) if len(listed) < OF else last
    if end == last and not listed:
        return None
    more = [subjects.reading.surface(last, end).removeprefix(WAW if listed else "")] if end > last else []
    name = AND.join(dict.fromkeys([*(actor.name for actor in listed), *more]))
    known = bool(listed) and bool(listed[0].people)
    return Speaker(name, word, end, Gender.UNKNOWN, 3, listed[0].kind if known else ActorKind.GROUP, known, True)


def _strangers(subjects: Subjects, first: int) -> int:
    """Where those end who are listed from word ``first`` on and nobody knows, with adjectives and where they are;
    ``first`` when «and» joins nobody to whoever stands before."""
    reading, last, joined = subjects.reading, first, False
    words, cues = reading.doc.words, reading.cues
    limit = min(reading.limit(first - 1), first + LONGEST)
    while last < limit and reading.doc.gaps[last] == " ":
        text = words[last]
        if text in cues.verbs or text in cues.that:
            break
        placed = last > first and text == IN and last + 1 < limit
        joins = text.startswith(WAW) and (last > first or words[last - 1] not in cues.objects.of)
        if not (joins or placed or text.startswith(ARTICLE) or last == first):
            break
        joined = joined or joins
        last += OF if placed else 1
    return last if joined else first


def _joined(subjects: Subjects, actor: Actor) -> bool:
    """Whether «and» is glued to the actor."""
    return subjects.glued(actor) and subjects.reading.doc.words[actor.first].startswith(WAW)
