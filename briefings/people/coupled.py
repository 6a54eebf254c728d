"""States, institutions or groups side by side, as one more actor."""

from __future__ import annotations

from briefings.model import Actor, ActorKind, Gender, Span
from briefings.people.forms import WAW
from briefings.people.tagging import Reading


def side_by_side(reading: Reading, actors: list[Actor]) -> list[Actor]:
    """«A and B»: states, institutions or groups side by side, as one more actor."""
    found: list[Actor] = []
    run: list[Actor] = []
    for actor in [*actors, None]:
        if run and actor is not None and run[-1].last == actor.first and _and(reading, run[-1], actor):
            run.append(actor)
            continue
        if len(run) > 1:
            span = Span(run[0].span.start, run[-1].span.end)
            name = span.of(reading.doc.text)
            gender = run[0].gender if run[0].kind is ActorKind.GROUP else Gender.FEMININE
            found.append(Actor(run[0].first, run[-1].last, span, run[0].kind, name, gender, min(3, len(run))))
        run = [actor] if actor is not None else []
    return found


def _and(reading: Reading, a: Actor, b: Actor) -> bool:
    """``b``, which begins where ``a`` ends, is joined to it by «and»."""
    form = reading.forms[b.first]
    return (
        a.kind is b.kind
        and a.kind is not ActorKind.PERSON
        and reading.close(b.first)
        and (form is not None and form.prefix == WAW)
    )
