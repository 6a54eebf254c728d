"""What happened when: clauses with a time of their own."""

from __future__ import annotations

from datetime import date

from briefings.document import Document
from briefings.model import NO_CONTEXT, Cast, Context, Event, Quote


def find_events(
    doc: Document, published: date | None, cast: Cast, quotes: tuple[Quote, ...], context: Context = NO_CONTEXT
) -> tuple[Event, ...]:
    """All dated events of ``doc`` in text order; relative times are resolved against ``published``."""
    return ()


def find_published(doc: Document) -> date | None:
    """The day of publication as the dateline or the first lines say it, None when they do not."""
    return None
