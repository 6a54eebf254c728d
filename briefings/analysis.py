"""From article to records: one shared reading, then each extractor in turn."""

from __future__ import annotations

from datetime import date

from briefings import document
from briefings.keypoints import rank_key_points
from briefings.model import NO_CONTEXT, Analysis, Article, Context
from briefings.people import find_people
from briefings.quotes import find_quotes
from briefings.summits.reading import event_name
from briefings.timeline import find_events, find_published

KEY_POINTS = 7


def analyse(article: Article, context: Context = NO_CONTEXT, key_points: int = KEY_POINTS) -> Analysis:
    """All records of ``article``. Every record's text is ``article.text`` at its span."""
    doc = document.read(article.text, article.title)
    cast = find_people(doc, article.published, context)
    quotes = find_quotes(doc, cast)
    events = find_events(doc, article.published, cast, quotes, context)
    points = rank_key_points(doc, cast, quotes, key_points)
    return Analysis(cast.people, quotes, events, points, event_name(doc))


def published_in(article: Article) -> date | None:
    """The day of publication that the text itself states, None when it states none."""
    return find_published(document.read(article.text, article.title))
