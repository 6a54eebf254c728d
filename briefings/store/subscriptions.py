"""Subscriptions: one per chat and forum topic."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from briefings.readers import MessageState, Subscription
from briefings.schedule import Plan, Weekday, is_zone, next_slots
from briefings.store import chats as chat_store
from briefings.store.reader_tables import chats, digests, messages, subscriptions


def find(conn: Connection, chat: int, thread: int) -> Subscription | None:
    """The active subscription of this place."""
    here = (subscriptions.c.chat_id == chat) & (subscriptions.c.thread_id == thread)
    row = conn.execute(select(subscriptions).where(here, subscriptions.c.active)).first()
    return _subscription(row) if row else None


def subscribe(conn: Connection, chat: int, thread: int, plan: Plan, now: datetime) -> Subscription:
    """Start or change the subscription of this place; its first digest is the next slot after ``now``."""
    values = {"times": _times(plan), "days": _days(plan), "zone": plan.zone, "active": True, **_decided(plan, now)}
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
    for row in conn.execute(select(subscriptions).where(here)).all():
        plan = replace(_subscription(row).plan, zone=zone)
        mine = subscriptions.c.id == row.id
        conn.execute(update(subscriptions).where(mine).values(zone=zone, **_decided(plan, now)))


def due(conn: Connection, now: datetime, after: int, most: int) -> list[Subscription]:
    """Active subscriptions of active chats with a slot at or before ``now``, ids above ``after``."""
    wanted = subscriptions.c.active & chats.c.active & (subscriptions.c.due <= now) & (subscriptions.c.id > after)
    query = select(subscriptions).join(chats).where(wanted).order_by(subscriptions.c.id)
    return [_subscription(row) for row in conn.execute(query.limit(most))]


def decide(conn: Connection, subscription: Subscription, now: datetime) -> None:
    """Every slot up to ``now`` has been decided; a clock that was set back changes nothing."""
    mine = (subscriptions.c.id == subscription.id) & (subscriptions.c.decided < now)
    conn.execute(update(subscriptions).where(mine).values(_decided(subscription.plan, now)))


def reckon(conn: Connection, fallback: str) -> list[int]:
    """Work out every next slot anew, because rules of zones change; a zone that is gone gives way to ``fallback``.

    Returns the chats whose zone is gone.
    """
    moved = set(chat_store.replace_zones(conn, fallback))
    for row in conn.execute(select(subscriptions).where(subscriptions.c.active)).all():
        known = _subscription(row)
        if not is_zone(known.plan.zone):
            moved.add(known.chat)
            known = replace(known, plan=replace(known.plan, zone=fallback))
        values = {"zone": known.plan.zone, **_decided(known.plan, known.decided)}
        conn.execute(update(subscriptions).where(subscriptions.c.id == known.id).values(values))
    return sorted(moved)


def waiting(conn: Connection, chat: int) -> int:
    """Messages that are on their way to this chat."""
    open_states = (MessageState.NEW, MessageState.SENDING)
    rows = conn.execute(select(messages.c.id).where(messages.c.chat_id == chat, messages.c.state.in_(open_states)))
    return len(rows.all())


def _decided(plan: Plan, now: datetime) -> dict[str, datetime | None]:
    coming = next_slots(plan, now, 1)
    return {"decided": now, "due": coming[0].moment if coming else None}


def _times(plan: Plan) -> str:
    return ",".join(clock.strftime("%H:%M") for clock in sorted(set(plan.times)))


def _days(plan: Plan) -> str:
    return ",".join(day for day in Weekday if day in plan.days)


def _subscription(row: Row[Any]) -> Subscription:
    times = tuple(time.fromisoformat(t) for t in row.times.split(",") if t)
    days = frozenset(Weekday(day) for day in row.days.split(",") if day)
    return Subscription(row.id, row.chat_id, row.thread_id, Plan(times, row.zone, days), row.decided)
