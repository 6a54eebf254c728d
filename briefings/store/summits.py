"""Summits: their rows, the blocking keys that find them, and merging two into one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, or_, select, update

from briefings.ports import SummitRow
from briefings.store.tables import articles, summit_keys, summits

_ROW = select(summits)
_ALIVE = summits.c.merged_into.is_(None)


def candidates(conn: Connection, keys: Collection[str], first: date | None, last: date | None) -> Sequence[SummitRow]:
    """Summits with one of ``keys`` whose days overlap; unknown days overlap everything."""
    if not keys:
        return []
    return [_read(row) for row in conn.execute(overlapping(keys, first, last))]


def overlapping(keys: Collection[str], first: date | None, last: date | None) -> Select[Any]:
    """Reads only the keys asked for and the summits that hold one."""
    holding = select(summit_keys.c.summit_id).where(summit_keys.c.key.in_(sorted(keys)))
    chosen = _ROW.where(_ALIVE, summits.c.id.in_(holding))
    if last is not None:
        chosen = chosen.where(or_(summits.c.first_day.is_(None), summits.c.first_day <= last))
    if first is not None:
        chosen = chosen.where(or_(summits.c.last_day.is_(None), summits.c.last_day >= first))
    return chosen.order_by(summits.c.id)


def add(conn: Connection, summit: SummitRow, keys: Collection[str]) -> int:
    key = conn.execute(insert(summits).values(**_values(summit), revision=1)).inserted_primary_key
    summit_id = int(key[0]) if key else 0
    _add_keys(conn, summit_id, keys)
    return summit_id


def replace(conn: Connection, summit: SummitRow, keys: Collection[str]) -> None:
    conn.execute(update(summits).where(summits.c.id == summit.id).values(_values(summit)))
    touch(conn, summit.id)
    _add_keys(conn, summit.id, keys)


def touch(conn: Connection, summit_id: int) -> None:
    """Count a change to the summit or to its articles."""
    conn.execute(update(summits).where(summits.c.id == summit_id).values(revision=summits.c.revision + 1))


def merge(conn: Connection, kept: int, gone: int) -> None:
    """Everything of ``gone`` goes to ``kept``, earlier merges into ``gone`` too."""
    if kept == gone:
        return
    conn.execute(update(articles).where(articles.c.summit_id == gone).values(summit_id=kept))
    keys = conn.execute(select(summit_keys.c.key).where(summit_keys.c.summit_id == gone)).scalars().all()
    conn.execute(delete(summit_keys).where(summit_keys.c.summit_id == gone))
    _add_keys(conn, kept, keys)
    either = (summits.c.id == gone) | (summits.c.merged_into == gone)
    conn.execute(update(summits).where(either).values(merged_into=kept))
    touch(conn, kept)


def newest(conn: Connection, most: int) -> Sequence[SummitRow]:
    order = (summits.c.last_day.is_(None), summits.c.last_day.desc(), summits.c.id.desc())
    return [_read(row) for row in conn.execute(_ROW.where(_ALIVE).order_by(*order).limit(most))]


def one(conn: Connection, summit_id: int) -> SummitRow | None:
    row = conn.execute(_ROW.where(summits.c.id == summit_id)).first()
    if row is not None and row.merged_into is not None:
        row = conn.execute(_ROW.where(summits.c.id == row.merged_into)).first()
    return _read(row) if row else None


def _add_keys(conn: Connection, summit_id: int, keys: Collection[str]) -> None:
    """Looks only at the keys given: a long-running summit has thousands."""
    same = (summit_keys.c.summit_id == summit_id) & summit_keys.c.key.in_(sorted(keys))
    known = set(conn.execute(select(summit_keys.c.key).where(same)).scalars())
    rows = [{"key": key, "summit_id": summit_id} for key in sorted(set(keys) - known)]
    if rows:
        conn.execute(insert(summit_keys), rows)


def _values(summit: SummitRow) -> dict[str, Any]:
    days = {"first_day": summit.first, "last_day": summit.last}
    return {"name": summit.name, "place": summit.place, "profile": summit.profile} | days


def _read(row: Row[Any]) -> SummitRow:
    days = (row.first_day, row.last_day)
    return SummitRow(row.name, row.place, *days, profile=row.profile, id=row.id, revision=row.revision)
