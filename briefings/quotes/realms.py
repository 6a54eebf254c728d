"""A state that is called by what it is alone: «the kingdom» is the one kingdom that the text names."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from briefings.model import Actor
from briefings.people import lexicons
from briefings.quotes.bare import bare_word, folded_name
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import STATE, Speaker

FARTHEST = 300


def state_of(reading: Reading, speaker: Speaker, actors: list[Actor]) -> str:
    """The name nearest before of the state that ``speaker`` is, else the first behind; "" when none or two fit."""
    alone = speaker.last == speaker.first + 1 and not speaker.person
    if not alone or reading.doc.words[speaker.first] not in reading.cues.anaphora.realms:
        return ""
    states = _states(bare_word(reading.doc.words[speaker.first]))
    at = bisect_left(actors, speaker.first, key=lambda a: a.first)
    near = [*reversed(actors[max(0, at - FARTHEST) : at]), *actors[at : at + FARTHEST]]
    named = [(states.get(" ".join(folded_name(a.name))), a.name) for a in near if a.kind is STATE]
    found = {state: name for state, name in reversed(named) if state is not None}
    return next(iter(found.values())) if len(found) == 1 else ""


@cache
def _states(realm: str) -> dict[str, int]:
    """The states of which a name begins with ``realm`` and goes on, by all their folded names.

    Where it does not go on with the people, «the United Kingdom», they are one only by that name.
    """
    found: dict[str, int] = {}
    for number, state in enumerate(lexicons.states()):
        names = lexicons.phrases(state.names)
        whole = [name for name in names if bare_word(name[0]) == realm and len(name) > 1]
        own = {bare_word(word) for word in (*names[0], *lexicons.folded(state.demonym))}
        told = any(not own.isdisjoint(map(bare_word, name)) for name in whole)
        found.update(dict.fromkeys((" ".join(name) for name in (names if told else whole)), number))
    return found
