"""What outlets tell differently: durations, clock times, numbers and outcomes of the same thing, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from briefings.arabic import fold, fold_word
from briefings.fusion.fused import Fused
from briefings.fusion.grouping import shared
from briefings.fusion.records import Record, fold_words
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.model import Event
from briefings.summits.stems import stem
from briefings.timeline.instants import Grain, day_of, grain, instant, same_moment

_NUMBER = re.compile(r"(?<![\d.,:])(\d+(?:[.,]\d+)?)(?![\d:])\s+(?:\S+\s+)?(\w+)")
_UTC = "+00:00"
_MEETING, _MOST_TELLINGS = "<meeting>", 12


class _Differing(LexiconModel):
    meeting: str
    lasting: str
    denial: str


@dataclass(frozen=True, slots=True)
class Side:
    """One telling: the records that agree on the value, the one whose words are shown first, and the value as told."""

    records: tuple[Record, ...]
    value: str

    @property
    def record(self) -> Record:
        return self.records[0]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more tellings of one thing by different outlets; ``kind`` as in ``views.Conflict``."""

    kind: str
    sides: tuple[Side, ...]


Telling = tuple[Record, str]


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    found = read_lexicon("differing", _Differing)
    meeting, lasting, denial = (
        frozenset(map(fold_word, words.split())) for words in (found.meeting, found.lasting, found.denial)
    )
    return meeting, lasting, denial


def differences(points: Iterable[Fused], events: Iterable[list[Record]]) -> list[Difference]:
    """All differences of a summit; ``events`` are groups of events that read alike, whatever their times."""
    groups = [[record for record in group if record.current] for group in events]
    every = sorted((record for group in groups for record in group), key=lambda record: record.order)
    pairs = [("duration", a, b) for a, b in _durations(every)]
    pairs += [("time", a, b) for group in groups for a, b in _times(group)]
    for fused in points:
        if len({record.carrier for record in fused.members}) > 1:
            pairs += [("number", a, b) for a, b in _numbers(fused)]
            pairs += [("outcome", a, b) for a, b in _outcomes(fused)]
    return _merged(pairs)


def _merged(pairs: list[tuple[str, Telling, Telling]]) -> list[Difference]:
    """Pairs that share a telling are about the same thing: one difference that has every value once."""
    found: list[tuple[str, dict[str, list[Record]]]] = []
    where: dict[tuple[str, tuple[int, int]], int] = {}
    for kind, *tellings in pairs:
        keys = [(kind, record.order) for record, _ in tellings]
        known = sorted({where[key] for key in keys if key in where})
        at = known[0] if known else len(found)
        if not known:
            found.append((kind, {}))
        for other in known[1:]:
            for value, records in found[other][1].items():
                found[at][1].setdefault(value, []).extend(records)
            found[other][1].clear()
            where.update({key: at for key, place in where.items() if place == other})
        for key, (record, value) in zip(keys, tellings, strict=True):
            where[key] = at
            held = found[at][1].setdefault(value, [])
            if record not in held:
                held.append(record)
    return [one for kind, sides in found if (one := _difference(kind, sides))]


def _difference(kind: str, sides: dict[str, list[Record]]) -> Difference | None:
    """The sides, the most told first; None when they turn out to tell the same."""
    if kind == "time":
        _join_hands(sides)
    if len(sides) < 2:
        return None
    ordered = sorted(
        (Side(tuple(sorted(records, key=lambda r: r.order)), value) for value, records in sides.items()),
        key=lambda side: (-len(side.records), side.record.order),
    )
    return Difference(kind, tuple(ordered))


def _join_hands(sides: dict[str, list[Record]]) -> None:
    """An hour without a zone is that of the side whose clocks show the same."""
    zoned = {_hands(records[0]): value for value, records in sides.items() if value.endswith(_UTC)}
    for value in [value for value in sides if "T" in value and not value.endswith(_UTC)]:
        same = zoned.get(value[:16])
        if same:
            sides[same] += sides.pop(value)


def _hands(record: Record) -> str:
    return record.source.time[:16] if isinstance(record.source, Event) else ""


def _durations(events: Sequence[Record]) -> Iterator[tuple[Telling, Telling]]:
    lasting = [(r, _subject(r)) for r in events if isinstance(r.source, Event) and r.source.duration]
    for (a, about), (b, other) in combinations(lasting, 2):
        if a.carrier == b.carrier or _duration(a) == _duration(b) or not _same_day(a, b):
            continue
        special = (about & other) - {_MEETING}
        if special and (_MEETING in about & other or len(special) > 1):
            yield (a, _duration(a)), (b, _duration(b))


def _duration(record: Record) -> str:
    return record.source.duration or "" if isinstance(record.source, Event) else ""


def _subject(record: Record) -> frozenset[str]:
    """What lasted: content stems of the clause, meeting nouns as one, the words of lasting left out."""
    meeting, lasting, _ = _words()
    words = [word for word in fold_words(record.text) if word not in lasting and not word.isdigit()]
    return frozenset(_MEETING if word in meeting else stem(word) for word in words) - {""}


def _same_day(a: Record, b: Record) -> bool:
    first, second = (day_of(r.source.time) if isinstance(r.source, Event) else None for r in (a, b))
    return first is None or second is None or first == second


def _times(group: Sequence[Record]) -> Iterator[tuple[Telling, Telling]]:
    """Clock times, or days, of what reads like the same event."""
    dated = [r for r in group if isinstance(r.source, Event) and r.source.duration is None]
    for a, b in combinations(dated[:_MOST_TELLINGS], 2):
        first, second = a.source, b.source
        if a.carrier == b.carrier or not isinstance(first, Event) or not isinstance(second, Event):
            continue
        fine = grain(first.time)
        if fine is None or fine is not grain(second.time) or fine < Grain.DAY:
            continue
        if not same_moment(first.time, second.time, first.zone, second.zone):
            yield (a, _moment(first)), (b, _moment(second))


def _moment(event: Event) -> str:
    """The same text for the same moment, whatever zone it is told in."""
    found = instant(event.time, event.zone)
    return found.start.isoformat() if found and (found.zoned or event.zone) and "T" in event.time else event.time


def _numbers(fused: Fused) -> Iterator[tuple[Telling, Telling]]:
    """A counted thing whose number differs between members of one group."""
    told: dict[str, list[Telling]] = {}
    for record in fused.members:
        counts: dict[str, set[str]] = {}
        for number, unit in _NUMBER.findall(fold(record.text)):
            counts.setdefault(stem(unit), set()).add(number)
        for unit, numbers in counts.items():
            if unit and len(numbers) == 1:
                told.setdefault(unit, []).append((record, next(iter(numbers))))
    for tellings in (found for found in told.values() if len({number for _, number in found}) > 1):
        for (a, value), (b, other) in combinations(tellings, 2):
            if value != other and a.carrier != b.carrier:
                yield (a, value), (b, other)


def _outcomes(fused: Fused) -> Iterator[tuple[Telling, Telling]]:
    """One outlet says so, another says the opposite in nearly the same words."""
    denying = [_denies(record.text) for record in fused.members]
    if all(denying) or not any(denying):
        return
    for (a, one), (b, other) in combinations(zip(fused.members, denying, strict=True), 2):
        if one != other and a.carrier != b.carrier and shared(a, b)[2] >= 0.6:
            yield (a, str(one)), (b, str(other))
            return


@lru_cache(maxsize=16_384)
def _denies(text: str) -> bool:
    return not _words()[2].isdisjoint(fold_words(text))
