"""Editors' aliases: a name or title as written, and the full name it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from briefings.store.tables import aliases


def all_of(conn: Connection) -> Sequence[tuple[str, str]]:
    rows = conn.execute(select(aliases.c.name, aliases.c.person).order_by(aliases.c.name))
    return [(row.name, row.person) for row in rows]


def put(conn: Connection, name: str, person: str) -> None:
    """``name`` stands for ``person`` from now on."""
    remove(conn, name)
    conn.execute(insert(aliases).values(name=name, person=person))


def remove(conn: Connection, name: str) -> bool:
    """Forget ``name``; False when it was not there."""
    return conn.execute(delete(aliases).where(aliases.c.name == name)).rowcount > 0
