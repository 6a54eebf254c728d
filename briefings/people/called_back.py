"""Unnamed sources that a text comes back to under a shorter name."""

from __future__ import annotations

from functools import lru_cache

from briefings.model import Actor, ActorKind
from briefings.people import lexicons
from briefings.people.forms import Kind
from briefings.people.tagging import Reading
from briefings.people.title import bare_word


@lru_cache(maxsize=8192)
def _bare(phrase: tuple[str, ...]) -> frozenset[str]:
    return frozenset(bare_word(word) for word in phrase)


def called_back(reading: Reading, actors: list[Actor]) -> list[Actor]:
    """«the sources» after «French diplomatic sources» is called by the fuller name."""
    text = reading.doc.words
    heads: dict[tuple[str, int], tuple[frozenset[str], str]] = {}
    found = []
    for actor in actors:
        form = reading.forms[actor.first]
        if actor.kind is not ActorKind.GROUP or form is None or form.kind & Kind.COUNTER:
            found.append(actor)
            continue
        inner = _bare(tuple(text[actor.first + 1 : actor.last]))
        key = (form.lemma, form.number)
        earlier = heads.get(key)
        repeats = earlier is not None and (earlier[0] or form.lemma in lexicons.folded(lexicons.groups().anonymous))
        if earlier is not None and form.definite and repeats and inner <= earlier[0]:
            actor = Actor(actor.first, actor.last, actor.span, actor.kind, earlier[1], actor.gender, actor.number)
        elif earlier is None or len(inner) > len(earlier[0]):
            heads[key] = (inner, actor.name)
        found.append(actor)
    return found
