"""The complete bot against the loopback Bot API server, in this process, as tests need it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.app import run_bot
from bot.demo import BotApiServer
from bot.demo.calls import Call
from bot.demo.person import Person
from bot.settings import Settings, load_settings
from briefings.store.database import Database, open_database

SEEN = ("sendMessage", "editMessageText")


def settings_for(api: BotApiServer, database: str, **more: Any) -> Settings:
    return load_settings(_env_file=None, bot_token=api.token, api_base_url=api.base_url, database_url=database, **more)


@dataclass
class Running:
    """A bot that runs; ``ask`` says something as a person and waits for what the bot answers."""

    api: BotApiServer
    settings: Settings
    task: asyncio.Task[None]
    stop: asyncio.Event
    ready: list[str] = field(default_factory=list)

    def answers(self, chat: int) -> list[Call]:
        return [c for c in self.api.calls if c.method in SEEN and c.chat == chat and c.accepted]

    async def more_than(self, count: int, chat: int, deadline: float = 15.0) -> list[Call]:
        """Answers in ``chat`` after the first ``count``, once there are any and the updates are all confirmed."""
        await self.api.wait_for(lambda: len(self.answers(chat)) > count or self.task.done(), deadline)
        if self.task.done():
            self.task.result()
        await self.settled()
        return self.answers(chat)[count:]

    async def ask(self, person: Person, text: str, chat: Any = None, **more: Any) -> list[Call]:
        place = chat.id if chat else person.chat.id
        before = len(self.answers(place))
        person.say(text, chat, **more)
        return await self.more_than(before, place)

    async def press(self, person: Person, call: Call, label: str | int) -> tuple[list[Call], str]:
        """What the press led to and its notice."""
        before = len(self.answers(call.chat or 0))
        press = person.press(call.message, label)
        await self.api.wait_for(lambda: press.answer is not None)
        await self.settled()
        return self.answers(call.chat or 0)[before:], str((press.answer or {}).get("text", ""))

    async def settled(self, deadline: float = 15.0) -> None:
        """Until every update so far has been handled."""
        await self.api.wait_for(lambda: not self.api.updates)
        database = self.database()
        try:
            await self.api.wait_for(lambda: open_updates(database) == 0, deadline)
        finally:
            database.close()

    def database(self) -> Database:
        return open_database(self.settings.database)


def open_updates(database: Database) -> int:
    from sqlalchemy import func, select

    from briefings.store.reader_tables import updates

    with database.reading() as conn:
        query = select(func.count()).where(updates.c.state.in_(("new", "handling")))
        return int(conn.execute(query).scalar_one())


@asynccontextmanager
async def running_bot(api: BotApiServer, database: str, **more: Any) -> AsyncIterator[Running]:
    """Start, wait until it is ready, and stop it at the end."""
    stop, ready = asyncio.Event(), list[str]()
    settings = settings_for(api, database, **more)
    task = asyncio.create_task(run_bot(settings, stop, ready.append))
    running = Running(api, settings, task, stop, ready)
    try:
        await api.wait_for(lambda: ready or task.done(), 20)
        if task.done():
            task.result()
        yield running
    finally:
        stop.set()
        await asyncio.wait_for(task, 20)


def copy_of(database: Path, folder: Path) -> str:
    """The address of a copy of an SQLite file that nobody has open."""
    target = folder / "qimma.db"
    target.write_bytes(database.read_bytes())
    return f"sqlite:///{target}"
