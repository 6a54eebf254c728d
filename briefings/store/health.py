"""The database part of ``qimma doctor``: looks without making or changing anything."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import SQLAlchemyError

from briefings.errors import StoreError
from briefings.store.engine import WRITES, make_engine, sqlite_path
from briefings.store.faults import as_store_error, place_of
from briefings.store.migrating import current_version, refuse_newer, versions
from briefings.store.soundness import quick_check, refuse_unsound
from briefings.store.tables import articles, summits

# Before it, SQLite can lose a commit when two connections write and one of them resets the log.
_SAFE_SQLITE = (3, 51, 3)
_LARGE_LOG = 64 * 1024 * 1024


class Level(StrEnum):
    FINE = "fine"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line for the operator; never holds a password."""

    level: Level
    text: str


def examine(url: str) -> list[Finding]:
    """What there is to say about the database at ``url``; a FAULT means that the bot would not start."""
    try:
        path = sqlite_path(url)
        if path is not None and not path.exists():
            return [_missing(path)]
        engine = make_engine(url)
    except StoreError as fault:
        return [Finding(Level.FAULT, str(fault))]
    try:
        return _examined(engine, path)
    except SQLAlchemyError as fault:
        return [Finding(Level.FAULT, str(as_store_error(fault, engine.url)))]
    except StoreError as fault:
        return [Finding(Level.FAULT, str(fault))]
    finally:
        engine.dispose()


def _missing(path: Path) -> Finding:
    """The first start makes it, if it can."""
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    if folder.is_dir() and os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return Finding(Level.FINE, f"the database {path} is not there yet; the first start makes it")
    return Finding(Level.FAULT, f"the database {path} cannot be made: {folder} cannot be written")


def _examined(engine: Engine, path: Path | None) -> list[Finding]:
    findings = []
    if path is not None:
        refuse_unsound(engine)
        quick_check(engine)
        findings = [*_of_sqlite(path)]
    with engine.connect() as conn, conn.begin():
        refuse_newer(conn)
        return [_contents(conn), *findings]


def _contents(conn: Connection) -> Finding:
    place, version, newest = place_of(conn.engine.url), current_version(conn), versions()[-1]
    if version is None:
        return Finding(Level.FINE, f"the database {place} is empty; the first start sets it up")
    if version != newest:
        return Finding(Level.FINE, f"the database {place} has version {version}; the next start brings it to {newest}")
    with conn.engine.execution_options(**{WRITES: True}).connect() as writer, writer.begin():
        pass  # a turn to write can be had
    held = [conn.execute(select(func.count()).select_from(table)).scalar_one() for table in (articles, summits)]
    return Finding(
        Level.FINE, f"the database {place} is sound: version {version}, articles {held[0]}, summits {held[1]}"
    )


def _of_sqlite(path: Path) -> list[Finding]:
    findings = []
    if sqlite3.sqlite_version_info < _SAFE_SQLITE:
        safe = ".".join(map(str, _SAFE_SQLITE))
        findings.append(
            Finding(Level.WARNING, f"SQLite {sqlite3.sqlite_version} is older than {safe}: let one process write")
        )
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size > _LARGE_LOG:
        findings.append(Finding(Level.WARNING, f"the log {log} holds {log.stat().st_size // 1024 // 1024} MB"))
    return findings
