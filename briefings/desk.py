"""The desk: articles in, views out. The one door of the line for the bot and the command line; synchronous."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from threading import Lock

from briefings import document
from briefings.analysis import analyse
from briefings.content import canonical_url, completed, content_key, same_carrier
from briefings.errors import NoSummitError
from briefings.fusion.story import Story, Teller
from briefings.model import Article, Context
from briefings.ports import Archive, Stored
from briefings.selection.briefing import briefing
from briefings.selection.digest import digest
from briefings.selection.heads import head
from briefings.selection.lines import source_of
from briefings.selection.memory import remembered
from briefings.selection.quotes import quotes_view
from briefings.selection.timeline import timeline_view
from briefings.summits.assigning import assign, fitting
from briefings.summits.reading import read_card
from briefings.views import (
    BriefingView,
    DigestView,
    Length,
    QuotesView,
    SourcesView,
    SummitHead,
    SummitsView,
    TimelineView,
)

KEY_POINTS = 12
_STORIES = 8


class Outcome(StrEnum):
    """What became of an article that was taken in."""

    NEW = "new"
    DUPLICATE = "duplicate"
    NEW_VERSION = "new version"


@dataclass(frozen=True, slots=True)
class Taken:
    """The article's id, its summit, and whether it was new."""

    article: int
    summit: int
    outcome: Outcome


class Desk:
    """Questions about an archive. Methods with a ``summit_id`` raise ``NoSummitError`` when there is no such summit."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._story = lru_cache(maxsize=_STORIES)(self._tell)
        self._teller = lru_cache(maxsize=_STORIES)(_new_teller)
        self._telling = Lock()

    def take(self, article: Article) -> Taken:
        """Analyse ``article``, find its summit and store both in one transaction; the same article twice is one.

        The same text in another outlet is another article: what it says is then carried by both.

        The same address with other words is a new version of the article it had, and so is the same text when it now
        comes with the outlet, the day or the address that was missing.
        """
        article = replace(article, url=canonical_url(article.url))
        key = content_key(article.text)
        known = self._known(key, article)
        if known is not None:
            fuller = completed(known.article, article)
            if fuller is None:
                return Taken(known.article.id, known.summit, Outcome.DUPLICATE)
            article = fuller
        aliases = tuple(self.archive.aliases())
        analysis = analyse(article, Context(aliases=aliases), KEY_POINTS)
        doc = document.read(article.text, article.title)
        with self.archive.transaction():
            known = self._known(key, article)
            if known is not None and completed(known.article, article) is None:
                return Taken(known.article.id, known.summit, Outcome.DUPLICATE)
            older = known or (self.archive.by_url(article.url) if article.url else None)
            if older is not None:
                self.archive.add_version(older.article.id, article, analysis, key)
                return Taken(older.article.id, older.summit, Outcome.NEW_VERSION)
            card = read_card(article, analysis, doc)
            row = fitting(self.archive, article, card)
            if row.place:
                analysis = analyse(article, Context(aliases, (), row.place, row.first, row.last), KEY_POINTS)
            summit = assign(self.archive, row, article, analysis, card)
            return Taken(self.archive.add_article(article, analysis, key, summit), summit, Outcome.NEW)

    def _known(self, key: str, article: Article) -> Stored | None:
        """The stored article that this one is; one with the same outlet before one without any."""
        same = [one for one in self.archive.by_content(key) if same_carrier(one.article, article)]
        return max(same, key=lambda one: bool(one.article.outlet), default=None)

    def summits(self, most: int = 50) -> SummitsView:
        """Known summits, the newest first."""
        return SummitsView(tuple(head(row) for row in self.archive.summits(most)))

    def newest(self) -> int | None:
        """The id of the newest summit, None while there is none."""
        return next((row.id for row in self.archive.summits(1)), None)

    def briefing(
        self, summit_id: int, length: Length = Length.STANDARD, had: frozenset[str] = frozenset()
    ) -> BriefingView:
        """The briefing; with ``had`` (keys this reader has had) its lines carry marks."""
        summit, story = self._open(summit_id)
        return briefing(story, summit, length, had, bool(had))

    def quotes(self, summit_id: int, speaker: str | None = None, topic: str | None = None) -> QuotesView:
        """Quotes by speaker (a name, part of one, or a title, in any spelling) and by words in them."""
        summit, story = self._open(summit_id)
        return quotes_view(story, summit, speaker, topic)

    def timeline(self, summit_id: int, zone: str | None = None, had: frozenset[str] = frozenset()) -> TimelineView:
        """Dated events, oldest first; ``zone`` (IANA) is the reader's, for the day a clock time falls on."""
        summit, story = self._open(summit_id)
        return timeline_view(story, summit, zone, had, bool(had))

    def sources(self, summit_id: int) -> SourcesView:
        """The articles behind a summit."""
        summit, story = self._open(summit_id)
        return SourcesView(summit, tuple(source_of(stored) for stored in story.articles))

    def digest(
        self, summit_id: int, had: frozenset[str], length: Length = Length.STANDARD
    ) -> tuple[DigestView, frozenset[str]]:
        """What a reader with ``had`` has not had, and the keys to remember once it is delivered."""
        summit, story = self._open(summit_id)
        return digest(story, summit, had, length)

    def keys_of(self, view: BriefingView | DigestView | QuotesView | TimelineView) -> frozenset[str]:
        """The keys to remember after ``view`` was delivered: of every wording of what it shows."""
        _, story = self._open(view.summit.id)
        return remembered(story, view)

    def articles(self, summit_id: int) -> tuple[Stored, ...]:
        """The stored articles of a summit, by day of publication."""
        return self._open(summit_id)[1].articles

    def _open(self, summit_id: int) -> tuple[SummitHead, Story]:
        row = self.archive.summit(summit_id)
        if row is None:
            raise NoSummitError(f"there is no summit {summit_id}")
        return head(row), self._story(row.id, row.revision)

    def _tell(self, summit_id: int, revision: int) -> Story:
        teller = self._teller(summit_id)
        with self._telling:
            return teller.tell(self.archive.articles(summit_id), self.archive.earlier_versions(summit_id))


def _new_teller(_summit_id: int) -> Teller:
    return Teller()
