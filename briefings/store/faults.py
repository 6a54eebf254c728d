"""What the drivers say, as one line an operator can act on."""

from __future__ import annotations

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from briefings.errors import BusyError, StoreError

_BUSY = ("database is locked", "database table is locked", "lock timeout", "deadlock detected", "could not serialize")
# What SQLite says -> what it means. The first that fits wins.
_SQLITE = (
    ("file is not a database", "is no database; it is left as it is: move it away or restore a backup"),
    ("malformed", "is damaged; it is left as it is: restore a backup"),
    ("disk image is malformed", "is damaged; it is left as it is: restore a backup"),
    ("disk is full", "cannot grow: the disk is full"),
    ("attempt to write a readonly database", "cannot be written: the file or its folder is read-only"),
    ("readonly", "cannot be written: the file or its folder is read-only"),
    ("unable to open database file", "cannot be opened: check its folder and the permissions"),
    ("disk I/O error", "cannot be read or written: the disk reports an error"),
)


def as_store_error(fault: SQLAlchemyError, url: URL) -> StoreError:
    """The fault as StoreError, or BusyError when trying again later can help. Holds no password and no row."""
    if isinstance(fault, PoolTimeoutError):
        return BusyError("the database is busy: all connections are in use; try again later")
    said = _first_line(fault.orig if isinstance(fault, DBAPIError) and fault.orig else fault)
    if url.password:
        said = said.replace(str(url.password), "***")
    if any(sign in said for sign in _BUSY):
        return BusyError(f"the database {place_of(url)} is busy: another process is writing; try again later")
    if url.get_backend_name() == "sqlite":
        meaning = next((meaning for sign, meaning in _SQLITE if sign in said), f"failed: {said}")
        return StoreError(f"the database {place_of(url)} {meaning}")
    if (isinstance(fault, DBAPIError) and fault.connection_invalidated) or "connection" in said:
        return StoreError(f"the database {place_of(url)} cannot be reached: {said}")
    return StoreError(f"the database {place_of(url)} failed: {said}")


def place_of(url: URL) -> str:
    """Where the database is, without user and password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    port = f":{url.port}" if url.port else ""
    return f"{url.host or url.query.get('host') or 'this machine'}{port}/{url.database or ''}"


def _first_line(fault: BaseException) -> str:
    """Later lines of a driver's text can hold values of the row."""
    lines = str(fault).strip().splitlines()
    return lines[0] if lines else type(fault).__name__
