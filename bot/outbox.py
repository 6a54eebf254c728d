"""The sender: takes messages from the database, sends them at the allowed pace, and writes down what happened.

No transaction is open while a call is; a message is marked as being sent before its call, so whatever ends the process
in between, the next start knows which messages are in doubt.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from telegram.ext import ExtBot

from bot.keyboards import restored
from bot.markup import plain
from bot.outcome import Outcome, Verdict, classify
from bot.pace import DIGEST, Pace
from bot.replies import NO_PREVIEW
from bot.settling import Settling
from bot.stopping import AlreadyRunningError, StoppingError, TokenRefusedError
from bot.worker import Worker
from briefings.errors import StoreError
from briefings.readers import Message
from briefings.store import deliveries
from briefings.store.database import Database
from briefings.store.deliveries import Turn
from briefings.store.lease import Lease

log = logging.getLogger(__name__)
# A crash can leave so many messages in doubt; at 25 a second and 0.2 s an answer, five are enough.
AT_ONCE = 5
CLOSING_SECONDS = 10.0
_LOOK_EVERY = 30.0
_AFTER_STORE_FAULT = 2.0
_WHILE_RESTING = 0.25


@dataclass(frozen=True, slots=True)
class Post:
    """Where the sender takes from and what it sends with; ``alarm`` tells the editors what an operator must know."""

    database: Database
    worker: Worker
    bot: ExtBot[str]
    pace: Pace
    lease: Lease
    alarm: Callable[[str], Awaitable[None]] | None = None


class Outbox:
    """``run`` until told to stop; ``wake`` when something was queued."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._settling = Settling(post.database)
        self._open: set[asyncio.Task[None]] = set()
        self._unsaved: list[tuple[Message, Verdict | int]] = []
        self._wake = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._saving = asyncio.Lock()
        self._fatal: StoppingError | None = None
        self._alarmed = False
        self._passed_over = False  # chats whose turn comes within moments

    def wake(self) -> None:
        """From any thread."""
        self._loop.call_soon_threadsafe(self._wake.set)

    async def run(self, stop: asyncio.Event) -> None:
        """Raises TokenRefusedError when Telegram refuses the token, AlreadyRunningError when the lease is lost."""
        while not stop.is_set() and self._fatal is None:
            self._wake.clear()
            claimed = await self._claim_some()
            for message in claimed:
                task = asyncio.create_task(self._send(message))
                self._open.add(task)
                task.add_done_callback(self._ended)
            if not claimed or len(self._open) >= AT_ONCE:
                await self._rest(stop)
        self._post.pace.close()
        if self._open:
            await asyncio.wait([*self._open], timeout=CLOSING_SECONDS)
        for task in [*self._open]:
            task.cancel()
        await self._save_all()
        if self._fatal is not None:
            raise self._fatal

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._open.discard(task)
        self._wake.set()

    async def _rest(self, stop: asyncio.Event) -> None:
        """Until something is queued, a call ends, or a waiting message's time has come."""
        seconds = _LOOK_EVERY
        if self._post.pace.silence_left:
            seconds = min(seconds, self._post.pace.silence_left)
        elif self._unsaved:
            seconds = _AFTER_STORE_FAULT
        else:
            moment = await self._post.worker.do(self._next_due)
            if self._passed_over:
                seconds = _WHILE_RESTING
            if moment is not None:
                seconds = min(seconds, max((moment - datetime.now(UTC)).total_seconds(), 0.5))
        waits = [asyncio.create_task(self._wake.wait()), asyncio.create_task(stop.wait())]
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    async def _claim_some(self) -> list[Message]:
        """The next messages; none while a pause runs, results wait to be written, or the database is in trouble."""
        room = AT_ONCE - len(self._open)
        if room <= 0 or self._post.pace.silence_left or not await self._save_all():
            return []
        try:
            if not await self._post.worker.do(self._post.lease.is_held):
                self._fatal = AlreadyRunningError("the sender's lease is lost: stopping")
                return []
            # A message that would wait for its chat's turn must not hold a place that another chat could use.
            turn = Turn(self._post.lease.number, room, self._post.pace.resting())
            self._passed_over = bool(turn.resting)
            return await self._post.worker.do(self._claim, turn)
        except StoreError as fault:
            log.error("nothing claimed: %s", fault)
            await asyncio.sleep(_AFTER_STORE_FAULT)
            return []

    async def _send(self, message: Message) -> None:
        result = await self._call(message)
        if isinstance(result, Verdict):
            if result.outcome is Outcome.TOKEN:
                self._fatal = TokenRefusedError()
            self._settling.tell(message, result)
        self._unsaved.append((message, result))
        await self._save_all()
        if self._settling.markup_is_refused and self._post.alarm and not self._alarmed:
            self._alarmed = True
            await self._post.alarm("markup")

    async def _call(self, message: Message) -> Verdict | int:
        """The id of the sent message, or the verdict on what went wrong."""
        as_plain = message.plain or self._settling.markup_is_refused
        try:
            sent = await self._post.bot.send_message(
                message.chat,
                plain(message.html) if as_plain else message.html,
                parse_mode=None if as_plain else "HTML",
                message_thread_id=message.thread or None,
                disable_notification=message.silent,
                link_preview_options=NO_PREVIEW,
                reply_markup=restored(message.keyboard),
                rate_limit_args=DIGEST,
            )
        except Exception as fault:  # every class of fault has its rule
            return classify(fault)
        return sent.message_id

    async def _save_all(self) -> bool:
        """Write down results that wait for it; False when the database does not take them."""
        async with self._saving:
            while self._unsaved:
                message, result = self._unsaved[0]
                silence = self._post.pace.silence_left
                try:
                    await asyncio.shield(self._post.worker.do(self._settling.settle, message, result, silence))
                except StoreError as fault:
                    log.error("result of message %d not written: %s", message.id, fault)
                    return False
                self._unsaved.pop(0)
        return True

    def _claim(self, turn: Turn) -> list[Message]:
        with self._post.database.reading() as conn:
            if not deliveries.anything_due(conn, datetime.now(UTC), turn.resting):
                return []
        with self._post.database.writing() as conn:
            return deliveries.claim(conn, datetime.now(UTC), turn)

    def _next_due(self) -> datetime | None:
        with self._post.database.reading() as conn:
            return deliveries.next_due(conn)
