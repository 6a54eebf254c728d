"""The time lexicons as one look-up table: first word of a phrase -> what the phrase can be.

Every entry is stored with the article and the proclitics already attached, so that reading a text costs one dictionary
look-up per word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from briefings.arabic import fold_word
from briefings.lexicon import read_lexicon
from briefings.timeline.kinds import TABLES, Kind
from briefings.timeline.lexicon_shapes import Proclitics, TimeLexicon, Traps, Zones

_WORD = re.compile(r"[^\W\d_]+|\d+")
_MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a phrase: ``joined`` to what stands before it by "and", ``led`` by a preposition, ``definite``."""

    kind: int
    value: int | str = 0
    weak: bool = False
    joined: bool = False
    led: bool = False
    definite: bool = False


Reading = tuple[tuple[str, ...], Entry]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``table``: first word -> readings, longest phrase first; ``masks``: word -> its kinds when it stands alone.

    ``longer`` gives the kinds that a first word has besides, by the second word of its phrases. ``glue`` holds the
    words that stand unspaced before digits, ``places`` the zone of every place, ``named_days`` the year of a word,
    month and day, of a word and a month under the day 0.
    """

    table: dict[str, tuple[Reading, ...]]
    masks: dict[str, int]
    longer: dict[str, dict[str, int]]
    glue: dict[str, Entry]
    places: dict[str, str]
    named_days: dict[tuple[str, int, int], int]

    def kinds(self, word: str) -> int:
        """The kinds of ``word`` when it stands alone, 0 for most words."""
        return self.masks.get(word, 0)


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
    glue = _glue(lexicon.proclitics)
    known_by_date = [
        *((day.before, (day.date.month, day.date.day), day.date.year) for day in lexicon.named_days),
        *((one.before, (one.month, 0), one.year) for one in lexicon.named_months),
    ]
    named = {
        (form, *when): year
        for before, when, year in known_by_date
        for word in before
        for form, _ in _forms(fold_word(word), Entry(Kind.BEARER), lexicon.proclitics)
    }
    return Vocabulary(ordered, _masks(ordered, glue), _longer(ordered), glue, places, named)


def _masks(table: dict[str, tuple[Reading, ...]], glue: dict[str, Entry]) -> dict[str, int]:
    # Numbers in digits stand in the table too, so that masking a document needs no call of ours.
    masks = {f"{n:0{width}}": Kind.DIGITS for width in range(1, _MOST_DIGITS + 1) for n in range(10**width)}
    for word, readings in table.items():
        alone = (entry.kind | (Kind.JOINED if entry.joined else 0) for rest, entry in readings if not rest)
        masks[word] = reduce(or_, alone, 0)
    return masks | {word: masks.get(word, 0) | Kind.GLUE for word in glue}


def _longer(table: dict[str, tuple[Reading, ...]]) -> dict[str, dict[str, int]]:
    longer: dict[str, dict[str, int]] = {}
    for word, readings in table.items():
        for rest, entry in readings:
            if rest:
                kinds = longer.setdefault(word, {})
                kinds[rest[0]] = kinds.get(rest[0], 0) | entry.kind
    return longer


def split(phrase: str) -> tuple[str, ...]:
    """The folded words of a lexicon phrase."""
    return tuple(fold_word(word) for word in _WORD.findall(phrase))


def fold_phrase(phrase: str) -> str:
    return " ".join(split(phrase))


def _calendar(lexicon: TimeLexicon) -> Iterator[tuple[str, Entry]]:
    for kind, group in ((Kind.MONTH, lexicon.months), (Kind.HIJRI, lexicon.hijri), (Kind.WEEKDAY, lexicon.weekdays)):
        for one in group:
            yield from ((name, Entry(kind, one.number, name in one.weak)) for name in one.names)
    day = lexicon.words["day"][0]
    yield from ((day + name, Entry(Kind.WEEKDAY, one.number)) for one in lexicon.weekdays for name in one.names)
    for feast in lexicon.feasts:
        value = (100 * feast.month + feast.day) * (-1 if feast.hijri else 1)
        yield from ((name, Entry(Kind.FEAST, value)) for name in feast.names)
    for unit in lexicon.units:
        for kind, names in ((Kind.UNIT, unit.one), (Kind.PAIR, unit.two), (Kind.UNITS, unit.many)):
            yield from ((name, Entry(kind, unit.code)) for name in names)


def _plain(lexicon: TimeLexicon) -> Iterator[tuple[str, Entry]]:
    numbered: tuple[tuple[int, dict[int, tuple[str, ...]]], ...] = (
        (Kind.DAY, lexicon.days),
        (Kind.WAY, lexicon.directions),
        (Kind.NUMBER, lexicon.numbers),
        (Kind.ORDINAL, lexicon.ordinals),
        (Kind.DECADE, lexicon.decades),
        (Kind.SEASON, lexicon.seasons),
    )
    for kind, table in numbered:
        yield from ((name, Entry(kind, value)) for value, names in table.items() for name in names)
    named = ((Kind.PART, lexicon.parts), (Kind.FRACTION, lexicon.fractions), (Kind.ERA, lexicon.eras))
    for kind, coded in named:
        yield from ((name, Entry(kind, code)) for code, names in coded.items() for name in names)
    yield from ((name, Entry(TABLES[kind])) for kind, names in lexicon.words.items() for name in names)


def _trapping(traps: Traps) -> Iterator[tuple[str, Entry]]:
    yield from ((name, Entry(TABLES[kind])) for kind, names in traps.words.items() for name in names)
    for side, table in ((Kind.NOT_BEFORE, traps.before), (Kind.NOT_AFTER, traps.after)):
        yield from ((name, Entry(side, TABLES[kind])) for kind, names in table.items() for name in names)


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
