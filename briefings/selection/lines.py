"""Fused records as lines of a view: sources once per outlet, the visible opening, the mark for a returning reader."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import lru_cache

from briefings.fusion.fused import Fused
from briefings.fusion.records import Record, fold_words
from briefings.fusion.story import Story
from briefings.model import Event, Quote, QuoteKind, Span, Tense
from briefings.ports import Stored
from briefings.selection.heads import phase_on
from briefings.selection.opening import opened, trimmed
from briefings.selection.reporting import reporting
from briefings.timeline.instants import in_zone, instant
from briefings.timeline.zones import place_zone
from briefings.views import Line, Mark, Phase, QuoteLine, Row, Source, SummitHead


def source_of(stored: Stored, record: Record | None = None) -> Source:
    """The evidence for a record, or an article as a whole."""
    article = stored.article
    published = article.published.isoformat() if article.published else None
    span = (record.span.start, record.span.end) if record else (0, 0)
    return Source(article.id, article.outlet, article.title, article.url, published, *span)


def standing(record: Record) -> Record:
    """The record without words that only join it to what came before it in its article."""
    cut = trimmed(record.text, words_of(record.stored.article.text))
    return (
        replace(record, span=Span(record.span.start + cut, record.span.end), text=record.text[cut:]) if cut else record
    )


@lru_cache(maxsize=256)
def words_of(text: str) -> frozenset[str]:
    """The folded words of a stored text."""
    return frozenset(fold_words(text))


def sources_of(fused: Fused, shown: Record) -> tuple[Source, ...]:
    """One source per outlet, that of the shown wording first."""
    by_outlet: dict[str, Source] = {}
    for record in (shown, *fused.members):
        by_outlet.setdefault(record.outlet, source_of(record.stored, record))
    return tuple(by_outlet.values())


def line(fused: Fused, story: Story, summit: SummitHead, had: Collection[str] = (), marked: bool = False) -> Line:
    """A key point as a line; ``marked``: the reader has had messages before, so marks mean something."""
    best = standing(fused.best)
    return Line(
        key=fused.key,
        text=best.text,
        sources=sources_of(fused, best),
        outlets=len(fused.outlets),
        opened=opened(best.stored, best.span, story.cast),
        mark=mark_of(fused, story, had) if marked else Mark.NONE,
        phase=phase_of(best.stored, summit),
    )


def quote_line(fused: Fused, story: Story, had: Collection[str] = (), marked: bool = False) -> QuoteLine:
    """An utterance as a line."""
    best, said = fused.best, fused.best.source
    if not isinstance(said, Quote):
        raise TypeError("a quote line needs a quote")
    return QuoteLine(
        key=fused.key,
        text=best.text,
        direct=said.kind is QuoteKind.DIRECT,
        speaker=said.speaker,
        role=story.cast.role(said.speaker),
        cue=said.cue,
        reporting=reporting(said, best.stored.article.text),
        sources=sources_of(fused, best),
        outlets=len(fused.outlets),
        mark=mark_of(fused, story, had) if marked else Mark.NONE,
    )


def row(fused: Fused, story: Story, summit: SummitHead, had: Collection[str] = (), marked: bool = False) -> Row:
    """A dated event as a timeline row."""
    best, event = standing(fused.best), fused.best.source
    if not isinstance(event, Event):
        raise TypeError("a row needs an event")
    zone, place = _zone_of(event, summit.place)
    moment = instant(event.time, zone)
    known = moment is not None and (moment.zoned or zone is not None) and "T" in event.time
    return Row(
        key=fused.key,
        text=best.text,
        time=event.time,
        day=event.time.partition("/")[0][:10],
        instant=moment.start.isoformat() if moment and known else None,
        zone=zone,
        place=place,
        duration=event.duration,
        announced=event.tense is Tense.ANNOUNCED,
        sources=sources_of(fused, best),
        outlets=len(fused.outlets),
        mark=mark_of(fused, story, had) if marked else Mark.NONE,
        phase=phase_of(best.stored, summit),
    )


def _zone_of(event: Event, venue: str | None) -> tuple[str | None, str | None]:
    """The zone an hour was told in and the place it is known by; an offset alone is the venue's when it is its own."""
    if event.zone:
        return event.zone, next((p for p in (event.place, venue) if p and place_zone(p) == event.zone), None)
    zone, moment = place_zone(venue), instant(event.time) if "T" in event.time else None
    if zone and moment and moment.zoned and in_zone(event.time, zone) == event.time.replace("Z", "+00:00"):
        return zone, venue
    return None, None


def phase_of(stored: Stored, summit: SummitHead) -> Phase:
    """Where an article stands relative to the days of the summit."""
    days = (date.fromisoformat(summit.first), date.fromisoformat(summit.last)) if summit.first and summit.last else None
    return phase_on(stored.article.published, days)


def mark_of(fused: Fused, story: Story, had: Collection[str]) -> Mark:
    """New when no wording was had; corrected when only a superseded one was; changed when outlets now tell it
    differently from one another in another way than before."""
    if fused.keys.isdisjoint(had):
        return Mark.NEW if fused.withdrawn.isdisjoint(had) else Mark.CORRECTED
    return Mark.NONE if facts_of(fused, story) <= set(had) else Mark.CHANGED


def facts_of(fused: Fused, story: Story) -> set[str]:
    """Fingerprints of what outlets tell differently about it."""
    return {story.facts[key] for key in fused.keys if key in story.facts}


def keys_of(fused: Fused, story: Story) -> frozenset[str]:
    """Everything to remember once this was delivered."""
    return fused.keys | fused.withdrawn | facts_of(fused, story)
