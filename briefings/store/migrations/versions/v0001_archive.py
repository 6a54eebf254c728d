"""The archive: articles with versions and analyses, summits with blocking keys, aliases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from briefings.store.instants import Instant

revision = "0001"
down_revision = None


def upgrade() -> None:
    """From nothing."""
    _summits()
    _articles()
    _versions()
    _analyses()
    op.create_table(
        "aliases",
        sa.Column("name", sa.String(400), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_aliases"),
    )


def _summits() -> None:
    op.create_table(
        "summits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text()),
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("merged_into", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_summits"),
        sa.ForeignKeyConstraint(["merged_into"], ["summits.id"], name="fk_summits_merged_into"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_summits_merged_into", "summits", ["merged_into"])
    op.create_index("ix_summits_last_day", "summits", ["last_day"])
    op.create_table(
        "summit_keys",
        sa.Column("key", sa.String(400), nullable=False),
        sa.Column("summit_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "summit_id", name="pk_summit_keys"),
        sa.ForeignKeyConstraint(["summit_id"], ["summits.id"], name="fk_summit_keys_summit_id", ondelete="CASCADE"),
    )
    op.create_index("ix_summit_keys_summit_id", "summit_keys", ["summit_id"])


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("summit_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.ForeignKeyConstraint(["summit_id"], ["summits.id"], name="fk_articles_summit_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_articles_summit_id", "articles", ["summit_id"])
    op.create_index("ix_articles_url", "articles", ["url"], unique=True)


def _versions() -> None:
    op.create_table(
        "article_versions",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_key", sa.String(64), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("title", "outlet", "url", "author")),
        sa.Column("published", sa.Date()),
        sa.Column("day_source", sa.String(16), nullable=False),
        sa.Column("fetched", Instant()),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("origin", "text")),
        sa.PrimaryKeyConstraint("article_id", "version", name="pk_article_versions"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_article_versions_article_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_article_versions_content_key", "article_versions", ["content_key"])


def _analyses() -> None:
    op.create_table(
        "analyses",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("analyser", sa.Integer(), nullable=False),
        sa.Column("records", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", "version", name="pk_analyses"),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["article_versions.article_id", "article_versions.version"],
            name="fk_analyses_article_id_version",
            ondelete="CASCADE",
        ),
    )
