"""Where things happen: towns that a text places something in, and the zones of their clocks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from briefings.timeline.kinds import Kind
from briefings.timeline.tape import Tape

_PLACED, _NAMED, REACHED = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Venue:
    """A town as written (without a preposition that clings to it) and its IANA zone; words ``first`` to ``last``."""

    name: str
    zone: str
    first: int
    last: int


def find_venue(tape: Tape, first: int, last: int, least: int = _PLACED) -> Venue | None:
    """The first town that words ``first`` to ``last`` (exclusive) place something in, of weight ``least``."""
    for i in range(first, last):
        if tape.masks[i] & Kind.VENUE:
            venue, weight = _weighed(tape, i)
            if venue and weight >= least and venue.last <= last:
                return venue
    return None


def main_venues(tape: Tape) -> list[Venue]:
    """The towns of a text where something is said to take place, the most often named one first."""
    votes: Counter[str] = Counter()
    firsts: dict[str, Venue] = {}
    for i in range(tape.size):
        if tape.masks[i] & Kind.VENUE:
            venue, weight = _weighed(tape, i)
            if venue and weight:
                votes[venue.zone] += weight
                firsts.setdefault(venue.zone, venue)
    return [firsts[zone] for zone, _ in votes.most_common()]


def _weighed(tape: Tape, i: int) -> tuple[Venue | None, int]:
    """The town at word ``i`` and how surely something happens there: "in Geneva", "the Geneva summit", else 0."""
    entry = tape.get(i, Kind.VENUE)
    if not entry:
        return None, 0
    start = tape.doc.starts[i] + (1 if entry.value.led else 0)
    venue = Venue(tape.doc.text[start : tape.doc.ends[entry.last - 1]], str(entry.value.value), i, entry.last)
    if entry.value.led:
        return venue, _PLACED
    if not i or not tape.spaced(i):
        return venue, 0
    if tape.get(i - 1, Kind.IN | Kind.TOWN) or (i > 1 and tape.get(i - 2, Kind.TOWN)):
        return venue, _PLACED
    if tape.get(i - 1, Kind.UNTIL):
        return venue, REACHED
    host = tape.get(i - 1, Kind.HOST) or (tape.get(i - 2, Kind.HOST) if i > 1 else None)
    return venue, _NAMED if host and host.last == i else 0
