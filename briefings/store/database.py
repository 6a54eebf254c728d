"""Opening a database and the two kinds of transaction on it.

    db = open_database("sqlite:////var/lib/qimma/qimma.db")
    with db.reading() as conn: ...      # one consistent view; a write in it is refused
    with db.writing() as conn: ...      # committed when the block ends, rolled back when it raises

Writers take turns on both engines (SQLite: BEGIN IMMEDIATE; PostgreSQL: an advisory lock held to the end of the
transaction), so a value read in ``writing`` is still true when it is written back. Keep both blocks short: no waiting
for a network inside them. Every fault of the database leaves as StoreError or BusyError.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from briefings.errors import BusyError
from briefings.store.engine import BUSY_SECONDS, WRITES, make_engine
from briefings.store.faults import as_store_error
from briefings.store.migrating import bring_up_to_date
from briefings.store.soundness import refuse_unsound

WRITER_LOCK = 7_446_001


class Database:
    """An open database at the newest version. Safe to share between threads."""

    def __init__(self, engine: Engine, busy_seconds: float = BUSY_SECONDS) -> None:
        self.engine = engine
        self._writer = engine.execution_options(**{WRITES: True})
        self._turn = threading.Lock()
        self._busy_seconds = busy_seconds
        self._holder: int | None = None

    @property
    def kind(self) -> str:
        """ "sqlite" or "postgresql"."""
        return self.engine.dialect.name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read-only transaction. Raises StoreError."""
        try:
            with self.engine.connect() as conn, conn.begin():
                yield conn
        except SQLAlchemyError as fault:
            raise as_store_error(fault, self.engine.url) from fault

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The one writing transaction. Raises BusyError when the turn does not come in time, else StoreError."""
        with self._my_turn():
            try:
                with self._writer.connect() as conn, conn.begin():
                    if self.kind == "postgresql":
                        conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_LOCK})
                    yield conn
            except SQLAlchemyError as fault:
                raise as_store_error(fault, self.engine.url) from fault

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        """One writing connection per process: threads queue here, in order, instead of polling the file."""
        me = threading.get_ident()
        if self._holder == me:
            raise RuntimeError("writing() inside writing(): pass the connection on instead")
        if not self._turn.acquire(timeout=self._busy_seconds):
            raise BusyError("the database is busy: another task is writing; try again later")
        self._holder = me
        try:
            yield
        finally:
            self._holder = None
            self._turn.release()

    def close(self) -> None:
        """Give all connections back; the object cannot be used any more."""
        self.engine.dispose()


def open_database(url: str, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Open the database at ``url`` and run the migrations it needs.

    ``url`` is sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME; ``busy_seconds`` is how long a writer waits for
    its turn. A missing SQLite file is made, with its folder; an existing file that is no sound Qimma database is left
    as it is. Raises StoreError with one line that says what is wrong.
    """
    engine = make_engine(url, busy_seconds)
    try:
        refuse_unsound(engine)
        bring_up_to_date(engine, busy_seconds)
    except SQLAlchemyError as fault:
        engine.dispose()
        raise as_store_error(fault, engine.url) from fault
    except BaseException:
        engine.dispose()
        raise
    return Database(engine, busy_seconds)
