"""One process at a time may send: the lease.

A kernel lock (SQLite: on a file beside the database; PostgreSQL: a session's advisory lock) ends with the process
that holds it, however it ends, so a restart never waits for a lease to run out. The number in the table grows with
every holder; a claim made under an older number is refused.
"""

from __future__ import annotations

import fcntl
import os
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from briefings.errors import StoreError
from briefings.store.database import Database
from briefings.store.reader_tables import leases

_NAME = "sender"
_LOCK = 7_446_003


@dataclass(slots=True)
class Lease:
    """Held until ``release`` or the end of the process."""

    number: int
    _file: IO[str] | None = None
    _conn: Connection | None = None

    def is_held(self) -> bool:
        """Whether the lock still stands; a lost connection to PostgreSQL loses it."""
        if self._conn is None:
            return True
        try:
            self._conn.execute(text("SELECT 1"))
            self._conn.commit()
        except SQLAlchemyError:
            return False
        return True

    def release(self) -> None:
        if self._file is not None:
            self._file.close()
        if self._conn is not None:
            try:
                # Closing alone would end the session a moment later.
                self._conn.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _LOCK})
                self._conn.close()
            except SQLAlchemyError:
                self._conn.invalidate()


def take_lease(database: Database) -> Lease | None:
    """The lease, None while another process holds it. Raises StoreError."""
    lease = _lock_file(database) if database.kind == "sqlite" else _lock_session(database)
    if lease is None:
        return None
    holder = f"{socket.gethostname()}/{os.getpid()}"
    with database.writing() as conn:
        number = conn.execute(select(leases.c.number).where(leases.c.name == _NAME)).scalar()
        if number is None:
            conn.execute(insert(leases).values(name=_NAME, holder=holder, number=1))
        else:
            conn.execute(update(leases).where(leases.c.name == _NAME).values(holder=holder, number=number + 1))
        lease.number = (number or 0) + 1
    return lease


def _lock_file(database: Database) -> Lease | None:
    path = Path(f"{database.engine.url.database}.lock")
    try:
        file = path.open("w", encoding="ascii")
    except OSError as fault:
        raise StoreError(f"the lock {path} cannot be made: {fault.strerror}") from None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return Lease(0, _file=file)


def _lock_session(database: Database) -> Lease | None:
    conn = database.engine.connect()
    if not conn.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LOCK}).scalar():
        conn.close()
        return None
    conn.commit()
    # Not back to the pool with the lock on it: closing must end the session.
    conn.detach()
    return Lease(0, _conn=conn)
