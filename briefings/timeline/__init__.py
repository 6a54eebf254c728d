"""What happened when: clauses with a time of their own.

``find_events`` and ``find_published`` serve the analysis; ``read_times`` reads any text's times; ``instants`` orders
and compares the values.
"""

from __future__ import annotations

from datetime import date

from briefings.document import Document
from briefings.model import NO_CONTEXT, Cast, Context, Event, Quote
from briefings.timeline.dateline import find_dateline, find_today
from briefings.timeline.events import EventFinder, with_people
from briefings.timeline.moments import TimeExpression
from briefings.timeline.reading import read_times
from briefings.timeline.tape import Tape

__all__ = ["TimeExpression", "find_events", "find_published", "read_times"]


def find_events(
    doc: Document, published: date | None, cast: Cast, quotes: tuple[Quote, ...], context: Context = NO_CONTEXT
) -> tuple[Event, ...]:
    """All dated events of ``doc`` in text order; relative times are resolved against ``published``.

    Without ``published`` only times that stand by themselves make events. Never raises.
    """
    events = EventFinder(doc, published, quotes, context, cast).events()
    return with_people(events, cast)


def find_published(doc: Document) -> date | None:
    """The day of publication as a dateline or else "today, 8 June 2017" in the text says it, None when neither does."""
    tape = Tape(doc)
    found = find_dateline(tape)
    return found[0] if found else find_today(tape)
