"""Engines for the two kinds of database, set up so that transactions mean the same on both."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from briefings.errors import StoreError

BUSY_SECONDS = 10.0
CONNECT_SECONDS = 5
_LARGEST_LOG = 64 * 1024 * 1024  # bytes the log file keeps after a long reader made it grow
WRITES = "qimma_writes"


def make_engine(url: str, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine for ``url``; nothing is opened but the folder of an SQLite file, which is made.

    Raises StoreError when the address cannot be understood or the folder cannot be made.
    """
    address = _parsed(url)
    kind = address.drivername.partition("+")[0]
    if kind == "sqlite":
        return _sqlite(address, busy_seconds)
    if kind in ("postgresql", "postgres"):
        return _postgresql(address.set(drivername="postgresql+psycopg"), busy_seconds)
    raise StoreError(f"the database kind {kind!r} is not supported: use sqlite or postgresql")


def sqlite_path(url: str) -> Path | None:
    """The file of an SQLite address, None for other kinds. Raises StoreError when the address cannot be understood."""
    address = _parsed(url)
    return Path(address.database) if address.drivername.startswith("sqlite") and address.database else None


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError("the database address is none: use sqlite:///PATH or postgresql://USER@HOST/NAME") from None


def _sqlite(address: URL, busy_seconds: float) -> Engine:
    if not address.database or address.database == ":memory:":
        raise StoreError("the database must be a file: sqlite:///PATH")
    path = Path(address.database)
    if path.is_dir():
        raise StoreError(f"the database {path} is a folder, not a file")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # it will hold who reads what
    except OSError as fault:
        raise StoreError(f"the database folder {path.parent} cannot be made: {fault.strerror}") from None
    plain = address.set(drivername="sqlite")
    engine = create_engine(plain, connect_args={"timeout": busy_seconds}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def set_up(raw: sqlite3.Connection, _record: Any) -> None:
        raw.isolation_level = None  # the driver must not begin transactions by itself
        _wait_for_wal(raw, busy_seconds)
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("PRAGMA foreign_keys=ON")
        raw.execute(f"PRAGMA journal_size_limit={_LARGEST_LOG}")

    @event.listens_for(engine, "begin")
    def begin(conn: Connection) -> None:
        writes = conn.get_execution_options().get(WRITES, False)
        conn.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
        conn.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _wait_for_wal(raw: sqlite3.Connection, seconds: float) -> None:
    """Switch to the write-ahead log; two processes that do so at once do not wait for each other by themselves."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            raw.execute("PRAGMA journal_mode=WAL").fetchone()
            return
        except sqlite3.OperationalError as fault:
            if "locked" not in str(fault) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _postgresql(address: URL, busy_seconds: float) -> Engine:
    milliseconds = int(busy_seconds * 1000)
    engine = create_engine(
        address,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"connect_timeout": CONNECT_SECONDS, "options": f"-c lock_timeout={milliseconds} -c timezone=UTC"},
    )

    @event.listens_for(engine, "begin")
    def begin(conn: Connection) -> None:
        if not conn.get_execution_options().get(WRITES, False):
            conn.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine
