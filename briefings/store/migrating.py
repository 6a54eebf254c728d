"""Bringing a database to the newest version: once, whole or not at all, whoever comes first.

A migration runs inside one transaction on both engines, under the writers' lock, so a process killed in the middle
leaves the old version behind and the next start does the work again.
"""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from briefings.errors import StoreError
from briefings.store.engine import WRITES
from briefings.store.faults import place_of
from briefings.store.tables import VERSION_TABLE

MIGRATIONS = Path(__file__).parent / "migrations"
_NUMBERED = re.compile(r"v(\d{4})_\w+\.py")
MIGRATION_LOCK = 7_446_002


def versions() -> list[str]:
    """The numbers of all migrations, oldest first; a migration's revision is its file's number."""
    files = (_NUMBERED.fullmatch(path.name) for path in (MIGRATIONS / "versions").iterdir())
    return sorted(found.group(1) for found in files if found)


def bring_up_to_date(engine: Engine, wait: float) -> None:
    """Run the migrations that ``engine``'s database lacks; waits up to ``wait`` seconds for another process's.

    Raises StoreError when the database was written by a newer Qimma, SQLAlchemyError when it fails otherwise.
    """
    with engine.connect() as conn:
        if _is_newest(conn):
            return
    with engine.execution_options(**{WRITES: True}).connect() as conn, conn.begin():
        if engine.dialect.name == "postgresql":
            conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        if not _is_newest(conn):
            upgrade(conn)


def current_version(conn: Connection) -> str | None:
    """The version of the database, None when it is new."""
    if not inspect(conn).has_table(VERSION_TABLE):
        return None
    return conn.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608


def refuse_newer(conn: Connection) -> None:
    """Raise StoreError when a newer program wrote the database."""
    current, known = current_version(conn), versions()
    if current is not None and current not in known:
        place = place_of(conn.engine.url)
        raise StoreError(f"the database {place} has version {current}, this program knows up to {known[-1]}: update it")


def _is_newest(conn: Connection) -> bool:
    refuse_newer(conn)
    return current_version(conn) == versions()[-1]


def upgrade(conn: Connection, version: str = "head") -> None:
    """Run the migrations up to ``version`` inside the transaction of ``conn``."""
    from alembic import command  # only here: a start without work to do is faster without it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = conn
    command.upgrade(config, version)
