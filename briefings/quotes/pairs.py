"""Two who were named before: «both», «the two ministers», «the two officials»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefings.document import Document
from briefings.model import Actor, ActorKind
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import Cues
from briefings.quotes.speaker import AND, GROUP, OFFICE, PERSON, STATE, Speaker

DUALS = ("\u0627\u0646", "\u064a\u0646")
# of two before whose they are: the two ministers of
CONSTRUCT, CONSTRUCT_OBLIQUE = "\u0627", "\u064a"


def both_of(doc: Document, cues: Cues, trades: frozenset[str], speaker: Speaker, before: Iterable[Actor]) -> Speaker:
    """``speaker`` as the last two people or states of ``before``, the actors before it, the nearest first.

    Two of a kind that nobody has named, «two officials», are meant again by «the two officials».
    """
    head = doc.words[speaker.first]
    if head in cues.anaphora.sides:
        return speaker
    noun = head.removeprefix(ARTICLE).removesuffix(DUALS[0])
    unnamed = {noun + ending for ending in DUALS} if noun in trades else set()
    names: list[str] = []
    kind: ActorKind | None = None
    for actor in before:
        offices = actor.number == len(DUALS) and actor.kind in (OFFICE, GROUP) and not actor.people
        if (actor.kind is GROUP and doc.words[actor.first] in unnamed) or (
            offices and doc.words[actor.first] in (noun + CONSTRUCT, noun + CONSTRUCT_OBLIQUE)
        ):
            return replace(speaker, name=actor.name)
        if actor.kind is STATE and actor.number == len(DUALS) and kind is not PERSON:
            # two states named in one breath are the two; a third that stands nearer is beside them
            return replace(speaker, name=actor.name)
        named = actor.kind in (PERSON, STATE) and actor.name not in names and len(names) < len(DUALS)
        if named and kind in (None, actor.kind):
            names.append(actor.name)
            kind = actor.kind
    return replace(speaker, name=AND.join(reversed(names))) if len(names) == len(DUALS) else speaker
