"""The composition root: settings in, a running bot out. Only this module knows all the concrete parts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime
from typing import Any

from telegram import Update
from telegram.error import TelegramError

from bot.conversation import Conversation, register
from bot.digests import Digests
from bot.editing import Editing
from bot.logs import set_up_logging
from bot.menu import read_menu
from bot.newsroom import Answer, Newsroom
from bot.outbox import Outbox, Post
from bot.outcome import reason_of
from bot.pace import Pace
from bot.pauses import Pauses
from bot.receiving import WANTED, Poller
from bot.replies import Place, answer_press, send_answer
from bot.settings import Settings, SettingsError
from bot.stopping import AlreadyRunningError
from bot.telegram_client import App, build_application, log_in, publish_menu
from bot.ticking import Ticking
from bot.updates import Inbox
from bot.webhook import Webhook
from bot.worker import Worker
from briefings.desk import Desk
from briefings.render import Renderer
from briefings.store import deliveries
from briefings.store.archive import SqlArchive
from briefings.store.database import Database, open_database
from briefings.store.lease import Lease, take_lease

log = logging.getLogger(__name__)
LEASE_SECONDS = 5.0
_LEASE_LOOK = 0.25


async def run_bot(settings: Settings, stop: asyncio.Event, ready: Callable[[str], None] = lambda line: None) -> None:
    """Run until ``stop`` is set; ``ready`` gets one line once the bot answers.

    Raises SettingsError without a token, StoppingError (with an exit code) when it cannot go on, StoreError when the
    database cannot be used.
    """
    if not settings.bot_token.get_secret_value():
        raise SettingsError("QIMMA_BOT_TOKEN: is not set; get one from @BotFather, or try: qimma demo")
    set_up_logging(settings)
    async with AsyncExitStack() as closing:
        worker = Worker()
        closing.callback(worker.close)
        database = await worker.do(open_database, settings.database)
        closing.callback(database.close)
        lease = await _lease(database, worker, stop)
        closing.callback(lease.release)
        parts = await worker.do(_Parts, settings, database, lease, worker)
        await parts.run(stop, ready)


async def _lease(database: Database, worker: Worker, stop: asyncio.Event) -> Lease:
    """The sender's lease; waits a little for a process that is just ending. Raises AlreadyRunningError."""
    deadline = asyncio.get_running_loop().time() + LEASE_SECONDS
    while True:
        lease = await worker.do(take_lease, database)
        if lease is not None:
            return lease
        if stop.is_set() or asyncio.get_running_loop().time() > deadline:
            raise AlreadyRunningError("another process runs the bot on this database: only one can")
        await asyncio.sleep(_LEASE_LOOK)


class _Parts:
    """Everything that runs, wired together."""

    def __init__(self, settings: Settings, database: Database, lease: Lease, worker: Worker) -> None:
        self.settings, self.database, self.lease, self.worker = settings, database, lease, worker
        desk = Desk(SqlArchive(database))
        self.room = Newsroom(
            database,
            desk,
            Renderer(settings.templates),
            read_menu(settings.templates),
            settings.timezone,
            settings.editors,
        )
        self.pace = Pace()
        self.app = build_application(settings, self.pace)

    async def run(self, stop: asyncio.Event, ready: Callable[[str], None]) -> None:
        """Log in, start every part, wait for the end, stop them in order."""
        async with AsyncExitStack() as closing:
            if not await log_in(self.app, stop):
                return
            closing.push_async_callback(self.app.shutdown)
            outbox = Outbox(Post(self.database, self.worker, self.app.bot, self.pace, self.lease, self._alarm))
            digests = Digests(self.room, outbox.wake)
            editing = await closing.enter_async_context(Editing(self.room, self.worker))
            register(self.app, Conversation(self.room, self.worker, digests.now, editing.take))
            inbox = Inbox(self.database, self.worker, self.app.bot, self.app.process_update, self._warn)
            await Pauses(self.database, self.worker, self.pace).begin()
            await self.worker.do(self._recover)
            await self.app.start()
            closing.push_async_callback(self.app.stop)
            closing.callback(digests.close)
            await Ticking(digests, self.database, self.worker, self.settings.timezone).begin(self.app)
            receiving, how = await self._receiving(inbox, closing)
            ready(f"qimma: @{self.app.bot.username} is ready, by {how}; Ctrl-C ends it")
            menu = publish_menu(self.app, self.room.menu)
            await _until_stopped(stop, [receiving, inbox.run, outbox.run, *editing.watching(self.settings.inbox)], menu)

    async def _receiving(self, inbox: Inbox, closing: AsyncExitStack) -> tuple[_Runs, str]:
        """Webhook when an address is set, else long polling; the two exclude each other at Telegram."""
        settings, bot = self.settings, self.app.bot
        if not settings.webhook_url:
            with suppress(TelegramError):
                await bot.delete_webhook()
            return Poller(bot, inbox.keep).run, "long polling"
        secret = settings.webhook_secret.get_secret_value()
        webhook = Webhook(settings.webhook_url, secret, settings.webhook_listen, inbox.keep)
        await webhook.start()
        closing.push_async_callback(webhook.close)

        async def register_webhook(stop: asyncio.Event) -> None:
            await _set_webhook(self.app, settings.webhook_url, webhook.secret, stop)

        return register_webhook, f"webhook on {settings.webhook_listen}"

    def _recover(self) -> None:
        with self.database.writing() as conn:
            doubtful = deliveries.recover(conn, datetime.now(UTC))
        if doubtful:
            log.warning("%d messages were being sent when the last run ended: in doubt", doubtful)

    async def _alarm(self, kind: str) -> None:
        """Tell every editor, once, what went wrong with the digests."""
        blocks = self.room.renderer.render("alarm", {"kind": kind})
        for editor in self.settings.editors:
            await send_answer(self.app.bot, Place(editor), Answer(tuple(blocks)))

    async def _warn(self, update: Update) -> None:
        """Say that it was too much: on the button, or once in the chat."""
        if update.callback_query:
            await answer_press(self.app.bot, update.callback_query.id, self.room.menu.notices["slow_down"])
        elif update.effective_chat is not None:
            blocks = self.room.renderer.render("slow_down", {})
            await send_answer(self.app.bot, Place(update.effective_chat.id), Answer(tuple(blocks)))


_Runs = Callable[[asyncio.Event], Coroutine[Any, Any, None]]


async def _set_webhook(app: App, url: str, secret: str, stop: asyncio.Event) -> None:
    """Tell Telegram where to send updates, until it takes it; then wait."""
    wait = 1.0
    while not stop.is_set():
        try:
            await app.bot.set_webhook(url, secret_token=secret, allowed_updates=WANTED, max_connections=40)
            await stop.wait()
        except TelegramError as fault:
            log.warning("the webhook was not set: %s; trying again in %d s", reason_of(fault), wait)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), wait)
            wait = min(wait * 2, 60.0)


async def _until_stopped(stop: asyncio.Event, runs: list[_Runs], once: Coroutine[Any, Any, None]) -> None:
    """Run everything until ``stop``; the first fault stops the rest and is raised."""
    tasks = [asyncio.create_task(run(stop)) for run in runs]
    first = asyncio.create_task(once)
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        stop.set()
        first.cancel()
        results = await asyncio.gather(*tasks, first, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result
