"""A database of the first version with articles in it comes to the newest one with nothing lost, killed or not."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from briefings.model import Analysis, Article
from briefings.ports import SummitRow
from briefings.store.archive import SqlArchive
from briefings.store.database import Database, open_database
from briefings.store.engine import WRITES, make_engine
from briefings.store.migrating import current_version, upgrade, versions

KILLED_BEFORE_THE_COMMIT = """
import os, signal, sys
from alembic import command
from briefings.store.database import open_database
whole = command.upgrade
def upgrade_and_die(*given):
    whole(*given)
    os.kill(os.getpid(), signal.SIGKILL)
command.upgrade = upgrade_and_die
open_database(sys.argv[1])
"""


@pytest.fixture
def old_url(database_url: str) -> str:
    """A database of version 0001 that holds an article."""
    engine = make_engine(database_url)
    with engine.execution_options(**{WRITES: True}).connect() as conn, conn.begin():
        upgrade(conn, "0001")
    archive = SqlArchive(Database(engine))
    home = archive.add_summit(SummitRow("قمة", None, None, None, "{}"), ["k"])
    archive.add_article(Article(text="نص محفوظ"), Analysis(), "c", home)
    engine.dispose()
    return database_url


def version_of(url: str) -> str | None:
    engine = make_engine(url)
    with engine.connect() as conn:
        found = current_version(conn)
    engine.dispose()
    return found


def test_an_upgrade_keeps_the_archive(old_url: str) -> None:
    assert version_of(old_url) == "0001"
    database = open_database(old_url)
    [stored] = SqlArchive(database).by_content("c")
    assert stored.article.text == "نص محفوظ"
    assert version_of(old_url) == versions()[-1] != "0001"
    database.close()


def test_an_upgrade_killed_before_its_commit_did_not_happen(old_url: str) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED_BEFORE_THE_COMMIT, old_url], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert version_of(old_url) == "0001"
    test_an_upgrade_keeps_the_archive(old_url)
