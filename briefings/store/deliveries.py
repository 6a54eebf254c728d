"""Digests and their messages: what was decided for a slot, and what became of every message.

    new -> sending -> sent | unknown | failed
    new -> cancelled;  sending -> new (certainly not sent, or in doubt for the first time)

A message is claimed only when no earlier one for the same place is still on its way, so parts keep their order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select, update

from briefings.readers import Digest, DigestState, Message, MessageState, Part
from briefings.store import chats
from briefings.store.reader_tables import digests, had, leases, messages

LONGEST_KEY = 200
DOUBTS = 2  # a message that is in doubt twice is not sent a third time
BEFORE_RESEND = timedelta(seconds=30)


def is_decided(conn: Connection, key: str) -> bool:
    return conn.execute(select(digests.c.id).where(digests.c.key == key)).first() is not None


def record(conn: Connection, digest: Digest, parts: Sequence[Part], keys: Iterable[str], now: datetime) -> int | None:
    """Store a digest, its messages and what its reader has had from now on; None when its slot is decided already."""
    if is_decided(conn, digest.key):
        return None
    values = {
        "key": digest.key,
        "subscription_id": digest.subscription,
        "chat_id": digest.chat,
        "thread_id": digest.thread,
        "day": digest.day,
        "slot": digest.slot,
        "moment": digest.moment,
        "state": digest.state,
        "reason": digest.reason,
    }
    number: int = conn.execute(insert(digests).values(values).returning(digests.c.id)).scalar_one()
    for index, part in enumerate(parts):
        _add(conn, digest, (number, index), part, now)
    remember(conn, (digest.chat, digest.thread), keys, number)
    return number


def remember(conn: Connection, place: tuple[int, int], keys: Iterable[str], digest: int | None = None) -> None:
    """From now on the reader at ``place`` (chat, thread) has had ``keys``, with a digest or with an answer."""
    chat, thread = place
    new = _new(keys, had_by(conn, chat, thread))
    if new:
        conn.execute(insert(had), [{"chat_id": chat, "thread_id": thread, "key": k, "digest_id": digest} for k in new])


def had_by(conn: Connection, chat: int, thread: int) -> frozenset[str]:
    """Keys of everything that was sent, or is on its way, to this place."""
    return frozenset(conn.execute(select(had.c.key).where(had.c.chat_id == chat, had.c.thread_id == thread)).scalars())


@dataclass(frozen=True, slots=True)
class Turn:
    """What the sender may take: up to ``most`` messages under its lease, none for chats that are ``resting``."""

    lease: int
    most: int
    resting: frozenset[int] = frozenset()


def claim(conn: Connection, now: datetime, turn: Turn) -> list[Message]:
    """Messages to send now, marked as being sent; none when the lease is no longer ours."""
    if conn.execute(select(func.max(leases.c.number))).scalar() != turn.lease:
        return []
    earlier = messages.alias("earlier")
    on_its_way = select(earlier.c.id).where(
        earlier.c.chat_id == messages.c.chat_id,
        earlier.c.thread_id == messages.c.thread_id,
        earlier.c.id < messages.c.id,
        earlier.c.state.in_((MessageState.NEW, MessageState.SENDING)),
    )
    due = and_(
        messages.c.state == MessageState.NEW,
        or_(messages.c.not_before.is_(None), messages.c.not_before <= now),
        ~on_its_way.exists(),
        messages.c.chat_id.not_in(turn.resting),
    )
    found = [
        _message(row) for row in conn.execute(select(messages).where(due).order_by(messages.c.id).limit(turn.most))
    ]
    if found:
        mine = messages.c.id.in_([message.id for message in found])
        conn.execute(update(messages).where(mine).values(state=MessageState.SENDING, changed=now))
    return found


def anything_due(conn: Connection, now: datetime, resting: frozenset[int] = frozenset()) -> bool:
    """Whether ``claim`` may find something; cheap, and without a writer's turn."""
    due = or_(messages.c.not_before.is_(None), messages.c.not_before <= now)
    awake = messages.c.chat_id.not_in(resting)
    query = select(messages.c.id).where(messages.c.state == MessageState.NEW, due, awake).limit(1)
    return conn.execute(query).first() is not None


def sent(conn: Connection, message: int, message_id: int | None, now: datetime, reason: str = "") -> None:
    values = {"state": MessageState.SENT, "message_id": message_id, "reason": reason, "changed": now}
    conn.execute(update(messages).where(messages.c.id == message).values(values))


def retry(conn: Connection, message: int, not_before: datetime, now: datetime, **changes: Any) -> None:
    """Back to the queue; ``changes`` may count tries or ask for plain text."""
    values = {"state": MessageState.NEW, "not_before": not_before, "changed": now} | changes
    conn.execute(update(messages).where(messages.c.id == message).values(values))


def doubt(conn: Connection, message: int, now: datetime, reason: str) -> MessageState:
    """Nobody knows whether it was sent: once more without sound, later; the second time it stays unknown."""
    doubts = (conn.execute(select(messages.c.doubts).where(messages.c.id == message)).scalar() or 0) + 1
    state = MessageState.UNKNOWN if doubts >= DOUBTS else MessageState.NEW
    values = {"state": state, "doubts": doubts, "silent": True, "not_before": now + BEFORE_RESEND, "reason": reason}
    conn.execute(update(messages).where(messages.c.id == message).values(changed=now, **values))
    return state


def give_back(conn: Connection, message: int, now: datetime) -> None:
    """As if it had not been claimed."""
    values = {"state": MessageState.NEW, "changed": now}
    conn.execute(update(messages).where(messages.c.id == message).values(values))


def fail(conn: Connection, message: int, now: datetime, reason: str) -> None:
    values = {"state": MessageState.FAILED, "reason": reason, "changed": now}
    conn.execute(update(messages).where(messages.c.id == message).values(values))


def cancel_digest(conn: Connection, digest: int, reason: str) -> None:
    """Cancel what waits of one digest."""
    chats.cancel_waiting(conn, messages.c.digest_id == digest, reason)


def recover(conn: Connection, now: datetime) -> int:
    """After a crash: what was being sent is in doubt. Returns how many there were."""
    open_rows = select(messages.c.id).where(messages.c.state == MessageState.SENDING)
    found = [*conn.execute(open_rows).scalars()]
    for message in found:
        doubt(conn, message, now, "the process ended while this was being sent")
    return len(found)


def next_due(conn: Connection) -> datetime | None:
    """The earliest moment at which a waiting message may be sent; None while nothing waits for its time."""
    return conn.execute(select(func.min(messages.c.not_before)).where(messages.c.state == MessageState.NEW)).scalar()


def counts(conn: Connection, chat: int | None = None) -> dict[str, int]:
    """How many messages stand in each state, of one chat or of all."""
    query = select(messages.c.state, func.count()).group_by(messages.c.state)
    if chat is not None:
        query = query.where(messages.c.chat_id == chat)
    return {row[0]: row[1] for row in conn.execute(query)}


def last_digest(conn: Connection, chat: int, thread: int) -> Digest | None:
    """The newest decided slot of this place."""
    here = (digests.c.chat_id == chat) & (digests.c.thread_id == thread)
    row = conn.execute(select(digests).where(here).order_by(digests.c.moment.desc(), digests.c.id.desc())).first()
    return _digest(row) if row else None


def state_of(conn: Connection, digest: Digest) -> str:
    """ "waiting", "sent", "unknown", "failed" or "cancelled" for one that had messages, else its own state."""
    if digest.state is not DigestState.QUEUED:
        return digest.state
    query = (
        select(messages.c.state).join(digests, digests.c.id == messages.c.digest_id).where(digests.c.key == digest.key)
    )
    states = set(conn.execute(query).scalars())
    if states & {MessageState.NEW, MessageState.SENDING}:
        return "waiting"
    bad = (MessageState.FAILED, MessageState.CANCELLED, MessageState.UNKNOWN)
    return next((state.value for state in bad if state in states), MessageState.SENT.value)


def purge(conn: Connection, before: datetime) -> None:
    """Drop the text of messages that were settled before a moment; the record of slots stays."""
    settled = messages.c.state.not_in((MessageState.NEW, MessageState.SENDING))
    conn.execute(delete(messages).where(settled, messages.c.changed < before))


def _new(keys: Iterable[str], known: Collection[str]) -> list[str]:
    return sorted({key[:LONGEST_KEY] for key in keys} - set(known))


def _add(conn: Connection, digest: Digest, place: tuple[int, int], part: Part, now: datetime) -> None:
    values = {
        "digest_id": place[0],
        "part": place[1],
        "chat_id": digest.chat,
        "thread_id": digest.thread,
        "html": part.html,
        "keyboard": part.keyboard,
        "silent": part.silent,
        "plain": False,
        "state": MessageState.NEW,
        "tries": 0,
        "doubts": 0,
        "reason": "",
        "changed": now,
    }
    conn.execute(insert(messages).values(values))


def _message(row: Row[Any]) -> Message:
    place = (row.id, row.digest_id, row.part, row.chat_id, row.thread_id)
    return Message(*place, row.html, row.keyboard, row.silent, row.plain, row.tries, row.doubts)


def _digest(row: Row[Any]) -> Digest:
    place = (row.key, row.subscription_id, row.chat_id, row.thread_id)
    return Digest(*place, row.day, row.slot, row.moment, DigestState(row.state), row.reason)
