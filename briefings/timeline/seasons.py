"""Seasons: summer 2020, the autumn of last year, last autumn, this summer, during the summer."""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.moments import Stamp
from briefings.timeline.period import Period
from briefings.timeline.periods import plausible
from briefings.timeline.tape import Found, Tape
from briefings.timeline.year_words import year_at, year_side

_SEASONS = 4


def read_season(tape: Tape, i: int) -> Found[Period] | None:
    """The season at word ``i`` when a year, a side or a preposition of time makes it one season and no time of year."""
    season = tape.get(i, Kind.SEASON)
    if not season:
        return None
    which = (_SEASONS, int(season.value.value))
    if season.value.definite and tape.spaced(i) and tape.get(i - 1, Kind.THIS):
        return Found(Period("side", unit="season", share=which), season.last)
    return _of_year(tape, season.last, which) or _beside(tape, i, season.last, which, season.value.definite)


def _of_year(tape: Tape, i: int, which: tuple[int, int]) -> Found[Period] | None:
    if not tape.spaced(i):
        return None
    year = year_at(tape, i)
    if year and year.value >= 1500 and plausible(tape, year.last - 1, year):
        return Found(Period("years", Stamp(year.value), unit="season", share=which), year.last)
    side = year_side(tape, i)
    return Found(Period("yearly", unit="season", way=side.value, share=which), side.last) if side else None


def _beside(tape: Tape, i: int, last: int, which: tuple[int, int], definite: bool) -> Found[Period] | None:
    """Last autumn; during the summer, which is the current one."""
    if not definite:
        return None
    way = tape.get(last, Kind.WAY) if tape.spaced(last) else None
    if way:
        return Found(Period("side", unit="season", way=int(way.value.value), share=which), way.last)
    during = tape.get(i - 1, Kind.WITHIN | Kind.EDGE) if tape.spaced(i) else None
    return Found(Period("side", unit="season", share=which), last) if during else None
