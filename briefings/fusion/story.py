"""Everything the articles of one summit tell, fused: points, utterances, dated events, differences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefings.fusion.cast import Cast, known_speakers
from briefings.fusion.differences import Difference, differences
from briefings.fusion.fused import Fused, fuse
from briefings.fusion.grouping import Grouping, alike, shared
from briefings.fusion.records import Prepared, Record, fingerprint, prepare, speaker_key
from briefings.model import Event, Quote
from briefings.ports import Stored
from briefings.timeline.instants import same_moment

_ENDINGS = ".!?:\"\u061f\u2026\u201d\u00bb)'"
_LONGEST_HEADING = 9


@dataclass(frozen=True, slots=True)
class Story:
    """The fused records of a summit, each list the best first; ``articles`` in the archive's order.

    ``facts`` gives for the key of a record that outlets tell differently a fingerprint of all the values told.
    """

    articles: tuple[Stored, ...]
    newest: date | None
    points: tuple[Fused, ...]
    quotes: tuple[Fused, ...]
    events: tuple[Fused, ...]
    differences: tuple[Difference, ...]
    cast: Cast
    facts: dict[str, str]


class Teller:
    """Fuses the articles of one summit as they come: one more article costs what it holds, not what is there."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        self._seen: list[tuple[int, int, bool]] = []
        self._points, self._told, self._events = Grouping(), Grouping(), Grouping(_same_event)
        self._said: list[Record] = []
        self._start_quotes()

    def _start_quotes(self) -> None:
        self._speakers: list[str] = []
        self._quotes: dict[str, Grouping] = {}

    def tell(self, articles: Sequence[Stored], earlier: Sequence[Stored] = ()) -> Story:
        """The story of ``articles``; ``earlier`` are superseded versions of some of them."""
        versions = sorted([*((s, True) for s in articles), *((s, False) for s in earlier)], key=_version)
        seen = [_version(version) for version in versions]
        if seen[: len(self._seen)] != self._seen:
            self._start()
        for stored, current in versions[len(self._seen) :]:
            self._add(prepare(stored, current))
        self._seen = seen
        return self._story(tuple(articles))

    def _add(self, prepared: Prepared) -> None:
        for record in prepared.points:
            if is_sentence(record.text):
                self._points.add(record)
        for record in prepared.events:
            self._events.add(record)
            self._told.add(record)
        self._said += prepared.quotes

    def _story(self, articles: tuple[Stored, ...]) -> Story:
        newest = max((s.article.published for s in articles if s.article.published), default=None)
        points, cast = tuple(fuse(self._points.groups, newest)), known_speakers(articles)
        differing = tuple(differences(points, self._told.groups))
        return Story(
            articles,
            newest,
            points,
            tuple(fuse(self._utterances(cast), newest)),
            tuple(fuse(self._events.groups, newest)),
            differing,
            cast,
            _facts(differing),
        )

    def _utterances(self, cast: Cast) -> Iterator[list[Record]]:
        """Groups of quotes by speaker; all anew when what is known now names the speaker of an earlier one."""
        speakers = [cast.named(record.source.speaker) for record in self._said if isinstance(record.source, Quote)]
        if speakers[: len(self._speakers)] != self._speakers:
            self._start_quotes()
        for record, speaker in zip(self._said[len(self._speakers) :], speakers[len(self._speakers) :], strict=True):
            if isinstance(record.source, Quote):
                by_speaker = self._quotes.setdefault(speaker_key(speaker), Grouping())
                by_speaker.add(replace(record, source=replace(record.source, speaker=speaker)))
        self._speakers = speakers
        for grouping in self._quotes.values():
            yield from grouping.groups


def tell(articles: Sequence[Stored], earlier: Sequence[Stored] = ()) -> Story:
    """The story of ``articles`` told once."""
    return Teller().tell(articles, earlier)


def _facts(differing: Iterable[Difference]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for difference in differing:
        told = "f" + fingerprint([difference.kind, *sorted(side.value for side in difference.sides)])
        facts.update({record.key: told for side in difference.sides for record in side.records})
    return facts


def _version(version: tuple[Stored, bool]) -> tuple[int, int, bool]:
    stored, current = version
    return stored.article.id, stored.article.version, current


def is_sentence(text: str) -> bool:
    """Not a heading between paragraphs: it ends like a sentence or is too long for a heading."""
    return text.rstrip()[-1:] in _ENDINGS or len(text.split()) > _LONGEST_HEADING


def _same_event(a: Record, b: Record) -> bool:
    """The same happening at the same time."""
    if not isinstance(a.source, Event) or not isinstance(b.source, Event):
        return False
    if a.source.duration != b.source.duration or not same_moment(
        a.source.time, b.source.time, a.source.zone, b.source.zone
    ):
        return False
    return alike(a, b) or ("T" in a.source.time and shared(a, b)[0] >= 3)
