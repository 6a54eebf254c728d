"""What the line needs from outside itself: an archive. The store implements it; the desk and the bot call it.

Everything is plain values of ``model``; no session, row or cursor crosses this edge.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from briefings.model import Analysis, Article


@dataclass(frozen=True, slots=True)
class Stored:
    """An article as the archive holds it (``article.id`` and ``article.version`` are set), its analysis, its summit."""

    article: Article
    analysis: Analysis
    summit: int


@dataclass(frozen=True, slots=True)
class SummitRow:
    """A summit as the archive holds it.

    ``profile`` is JSON text that only the grouping reads: what its articles say the event is. ``revision`` grows by one
    with every change to the row or to its articles (new article, new version, merge); ``id`` 0 means not stored yet.
    """

    name: str
    place: str | None
    first: date | None
    last: date | None
    profile: str
    id: int = 0
    revision: int = 0


class Archive(Protocol):
    """Articles with their analyses, grouped into summits. Every method may raise ``QimmaError`` when storage fails."""

    def transaction(self) -> AbstractContextManager[None]:
        """All calls inside are committed together or not at all, and no other writer comes between them."""

    def by_content(self, key: str) -> Sequence[Stored]:
        """The current versions of the articles whose folded text has, or had, this key, the oldest first: one for each
        outlet that carries it (``briefings.content.content_key``)."""

    def by_url(self, url: str) -> Stored | None:
        """The current version of the article with this canonical address (``briefings.content.canonical_url``)."""

    def add_article(self, article: Article, analysis: Analysis, content_key: str, summit: int) -> int:
        """Store a new article and return its id; ``article.url`` is already canonical or ""."""

    def add_version(self, article_id: int, article: Article, analysis: Analysis, content_key: str) -> int:
        """Make this the current version of an article already stored, keep the old ones; return the version number."""

    def candidates(self, keys: Collection[str], first: date | None, last: date | None) -> Sequence[SummitRow]:
        """Summits that hold one of the blocking ``keys`` and whose days overlap ``first``..``last`` (unknown days
        overlap everything). One indexed query: its cost does not grow with the archive."""

    def add_summit(self, summit: SummitRow, keys: Collection[str]) -> int:
        """Store a new summit with its blocking keys and return its id."""

    def update_summit(self, summit: SummitRow, keys: Collection[str]) -> None:
        """Replace name, place, days and profile of ``summit.id``; ``keys`` are added to those it has."""

    def merge_summits(self, kept: int, gone: int) -> None:
        """Move articles and keys of ``gone`` to ``kept``; ``summit(gone)`` finds ``kept`` from then on."""

    def summits(self, most: int = 100) -> Sequence[SummitRow]:
        """Summits, the one with the newest ``last`` day first (unknown days last), then the newest id."""

    def summit(self, summit_id: int) -> SummitRow | None:
        """One summit; a merged one answers with the summit it was merged into. None when there is none."""

    def articles(self, summit_id: int) -> Sequence[Stored]:
        """Current versions of the articles of a summit, by day of publication (unknown first), then id."""

    def earlier_versions(self, summit_id: int) -> Sequence[Stored]:
        """Superseded versions of the articles of a summit, oldest first; empty for most summits."""

    def aliases(self) -> Sequence[tuple[str, str]]:
        """Editors' aliases: name or title as written, full name."""
