"""The sender on its own, against the loopback Bot API server, as tests need it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select, text
from telegram.ext import ExtBot

from bot.demo import BotApiServer
from bot.outbox import Outbox, Post
from bot.pace import Limits, Pace
from bot.pauses import Pauses
from bot.wire import CarefulRequest
from bot.worker import Worker
from briefings.readers import Digest, DigestState, Part
from briefings.store import chats, deliveries
from briefings.store.database import Database
from briefings.store.lease import Lease
from briefings.store.reader_tables import chats as chat_rows
from briefings.store.reader_tables import messages

QUICK = Limits(overall=200, private=(50, 1.0), answers=(50, 1.0), group=(50, 1.0))


class Sender:
    """The outbox, quick in its pace; ``patience`` is how many seconds it waits for an answer."""

    def __init__(self, api: BotApiServer, database: Database, lease: Lease) -> None:
        self.api, self.database, self.lease = api, database, lease
        self.worker = Worker(2)
        self.pace = Pace(QUICK)
        self.stop = asyncio.Event()
        self.outbox: Outbox | None = None
        self.patience = 10.0  # seconds
        self.numbers = 0
        self.alarms: list[str] = []

    async def alarm(self, kind: str) -> None:
        self.alarms.append(kind)

    def queue(self, chat: int, *parts: str, keys: tuple[str, ...] = ()) -> None:
        self.numbers += 1
        now = datetime.now(UTC)
        digest = Digest(f"k{self.numbers}", None, chat, 0, date(2026, 5, 1), "", now, DigestState.QUEUED)
        with self.database.writing() as conn:
            chats.ensure(conn, chat, "private" if chat > 0 else "group", "Asia/Riyadh", now)
            deliveries.record(conn, digest, [Part(part) for part in parts], keys, now)
        if self.outbox:
            self.outbox.wake()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.Task[None]]:
        request = CarefulRequest(16, read_seconds=self.patience, call_seconds=2 * self.patience)
        bot: ExtBot[Any] = ExtBot(self.api.token, self.api.base_url, request=request, rate_limiter=self.pace)
        self.stop = asyncio.Event()
        async with bot:
            await Pauses(self.database, self.worker, self.pace).begin()
            self.outbox = Outbox(Post(self.database, self.worker, bot, self.pace, self.lease, self.alarm))
            task = asyncio.create_task(self.outbox.run(self.stop))
            try:
                yield task
            finally:
                self.stop.set()
                await asyncio.gather(task, return_exceptions=True)

    async def until(self, deadline: float = 20.0, **states: int) -> None:
        """Until the messages of all chats stand like this."""
        await self.api.wait_for(lambda: self.states() == states, deadline)

    def states(self, chat: int | None = None) -> dict[str, int]:
        with self.database.reading() as conn:
            return deliveries.counts(conn, chat)

    def waits(self) -> list[datetime]:
        with self.database.reading() as conn:
            return [*conn.execute(select(messages.c.not_before).order_by(messages.c.id)).scalars()]

    def hurry(self) -> None:
        """As if the waiting time of every row were over."""
        with self.database.writing() as conn:
            conn.execute(text("UPDATE messages SET not_before = NULL"))
        assert self.outbox is not None
        self.outbox.wake()

    def texts(self, chat: int) -> list[str]:
        return [call.text for call in self.api.calls_of("sendMessage", chat=chat, accepted=True)]

    def chat(self, chat: int) -> Any:
        with self.database.reading() as conn:
            return conn.execute(select(chat_rows).where(chat_rows.c.id == chat)).first()
