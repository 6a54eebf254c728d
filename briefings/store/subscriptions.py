"""Subscriptions: one per chat and forum topic."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from briefings.readers import MessageState, Subscription
from briefings.schedule import Plan, Weekday
from briefings.store import chats as chat_store
from briefings.store.reader_tables import chats, digests, messages, subscriptions


def find(conn: Connection, chat: int, thread: int) -> Subscription | None:
    """The active subscription of this place."""
    here = (subscriptions.c.chat_id == chat) & (subscriptions.c.thread_id == thread)
    row = conn.execute(select(subscriptions).where(here, subscriptions.c.active)).first()
    return _subscription(row) if row else None


def subscribe(conn: Connection, chat: int, thread: int, plan: Plan, now: datetime) -> Subscription:
    """Start or change the subscription of this place; its first digest is the next slot after ``now``."""
    values = {"times": _times(plan), "days": _days(plan), "zone": plan.zone, "active": True, "decided": now}
    here = (subscriptions.c.chat_id == chat) & (subscriptions.c.thread_id == thread)
    known = conn.execute(select(subscriptions.c.id).where(here)).scalar()
    if known is None:
        conn.execute(insert(subscriptions).values(chat_id=chat, thread_id=thread, **values))
    else:
        conn.execute(update(subscriptions).where(subscriptions.c.id == known).values(values))
    found = find(conn, chat, thread)
    assert found is not None  # noqa: S101 - written above in this transaction
    return found


def unsubscribe(conn: Connection, chat: int, thread: int) -> bool:
    """Stop the digests of this place and cancel what waits; False when there was no subscription."""
    known = find(conn, chat, thread)
    if known is None:
        return False
    # The row stays: subscribing again on the same day must not bring the same digest twice.
    conn.execute(update(subscriptions).where(subscriptions.c.id == known.id).values(active=False))
    own = select(digests.c.id).where(digests.c.subscription_id == known.id)
    chat_store.cancel_waiting(conn, messages.c.digest_id.in_(own), "unsubscribed")
    return True


def move_zone(conn: Connection, chat: int, zone: str, now: datetime) -> None:
    """The chat lives in another zone now: its digests come at the same hours there."""
    here = (subscriptions.c.chat_id == chat) & subscriptions.c.active
    conn.execute(update(subscriptions).where(here).values(zone=zone, decided=now))


def undecided(conn: Connection, now: datetime, after: int, most: int) -> list[Subscription]:
    """Active subscriptions of active chats with an id above ``after`` that have not been decided up to ``now``."""
    wanted = subscriptions.c.active & chats.c.active & (subscriptions.c.decided < now)
    query = select(subscriptions).join(chats).where(wanted, subscriptions.c.id > after).order_by(subscriptions.c.id)
    return [_subscription(row) for row in conn.execute(query.limit(most))]


def decide(conn: Connection, subscription: int, now: datetime) -> None:
    """Every slot up to ``now`` has been decided; a clock that was set back changes nothing."""
    mine = (subscriptions.c.id == subscription) & (subscriptions.c.decided < now)
    conn.execute(update(subscriptions).where(mine).values(decided=now))


def waiting(conn: Connection, chat: int) -> int:
    """Messages that are on their way to this chat."""
    open_states = (MessageState.NEW, MessageState.SENDING)
    rows = conn.execute(select(messages.c.id).where(messages.c.chat_id == chat, messages.c.state.in_(open_states)))
    return len(rows.all())


def _times(plan: Plan) -> str:
    return ",".join(clock.strftime("%H:%M") for clock in sorted(set(plan.times)))


def _days(plan: Plan) -> str:
    return ",".join(day for day in Weekday if day in plan.days)


def _subscription(row: Row[Any]) -> Subscription:
    times = tuple(time.fromisoformat(t) for t in row.times.split(",") if t)
    days = frozenset(Weekday(day) for day in row.days.split(",") if day)
    return Subscription(row.id, row.chat_id, row.thread_id, Plan(times, row.zone, days), row.decided)
