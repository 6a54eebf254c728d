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
from briefings.timeline.instants import Grain, day_of, grain, same_moment

_NUMBER = re.compile(r"(?<![\d.,:])(\d+(?:[.,]\d+)?)(?![\d:])\s+(?:\S+\s+)?(\w+)")
_MEETING, _MOST_TELLINGS = "<meeting>", 12


class _Differing(LexiconModel):
    meeting: str
    lasting: str
    denial: str


@dataclass(frozen=True, slots=True)
class Side:
    """One telling: the record whose words are shown and the value that differs, as told."""

    record: Record
    value: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more tellings of one thing by different outlets; ``kind`` as in ``views.Conflict``."""

    kind: str
    sides: tuple[Side, ...]


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
    found = list(_durations(every))
    for group in groups:
        found += _times(group)
    for fused in points:
        if len(fused.outlets) > 1:
            found += [*_numbers(fused), *_outcomes(fused)]
    return found


def _durations(events: Sequence[Record]) -> Iterator[Difference]:
    lasting = [(r, _subject(r)) for r in events if isinstance(r.source, Event) and r.source.duration]
    used: set[int] = set()
    for (i, (a, about)), (j, (b, other)) in combinations(enumerate(lasting), 2):
        if i in used or j in used or a.outlet == b.outlet or _duration(a) == _duration(b):
            continue
        special = (about & other) - {_MEETING}
        if special and (_MEETING in about & other or len(special) > 1) and _same_day(a, b):
            used |= {i, j}
            yield Difference("duration", (Side(a, _duration(a)), Side(b, _duration(b))))


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


def _times(group: Sequence[Record]) -> Iterator[Difference]:
    """Clock times, or days, of what reads like the same event."""
    dated = [r for r in group if isinstance(r.source, Event) and r.source.duration is None]
    for a, b in combinations(dated[:_MOST_TELLINGS], 2):
        first, second = a.source, b.source
        if a.outlet == b.outlet or not isinstance(first, Event) or not isinstance(second, Event):
            continue
        fine = grain(first.time)
        if fine is None or fine is not grain(second.time) or fine < Grain.DAY:
            continue
        if not same_moment(first.time, second.time, first.zone, second.zone):
            yield Difference("time", (Side(a, first.time), Side(b, second.time)))
            return


def _numbers(fused: Fused) -> Iterator[Difference]:
    """A counted thing whose number differs between members of one group."""
    told: dict[str, list[Side]] = {}
    for record in fused.members:
        counts: dict[str, set[str]] = {}
        for number, unit in _NUMBER.findall(fold(record.text)):
            counts.setdefault(stem(unit), set()).add(number)
        for unit, numbers in counts.items():
            if unit and len(numbers) == 1:
                told.setdefault(unit, []).append(Side(record, next(iter(numbers))))
    for sides in told.values():
        by_value = {side.value: side for side in reversed(sides)}
        if len(by_value) > 1 and len({side.record.outlet for side in by_value.values()}) > 1:
            yield Difference("number", tuple(sorted(by_value.values(), key=lambda side: side.record.order)))


def _outcomes(fused: Fused) -> Iterator[Difference]:
    """One outlet says so, another says the opposite in nearly the same words."""
    for a, b in combinations(fused.members, 2):
        if a.outlet != b.outlet and shared(a, b)[2] >= 0.6 and _denies(a.text) != _denies(b.text):
            yield Difference("outcome", (Side(a, ""), Side(b, "")))
            return


@lru_cache(maxsize=16_384)
def _denies(text: str) -> bool:
    return not _words()[2].isdisjoint(fold_words(text))
