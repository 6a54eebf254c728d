"""The readers' side: chats, subscriptions, digests with their messages, received updates, the sender's lease."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from briefings.store.instants import Instant

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """From the archive alone."""
    _chats()
    _subscriptions()
    _digests()
    _messages()
    _keeping()


def _needed(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _of_chat(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_chat_id"
    return sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name=name, ondelete="CASCADE", onupdate="CASCADE")


def _chats() -> None:
    op.create_table(
        "chats",
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        _needed("kind", sa.String(16)),
        _needed("active", sa.Boolean()),
        _needed("reason", sa.Text()),
        _needed("refusals", sa.Integer()),
        sa.Column("summit_id", sa.Integer()),
        _needed("zone", sa.String(64)),
        _needed("digits", sa.String(8)),
        _needed("months", sa.String(16)),
        _needed("hijri", sa.Boolean()),
        _needed("length", sa.String(16)),
        _needed("quiet", sa.String(16)),
        _needed("tell_nothing", sa.Boolean()),
        _needed("made", Instant()),
        sa.PrimaryKeyConstraint("id", name="pk_chats"),
    )


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        _needed("id", sa.Integer()),
        _needed("chat_id", sa.BigInteger()),
        _needed("thread_id", sa.BigInteger()),
        _needed("times", sa.String(200)),
        _needed("days", sa.String(40)),
        _needed("zone", sa.String(64)),
        _needed("active", sa.Boolean()),
        _needed("decided", Instant()),
        sa.Column("due", Instant()),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
        _of_chat("subscriptions"),
        sa.UniqueConstraint("chat_id", "thread_id", name="uq_subscriptions_chat_id_thread_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subscriptions_due", "subscriptions", ["due"])


def _digests() -> None:
    op.create_table(
        "digests",
        _needed("id", sa.Integer()),
        _needed("key", sa.String(80)),
        sa.Column("subscription_id", sa.Integer()),
        _needed("chat_id", sa.BigInteger()),
        _needed("thread_id", sa.BigInteger()),
        _needed("day", sa.Date()),
        _needed("slot", sa.String(8)),
        _needed("moment", Instant()),
        _needed("state", sa.String(16)),
        _needed("reason", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_digests"),
        sa.ForeignKeyConstraint(
            ["subscription_id"], ["subscriptions.id"], name="fk_digests_subscription_id", ondelete="CASCADE"
        ),
        _of_chat("digests"),
        sa.UniqueConstraint("key", name="uq_digests_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_digests_chat_id_moment", "digests", ["chat_id", "moment"])


def _messages() -> None:
    op.create_table(
        "messages",
        _needed("id", sa.Integer()),
        _needed("digest_id", sa.Integer()),
        _needed("part", sa.Integer()),
        _needed("chat_id", sa.BigInteger()),
        _needed("thread_id", sa.BigInteger()),
        _needed("html", sa.Text()),
        _needed("keyboard", sa.Text()),
        _needed("silent", sa.Boolean()),
        _needed("plain", sa.Boolean()),
        _needed("state", sa.String(12)),
        _needed("tries", sa.Integer()),
        _needed("doubts", sa.Integer()),
        sa.Column("not_before", Instant()),
        sa.Column("message_id", sa.BigInteger()),
        _needed("reason", sa.Text()),
        _needed("changed", Instant()),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.ForeignKeyConstraint(["digest_id"], ["digests.id"], name="fk_messages_digest_id", ondelete="CASCADE"),
        _of_chat("messages"),
        sa.UniqueConstraint("digest_id", "part", name="uq_messages_digest_id_part"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_messages_state_id", "messages", ["state", "id"])
    op.create_index("ix_messages_chat_id_state", "messages", ["chat_id", "state"])


def _keeping() -> None:
    op.create_table(
        "had",
        _needed("chat_id", sa.BigInteger()),
        _needed("thread_id", sa.BigInteger()),
        _needed("key", sa.String(200)),
        sa.Column("digest_id", sa.Integer()),
        sa.PrimaryKeyConstraint("chat_id", "thread_id", "key", name="pk_had"),
        _of_chat("had"),
        sa.ForeignKeyConstraint(["digest_id"], ["digests.id"], name="fk_had_digest_id", ondelete="CASCADE"),
    )
    op.create_index("ix_had_digest_id", "had", ["digest_id"])
    op.create_table(
        "updates",
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("chat_id", sa.BigInteger()),
        _needed("raw", sa.Text()),
        _needed("state", sa.String(12)),
        _needed("tries", sa.Integer()),
        _needed("received", Instant()),
        sa.PrimaryKeyConstraint("id", name="pk_updates"),
    )
    op.create_index("ix_updates_state_id", "updates", ["state", "id"])
    op.create_index("ix_updates_chat_id", "updates", ["chat_id"])
    op.create_table(
        "leases",
        _needed("name", sa.String(32)),
        _needed("holder", sa.Text()),
        _needed("number", sa.Integer()),
        sa.PrimaryKeyConstraint("name", name="pk_leases"),
    )
    op.create_table(
        "marks",
        _needed("name", sa.String(32)),
        _needed("moment", Instant()),
        sa.PrimaryKeyConstraint("name", name="pk_marks"),
    )
