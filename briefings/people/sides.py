"""«The two sides», «the parties»: the two who were named together last."""

from __future__ import annotations

from briefings.model import Actor, ActorKind
from briefings.people import lexicons
from briefings.people.forms import WAW, Kind
from briefings.people.naming import Naming
from briefings.people.tagging import Reading

_PERSON, _GROUP = ActorKind.PERSON, ActorKind.GROUP
_COUPLED = (_PERSON, ActorKind.STATE, ActorKind.ORGANISATION)
# How many words back two people are still the two sides of what is told.
_NEAR = 100


def both_sides(reading: Reading, actors: list[Actor]) -> list[Actor]:
    """«the two sides», said with nothing that narrows it, means the two named together last."""
    found: list[Actor] = []
    pair: Actor | None = None
    run = 0
    for actor in actors:
        met = _met(reading, found[-1], actor) if found and found[-1].last == actor.first else None
        run = run + 1 if met else 0
        if actor.number == 2 and actor.kind in _COUPLED:
            pair = actor
        elif met is not None:
            # A third in the list makes it a list, not two sides.
            pair = met if run == 1 else None
        elif pair is not None and actor.kind is _GROUP and _is_sides(reading, actor, pair):
            actor = actor._replace(kind=pair.kind, name=pair.name, number=2, people=pair.people)
        found.append(actor)
    return found


def _met(reading: Reading, a: Actor, b: Actor) -> Actor | None:
    """Two people with a comma and «and» between them as one actor."""
    alone = a.kind is b.kind is _PERSON and a.number == b.number == 1 and a.people != b.people
    led = b.span.start > reading.doc.starts[b.first] and reading.doc.words[b.first][0] == WAW
    if not alone or not led or not reading.comma(b.first):
        return None
    return a._replace(last=b.last, name=f"{a.name} {WAW}{b.name}", number=2, people=(*a.people, *b.people))


def _is_sides(reading: Reading, actor: Actor, pair: Actor) -> bool:
    """The states are states or institutions; the sides and the parties may be people too."""
    form = reading.forms[actor.first]
    if form is None or not form.kind & Kind.STANDIN or actor.last != actor.first + 1:
        return False
    if pair.kind is _PERSON and actor.first - pair.last > _NEAR:
        return False
    groups = lexicons.groups()
    word = reading.doc.words[actor.first].removeprefix(form.prefix)
    if word in lexicons.folded(groups.standins_for_parties):
        return True
    return pair.kind is not _PERSON and word in lexicons.folded(groups.standins_for_sides)


def stand_together(reading: Reading, a: Naming, b: Naming) -> bool:
    """«X and Y»: two people named with nothing but «and» between them."""
    if a.last != b.first or b.prefix != WAW or not reading.close(b.first):
        return False
    return a.person >= 0 and b.person >= 0 and not a.members and not b.members
