"""Records of a summit's articles with what comparing them needs: content stems and a fingerprint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from briefings import document
from briefings.arabic import fold_word
from briefings.model import Event, KeyPoint, Quote, Span
from briefings.ports import Stored
from briefings.summits.signs import frame_skeletons
from briefings.summits.stems import content_stems, skeleton


@dataclass(frozen=True, slots=True)
class Record:
    """One record of one article; ``key`` is the fingerprint of its folded words.

    ``core`` are the content stems that tell what happened, ``frame`` those of the names, titles, states and cities that
    every sentence about the event may hold.
    ``weight`` is its importance within its article (0 to 1). A record that is not ``current`` comes from a superseded
    version: it lends its key, never its words.
    """

    stored: Stored
    span: Span
    text: str
    core: frozenset[str]
    frame: frozenset[str]
    key: str
    weight: float
    source: KeyPoint | Quote | Event
    current: bool = True

    @property
    def stems(self) -> frozenset[str]:
        return self.core | self.frame

    @property
    def outlet(self) -> str:
        return self.stored.article.outlet

    @property
    def order(self) -> tuple[int, int]:
        return (self.stored.article.id, self.span.start)


def records_of(stored: Stored, what: Iterable[KeyPoint | Quote | Event], current: bool = True) -> Iterator[Record]:
    """Records for key points (best first), quotes or events of one article."""
    text, framing = stored.article.text, frame_skeletons() | _names(stored)
    for rank, item in enumerate(what):
        said = item.span.of(text)
        words = fold_words(said)
        weight = 1.0 / (1 + 0.15 * rank) if isinstance(item, KeyPoint) else 1.0
        stems = frozenset(map(skeleton, content_stems(words)))
        core, frame = stems - framing, stems & framing
        yield Record(stored, item.span, said, core, frame, fingerprint(words), weight, item, current)


def _names(stored: Stored) -> frozenset[str]:
    """Stems of the names and roles of everybody in the article."""
    said = (form for person in stored.analysis.people for form in (person.name, person.role or "", *person.mentions))
    return frozenset(skeleton(stem) for form in said for stem in content_stems(fold_words(form)))


def fold_words(text: str) -> list[str]:
    return document.read(text).words


def fingerprint(words: Iterable[str]) -> str:
    """12 hex digits of the folded words: the same for the same words in any spelling."""
    return blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=6).hexdigest()


def speaker_key(name: str) -> str:
    """One form for the spellings of a speaker."""
    return " ".join(fold_word(word) for word in name.split())
