"""The alarm clock: APScheduler, through python-telegram-bot's JobQueue, once a minute. It decides nothing.

A late tick is made up for whenever the loop gets to it (no misfire limit), several late ones are one (coalesce), and
a tick that takes longer than a minute is not joined by a second one.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram.ext import ContextTypes

from bot.digests import Digests
from bot.telegram_client import App
from bot.worker import Worker
from briefings.errors import QimmaError
from briefings.store import deliveries, inbox, subscriptions
from briefings.store.database import Database

log = logging.getLogger(__name__)
_KEEP_MESSAGES = timedelta(days=30)
_ALARM = {"coalesce": True, "misfire_grace_time": None, "max_instances": 1}


class Ticking:
    """One tick a minute on the minute, and housekeeping once an hour."""

    def __init__(self, digests: Digests, database: Database, worker: Worker, zone: str) -> None:
        self._digests, self._database, self._worker, self._zone = digests, database, worker, zone

    async def begin(self, app: App) -> None:
        """Work out the next slots anew, decide what was missed, and set the alarm clock."""
        moved = await self._worker.do(self._reckon)
        for chat in moved:
            log.warning("the time zone of chat %d is unknown now: %s takes its place", chat, self._zone)
        queue: Any = app.job_queue
        next_minute = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(minutes=1)
        queue.run_repeating(self._tick, 60, first=next_minute, name="minute", job_kwargs=_ALARM)
        queue.run_once(self._tick, 0, name="start", job_kwargs=_ALARM)
        queue.run_repeating(self._clean, 3600, first=60, name="housekeeping", job_kwargs=_ALARM)

    async def _tick(self, context: ContextTypes.DEFAULT_TYPE) -> None:
        await self.tick()

    async def tick(self) -> None:
        try:
            await self._worker.do(self._digests.tick, datetime.now(UTC))
        except QimmaError as fault:
            log.error("the minute tick failed and comes again: %s", fault)

    async def _clean(self, context: ContextTypes.DEFAULT_TYPE) -> None:
        try:
            await self._worker.do(self._purge)
        except QimmaError as fault:
            log.error("housekeeping failed and comes again: %s", fault)

    def _reckon(self) -> list[int]:
        with self._database.writing() as conn:
            return subscriptions.reckon(conn, self._zone)

    def _purge(self) -> None:
        now = datetime.now(UTC)
        with self._database.writing() as conn:
            inbox.purge(conn, now)
            deliveries.purge(conn, now - _KEEP_MESSAGES)
