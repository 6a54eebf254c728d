"""Records of a summit's articles with what comparing them needs: content stems and a fingerprint."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from briefings.arabic import fold, fold_word, strip_marks
from briefings.model import Event, KeyPoint, Quote, Span
from briefings.ports import Stored
from briefings.summits.signs import frame_skeletons
from briefings.summits.stems import content_stems, skeleton

_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Record:
    """One record of one article; ``key`` is the fingerprint of its folded words.

    ``core`` are the content stems that tell what happened, ``frame`` those of the names, titles, states and cities that
    every sentence about the event may hold. ``weight`` is its importance within its article (0 to 1). ``order`` is its
    article's id and where it begins. A record that is not ``current`` comes from a superseded version: it lends its
    key, never its words.
    """

    stored: Stored
    span: Span
    text: str
    core: frozenset[str]
    frame: frozenset[str]
    key: str
    weight: float
    source: KeyPoint | Quote | Event
    order: tuple[int, int]
    current: bool = True

    @property
    def stems(self) -> frozenset[str]:
        return self.core | self.frame

    @property
    def outlet(self) -> str:
        return self.stored.article.outlet

    @property
    def carrier(self) -> str:
        """The outlet; an article that names none may be anybody's."""
        return self.outlet or f"#{self.stored.article.id}"


@dataclass(frozen=True, slots=True)
class Prepared:
    """All records of one version of one article."""

    stored: Stored
    points: tuple[Record, ...]
    quotes: tuple[Record, ...]
    events: tuple[Record, ...]


def prepare(stored: Stored, current: bool = True) -> Prepared:
    """The records of an article: key points best first, quotes and events in text order."""
    framing = frame_skeletons() | _names(stored)
    analysis = stored.analysis

    def records(what: Iterable[KeyPoint | Quote | Event]) -> tuple[Record, ...]:
        return tuple(_record(stored, item, rank, framing, current) for rank, item in enumerate(what))

    return Prepared(stored, records(analysis.key_points), records(analysis.quotes), records(analysis.events))


def _record(
    stored: Stored, item: KeyPoint | Quote | Event, rank: int, framing: frozenset[str], current: bool
) -> Record:
    said = item.span.of(stored.article.text)
    words = fold_words(said)
    stems = frozenset(map(skeleton, content_stems(words)))
    weight = 1.0 / (1 + 0.15 * rank) if isinstance(item, KeyPoint) else 1.0
    core, frame = stems - framing, stems & framing
    order = (stored.article.id, item.span.start)
    return Record(stored, item.span, said, core, frame, fingerprint(words), weight, item, order, current)


def _names(stored: Stored) -> frozenset[str]:
    """Skeletons of the names and roles of everybody in the article."""
    said = (form for person in stored.analysis.people for form in (person.name, person.role or "", *person.mentions))
    return frozenset(skeleton(stem) for stem in content_stems(fold_words(" ".join(said))))


def fold_words(text: str) -> list[str]:
    """The folded words of a text, runs of letters or of digits, without marks."""
    return _WORD.findall(fold(strip_marks(text)).lower())


def fingerprint(words: Iterable[str]) -> str:
    """12 hex digits of the folded words: the same for the same words in any spelling."""
    return blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=6).hexdigest()


@lru_cache(maxsize=20_000)
def speaker_key(name: str) -> str:
    """One form for the spellings of a speaker."""
    return " ".join(fold_word(word) for word in name.split())
