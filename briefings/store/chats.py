"""Chats and what they chose. Functions take an open connection; the caller decides what is one transaction."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from briefings.readers import Chat, MessageState
from briefings.render import Digits, Months, ReaderPrefs
from briefings.schedule import is_zone
from briefings.store.reader_tables import chats, digests, had, messages, subscriptions
from briefings.views import Length

REFUSALS = 3


def find(conn: Connection, chat_id: int) -> Chat | None:
    row = conn.execute(select(chats).where(chats.c.id == chat_id)).first()
    return _chat(row) if row else None


def ensure(conn: Connection, chat_id: int, kind: str, zone: str, now: datetime) -> Chat:
    """The chat, made with ``zone`` when it is new; one that speaks is active again."""
    known = find(conn, chat_id)
    if known is None:
        chat = Chat(chat_id, kind, prefs=ReaderPrefs(zone=zone))
        conn.execute(insert(chats).values(id=chat_id, refusals=0, made=now, **_values(chat)))
        return chat
    if not known.active:
        revive(conn, chat_id, now)
        return find(conn, chat_id) or known
    return known


def save(conn: Connection, chat: Chat) -> None:
    """Store everything that the chat chose."""
    conn.execute(update(chats).where(chats.c.id == chat.id).values(_values(chat)))


def revive(conn: Connection, chat_id: int, now: datetime) -> None:
    """The chat listens again; the digests of the time in between are not made up for."""
    silent = (chats.c.id == chat_id) & ~chats.c.active
    if conn.execute(update(chats).where(silent).values(active=True, reason="", refusals=0)).rowcount:
        conn.execute(update(subscriptions).where(subscriptions.c.chat_id == chat_id).values(decided=now))


def replace_zones(conn: Connection, fallback: str) -> list[int]:
    """Give chats whose zone is no longer known ``fallback``; returns these chats."""
    zones = conn.execute(select(chats.c.zone).distinct()).scalars()
    lost = chats.c.zone.in_([zone for zone in zones if not is_zone(zone)])
    found = [*conn.execute(select(chats.c.id).where(lost)).scalars()]
    if found:
        conn.execute(update(chats).where(lost).values(zone=fallback))
    return found


def deactivate(conn: Connection, chat_id: int, reason: str) -> None:
    """Nothing is sent to the chat until it speaks again; what waits for it is cancelled and counts as not had."""
    conn.execute(update(chats).where(chats.c.id == chat_id).values(active=False, reason=reason))
    cancel_waiting(conn, messages.c.chat_id == chat_id, reason)


def accept(conn: Connection, chat_id: int) -> None:
    """A message arrived: refusals are counted from the beginning again."""
    conn.execute(update(chats).where(chats.c.id == chat_id, chats.c.refusals > 0).values(refusals=0))


def refuse(conn: Connection, chat_id: int, reason: str) -> bool:
    """Count a refusal for lack of rights; True when it was one too many and the chat is inactive now."""
    count = conn.execute(select(chats.c.refusals).where(chats.c.id == chat_id)).scalar() or 0
    conn.execute(update(chats).where(chats.c.id == chat_id).values(refusals=count + 1))
    if count + 1 >= REFUSALS:
        deactivate(conn, chat_id, reason)
    return count + 1 >= REFUSALS


def cancel_waiting(conn: Connection, which: Any, reason: str) -> None:
    """Cancel waiting messages; the reader has not had what a digest with a cancelled message told."""
    waiting = (messages.c.state == MessageState.NEW) & which
    digest_ids = [*conn.execute(select(messages.c.digest_id).where(waiting).distinct()).scalars()]
    conn.execute(update(messages).where(waiting).values(state=MessageState.CANCELLED, reason=reason))
    conn.execute(delete(had).where(had.c.digest_id.in_(digest_ids)))


def migrate(conn: Connection, old: int, new: int) -> None:
    """A group became a supergroup: everything moves to the new id; what both have stays as the new one has it."""
    if old == new or find(conn, old) is None:
        return
    if find(conn, new) is None:
        conn.execute(update(chats).where(chats.c.id == old).values(id=new, kind="supergroup"))
        return
    taken = select(subscriptions.c.thread_id).where(subscriptions.c.chat_id == new)
    ours = subscriptions.c.chat_id == old
    conn.execute(update(subscriptions).where(ours, subscriptions.c.thread_id.not_in(taken)).values(chat_id=new))
    for table in (digests, messages):
        conn.execute(update(table).where(table.c.chat_id == old).values(chat_id=new))
    conn.execute(
        update(digests)
        .where(digests.c.subscription_id.in_(select(subscriptions.c.id).where(ours)))
        .values(subscription_id=None)
    )
    known = {tuple(row) for row in conn.execute(select(had.c.thread_id, had.c.key).where(had.c.chat_id == new))}
    for row in conn.execute(select(had).where(had.c.chat_id == old)).all():
        if (row.thread_id, row.key) not in known:
            conn.execute(insert(had).values(chat_id=new, thread_id=row.thread_id, key=row.key, digest_id=row.digest_id))
    conn.execute(delete(chats).where(chats.c.id == old))


def forget(conn: Connection, chat_id: int) -> None:
    """Remove every row about the chat; rows that hang on it go with it."""
    conn.execute(delete(chats).where(chats.c.id == chat_id))


def _values(chat: Chat) -> dict[str, Any]:
    prefs = chat.prefs
    quiet = "-".join(t.strftime("%H:%M") for t in chat.quiet) if chat.quiet else ""
    return {
        "kind": chat.kind,
        "active": chat.active,
        "reason": chat.reason,
        "summit_id": chat.summit,
        "zone": prefs.zone,
        "digits": prefs.digits.value,
        "months": prefs.months.value,
        "hijri": prefs.hijri,
        "length": prefs.length.value,
        "quiet": quiet,
        "tell_nothing": chat.tell_nothing,
    }


def _chat(row: Row[Any]) -> Chat:
    prefs = ReaderPrefs(row.zone, Digits(row.digits), Months(row.months), row.hijri, Length(row.length))
    quiet = tuple(time.fromisoformat(t) for t in row.quiet.split("-")) if row.quiet else None
    return Chat(
        row.id,
        row.kind,
        row.active,
        row.reason,
        row.summit_id,
        prefs,
        (quiet[0], quiet[1]) if quiet else None,
        row.tell_nothing,
    )
