"""Whose a paper is that is told with «the», an adjective and «to»: «the final statement of | the leaders of X».

That of a meeting is named with the meeting: «the final statement of the summit».
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefings.model import Actor
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.lexicon import PREPOSITION_LI
from briefings.quotes.plain import definite_object
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, ORGANISATION, Speaker

PAIR, LONGEST = 2, 6


def owner_behind(
    reading: Reading, first: int, begins: dict[int, Actor], is_somebody: Callable[[Actor], bool]
) -> Actor | None:
    """The body or the people behind «the final statement of», whose paper is at word ``first``; None when none is."""
    word = first + PAIR
    actor = begins.get(word) if _is_of(reading, first) and not _is_meeting(reading, word) else None
    own = actor is not None and (actor.people or actor.kind in (ORGANISATION, GROUP)) and is_somebody(actor)
    return actor if own else None


def with_meeting(reading: Reading, paper: Speaker, first: int, begins: dict[int, Actor]) -> Speaker | None:
    """``paper``, which stands at word ``first``, with what it is of: «the final statement | of the summit of X»."""
    if not _is_of(reading, first) or len(paper.name.split()) != PAIR:
        return None
    words, limit = reading.doc.words, min(reading.limit(first), first + PAIR + LONGEST)
    last = first + PAIR + 1
    open_ = not words[last - 1].startswith(PREPOSITION_LI * PAIR)
    while last < limit and not reading.pause(last):
        text = words[last]
        if text in reading.cues.phrase_stops or text in reading.cues.that or text in reading.cues.verbs:
            break
        actor = begins.get(last)
        if actor and actor.last <= limit and (open_ or text.startswith(PREPOSITION_LI)):
            last = actor.last
            break
        known = open_ or text.startswith((ARTICLE, PREPOSITION_LI * PAIR))
        if not known or is_verbal(reading, last) or definite_object(reading, last):
            break
        open_ = open_ and not text.startswith(ARTICLE)
        last += 1
    if open_ and last == first + PAIR + 1 and _is_meeting(reading, last - 1):
        return None
    name = f"{paper.name} {reading.surface(first + PAIR, last)}"
    return replace(paper, name=name, last=last if paper.first == first else paper.last)


def _is_meeting(reading: Reading, word: int) -> bool:
    """Whether «of the summit», «of a meeting» stands at ``word``."""
    plain = reading.doc.words[word].removeprefix(PREPOSITION_LI).removeprefix(PREPOSITION_LI)
    return plain in reading.cues.clauses.meetings or plain in reading.cues.parties.talks


def _is_of(reading: Reading, first: int) -> bool:
    """Whether «to» behind the paper at word ``first`` and its adjective tells what it is of."""
    words, of = reading.doc.words, first + PAIR
    if of >= reading.limit(first) or reading.pause(of) or reading.pause(of - 1):
        return False
    led = words[of].startswith(PREPOSITION_LI) and len(words[of]) > PAIR and words[of] not in reading.cues.phrase_stops
    return led and words[first].startswith(ARTICLE) and words[of - 1].startswith(ARTICLE)
