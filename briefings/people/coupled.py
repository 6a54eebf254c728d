"""States, institutions or groups side by side, as one more actor."""

from __future__ import annotations

from itertools import count, pairwise

from briefings.model import Actor, ActorKind, Gender, Span
from briefings.people.forms import WAW
from briefings.people.tagging import Reading

_BODIES = (ActorKind.STATE, ActorKind.ORGANISATION)


def side_by_side(reading: Reading, actors: list[Actor]) -> list[Actor]:
    """«A and B»: states, institutions or groups side by side, as one more actor."""
    joints = [i for i, (a, b) in enumerate(pairwise(actors)) if a.last == b.first and _and(reading, a, b)]
    joined = set(joints)  # a text may be one long list
    found: list[Actor] = []
    for first in joints:
        if first - 1 not in joined:
            last = next(i for i in count(first + 1) if i not in joined)
            found.append(_coupled(reading, actors[first : last + 1]))
    return found


def _coupled(reading: Reading, run: list[Actor]) -> Actor:
    head, end = run[0], run[-1]
    span = Span(head.span.start, end.span.end)
    mixed = any(actor.kind is not head.kind for actor in run)
    gender = head.gender if mixed or head.kind is ActorKind.GROUP else Gender.FEMININE
    return Actor(head.first, end.last, span, head.kind, span.of(reading.doc.text), gender, min(3, len(run)))


def _and(reading: Reading, a: Actor, b: Actor) -> bool:
    """``b``, which begins where ``a`` ends, is joined to it by «and»."""
    form = reading.forms[b.first]
    bodies = a.kind in _BODIES and b.kind in _BODIES
    return (
        (bodies or a.kind is b.kind)
        and a.kind is not ActorKind.PERSON
        and reading.close(b.first)
        and (form is not None and form.prefix == WAW)
    )
