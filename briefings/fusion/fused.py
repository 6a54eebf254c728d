"""One record out of many: which wording is shown, who carries it, what to remember it by, how it ranks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefings.fusion.records import Record
from briefings.model import Quote, QuoteKind

_HALF_LIFE_DAYS, _STALE = 5.0, 0.7
_PER_OUTLET = 0.35
_LONGEST, _LENGTHY = 420, 0.75


@dataclass(frozen=True, slots=True)
class Fused:
    """Records that say the same; ``best`` is the one shown, ``members`` are current ones in order of arrival.

    ``keys`` are the fingerprints of every wording, superseded ones included; ``facts`` is the fingerprint of the
    numbers in all of them, so that a reader can be told of a change.
    """

    best: Record
    members: tuple[Record, ...]
    keys: frozenset[str]
    withdrawn: frozenset[str]
    score: float

    @property
    def key(self) -> str:
        return self.members[0].key

    @property
    def outlets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member.outlet for member in self.members))


def fuse(groups: Iterable[list[Record]], newest: date | None) -> list[Fused]:
    """Groups with at least one current member, ranked by importance x corroboration x freshness."""
    fused = [_one(group, newest) for group in groups if any(record.current for record in group)]
    return sorted(fused, key=lambda one: (-one.score, one.members[0].order))


def _one(group: list[Record], newest: date | None) -> Fused:
    members = tuple(record for record in group if record.current)
    best = max(members, key=_wording)
    outlets = len({record.outlet for record in members})
    importance = max(record.weight for record in members) * (_LENGTHY if len(best.text) > _LONGEST else 1.0)
    score = importance * (1 + _PER_OUTLET * (outlets - 1)) * max(_freshness(record, newest) for record in members)
    keys = frozenset(record.key for record in members)
    withdrawn = frozenset(record.key for record in group if not record.current) - keys
    return Fused(best, members, keys, withdrawn, score)


def _wording(record: Record) -> tuple[bool, int, int, int]:
    """The longest wording that still fits, a direct quote before a reported one, the earliest on a tie."""
    direct = isinstance(record.source, Quote) and record.source.kind is QuoteKind.DIRECT
    length = len(record.text)
    article, start = record.order
    return direct, length if length <= _LONGEST else _LONGEST - length, -article, -start


def _freshness(record: Record, newest: date | None) -> float:
    """1 on the newest day, half of the way down to the value of stale news every five days before it."""
    published = record.stored.article.published
    if newest is None or published is None:
        return _STALE
    return float(_STALE + (1 - _STALE) * 0.5 ** (max(0, (newest - published).days) / _HALF_LIFE_DAYS))
