"""The archive's tables, and the metadata that every other aggregate's tables join.

What a table means now; how a database gets there is in ``migrations`` (a test compares the two).
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

from briefings.store.instants import Instant

VERSION_TABLE = "qimma_version"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

summits = Table(
    "summits",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("place", Text),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("profile", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("merged_into", Integer, ForeignKey("summits.id")),
    Index(None, "merged_into"),
    Index(None, "last_day"),
    sqlite_autoincrement=True,  # the number of a summit that is gone is never given to another
)

summit_keys = Table(
    "summit_keys",
    metadata,
    Column("key", String(400), primary_key=True),
    Column("summit_id", Integer, ForeignKey("summits.id", ondelete="CASCADE"), primary_key=True),
    Index(None, "summit_id"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("summit_id", Integer, ForeignKey("summits.id"), nullable=False),
    Column("version", Integer, nullable=False),  # the current one
    Column("url", Text),  # canonical, without scheme; NULL when there is none
    Index(None, "summit_id"),
    Index(None, "url", unique=True),
    sqlite_autoincrement=True,
)

article_versions = Table(
    "article_versions",
    metadata,
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("content_key", String(64), nullable=False),
    Column("title", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("published", Date),
    Column("day_source", String(16), nullable=False),
    Column("fetched", Instant),
    Column("origin", Text, nullable=False),
    Column("text", Text, nullable=False),
    Index(None, "content_key"),
)

analyses = Table(
    "analyses",
    metadata,
    Column("article_id", Integer, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("analyser", Integer, nullable=False),
    Column("records", Text, nullable=False),  # JSON, see ``records``
    ForeignKeyConstraint(
        ["article_id", "version"], ["article_versions.article_id", "article_versions.version"], ondelete="CASCADE"
    ),
)

aliases = Table(
    "aliases",
    metadata,
    Column("name", String(400), primary_key=True),  # as the editor wrote it
    Column("person", Text, nullable=False),
)
