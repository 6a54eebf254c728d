"""The archive that ``ports`` describes, on a database."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from briefings.model import Analysis, Article
from briefings.ports import Stored, SummitRow
from briefings.store import aliases, articles, summits
from briefings.store.database import Database

P = ParamSpec("P")
R = TypeVar("R")


class SqlArchive:
    """Implements ``ports.Archive``. A transaction belongs to the thread that opened it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._open = threading.local()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Committed when the block ends; a transaction inside another one is part of it."""
        if self._connection() is not None:
            yield
            return
        with self._database.writing() as conn:
            self._open.connection = conn
            try:
                yield
            finally:
                self._open.connection = None

    def by_content(self, key: str) -> Sequence[Stored]:
        return self._read(articles.by_content, key)

    def by_url(self, url: str) -> Stored | None:
        return self._read(articles.by_url, url)

    def add_article(self, article: Article, analysis: Analysis, content_key: str, summit: int) -> int:
        return self._write(articles.add, Stored(article, analysis, summit), content_key)

    def add_version(self, article_id: int, article: Article, analysis: Analysis, content_key: str) -> int:
        return self._write(articles.add_version, article_id, article, analysis, content_key)

    def candidates(self, keys: Collection[str], first: date | None, last: date | None) -> Sequence[SummitRow]:
        return self._read(summits.candidates, keys, first, last)

    def add_summit(self, summit: SummitRow, keys: Collection[str]) -> int:
        return self._write(summits.add, summit, keys)

    def update_summit(self, summit: SummitRow, keys: Collection[str]) -> None:
        self._write(summits.replace, summit, keys)

    def merge_summits(self, kept: int, gone: int) -> None:
        self._write(summits.merge, kept, gone)

    def summits(self, most: int = 100) -> Sequence[SummitRow]:
        return self._read(summits.newest, most)

    def summit(self, summit_id: int) -> SummitRow | None:
        return self._read(summits.one, summit_id)

    def articles(self, summit_id: int) -> Sequence[Stored]:
        return self._read(articles.of_summit, summit_id)

    def earlier_versions(self, summit_id: int) -> Sequence[Stored]:
        return self._read(articles.earlier_of_summit, summit_id)

    def aliases(self) -> Sequence[tuple[str, str]]:
        return self._read(aliases.all_of)

    def _connection(self) -> Connection | None:
        return getattr(self._open, "connection", None)

    def _read(self, work: Callable[Concatenate[Connection, P], R], *given: P.args, **named: P.kwargs) -> R:
        """Inside a transaction its own changes are seen."""
        conn = self._connection()
        if conn is not None:
            return work(conn, *given, **named)
        with self._database.reading() as conn:
            return work(conn, *given, **named)

    def _write(self, work: Callable[Concatenate[Connection, P], R], *given: P.args, **named: P.kwargs) -> R:
        with self.transaction():
            conn = self._connection()
            if conn is None:
                raise RuntimeError("a transaction has a connection")
            return work(conn, *given, **named)
