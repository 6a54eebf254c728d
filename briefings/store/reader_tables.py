"""Tables of the readers' side: chats, subscriptions, digests and their messages, received updates."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from briefings.store.instants import Instant
from briefings.store.tables import metadata

chats = Table(
    "chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's
    Column("kind", String(16), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("reason", Text, nullable=False),  # why it is not active
    Column("refusals", Integer, nullable=False),  # digests in a row that the chat gave us no right to send
    Column("summit_id", Integer),  # None: the newest; no foreign key, a merged summit answers for the one it took
    Column("zone", String(64), nullable=False),
    Column("digits", String(8), nullable=False),
    Column("months", String(16), nullable=False),
    Column("hijri", Boolean, nullable=False),
    Column("length", String(16), nullable=False),
    Column("quiet", String(16), nullable=False),  # "22:00-07:00" or ""
    Column("tell_nothing", Boolean, nullable=False),  # a short note when a digest would hold nothing
    Column("made", Instant, nullable=False),
)


def _of_chat(primary_key: bool = False) -> Column[int]:
    """Rows that go where their chat goes."""
    owner = ForeignKey("chats.id", ondelete="CASCADE", onupdate="CASCADE")
    return Column("chat_id", BigInteger, owner, nullable=False, primary_key=primary_key)


subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_chat(),
    Column("thread_id", BigInteger, nullable=False),  # 0: no forum topic
    Column("times", String(200), nullable=False),  # "08:00,18:00"
    Column("days", String(40), nullable=False),  # "mon,tue"
    Column("zone", String(64), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("decided", Instant, nullable=False),  # every slot up to here is decided
    Column("due", Instant),  # the next slot; None: no slot ever
    UniqueConstraint("chat_id", "thread_id"),
    Index(None, "due"),
    sqlite_autoincrement=True,
)

digests = Table(
    "digests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(80), nullable=False),  # the slot: once, whatever happens
    Column("subscription_id", Integer, ForeignKey("subscriptions.id", ondelete="CASCADE")),
    _of_chat(),
    Column("thread_id", BigInteger, nullable=False),
    Column("day", Date, nullable=False),  # the reader's
    Column("slot", String(8), nullable=False),  # "08:00", "" when asked for
    Column("moment", Instant, nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("key"),
    Index(None, "chat_id", "moment"),
    sqlite_autoincrement=True,
)

messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest_id", Integer, ForeignKey("digests.id", ondelete="CASCADE"), nullable=False),
    Column("part", Integer, nullable=False),
    _of_chat(),
    Column("thread_id", BigInteger, nullable=False),
    Column("html", Text, nullable=False),
    Column("keyboard", Text, nullable=False),  # JSON or ""
    Column("silent", Boolean, nullable=False),
    Column("plain", Boolean, nullable=False),  # send the words without markup
    Column("state", String(12), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("doubts", Integer, nullable=False),
    Column("not_before", Instant),
    Column("message_id", BigInteger),
    Column("reason", Text, nullable=False),
    Column("changed", Instant, nullable=False),
    UniqueConstraint("digest_id", "part"),
    Index(None, "state", "id"),
    Index(None, "chat_id", "state"),
    sqlite_autoincrement=True,
)

had = Table(
    "had",
    metadata,
    _of_chat(primary_key=True),
    Column("thread_id", BigInteger, primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("digest_id", Integer, ForeignKey("digests.id", ondelete="CASCADE")),  # None: had with a briefing
    Index(None, "digest_id"),
)

updates = Table(
    "updates",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # update_id
    Column("chat_id", BigInteger),  # None when it belongs to none
    Column("raw", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("received", Instant, nullable=False),
    Index(None, "state", "id"),
    Index(None, "chat_id"),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("holder", Text, nullable=False),
    Column("number", Integer, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("moment", Instant, nullable=False),
)
