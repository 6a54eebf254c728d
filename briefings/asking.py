"""What a reader wants from a subscription, read from free words: hours, days, a zone, in either digit set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from briefings.arabic import fold_word
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.schedule import ALL_DAYS, Weekday

MOST_TIMES = 6
_CLOCK = re.compile(r"^(\d{1,2})(?:[:.h](\d{2}))?$")
_IANA = re.compile(r"^[a-z_]+(?:/[a-z0-9_+\-]+)+$", re.I)
_BREAK = re.compile("[\\s,;\N{ARABIC COMMA}\N{ARABIC SEMICOLON}()]+")
_SUN_THU = frozenset({Weekday.SUN, Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU})
_LONGEST_PHRASE = 3


class _Groups(LexiconModel):
    every: tuple[str, ...]
    sun_thu: tuple[str, ...]


class _Halves(LexiconModel):
    am: tuple[str, ...]
    pm: tuple[str, ...]


class _Fillers(LexiconModel):
    words: tuple[str, ...]


class _Asking(LexiconModel):
    days: dict[Weekday, tuple[str, ...]]
    groups: _Groups
    halves: _Halves
    fillers: _Fillers
    zones: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wish:
    """What was understood; ``strange`` is the first word that was not. Empty parts were not mentioned."""

    times: tuple[time, ...] = ()
    days: frozenset[Weekday] = frozenset()
    zone: str | None = None
    strange: str = ""


@cache
def _phrases() -> dict[str, tuple[str, object]]:
    """Folded phrase -> its kind and value."""
    words = read_lexicon("asking", _Asking)
    found: dict[str, tuple[str, object]] = {}
    for filler in words.fillers.words:
        found[_key(filler)] = ("filler", None)
    for day, names in words.days.items():
        found |= {_key(name): ("days", frozenset({day})) for name in names}
    for name in words.groups.every:
        found[_key(name)] = ("days", ALL_DAYS)
    for name in words.groups.sun_thu:
        found[_key(name)] = ("days", _SUN_THU)
    for half in ("am", "pm"):
        found |= {_key(name): ("half", half) for name in getattr(words.halves, half)}
    for zone, cities in words.zones.items():
        ZoneInfo(zone)
        found |= {_key(city): ("zone", zone) for city in cities}
    return found


@cache
def _iana() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones()}


def find_zone(text: str) -> str | None:
    """The IANA zone of a city, a country or a zone's own name; None when it is none."""
    kind, value = _phrases().get(_key(text), ("", None))
    if kind == "zone":
        return str(value)
    return _iana().get(text.strip().lower().replace(" ", "_")) if _IANA.match(text.strip().replace(" ", "_")) else None


def read_wish(text: str) -> Wish:
    """Hours (8, 8:00, 08:00), halves of the day, day names, a zone: in any order, in Arabic or Latin writing."""
    words = [word for word in _BREAK.split(text) if word]
    times: list[time] = []
    days: frozenset[Weekday] = frozenset()
    zone: str | None = None
    at = 0
    while at < len(words):
        kind, value, length = _next(words[at : at + _LONGEST_PHRASE])
        if kind == "time" and isinstance(value, time):
            times.append(value)
        elif kind == "half":
            times = _in_half(times, str(value))
        elif kind == "days" and isinstance(value, frozenset):
            days |= value
        elif kind == "zone":
            zone = str(value)
        elif kind != "filler":
            return Wish(strange=words[at])
        at += length
    return Wish(tuple(dict.fromkeys(times))[:MOST_TIMES], days, zone)


def _next(words: list[str]) -> tuple[str, object, int]:
    """Kind, value and length of the longest phrase that ``words`` begin with; kind "" when nothing fits."""
    for length in range(len(words), 0, -1):
        phrase = " ".join(words[:length])
        kind, value = _phrases().get(_key(phrase)) or _phrases().get(_without_and(phrase)) or ("", None)
        if kind:
            return kind, value, length
        zone = find_zone(phrase)
        if zone:
            return "zone", zone, length
    clock = _CLOCK.match(fold_word(words[0])) or _CLOCK.match(_without_and(words[0]))
    if clock and int(clock[1]) < 24 and int(clock[2] or 0) < 60:
        return "time", time(int(clock[1]), int(clock[2] or 0)), 1
    return "", None, 1


def _in_half(times: list[time], half: str) -> list[time]:
    if not times:
        return times
    hour = times[-1].hour
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return [*times[:-1], times[-1].replace(hour=hour)]


def _without_and(phrase: str) -> str:
    """The conjunction is written onto the word it joins."""
    return _key(phrase).removeprefix("\N{ARABIC LETTER WAW}")


def _key(phrase: str) -> str:
    return " ".join(fold_word(word) for word in phrase.split())
