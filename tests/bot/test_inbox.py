"""The watched folder: what is taken, when, where it goes, and what stays."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.inbox import watch_inbox
from briefings.errors import BusyError, QimmaError, UnreadableError

AT_REST = 0.2


class Taker:
    """Remembers what it was given; refuses or fails when the text says so."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []
        self.busy = False

    async def __call__(self, data: bytes, name: str) -> None:
        if self.busy:
            raise BusyError("busy")
        if data.startswith(b"refuse"):
            raise UnreadableError("no article: a reason")
        self.taken.append((name, data.decode()))


@asynccontextmanager
async def watching(folder: Path, taker: Taker, at_rest: float = AT_REST) -> AsyncIterator[None]:
    stop = asyncio.Event()
    task = asyncio.create_task(watch_inbox(folder, taker, stop, at_rest))
    try:
        yield
    finally:
        stop.set()
        await asyncio.wait_for(task, 20)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


async def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)


async def test_files_are_taken_and_moved(tmp_path: Path) -> None:
    folder, taker = tmp_path / "new" / "inbox", Taker()
    async with watching(folder, taker):
        await until((folder / "done").is_dir)
        (folder / "b.txt").write_text("2")
        (folder / "a.md").write_text("1")
        await until(lambda: (folder / "done" / "a.md").exists() and (folder / "done" / "b.txt").exists())
    assert sorted(taker.taken) == [("a.md", "1"), ("b.txt", "2")]
    assert sorted(names(folder)) == ["done", "refused"]


async def test_files_from_before_the_start_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1")
    taker = Taker()
    async with watching(tmp_path, taker):
        await until((tmp_path / "done" / "a.txt").exists)
    assert taker.taken == [("a.txt", "1")]


async def test_a_refused_file_has_its_reason_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("refuse me")
    async with watching(tmp_path, Taker()):
        await until((tmp_path / "refused" / "a.txt.reason").exists)
    assert (tmp_path / "refused" / "a.txt").read_text() == "refuse me"
    assert (tmp_path / "refused" / "a.txt.reason").read_text() == "no article: a reason\n"


async def test_a_growing_file_is_read_once_it_rests(tmp_path: Path) -> None:
    taker = Taker()
    async with watching(tmp_path, taker, at_rest=1.5):
        with (tmp_path / "a.txt").open("w") as file:
            for n in range(40):
                file.write(f"{n};")
                file.flush()
                await asyncio.sleep(0.05)
        await until((tmp_path / "done" / "a.txt").exists)
    assert taker.taken == [("a.txt", "".join(f"{n};" for n in range(40)))]


async def test_a_busy_database_leaves_the_file_for_later(tmp_path: Path) -> None:
    taker = Taker()
    taker.busy = True
    (tmp_path / "a.txt").write_text("1")
    async with watching(tmp_path, taker):
        await asyncio.sleep(AT_REST * 4)
        assert (tmp_path / "a.txt").exists()
        taker.busy = False
        await until((tmp_path / "done" / "a.txt").exists)
    assert taker.taken == [("a.txt", "1")]


async def test_the_same_name_again_keeps_both(tmp_path: Path) -> None:
    taker = Taker()
    async with watching(tmp_path, taker):
        for n in range(3):
            (tmp_path / "a.txt").write_text(str(n))
            await until(lambda: not (tmp_path / "a.txt").exists())
    assert sorted(names(tmp_path / "done")) == ["a-2.txt", "a-3.txt", "a.txt"]


async def test_links_pipes_and_hard_links_are_refused_unread(tmp_path: Path) -> None:
    folder, taker = tmp_path / "in", Taker()
    folder.mkdir()
    (tmp_path / "secret").write_text("secret")
    (folder / "a.txt").symlink_to(tmp_path / "secret")
    (folder / "b.txt").hardlink_to(tmp_path / "secret")
    os.mkfifo(folder / "c.txt")
    async with watching(folder, taker):
        await until(lambda: len(list((folder / "refused").glob("*.reason"))) == 3)
    reasons = {path.name: path.read_text() for path in (folder / "refused").glob("*.reason")}
    assert "symbolic link" in reasons["a.txt.reason"]
    assert "second name" in reasons["b.txt.reason"]
    assert "pipe" in reasons["c.txt.reason"]
    assert (taker.taken, (tmp_path / "secret").read_text()) == ([], "secret")


async def test_unfinished_hidden_and_folders_stay(tmp_path: Path) -> None:
    taker = Taker()
    for name in ("a.txt.part", ".b.txt", "c.txt~"):
        (tmp_path / name).write_text("x")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "z.txt").write_text("z")
    async with watching(tmp_path, taker):
        await until((tmp_path / "done" / "z.txt").exists)
    assert taker.taken == [("z.txt", "z")]
    assert {"a.txt.part", ".b.txt", "c.txt~", "folder.txt"} < names(tmp_path)


async def test_names_of_any_bytes_and_length(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff\n.txt")).write_text("1")
    (tmp_path / ("س" * 125 + ".txt")).write_text("refuse")
    taker = Taker()
    async with watching(tmp_path, taker):
        await until(lambda: len(names(tmp_path / "refused")) == 2 and len(names(tmp_path / "done")) == 1)
    assert taker.taken == [("\\xff\\n.txt", "1")]


async def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(QimmaError, match="inbox folder"):
        await watch_inbox(tmp_path / "file" / "in", Taker(), asyncio.Event())


async def test_a_folder_that_goes_away_and_comes_back(tmp_path: Path) -> None:
    folder, taker = tmp_path / "in", Taker()
    async with watching(folder, taker):
        await until((folder / "refused").is_dir)
        folder.rename(tmp_path / "away")
        await asyncio.sleep(AT_REST)
        (tmp_path / "away").rename(folder)
        (folder / "a.txt").write_text("1")
        await until((folder / "done" / "a.txt").exists)
    assert taker.taken == [("a.txt", "1")]
