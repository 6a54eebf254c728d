"""Times told by the summit itself: its eve, the day after it, hours before or after it."""

from __future__ import annotations

from briefings.timeline.days import read_weekday
from briefings.timeline.draft import Draft
from briefings.timeline.kinds import Kind
from briefings.timeline.period import Period
from briefings.timeline.tape import Tape


def read_eve(tape: Tape, i: int) -> Draft | None:
    """The eve of the summit, the day after it; a weekday behind it says which day that was."""
    eve = tape.get(i, Kind.EVE | Kind.MORROW)
    event = tape.get(eve.last, Kind.SUMMIT) if eve and tape.spaced(eve.last) else None
    if not eve or not event:
        return None
    day = read_weekday(tape, event.last) if tape.spaced(event.last) else None
    if day:
        return Draft(i, day.last, date=day.value)
    return Draft(i, event.last, period=Period("eve" if eve.value.kind == Kind.EVE else "morrow"))


def read_hours(tape: Tape, i: int) -> Draft | None:
    """Hours before or after the summit: its first day, its last."""
    side = tape.get(i, Kind.AGO | Kind.AFTER)
    hours = tape.get(side.last, Kind.HOURS) if side and tape.spaced(side.last) else None
    of = tape.get(tape.skip(hours.last, Kind.FEW), Kind.FROM | Kind.ON) if hours else None
    event = tape.get(of.last, Kind.SUMMIT) if of and tape.spaced(of.last) else None
    if not side or not event:
        return None
    return Draft(i, event.last, period=Period("closing" if side.value.kind == Kind.AFTER else "opening"))
