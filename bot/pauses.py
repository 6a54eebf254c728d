"""Long pauses survive a restart: until when Telegram asked for silence is kept in the database."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta

from bot.pace import Pace
from bot.worker import Worker
from briefings.errors import StoreError
from briefings.store import marks
from briefings.store.database import Database

log = logging.getLogger(__name__)
LONG = 30.0
_MARK = "silent until"


class Pauses:
    """Stores what the gate announces, and tells it at the start what still holds."""

    def __init__(self, database: Database, worker: Worker, pace: Pace) -> None:
        self._database, self._worker, self._pace = database, worker, pace
        self._tasks: set[asyncio.Task[None]] = set()

    async def begin(self) -> None:
        until = await self._worker.do(self._recall)
        left = (until - datetime.now(UTC)).total_seconds() if until else 0.0
        if left > 0:
            log.warning("Telegram asked for silence: nothing is sent for %d s more", left)
            self._pace.pause(left)
        self._pace.on_pause = self._announced

    def _announced(self, seconds: float) -> None:
        log.warning("Telegram asks for silence: nothing is sent for %d s", seconds)
        if seconds >= LONG:
            task = asyncio.create_task(self._keep(datetime.now(UTC) + timedelta(seconds=seconds)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _keep(self, until: datetime) -> None:
        try:
            await self._worker.do(self._remember, until)
        except StoreError as fault:
            log.error("the pause was not stored: %s", fault)

    def _recall(self) -> datetime | None:
        with self._database.reading() as conn:
            return marks.recall(conn, _MARK)

    def _remember(self, until: datetime) -> None:
        with self._database.writing() as conn:
            marks.remember(conn, _MARK, until)
