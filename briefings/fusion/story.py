"""Everything the articles of one summit tell, fused: points, utterances, dated events, differences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefings.fusion.cast import Cast, known_speakers
from briefings.fusion.differences import Difference, differences
from briefings.fusion.fused import Fused, fuse
from briefings.fusion.grouping import alike, shared
from briefings.fusion.records import Record, records_of, speaker_key
from briefings.model import Event, Quote
from briefings.ports import Stored
from briefings.timeline.instants import same_moment

_ENDINGS = ".!?:\"\u061f\u2026\u201d\u00bb)'"
_LONGEST_HEADING = 9


@dataclass(frozen=True, slots=True)
class Story:
    """The fused records of a summit, each list the best first; ``articles`` in the archive's order."""

    articles: tuple[Stored, ...]
    newest: date | None
    points: tuple[Fused, ...]
    quotes: tuple[Fused, ...]
    events: tuple[Fused, ...]
    differences: tuple[Difference, ...]
    cast: Cast


def tell(articles: Sequence[Stored], earlier: Sequence[Stored] = ()) -> Story:
    """Fuse the analyses of ``articles``; ``earlier`` are superseded versions of some of them."""
    newest = max((s.article.published for s in articles if s.article.published), default=None)
    versions = [(stored, True) for stored in articles] + [(stored, False) for stored in earlier]
    points = [
        r for s, current in versions for r in records_of(s, s.analysis.key_points, current) if is_sentence(r.text)
    ]
    cast = known_speakers(articles)
    quotes = [r for s, current in versions for r in records_of(s, cast.resolved(s.analysis.quotes), current)]
    events = [r for s, current in versions for r in records_of(s, s.analysis.events, current)]
    fused = fuse(points, newest)
    found = differences(fused, sorted((r for r in events if r.current), key=lambda r: r.order))
    return Story(
        tuple(articles),
        newest,
        tuple(fused),
        tuple(fuse(quotes, newest, _same_utterance)),
        tuple(fuse(events, newest, _same_event)),
        tuple(found),
        cast,
    )


def is_sentence(text: str) -> bool:
    """Not a heading between paragraphs: it ends like a sentence or is too long for a heading."""
    return text.rstrip()[-1:] in _ENDINGS or len(text.split()) > _LONGEST_HEADING


def _same_utterance(a: Record, b: Record) -> bool:
    """The same words or content by the same speaker, direct or reported."""
    if not isinstance(a.source, Quote) or not isinstance(b.source, Quote):
        return False
    first, second = speaker_key(a.source.speaker), speaker_key(b.source.speaker)
    return (first == second or not first or not second) and (a.key == b.key or alike(a, b))


def _same_event(a: Record, b: Record) -> bool:
    """The same happening at the same time."""
    if not isinstance(a.source, Event) or not isinstance(b.source, Event):
        return False
    if a.source.duration != b.source.duration or not same_moment(
        a.source.time, b.source.time, a.source.zone, b.source.zone
    ):
        return False
    return a.key == b.key or alike(a, b) or ("T" in a.source.time and shared(a, b)[0] >= 3)
