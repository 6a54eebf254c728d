"""Received updates: stored raw before anybody is told that they arrived, handled once, kept for two days.

new -> handling -> done | failed;  new -> limited | malformed
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select, update

from briefings.store.reader_tables import updates

TRIES = 3  # an update that ends the process is not handled for ever
KEPT = timedelta(hours=48)


class UpdateState(StrEnum):
    NEW = "new"
    HANDLING = "handling"
    DONE = "done"
    FAILED = "failed"
    LIMITED = "limited"
    MALFORMED = "malformed"


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came; ``id`` is Telegram's update_id, ``raw`` its JSON, ``chat`` None when it has none."""

    id: int
    raw: str
    chat: int | None = None


def keep(conn: Connection, arrived: Sequence[Received], now: datetime) -> int:
    """Store what is not known yet and return how many that were."""
    ids = [one.id for one in arrived]
    known = set(conn.execute(select(updates.c.id).where(updates.c.id.in_(ids))).scalars())
    new = {one.id: one for one in arrived if one.id not in known}
    if new:
        fresh = {"state": UpdateState.NEW, "tries": 0, "received": now}
        rows = [{"id": one.id, "chat_id": one.chat, "raw": one.raw} | fresh for one in new.values()]
        conn.execute(insert(updates), rows)
    return len(new)


def take(conn: Connection, most: int) -> list[Received]:
    """The next updates in order, marked as being handled."""
    query = select(updates).where(updates.c.state == UpdateState.NEW).order_by(updates.c.id)
    found = [Received(row.id, row.raw, row.chat_id) for row in conn.execute(query.limit(most))]
    if found:
        mine = updates.c.id.in_([one.id for one in found])
        conn.execute(update(updates).where(mine).values(state=UpdateState.HANDLING))
    return found


def settle(conn: Connection, update_id: int, state: UpdateState) -> None:
    conn.execute(update(updates).where(updates.c.id == update_id).values(state=state))


def put_back(conn: Connection, ids: Sequence[int]) -> None:
    """Not begun after all: the next start takes them."""
    conn.execute(update(updates).where(updates.c.id.in_(ids)).values(state=UpdateState.NEW))


def recover(conn: Connection) -> int:
    """After a crash: what was being handled is handled again, unless it was the cause too often."""
    begun = updates.c.state == UpdateState.HANDLING
    conn.execute(update(updates).where(begun).values(tries=updates.c.tries + 1))
    conn.execute(update(updates).where(begun, updates.c.tries >= TRIES).values(state=UpdateState.FAILED))
    return conn.execute(update(updates).where(begun).values(state=UpdateState.NEW)).rowcount


def forget(conn: Connection, chat: int) -> None:
    """Remove what a chat wrote; the numbers stay, so that nothing is handled twice."""
    conn.execute(update(updates).where(updates.c.chat_id == chat).values(raw="{}", chat_id=None))


def purge(conn: Connection, now: datetime) -> None:
    """Telegram repeats an update for a day at most."""
    settled = updates.c.state.not_in((UpdateState.NEW, UpdateState.HANDLING))
    conn.execute(delete(updates).where(settled, updates.c.received < now - KEPT))
