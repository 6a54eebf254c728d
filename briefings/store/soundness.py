"""Looking before touching: an SQLite file that is damaged or somebody else's is refused, never written over."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Engine, inspect

from briefings.errors import StoreError
from briefings.store.tables import VERSION_TABLE

# Reading the whole file is fine up to here (about a second); beyond it only ``qimma doctor`` does so.
_CHECKED_AT_START = 256 * 1024 * 1024


def refuse_unsound(engine: Engine) -> None:
    """Raise StoreError when the SQLite file exists and is no sound database of ours; PostgreSQL looks after itself."""
    if engine.dialect.name != "sqlite":
        return
    path = Path(str(engine.url.database))
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return
    except OSError as fault:
        raise StoreError(f"the database {path} cannot be read: {fault.strerror}") from None
    if not path.is_file():
        raise StoreError(f"the database {path} is not a file")
    for place in (path, path.parent):
        if not os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            raise StoreError(f"the database {path} cannot be written: {place} is read-only")
    if size == 0:
        return
    with engine.connect() as conn:
        names = inspect(conn).get_table_names()
    if names and VERSION_TABLE not in names:
        raise StoreError(f"the database {path} belongs to another program; it is left as it is")
    if size <= _CHECKED_AT_START:
        quick_check(engine)


def quick_check(engine: Engine) -> None:
    """Read every page of an SQLite file. Raises StoreError when one is damaged."""
    with engine.connect() as conn:
        found = str(conn.exec_driver_sql("PRAGMA quick_check(1)").scalar())
    if found != "ok":
        raise StoreError(f"the database {engine.url.database} is damaged; it is left as it is: restore a backup")
