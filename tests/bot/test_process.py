"""``qimma run`` and ``qimma doctor`` as processes: exit codes, one clear line, kill -9 and SIGTERM."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import pytest
from sqlalchemy import func, select

from bot.demo import BotApiServer, faults
from briefings.store.database import Database, open_database
from briefings.store.reader_tables import updates

LOOKED_AT = {"settings", "token", "database", "templates", "data", "analysis"}
QUIET = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[2]), "HOME": "/nonexistent"}


class Process:
    """A ``qimma`` command with settings of its own."""

    def __init__(self, command: str, folder: Path, **settings: str) -> None:
        self.command, self.folder = command, folder
        self.environment = QUIET | {f"QIMMA_{name.upper()}": value for name, value in settings.items()}
        self.lines: list[str] = []
        self.faults: list[str] = []
        self._process: asyncio.subprocess.Process | None = None
        self._readers: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", self.command, cwd=self.folder, env=self.environment, stdout=pipe, stderr=pipe
        )
        assert self._process.stdout
        assert self._process.stderr
        for stream, lines in ((self._process.stdout, self.lines), (self._process.stderr, self.faults)):
            self._readers.append(asyncio.create_task(self._read(stream, lines)))

    async def _read(self, stream: asyncio.StreamReader, lines: list[str]) -> None:
        async for line in stream:
            lines.append(line.decode().rstrip("\n"))

    def send(self, number: int) -> None:
        assert self._process
        self._process.send_signal(number)

    async def end(self, seconds: float = 30.0) -> int:
        assert self._process
        code = await asyncio.wait_for(self._process.wait(), seconds)
        await asyncio.gather(*self._readers)
        return code

    @property
    def number(self) -> int:
        assert self._process
        return self._process.pid

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.returncode is None


@asynccontextmanager
async def running(process: Process, api: BotApiServer) -> AsyncIterator[Process]:
    await process.start()
    try:
        await api.wait_for(lambda: process.lines or not process.runs, 30)
        assert process.runs, process.faults
        yield process
    finally:
        if process.runs:
            process.send(signal.SIGKILL)
        await process.end()


def for_api(api: BotApiServer, database: str, folder: Path, **more: str) -> Process:
    given = {"bot_token": api.token, "api_base_url": api.base_url, "database_url": database}
    return Process("run", folder, **(given | more))


async def ended(process: Process, code: int, *said: str) -> None:
    """The process ends by itself with this code and one line."""
    await process.start()
    assert await process.end() == code, process.faults
    assert len(process.faults) == 1, process.faults
    assert all(words in process.faults[0] for words in said), process.faults


async def test_without_a_token(tmp_path: Path) -> None:
    await ended(Process("run", tmp_path, database_url=f"sqlite:///{tmp_path}/q.db"), 2, "QIMMA_BOT_TOKEN")
    assert not (tmp_path / "q.db").exists()


@pytest.mark.parametrize("token", ["nonsense", "123456789:" + "A" * 35])
async def test_with_a_wrong_token(api: BotApiServer, tmp_path: Path, token: str) -> None:
    process = for_api(api, f"sqlite:///{tmp_path}/q.db", tmp_path, bot_token=token)
    await ended(process, 3, "refused the bot token")
    assert token not in "".join(process.faults + process.lines)


async def test_with_a_database_that_is_none(api: BotApiServer, tmp_path: Path) -> None:
    (tmp_path / "q.db").write_bytes(b"no database" * 1000)
    await ended(for_api(api, f"sqlite:///{tmp_path}/q.db", tmp_path), 1, "is no database")
    assert (tmp_path / "q.db").read_bytes() == b"no database" * 1000


async def test_with_a_data_folder_that_cannot_be_written(api: BotApiServer, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):  # the administrator may write anywhere but into the kernel's own folders
        folder = Path("/proc/self")
    await ended(for_api(api, f"sqlite:///{folder}/qimma/q.db", tmp_path), 1, str(folder))
    assert api.calls == []


async def test_with_a_busy_port(api: BotApiServer, tmp_path: Path) -> None:
    where = f"127.0.0.1:{api.port}"
    more = {"webhook_url": "https://bot.example/hook", "webhook_listen": where}
    await ended(for_api(api, f"sqlite:///{tmp_path}/q.db", tmp_path, **more), 1, where)


async def test_with_broken_settings(api: BotApiServer, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/q.db"
    await ended(for_api(api, database, tmp_path, editors="@somebody"), 2, "QIMMA_EDITORS")
    await ended(for_api(api, database, tmp_path, timezone="Mars/Base"), 2, "QIMMA_TIMEZONE")


async def test_doctor_looks_at_everything(api: BotApiServer, archive_url: str, tmp_path: Path) -> None:
    well = Process("doctor", tmp_path, bot_token=api.token, api_base_url=api.base_url, database_url=archive_url)
    await well.start()
    assert await well.end() == 0, well.lines
    assert {line.split()[0] for line in well.lines} <= {"ok", "warn"}
    assert {line.split()[1].rstrip(":") for line in well.lines} == LOOKED_AT
    ill = Process("doctor", tmp_path, bot_token="1:wrong", api_base_url=api.base_url, database_url=archive_url)
    await ill.start()
    assert await ill.end() == 3
    assert sum(line.startswith("FAIL") for line in ill.lines) == 1
    assert "1:wrong" not in "".join(ill.lines)


@pytest.mark.parametrize("form", ["text", "json"])
async def test_nothing_secret_is_logged_at_debug(
    api: BotApiServer, archive_url: str, tmp_path: Path, form: str
) -> None:
    reader = api.person(11)
    api.faults.add(faults.server_error(), "sendMessage", times=1)
    api.faults.add(faults.odd("x"), "getUpdates", times=1)
    process = for_api(api, archive_url, tmp_path, log_level="DEBUG", log_format=form)
    async with running(process, api):
        reader.say("/briefing")
        await api.wait_for(lambda: api.calls_of("sendMessage", accepted=True))
        process.send(signal.SIGTERM)
        assert await process.end() == 0
    text = "\n".join(process.faults + process.lines)
    assert api.token not in text
    assert api.token.partition(":")[2] not in text
    assert process.faults
    if form == "json":
        assert all("message" in json.loads(line) for line in process.faults)


async def test_sigterm_ends_cleanly(api: BotApiServer, archive_url: str, tmp_path: Path) -> None:
    process = for_api(api, archive_url, tmp_path)
    async with running(process, api):
        assert "is ready" in process.lines[0]
        process.send(signal.SIGTERM)
        assert await process.end(15) == 0
    assert process.faults == []


async def test_an_idle_process_is_small(api: BotApiServer, archive_url: str, tmp_path: Path) -> None:
    reader = api.person(11)
    process = for_api(api, archive_url, tmp_path)
    async with running(process, api):
        reader.say("/briefing")
        await api.wait_for(lambda: api.calls_of("sendMessage", accepted=True), 20)
        assert psutil.Process(process.number).memory_info().rss < 200_000_000


async def test_a_second_process_on_the_database_gives_up(api: BotApiServer, archive_url: str, tmp_path: Path) -> None:
    async with running(for_api(api, archive_url, tmp_path), api):
        await ended(for_api(api, archive_url, tmp_path), 1, "another process")


def settled(database: Database) -> dict[str, int]:
    with database.reading() as conn:
        query = select(updates.c.state, func.count()).group_by(updates.c.state)
        return {row[0]: row[1] for row in conn.execute(query)}


async def test_kill_9_with_fetched_updates_loses_and_repeats_nothing(
    api: BotApiServer, archive_url: str, tmp_path: Path
) -> None:
    """Twenty people ask; the process is killed once some have their answer; the next start answers the others."""
    people = [api.person(number) for number in range(100, 120)]
    api.faults.add(faults.late(0.15), "sendMessage")
    database = open_database(archive_url)
    async with running(for_api(api, archive_url, tmp_path), api) as first:
        for person in people:
            person.say("/privacy")
        await api.wait_for(lambda: settled(database).get("done", 0) >= 3)
        first.send(signal.SIGKILL)
        assert await first.end() == -signal.SIGKILL
    before = settled(database)
    assert sum(before.values()) == 20
    assert before.get("done", 0) < 20
    api.faults.clear()
    async with running(for_api(api, archive_url, tmp_path), api) as second:
        await api.wait_for(lambda: settled(database) == {"done": 20}, 30)
        second.send(signal.SIGTERM)
        assert await second.end() == 0
    database.close()
    copies = [len(api.calls_of("sendMessage", chat=person.id, accepted=True)) for person in people]
    assert min(copies) == 1
    # Somebody whose answer was on its way at the kill may get it twice; nobody more often, and no more than were open.
    assert max(copies) <= 2
    assert sum(copies) - 20 <= before.get("handling", 0)


async def test_kill_9_in_a_digest_run_loses_nothing_and_sends_at_most_one_more(
    api: BotApiServer, archive_url: str, tmp_path: Path
) -> None:
    from datetime import UTC, date, datetime

    from briefings.readers import Digest, DigestState, Part
    from briefings.store import chats, deliveries

    people = [api.person(number) for number in range(200, 230)]
    database = open_database(archive_url)
    now = datetime.now(UTC)
    for person in people:
        digest = Digest(f"k{person.id}", None, person.id, 0, date(2026, 5, 1), "", now, DigestState.QUEUED)
        with database.writing() as conn:
            chats.ensure(conn, person.id, "private", "Asia/Riyadh", now)
            deliveries.record(conn, digest, [Part("أ"), Part("ب")], (), now)
    for round_ in range(3):
        async with running(for_api(api, archive_url, tmp_path), api) as process:
            wanted = 10 * (round_ + 1)
            await api.wait_for(lambda wanted=wanted: len(api.calls_of("sendMessage", accepted=True)) >= wanted, 30)
            process.send(signal.SIGKILL)
            await process.end()
    with database.writing() as conn:  # as if the half minute that doubtful messages wait were over
        assert deliveries.recover(conn, now) <= 8
        conn.exec_driver_sql("UPDATE messages SET not_before = NULL")
    async with running(for_api(api, archive_url, tmp_path), api) as process:
        await api.wait_for(lambda: not {"new", "sending"} & set(states(database)), 60)
        process.send(signal.SIGTERM)
        assert await process.end() == 0
    assert sum(states(database).values()) == 60
    database.close()
    extra = 0
    for person in people:
        texts = [call.text for call in api.calls_of("sendMessage", chat=person.id, accepted=True)]
        assert set(texts) == {"أ", "ب"}
        assert sorted(texts) == texts
        assert max(texts.count("أ"), texts.count("ب")) <= 2
        extra += len(texts) - 2
    assert extra <= 3 * 8


def states(database: Database) -> dict[str, int]:
    from briefings.store import deliveries

    with database.reading() as conn:
        return deliveries.counts(conn)
