"""Transactions and opening, on both engines."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Integer, MetaData, Table, insert, select, text, update

from briefings.errors import BusyError, StoreError
from briefings.store.database import Database, open_database
from briefings.store.instants import Instant
from briefings.store.migrating import current_version, versions
from briefings.store.tables import VERSION_TABLE, aliases, metadata

COUNTER = Table("counter", MetaData(), Column("value", Integer, nullable=False))


def names(database: Database) -> list[str]:
    with database.reading() as conn:
        return list(conn.execute(select(aliases.c.name).order_by(aliases.c.name)).scalars())


def test_new_database_has_the_newest_version_and_the_tables_of_the_metadata(database: Database) -> None:
    with database.reading() as conn:
        assert current_version(conn) == versions()[-1]
    with database.engine.connect() as conn:
        context = MigrationContext.configure(conn, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []


def test_opening_again_keeps_the_rows(database_url: str) -> None:
    for name in ("a", "b"):
        database = open_database(database_url)
        with database.writing() as conn:
            conn.execute(insert(aliases).values(name=name, person="x"))
        database.close()
    assert names(open_database(database_url)) == ["a", "b"]


def test_a_failed_block_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as conn:
            conn.execute(insert(aliases).values(name="a", person="x"))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert names(database) == []


def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(StoreError), database.reading() as conn:
        conn.execute(insert(aliases).values(name="a", person="x"))
    with database.writing() as conn:
        conn.execute(insert(aliases).values(name="b", person="x"))
    assert names(database) == ["b"]


def test_a_reader_sees_one_moment(database: Database) -> None:
    with database.reading() as early:
        assert early.execute(select(aliases.c.name)).all() == []
        with database.writing() as conn:
            conn.execute(insert(aliases).values(name="a", person="x"))
        assert early.execute(select(aliases.c.name)).all() == []
    assert names(database) == ["a"]


def test_writing_inside_writing_is_a_programming_error(database: Database) -> None:
    with pytest.raises(RuntimeError), database.writing(), database.writing():
        pass


@contextmanager
def counter(database: Database) -> Iterator[None]:
    with database.writing() as conn:
        COUNTER.create(conn)
        conn.execute(insert(COUNTER).values(value=0))
    yield


def test_no_update_is_lost_between_threads_and_processes(database_url: str) -> None:
    """Read, then write what was read plus one: 4 writers in two databases objects as two processes would have them."""
    first, second = open_database(database_url), open_database(database_url)

    def work(database: Database) -> None:
        for _ in range(50):
            with database.writing() as conn:
                value = conn.execute(select(COUNTER.c.value)).scalar_one()
                conn.execute(update(COUNTER).values(value=value + 1))

    with counter(first):
        threads = [threading.Thread(target=work, args=(each,)) for each in (first, second, first, second)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with first.reading() as conn:
            assert conn.execute(select(COUNTER.c.value)).scalar_one() == 200
    first.close()
    second.close()


def test_a_second_process_is_told_that_the_database_is_busy(database_url: str) -> None:
    first, second = open_database(database_url), open_database(database_url, busy_seconds=0.2)
    with first.writing():
        with pytest.raises(BusyError, match="busy"), second.writing():
            pass
        assert names(second) == []
    with second.writing() as conn:
        conn.execute(insert(aliases).values(name="a", person="x"))
    first.close()
    second.close()


def test_a_second_thread_waits_its_turn_no_longer_than_told(database_url: str) -> None:
    database = open_database(database_url, busy_seconds=0.2)
    faults: list[Exception] = []

    def late() -> None:
        try:
            with database.writing():
                pass
        except StoreError as fault:
            faults.append(fault)

    with database.writing():
        thread = threading.Thread(target=late)
        thread.start()
        thread.join()
    assert [type(fault) for fault in faults] == [BusyError]
    database.close()


def test_sqlite_is_set_up_for_power_loss_and_long_readers(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'q.db'}")
    with database.writing() as conn:
        values = [conn.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
        values += [conn.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("foreign_keys", "busy_timeout")]
    assert values == ["wal", 2, 1, 10_000]
    database.close()


def test_two_processes_migrate_once(database_url: str) -> None:
    code = f"from briefings.store.database import open_database; open_database({database_url!r})"
    started = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(3)]
    assert [(process.communicate()[1], process.returncode) for process in started] == [(b"", 0)] * 3


KILLED_INSIDE = """
import os, signal, sys
from alembic import op
from briefings.store import database
real = op.create_index
def die(*args, **options):
    real(*args, **options)
    os.kill(os.getpid(), signal.SIGKILL)
op.create_index = die
database.open_database(sys.argv[1])
"""


def test_killed_inside_a_migration_the_next_start_does_it_again(database_url: str) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED_INSIDE, database_url], check=False)
    assert killed.returncode == -signal.SIGKILL
    database = open_database(database_url)
    with database.reading() as conn:
        assert current_version(conn) == versions()[-1]
    assert names(database) == []
    database.close()


def test_a_newer_database_is_refused(database_url: str) -> None:
    database = open_database(database_url)
    with database.writing() as conn:
        conn.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(StoreError, match="version 9999") as fault:
        open_database(database_url)
    assert "\n" not in str(fault.value)
    database.close()


@pytest.mark.parametrize("damage", ["text", "page", "cut"])
def test_a_damaged_file_is_refused_and_left_as_it_is(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "q.db"
    database = open_database(f"sqlite:///{path}")
    with database.writing() as conn:
        conn.execute(insert(aliases), [{"name": f"n{n}", "person": "x" * 500} for n in range(200)])
    database.close()
    whole = path.read_bytes()
    broken = {
        "text": b"these are notes, not a database\n" * 100,
        "page": whole[:8192] + os.urandom(8192) + whole[16384:],
        "cut": whole[: len(whole) // 2],
    }[damage]
    path.write_bytes(broken)
    with pytest.raises(StoreError) as fault:
        open_database(f"sqlite:///{path}")
    assert str(path) in str(fault.value)
    assert "\n" not in str(fault.value)
    assert path.read_bytes() == broken


def test_another_programs_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "q.db"
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE TABLE mine (x)")
    conn.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        open_database(f"sqlite:///{path}")
    with sqlite3.connect(path) as conn:
        assert conn.execute("SELECT name FROM sqlite_master").fetchall() == [("mine",)]
    conn.close()
    assert len(path.read_bytes()) == len(before)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_database(f"sqlite:///{tmp_path}")


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    open_database(f"sqlite:///{tmp_path / 'new' / 'folder' / 'q.db'}").close()
    assert (tmp_path / "new" / "folder" / "q.db").is_file()


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be made"):
        open_database(f"sqlite:///{tmp_path / 'file' / 'q.db'}")


@contextmanager
def as_ordinary_user() -> Iterator[Path]:
    """A folder, and the rights of a user for whom read-only means read-only (root may write everywhere)."""
    with tempfile.TemporaryDirectory() as name:
        folder, root = Path(name), os.geteuid() == 0
        folder.chmod(0o755)
        if root:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)


def test_a_read_only_folder_is_one_line() -> None:
    with as_ordinary_user() as folder:
        folder.chmod(0o555)
        with pytest.raises(StoreError) as fault:
            open_database(f"sqlite:///{folder / 'q.db'}")
        assert str(folder) in str(fault.value)
        with pytest.raises(StoreError, match="cannot be made"):
            open_database(f"sqlite:///{folder / 'sub' / 'q.db'}")


def test_a_read_only_file_is_refused_at_start() -> None:
    with as_ordinary_user() as folder:
        path = folder / "q.db"
        open_database(f"sqlite:///{path}").close()
        path.chmod(0o444)
        with pytest.raises(StoreError, match="read-only"):
            open_database(f"sqlite:///{path}")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://reader:s3cret@127.0.0.1:1/news",
        "postgresql://reader:s3cret@no-such-host.invalid/news",
        "postgresql://reader:s3cret@127.0.0.1:nonsense/news",
        "mysql://reader:s3cret@127.0.0.1/news",
        "s3cret",
        "sqlite://",
    ],
)
def test_an_address_that_leads_nowhere_is_one_line_without_the_password(url: str) -> None:
    with pytest.raises(StoreError) as fault:
        open_database(url)
    assert "s3cret" not in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_missing_postgres_database_is_named(postgres_server: str) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        open_database(postgres_server.replace("/postgres?", "/nowhere?"))


def test_a_full_disk_rolls_back_and_the_database_goes_on(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'q.db'}")
    with pytest.raises(StoreError, match="disk is full"), database.writing() as conn:  # noqa: PT012
        conn.exec_driver_sql(f"PRAGMA max_page_count={conn.exec_driver_sql('PRAGMA page_count').scalar_one() + 2}")
        conn.execute(insert(aliases), [{"name": f"n{n}", "person": "x" * 900} for n in range(200)])
    assert names(database) == []
    with database.writing() as conn:
        conn.exec_driver_sql("PRAGMA max_page_count=1000000")
        conn.execute(insert(aliases).values(name="a", person="x"))
    assert names(database) == ["a"]
    database.close()


def test_a_cut_postgres_connection_is_one_fault_then_work_goes_on(
    new_postgres: Callable[[], str], postgres_server: str
) -> None:
    database = open_database(new_postgres())
    with pytest.raises(StoreError), database.writing() as conn:  # noqa: PT012
        with psycopg.connect(postgres_server, autocommit=True) as other:
            pid = conn.execute(text("SELECT pg_backend_pid()")).scalar_one()
            other.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))
        conn.execute(insert(aliases).values(name="a", person="x"))
    with database.writing() as conn:
        conn.execute(insert(aliases).values(name="b", person="x"))
    assert names(database) == ["b"]
    database.close()


def test_instants_need_a_zone_and_come_back_in_utc(database_url: str) -> None:
    database = open_database(database_url)
    moments = Table("moments", MetaData(), Column("at", Instant))
    with database.writing() as conn:
        moments.create(conn)
        conn.execute(insert(moments).values(at=datetime.fromisoformat("2021-06-16T13:35:00+02:00")))
        assert conn.execute(select(moments.c.at)).scalar_one() == datetime(2021, 6, 16, 11, 35, tzinfo=UTC)
    with pytest.raises(StoreError), database.writing() as conn:
        conn.execute(insert(moments).values(at=datetime(2021, 6, 16, 11, 35)))  # noqa: DTZ001
    database.close()
