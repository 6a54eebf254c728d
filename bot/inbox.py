"""The watched folder: files that have come to rest are taken in and moved to ``done`` or ``refused``, never deleted.

Wake-ups come from the system's notices; the truth is a scan, which also runs without any.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from bot.files import open_folder, read_regular, shown
from briefings.errors import QimmaError, UnreadableError

Take = Callable[[bytes, str], Awaitable[None]]
SECONDS_AT_REST = 2.0
MOST_PER_SCAN = 200
MOST_LOOKED_AT = 20_000
_SOON, _LATER = 0.5, 5.0
_LONGEST_STEM, _LONGEST_ENDING = 200, 20
_UNFINISHED = (".part", ".tmp", ".crdownload", ".swp", "~")
log = logging.getLogger(__name__)


async def watch_inbox(folder: Path, take: Take, stop: asyncio.Event, at_rest: float = SECONDS_AT_REST) -> None:
    """Take in what comes into ``folder`` until ``stop`` is set.

    ``take(data, name)`` stores one file's article. When it raises UnreadableError the file goes to ``refused`` with
    the reason beside it; any other QimmaError (a busy database, a stop) leaves the file where it is for the next scan.
    Raises QimmaError when the folder cannot be used at all.
    """
    inbox = Inbox(folder, take, at_rest)
    await asyncio.to_thread(inbox.prepare)
    woken = asyncio.Event()
    notices = asyncio.create_task(_listen(folder, woken, stop))
    stopped = asyncio.create_task(stop.wait())
    try:
        while not stop.is_set():
            waiting = await _scan_safely(inbox, stop)
            woken.clear()
            wake = asyncio.create_task(woken.wait())
            await asyncio.wait(
                {wake, stopped}, timeout=_SOON if waiting else _LATER, return_when=asyncio.FIRST_COMPLETED
            )
            wake.cancel()
    finally:
        stopped.cancel()
        notices.cancel()
        with suppress(asyncio.CancelledError):
            await notices


async def _scan_safely(inbox: Inbox, stop: asyncio.Event) -> bool:
    """One scan; whether anything waits. A folder that fails now may work at the next scan."""
    try:
        return await inbox.scan(stop)
    except (OSError, QimmaError) as fault:
        log.warning("inbox: %s", getattr(fault, "strerror", None) or fault)
        return False


async def _listen(folder: Path, woken: asyncio.Event, stop: asyncio.Event) -> None:
    from watchfiles import awatch

    while not stop.is_set():
        try:
            async for _ in awatch(folder, stop_event=stop, recursive=False, step=50):
                woken.set()
        except Exception as fault:  # a folder that went away, too many watches, a name the library cannot decode
            log.debug("inbox: no notices of new files (%s); the folder is still looked at", type(fault).__name__)
            await asyncio.sleep(_LATER)


@dataclass(slots=True)
class Inbox:
    """The folder and what is known of the files in it."""

    folder: Path
    take: Take
    at_rest: float
    _seen: dict[str, tuple[tuple[int, ...], float]] = field(default_factory=dict)

    def prepare(self) -> None:
        """Make the folders. Raises QimmaError when they cannot be used."""
        try:
            for folder in (self.folder, self.folder / "done", self.folder / "refused"):
                folder.mkdir(parents=True, exist_ok=True)
                if not os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
                    raise QimmaError(f"the inbox folder {shown(folder)} cannot be written")
        except OSError as fault:
            raise QimmaError(f"the inbox folder {shown(self.folder)} cannot be used: {fault.strerror}") from None

    async def scan(self, stop: asyncio.Event) -> bool:
        """Take in the files at rest; whether any file still waits. Raises OSError, QimmaError."""
        ready, waiting = await asyncio.to_thread(self._look)
        for name in ready[:MOST_PER_SCAN]:
            if stop.is_set():
                break
            await self._handle(name)
        return waiting or len(ready) > MOST_PER_SCAN

    def _look(self) -> tuple[list[str], bool]:
        """Names that have not changed for ``at_rest`` seconds, and whether there are others."""
        now, states = time.monotonic(), dict[str, tuple[tuple[int, ...], float]]()
        with os.scandir(self.folder) as found:
            for entry in islice(found, MOST_LOOKED_AT):
                if entry.name.startswith(".") or entry.name.endswith(_UNFINISHED):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    continue
                with suppress(FileNotFoundError):
                    state = _state(entry.stat(follow_symlinks=False))
                    known = self._seen.get(entry.name)
                    states[entry.name] = known if known is not None and known[0] == state else (state, now)
        self._seen = states
        ready = sorted(name for name, (_, since) in states.items() if now - since >= self.at_rest)
        return ready, len(ready) < len(states)

    async def _handle(self, name: str) -> None:
        try:
            data = await asyncio.to_thread(self._read, name)
            if data is None:
                return
            await self.take(data, shown(name))
        except UnreadableError as fault:
            log.info("inbox: %s refused: %s", shown(name), fault)
            await asyncio.to_thread(self._move, name, "refused", str(fault))
        else:
            await asyncio.to_thread(self._move, name, "done", "")

    def _read(self, name: str) -> bytes | None:
        """The file's bytes; None when it changed meanwhile and has to come to rest again."""
        folder = open_folder(self.folder)
        try:
            data = read_regular(name, folder, links=1)
        finally:
            os.close(folder)
        return data if self._is_as_seen(name) else None

    def _is_as_seen(self, name: str) -> bool:
        with suppress(FileNotFoundError):
            return _state((self.folder / name).lstat()) == self._seen[name][0]
        return False

    def _move(self, name: str, where: str, reason: str) -> None:
        """Move the file that was judged; one that came under its name meanwhile stays for the next scan."""
        if not self._is_as_seen(name):
            return
        target = _free(self.folder / where, name)
        (self.folder / name).rename(target)
        if reason:
            target.with_name(target.name + ".reason").write_text(reason + "\n", "utf-8")


def _state(found: os.stat_result) -> tuple[int, ...]:
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _free(folder: Path, name: str) -> Path:
    """A name in ``folder`` that nothing has yet, short enough to have a reason beside it."""
    stem, ending = Path(name).stem, Path(name).suffix
    stem, ending = _cut(stem, _LONGEST_STEM), _cut(ending, _LONGEST_ENDING)
    path, number = folder / f"{stem}{ending}", 1
    while os.path.lexists(path):
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    return path


def _cut(name: str, most: int) -> str:
    """At most so many bytes of a name, whatever they are."""
    return os.fsdecode(os.fsencode(name)[:most])
