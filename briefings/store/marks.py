"""Moments to remember across restarts: until when Telegram asked for silence, when the last digest run was."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from briefings.store.reader_tables import marks


def remember(conn: Connection, name: str, moment: datetime) -> None:
    conn.execute(delete(marks).where(marks.c.name == name))
    conn.execute(insert(marks).values(name=name, moment=moment))


def recall(conn: Connection, name: str) -> datetime | None:
    return conn.execute(select(marks.c.moment).where(marks.c.name == name)).scalar()
