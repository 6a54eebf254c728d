"""A Bot API server, an archive with the sample articles, and the bot between them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo import BotApiServer
from bot.demo.person import Person
from bot.demo.samples import take_samples
from briefings.store.database import open_database
from briefings.store.lease import take_lease
from tests.bot.running import Running, copy_of, running_bot
from tests.bot.sending import Sender


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the sample articles in it; tests work on copies."""
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    take_samples(f"sqlite:///{path}")
    database = open_database(f"sqlite:///{path}")
    with database.engine.connect() as conn:
        conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return path


@pytest.fixture
def archive_url(samples: Path, tmp_path: Path) -> str:
    return copy_of(samples, tmp_path)


@pytest.fixture
async def api() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest.fixture
async def bot(api: BotApiServer, archive_url: str) -> AsyncIterator[Running]:
    """The bot, ready, on the sample articles; user 900 is an editor."""
    async with running_bot(api, archive_url, editors="900") as running:
        yield running


@pytest.fixture
def reader(api: BotApiServer) -> Person:
    return api.person(11)


@pytest.fixture
async def sender(api: BotApiServer, tmp_path: Path) -> AsyncIterator[Sender]:
    for user in range(11, 17):
        api.person(user)
    database = open_database(f"sqlite:///{tmp_path / 'q.db'}")
    lease = take_lease(database)
    assert lease is not None
    made = Sender(api, database, lease)
    yield made
    made.worker.close()
    lease.release()
    database.close()
