"""Zones as the words name them: local time, a place's or a nation's time, Greenwich in every spelling, GMT+3."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from briefings.timeline.kinds import Kind
from briefings.timeline.moments import ZoneRef
from briefings.timeline.tape import Found, Tape
from briefings.timeline.vocabulary import fold_phrase, vocabulary

_FARTHEST = 14 * 60
GREENWICH = "UTC"


def read_zone(tape: Tape, i: int) -> Found[ZoneRef] | None:
    """The zone that the words at ``i`` name; they may stand in brackets or after a comma."""
    if not tape.linked(i, "(\N{ARABIC COMMA},"):
        return None
    marks = tape.get(i, Kind.GMT)
    if marks:
        return _shifted(tape, marks.last)
    towards = tape.get(i, Kind.TOWARDS)
    named = _named(tape, towards.last) if towards else None
    return named or _local(tape, i)


def _named(tape: Tape, i: int) -> Found[ZoneRef] | None:
    if not tape.linked(i, '"\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}'):
        return None
    start = tape.skip(i, Kind.TOWN)
    greenwich = tape.get(start, Kind.GREENWICH | Kind.GMT)
    if greenwich:
        return _shifted(tape, greenwich.last)
    place = tape.get(start, Kind.PLACE | Kind.ADJECTIVE)
    if not place and start > i and tape.spaced(start + 1):
        place = tape.get(start + 1, Kind.PLACE)
    return Found(ZoneRef(str(place.value.value)), _after(tape, place.last)) if place else None


def _local(tape: Tape, i: int) -> Found[ZoneRef] | None:
    """Local time, with the place that it is local to when that follows at once."""
    local = tape.get(i, Kind.LOCAL)
    if not local:
        return None
    start = tape.skip(local.last, Kind.TOWN) if tape.spaced(local.last) else local.last
    place = tape.get(start, Kind.PLACE)
    if place and tape.spaced(start) and (start > local.last or place.value.led):
        return Found(ZoneRef(str(place.value.value)), place.last)
    return Found(ZoneRef(), _after(tape, local.last))


def _after(tape: Tape, i: int) -> int:
    """Past what only qualifies the zone: summer time, local."""
    found = tape.get(i, Kind.QUALIFIER) if tape.spaced(i) else None
    return found.last if found else i


def _shifted(tape: Tape, i: int) -> Found[ZoneRef]:
    """Greenwich, or so many hours from it: +3, -4, +05:30."""
    sign = tape.gap(i)
    hours = tape.digits(i)
    if hours is None or sign not in ("+", "-", "\N{MINUS SIGN}"):
        return Found(ZoneRef(GREENWICH), _after(tape, i))
    minutes, last = hours * 60, i + 1
    if hours > 99:
        minutes = hours // 100 * 60 + hours % 100
    elif tape.gap(last) == ":" and (rest := tape.digits(last)) is not None and rest < 60:
        minutes, last = minutes + rest, last + 1
    if minutes > _FARTHEST:
        return Found(ZoneRef(GREENWICH), i)
    return Found(ZoneRef(minutes=minutes if sign == "+" else -minutes), last)


def place_zone(name: str | None) -> str | None:
    """The IANA zone of a place's name in Arabic; an IANA name is its own; None when it is not known."""
    if not name:
        return None
    folded = fold_phrase(name)
    places = vocabulary().places
    words = folded.split()
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            zone = places.get(" ".join(words[start:end]))
            if zone:
                return zone
    return name if "/" in name and _zone(name) else None


def offset_minutes(zone: str, local: datetime) -> int | None:
    """Minutes east of Greenwich on the clocks of ``zone`` at the naive wall-clock time ``local``."""
    known = _zone(zone)
    if known is None:
        return None
    try:
        shift = local.replace(tzinfo=known).utcoffset()
    except (OverflowError, ValueError):
        return None
    return round(shift.total_seconds() / 60) if shift is not None else None


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo | None:
    try:
        zone = ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
    return zone
