"""The time lexicons as one look-up table: first word of a phrase -> what the phrase can be.

Every entry is stored with the article and the proclitics already attached, so that reading a text costs one dictionary
look-up per word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from briefings.arabic import fold_word
from briefings.lexicon import LexiconModel, read_lexicon

_WORD = re.compile(r"[^\W\d_]+|\d+")


class Kind(StrEnum):
    """What a phrase is in the grammar. Values name the tables of ``time.toml``."""

    MONTH = "months"
    HIJRI = "hijri"
    WEEKDAY = "weekdays"
    DAY = "days"
    PART = "parts"
    UNIT = "units"
    PAIR = "pairs"
    UNITS = "many"
    WAY = "directions"
    THIS = "this"
    EDGE = "edges"
    WEEKEND = "week_end"
    YEAR = "year"
    YEARS = "years"
    BEARER = "bearers"
    NUMBER = "numbers"
    ORDINAL = "ordinals"
    DECADE = "decades"
    SEASON = "seasons"
    FRACTION = "fractions"
    LAST = "last"
    THREE_QUARTERS = "three_quarters"
    AGO = "ago"
    SINCE = "since"
    AFTER = "after"
    WITHIN = "within"
    UNTIL = "until"
    BETWEEN = "between"
    FROM = "from"
    ON = "on"
    OF = "of"
    ABOUT = "about"
    SAME = "same"
    JOIN = "join"
    IN = "in"
    AND = "and"
    DAYWORD = "day"
    DAYWORDS = "daywords"
    EARLIER = "earlier"
    EVE = "eve"
    SUMMIT = "summit"
    MIDDLE = "middle"
    CLOCK = "clock"
    MIDNIGHT = "midnight"
    NOON = "noon"
    MINUTES = "minutes"
    EXCEPT = "except"
    WHOLE = "whole"
    LASTING = "lasting"
    OWN = "own"
    TOWARDS = "towards"
    TOWN = "town"
    QUALIFIER = "qualifier"
    LOCAL = "local"
    GREENWICH = "greenwich"
    GMT = "gmt"
    PLACE = "places"
    VENUE = "venues"
    ADJECTIVE = "adjectives"
    ERA = "eras"
    COUNTED = "counted"
    NAMED = "named"
    NOT_BEFORE = "not_before"
    NOT_AFTER = "not_after"
    HABIT = "habit"
    AGE = "age"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a phrase: ``joined`` to what stands before it by "and", ``led`` by a preposition, ``definite``."""

    kind: Kind
    value: int | str = 0
    weak: bool = False
    joined: bool = False
    led: bool = False
    definite: bool = False


class Proclitics(LexiconModel):
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    article: str
    merged: str


class Numbered(LexiconModel):
    number: int
    names: tuple[str, ...]
    weak: tuple[str, ...] = ()


class Unit(LexiconModel):
    code: str
    one: tuple[str, ...]
    two: tuple[str, ...]
    many: tuple[str, ...]


class TimeLexicon(LexiconModel):
    """The shape of ``time.toml``."""

    proclitics: Proclitics
    months: tuple[Numbered, ...]
    hijri: tuple[Numbered, ...]
    weekdays: tuple[Numbered, ...]
    days: dict[int, tuple[str, ...]]
    parts: dict[str, tuple[str, ...]]
    units: tuple[Unit, ...]
    directions: dict[int, tuple[str, ...]]
    numbers: dict[int, tuple[str, ...]]
    ordinals: dict[int, tuple[str, ...]]
    decades: dict[int, tuple[str, ...]]
    fractions: dict[str, tuple[str, ...]]
    eras: dict[str, tuple[str, ...]]
    words: dict[Kind, tuple[str, ...]]


class Traps(LexiconModel):
    """The shape of ``time_traps.toml``: words that keep a time word beside them from being a time."""

    words: dict[Kind, tuple[str, ...]]
    before: dict[Kind, tuple[str, ...]]


class Zone(LexiconModel):
    zone: str
    cities: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


class Zones(LexiconModel):
    """The shape of ``time_zones.toml``."""

    zones: tuple[Zone, ...]


Reading = tuple[tuple[str, ...], Entry]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``table``: first word -> readings, longest phrase first. ``glue``: words that stand unspaced before digits."""

    table: dict[str, tuple[Reading, ...]]
    glue: dict[str, Entry]
    places: dict[str, str]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The table of all time lexicons, read once."""
    lexicon, traps = read_lexicon("time", TimeLexicon), read_lexicon("time_traps", Traps)
    zones = read_lexicon("time_zones", Zones)
    table: dict[str, dict[Reading, None]] = {}
    for phrase, entry in [*_calendar(lexicon), *_plain(lexicon), *_trapping(traps), *_places(zones)]:
        words = split(phrase)
        for first, form in _forms(words[0], entry, lexicon.proclitics):
            table.setdefault(first, {})[(words[1:], form)] = None
    ordered = {w: tuple(sorted(r, key=lambda reading: -len(reading[0]))) for w, r in table.items()}
    places = {fold_phrase(n): z.zone for z in zones.zones for n in (*z.countries, *z.cities)}
    return Vocabulary(ordered, _glue(lexicon.proclitics), places)


def split(phrase: str) -> tuple[str, ...]:
    """The folded words of a lexicon phrase."""
    return tuple(fold_word(word) for word in _WORD.findall(phrase))


def fold_phrase(phrase: str) -> str:
    return " ".join(split(phrase))


def _calendar(lexicon: TimeLexicon) -> Iterator[tuple[str, Entry]]:
    for kind, group in ((Kind.MONTH, lexicon.months), (Kind.HIJRI, lexicon.hijri), (Kind.WEEKDAY, lexicon.weekdays)):
        for one in group:
            yield from ((name, Entry(kind, one.number, name in one.weak)) for name in one.names)
    for unit in lexicon.units:
        for kind, names in ((Kind.UNIT, unit.one), (Kind.PAIR, unit.two), (Kind.UNITS, unit.many)):
            yield from ((name, Entry(kind, unit.code)) for name in names)


def _plain(lexicon: TimeLexicon) -> Iterator[tuple[str, Entry]]:
    numbered: tuple[tuple[Kind, dict[int, tuple[str, ...]]], ...] = (
        (Kind.DAY, lexicon.days),
        (Kind.WAY, lexicon.directions),
        (Kind.NUMBER, lexicon.numbers),
        (Kind.ORDINAL, lexicon.ordinals),
        (Kind.DECADE, lexicon.decades),
    )
    for kind, table in numbered:
        yield from ((name, Entry(kind, value)) for value, names in table.items() for name in names)
    named = ((Kind.PART, lexicon.parts), (Kind.FRACTION, lexicon.fractions), (Kind.ERA, lexicon.eras))
    for kind, coded in named:
        yield from ((name, Entry(kind, code)) for code, names in coded.items() for name in names)
    yield from ((name, Entry(kind)) for kind, names in lexicon.words.items() for name in names)


def _trapping(traps: Traps) -> Iterator[tuple[str, Entry]]:
    yield from ((name, Entry(kind)) for kind, names in traps.words.items() for name in names)
    for kind, names in traps.before.items():
        yield from ((name, Entry(Kind.NOT_BEFORE, kind.value)) for name in names)


def _places(zones: Zones) -> Iterator[tuple[str, Entry]]:
    for zone in zones.zones:
        yield from ((name, Entry(Kind.PLACE, zone.zone)) for name in (*zone.cities, *zone.countries))
        yield from ((name, Entry(Kind.VENUE, zone.zone)) for name in zone.cities)
        yield from ((name, Entry(Kind.ADJECTIVE, zone.zone)) for name in zone.adjectives)


_NO_ARTICLE = {Kind.MONTH, Kind.DAY, Kind.WEEKDAY, Kind.PLACE, Kind.VENUE}


def _forms(word: str, entry: Entry, p: Proclitics) -> Iterable[tuple[str, Entry]]:
    """``word`` with every article and proclitic it can carry; one-letter words carry none."""
    if len(word) < 2 or word.isascii():
        return [(word, entry)]
    definite = word.startswith(p.article)
    bare = [(word, definite)] if definite or entry.kind in _NO_ARTICLE else [(word, False), (p.article + word, True)]
    forms = []
    for form, known in bare:
        plain = Entry(entry.kind, entry.value, entry.weak, definite=known)
        joined = Entry(entry.kind, entry.value, entry.weak, joined=True, definite=known)
        led = Entry(entry.kind, entry.value, entry.weak, led=True, definite=known)
        forms += [(form, plain), *((c + form, joined) for c in p.conjunctions)]
        attached = [x + form for x in p.prepositions if not (known and x == p.merged[0])]
        attached += [p.merged + form[len(p.article) :]] if known else []
        forms += [(c + a, led) for a in attached for c in ("", *p.conjunctions)]
    return forms


def _glue(p: Proclitics) -> dict[str, Entry]:
    glue = {}
    for conjunction in ("", *p.conjunctions):
        for preposition in ("", *p.prepositions):
            for article in ("", p.article):
                text = conjunction + preposition + article
                if text:
                    glue[text] = Entry(
                        Kind.AND, joined=bool(conjunction), led=bool(preposition), definite=bool(article)
                    )
        glue[conjunction + p.merged] = Entry(Kind.AND, joined=bool(conjunction), led=True, definite=True)
    return glue
