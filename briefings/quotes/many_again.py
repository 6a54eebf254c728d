"""Many who are called by their noun alone after they were told in full: «the ministers», «those gathered»."""

from __future__ import annotations

from bisect import bisect_left

from briefings.model import Actor
from briefings.quotes.bare import bare, bare_word, folded_name
from briefings.quotes.conjugation import WAW
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, Speaker

MANY, MOST_ACTORS = 3, 300


def many_again(reading: Reading, speaker: Speaker, recent: list[Speaker], actors: list[Actor]) -> str:
    """The only fuller name before of the many that ``speaker`` is; of those gathered, who has spoken; else ""."""
    words, cues = reading.doc.words, reading.cues.parties
    alone = speaker.last == speaker.first + 1 and speaker.name and not speaker.person
    if not alone or words[speaker.first] not in cues.many:
        return ""
    if words[speaker.first] in cues.gathered:
        heads = {bare_word(word) for word in cues.many - cues.gathered}
        told = (s.name for s in reversed(recent) if s.number == MANY and bare_word(words[s.first]) in heads)
        return next(told, "")
    end = bisect_left(actors, speaker.first, key=lambda a: a.first)
    fuller = {
        actor.name: frozenset(bare([*folded_name(actor.name)]))
        for actor in actors[max(0, end - MOST_ACTORS) : end]
        if actor.kind is GROUP and actor.number == MANY and _is_fuller(actor, words[speaker.first])
    }
    longest = max(fuller, key=lambda name: len(fuller[name]), default="")
    return longest if all(said <= fuller[longest] for said in fuller.values()) else ""


def _is_fuller(actor: Actor, noun: str) -> bool:
    """Whether ``actor``, without what is glued to it, is told by ``noun`` and more than others beside it."""
    head, *more = folded_name(actor.name)
    return bool(more) and not more[0].startswith(WAW) and bare_word(head) == bare_word(noun)
