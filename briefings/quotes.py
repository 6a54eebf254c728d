"""What was said: direct and reported speech with its speaker."""

from __future__ import annotations

from briefings.document import Document
from briefings.model import Cast, Quote


def find_quotes(doc: Document, cast: Cast) -> tuple[Quote, ...]:
    """All quotes of ``doc`` in text order."""
    return ()
