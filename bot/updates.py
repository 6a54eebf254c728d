"""The durable inbox: stored updates are parsed one by one, handled in order per chat, and marked done."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

from telegram import Bot, Update

from bot.flow import Flow, Passing
from bot.worker import Worker
from briefings.errors import StoreError
from briefings.store import inbox
from briefings.store.database import Database
from briefings.store.inbox import Received, UpdateState

log = logging.getLogger(__name__)
AT_ONCE = 8
MOST_WAITING = 200
CLOSING_SECONDS = 10.0
_LOOK_EVERY = 30.0
Handle = Callable[[Update], Awaitable[None]]


class Inbox:
    """``keep`` stores updates; ``run`` handles them. ``warn`` tells a person once that it was too much."""

    def __init__(self, database: Database, worker: Worker, bot: Bot, handle: Handle, warn: Handle) -> None:
        self._database, self._worker, self._bot = database, worker, bot
        self._handle, self._warn = handle, warn
        self._flow = Flow()
        self._wake = asyncio.Event()
        self._lanes: dict[int, deque[tuple[Received, Passing]]] = {}
        self._running: dict[int, asyncio.Task[None]] = {}

    async def keep(self, arrived: Sequence[Received]) -> None:
        """Store and return once that is committed. Raises StoreError."""
        await self._worker.do(self._keep, arrived)
        self._wake.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Handle what is stored until ``stop``; then finish what has begun and put back the rest."""
        await self._worker.do(self._recover)
        while not stop.is_set():
            self._wake.clear()
            full = await self._fill()
            self._start_lanes()
            if not full:
                await _either(self._wake, stop, _LOOK_EVERY)
        await self._close()

    async def _fill(self) -> bool:
        """Take more from the database while there is room; True when there may be more."""
        waiting = sum(map(len, self._lanes.values()))
        room = MOST_WAITING - waiting
        if room <= 0:
            return False
        try:
            found = await self._worker.do(self._take, room)
        except StoreError as fault:
            log.error("updates not read: %s", fault)
            await asyncio.sleep(1)
            self._wake.set()
            return False
        for one in found:
            person = person_of(one.raw)
            passing = self._flow.ask(person) if person else Passing.YES
            self._lanes.setdefault(one.chat or 0, deque()).append((one, passing))
        return len(found) == room

    def _start_lanes(self) -> None:
        for chat in [*self._lanes]:
            if len(self._running) >= AT_ONCE:
                return
            if chat not in self._running:
                self._running[chat] = asyncio.create_task(self._lane(chat))

    async def _lane(self, chat: int) -> None:
        """One chat's updates, one after the other."""
        try:
            lane = self._lanes[chat]
            while lane:
                await self._one(*lane.popleft())
        finally:
            del self._lanes[chat]
            del self._running[chat]
            self._wake.set()

    async def _one(self, received: Received, passing: Passing) -> None:
        state = UpdateState.DONE
        try:
            update = Update.de_json(json.loads(received.raw), self._bot)
        except Exception as fault:  # PTB raises whatever it stumbles over
            log.warning("update %d cannot be read: %s", received.id, type(fault).__name__)
            update, state = None, UpdateState.MALFORMED
        if update is not None:
            state = await self._pass(update, passing)
        try:
            await self._worker.do(self._settle, received.id, state)
        except StoreError as fault:
            log.error("update %d handled but not marked: %s", received.id, fault)

    async def _pass(self, update: Update, passing: Passing) -> UpdateState:
        if passing is Passing.YES:
            await self._handle(update)
            return UpdateState.DONE
        if passing is Passing.WARN or update.callback_query:  # a button that was pressed waits for an answer
            await self._warn(update)
        return UpdateState.LIMITED

    async def _close(self) -> None:
        waiting = [one.id for lane in self._lanes.values() for one, _ in lane]
        for lane in self._lanes.values():
            lane.clear()
        if self._running:
            await asyncio.wait([*self._running.values()], timeout=CLOSING_SECONDS)
        for task in [*self._running.values()]:
            task.cancel()
        if waiting:
            await self._worker.do(self._put_back, waiting)

    def _keep(self, arrived: Sequence[Received]) -> None:
        with self._database.writing() as conn:
            inbox.keep(conn, arrived, datetime.now(UTC))

    def _recover(self) -> None:
        with self._database.writing() as conn:
            again = inbox.recover(conn)
            inbox.purge(conn, datetime.now(UTC))
        if again:
            log.info("%d updates were being handled when the last run ended: handling them again", again)

    def _take(self, most: int) -> list[Received]:
        with self._database.writing() as conn:
            return inbox.take(conn, most)

    def _settle(self, number: int, state: UpdateState) -> None:
        with self._database.writing() as conn:
            inbox.settle(conn, number, state)

    def _put_back(self, numbers: Sequence[int]) -> None:
        with self._database.writing() as conn:
            inbox.put_back(conn, numbers)


def person_of(raw: str) -> int:
    """Who caused an update; 0 when it does not say."""
    for content in json.loads(raw).values():
        sender = content.get("from") if isinstance(content, dict) else None
        number = sender.get("id") if isinstance(sender, dict) else None
        if isinstance(number, int):
            return number
    return 0


async def _either(first: asyncio.Event, second: asyncio.Event, seconds: float) -> None:
    """Until one of two events or the end of ``seconds``."""
    tasks = [asyncio.create_task(first.wait()), asyncio.create_task(second.wait())]
    try:
        await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
