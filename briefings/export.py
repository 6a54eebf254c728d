"""Records as plain JSON values: the outside contract of ``qimma extract --format json``."""

from __future__ import annotations

from typing import Any

from briefings.model import Analysis, Article, Event, KeyPoint, Quote, Span


def as_record(article: Article, analysis: Analysis, file: str, offset: int = 0) -> dict[str, Any]:
    """The analysis of one file; ``offset`` is where the article's text begins in the decoded file."""

    def place(span: Span) -> dict[str, Any]:
        return {"text": span.of(article.text), "start": span.start + offset, "end": span.end + offset}

    def quote(q: Quote) -> dict[str, Any]:
        said = {"kind": q.kind.value, "speaker": q.speaker, "speaker_mention": q.mention, "cue": q.cue, "rule": q.rule}
        return place(q.span) | said

    def event(e: Event) -> dict[str, Any]:
        told = {"zone": e.zone, "place": e.place, "tense": e.tense.value, "people": list(e.people), "rule": e.rule}
        return place(e.span) | {"time_expr": e.words.of(article.text), "time": e.time, "duration": e.duration} | told

    def point(k: KeyPoint) -> dict[str, Any]:
        return place(k.span) | {"score": round(k.score, 4)}

    return {
        "file": file,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "summit": analysis.summit,
        "quotes": [quote(q) for q in analysis.quotes],
        "events": [event(e) for e in analysis.events],
        "key_points": [point(k) for k in analysis.key_points],
        "people": [{"name": p.name, "role": p.role, "mentions": list(p.mentions)} for p in analysis.people],
    }
