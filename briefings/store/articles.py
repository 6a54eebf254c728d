"""Articles: one row each, one row per version, the analysis of each version beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from briefings.errors import StoreError
from briefings.model import Analysis, Article
from briefings.ports import Stored
from briefings.store import records
from briefings.store.summits import touch
from briefings.store.tables import analyses, article_versions, articles

_OF_ITS_ARTICLE = article_versions.c.article_id == articles.c.id
_OF_ITS_VERSION = (analyses.c.article_id == article_versions.c.article_id) & (
    analyses.c.version == article_versions.c.version
)
_CURRENT = article_versions.c.version == articles.c.version


def by_content(conn: Connection, key: str) -> Sequence[Stored]:
    """The current versions of the articles that have, or had, this content, the oldest first."""
    found = select(article_versions.c.article_id).where(article_versions.c.content_key == key)
    return [
        _read(row) for row in conn.execute(_stored().where(_CURRENT, articles.c.id.in_(found)).order_by(articles.c.id))
    ]


def by_url(conn: Connection, url: str) -> Stored | None:
    """The article at this address, whether it was reached by http or https."""
    return _first(conn, _stored().where(_CURRENT, articles.c.url == _place(url))) if url else None


def add(conn: Connection, stored: Stored, content_key: str) -> int:
    """A new article with its first version; its number."""
    values = {"summit_id": stored.summit, "version": 1, "url": _place(stored.article.url)}
    key = conn.execute(insert(articles).values(values)).inserted_primary_key
    article_id = int(key[0]) if key else 0
    _add_version(conn, (article_id, 1), stored, content_key)
    touch(conn, stored.summit)
    return article_id


def add_version(conn: Connection, article_id: int, article: Article, analysis: Analysis, content_key: str) -> int:
    """A further version becomes the current one; its number. StoreError when there is no such article."""
    row = conn.execute(select(articles.c.summit_id, articles.c.url).where(articles.c.id == article_id)).first()
    if row is None:
        raise StoreError(f"the archive has no article {article_id}")
    last = select(func.max(article_versions.c.version)).where(article_versions.c.article_id == article_id)
    version = int(conn.execute(last).scalar_one()) + 1
    _add_version(conn, (article_id, version), Stored(article, analysis, row.summit_id), content_key)
    place = None if by_url(conn, article.url) else _place(article.url)  # one address leads to one article
    values = {"version": version, "url": row.url or place}
    conn.execute(update(articles).where(articles.c.id == article_id).values(values))
    touch(conn, row.summit_id)
    return version


def of_summit(conn: Connection, summit_id: int) -> Sequence[Stored]:
    day = article_versions.c.published
    chosen = _stored().where(_CURRENT, articles.c.summit_id == summit_id)
    return [_read(row) for row in conn.execute(chosen.order_by(day.is_not(None), day, articles.c.id))]


def earlier_of_summit(conn: Connection, summit_id: int) -> Sequence[Stored]:
    chosen = _stored().where(article_versions.c.version < articles.c.version, articles.c.summit_id == summit_id)
    return [_read(row) for row in conn.execute(chosen.order_by(article_versions.c.version, articles.c.id))]


def count(conn: Connection) -> int:
    return int(conn.execute(select(func.count()).select_from(articles)).scalar_one())


def _place(url: str) -> str | None:
    """An address without its scheme: the same page answers to both."""
    return url.partition("://")[2] or None


def _add_version(conn: Connection, number: tuple[int, int], stored: Stored, content_key: str) -> None:
    article, (article_id, version) = stored.article, number
    names = ("title", "outlet", "url", "author", "published", "day_source", "fetched", "origin", "text")
    values = {name: getattr(article, name) for name in names}
    both = {"article_id": article_id, "version": version}
    conn.execute(insert(article_versions).values(**both, content_key=content_key, **values))
    kept = {"analyser": records.ANALYSER, "records": records.as_json(stored.analysis)}
    conn.execute(insert(analyses).values(**both, **kept))


def _stored() -> Select[Any]:
    joined = articles.join(article_versions, _OF_ITS_ARTICLE).join(analyses, _OF_ITS_VERSION)
    return select(articles.c.summit_id, article_versions, analyses.c.records).select_from(joined)


def _first(conn: Connection, chosen: Select[Any]) -> Stored | None:
    row = conn.execute(chosen.limit(1)).first()
    return _read(row) if row else None


def _read(row: Row[Any]) -> Stored:
    article = Article(
        text=row.text,
        title=row.title,
        outlet=row.outlet,
        url=row.url,
        author=row.author,
        published=row.published,
        day_source=row.day_source,
        fetched=row.fetched,
        origin=row.origin,
        id=row.article_id,
        version=row.version,
    )
    return Stored(article, records.from_json(row.records), row.summit_id)
