"""The desk: articles in, views out. The one door of the line for the bot and the command line; synchronous."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.model import Article
from briefings.ports import Archive
from briefings.views import (
    BriefingView,
    DigestView,
    Length,
    QuotesView,
    SourcesView,
    SummitsView,
    TimelineView,
)


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

    def take(self, article: Article) -> Taken:
        """Analyse ``article``, find its summit and store both in one transaction; the same article twice is one."""
        raise NotImplementedError

    def summits(self, most: int = 50) -> SummitsView:
        """Known summits, the newest first."""
        raise NotImplementedError

    def newest(self) -> int | None:
        """The id of the newest summit, None while there is none."""
        raise NotImplementedError

    def briefing(
        self, summit_id: int, length: Length = Length.STANDARD, had: frozenset[str] = frozenset()
    ) -> BriefingView:
        """The briefing; with ``had`` (keys this reader has had) its lines carry marks."""
        raise NotImplementedError

    def quotes(self, summit_id: int, speaker: str | None = None, topic: str | None = None) -> QuotesView:
        """Quotes by speaker (a name, part of one, or a title, in any spelling) and by words in them."""
        raise NotImplementedError

    def timeline(self, summit_id: int) -> TimelineView:
        """Dated events, oldest first."""
        raise NotImplementedError

    def sources(self, summit_id: int) -> SourcesView:
        """The articles behind a summit."""
        raise NotImplementedError

    def digest(
        self, summit_id: int, had: frozenset[str], length: Length = Length.STANDARD
    ) -> tuple[DigestView, frozenset[str]]:
        """What a reader with ``had`` has not had, and the keys to remember once it is delivered."""
        raise NotImplementedError

    def keys_of(self, view: BriefingView | DigestView | QuotesView | TimelineView) -> frozenset[str]:
        """The keys to remember after ``view`` was delivered."""
        raise NotImplementedError
