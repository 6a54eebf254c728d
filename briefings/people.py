"""Who is in an article: people with their roles and mentions, and every noun phrase that can speak."""

from __future__ import annotations

from datetime import date

from briefings.document import Document
from briefings.model import NO_CONTEXT, Cast, Context


def find_people(doc: Document, published: date | None, context: Context = NO_CONTEXT) -> Cast:
    """Everybody ``doc`` speaks of. ``published`` picks the office holders of that day."""
    return Cast()
