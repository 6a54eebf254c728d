"""Feasts that are a day: on Christmas Day, on the morning of the coming Eid, New Year 2020, after Eid.

Without a word for a day or a side before it or a year behind it a feast is a season of holidays, and no day.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.timeline.kinds import Kind
from briefings.timeline.moments import DateSpec
from briefings.timeline.tape import Found, Tape
from briefings.timeline.year_words import year_at

_HUNDRED = 100


def read_feast(tape: Tape, i: int) -> Found[DateSpec] | None:
    """The day of the feast at word ``i``."""
    feast = tape.get(i, Kind.FEAST)
    if not feast:
        return None
    value = int(feast.value.value)
    month, day = divmod(abs(value), _HUNDRED)
    spec = DateSpec(month=month, day=day, hijri=value < 0)
    way = tape.get(feast.last, Kind.WAY) if tape.spaced(feast.last) else None
    if way:
        return Found(replace(spec, way=int(way.value.value)), way.last)
    year = year_at(tape, feast.last) if tape.spaced(feast.last) else None
    if year and spec.hijri == (year.value < 1500):
        return Found(replace(spec, year=year.value), year.last)
    before = tape.get(i - 1, Kind.DAYWORD | Kind.PART | Kind.AFTER | Kind.AGO) if tape.spaced(i) else None
    return Found(spec, feast.last) if before and before.last == i else None
