"""Digests: which slots are due, what a reader has not had yet, and the messages that carry it.

The minute tick is only an alarm clock. The truth is a row per slot: the slot, its messages and what the reader has had
from now on are written in one transaction, so a digest is queued whole or not at all, and never twice.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.keyboards import stored
from bot.messages import pack
from bot.newsroom import Answer, Ask, Newsroom
from briefings import schedule
from briefings.errors import BusyError, QimmaError
from briefings.readers import Chat, Digest, DigestState, Part, Subscription
from briefings.schedule import Slot
from briefings.store import chats, deliveries, subscriptions

log = logging.getLogger(__name__)
# Slots older than this are not even written down one by one.
MEMORY = timedelta(days=31)
_AT_A_TIME = 50


class Digests:
    """Synchronous; ``tick`` runs in a thread once a minute. ``wake`` tells the sender that something is queued."""

    def __init__(self, room: Newsroom, wake: Callable[[], None]) -> None:
        self._room, self._wake = room, wake
        self._closing = False
        self._turn = threading.Lock()  # what a reader has had must not change while a digest is put together

    def close(self) -> None:
        """The program ends: a tick that runs goes no further; the next start decides the rest."""
        self._closing = True

    def tick(self, now: datetime) -> int:
        """Decide every slot up to ``now``; the number of subscriptions that were due."""
        after = count = 0
        while True:
            with self._room.database.reading() as conn:
                found = subscriptions.due(conn, now, after, _AT_A_TIME)
            for subscription in found:
                if self._closing:
                    return count
                after = subscription.id
                count += 1
                try:
                    self._decide(subscription, now)
                except BusyError:
                    raise
                except Exception as fault:
                    # One reader's trouble is not the others'. Tried again at every tick, until the slot is too old.
                    unknown = None if isinstance(fault, QimmaError) else fault
                    log.error("digest of subscription %d not made: %s", subscription.id, fault, exc_info=unknown)
            if len(found) < _AT_A_TIME:
                return count

    def now(self, room: Newsroom, ask: Ask, chat: Chat) -> Answer:
        """A digest at once, because somebody asked."""
        day = ask.now.astimezone(ZoneInfo(chat.prefs.zone)).date()
        digest = Digest(f"u{ask.update}", None, chat.id, ask.thread, day, "", ask.now, DigestState.QUEUED)
        with self._turn:
            parts, keys = self._contents(chat, ask.thread, silent=False)
            if not keys:
                return room.say("nothing_new", chat, summit=room.summit_name(room.summit(chat)))
            with room.database.writing() as conn:
                deliveries.record(conn, digest, parts, keys, ask.now)
        self._wake()
        return Answer()

    def _decide(self, subscription: Subscription, now: datetime) -> None:
        decided = schedule.due(subscription.plan, max(subscription.decided, now - MEMORY), now)
        with self._turn:
            with self._room.database.reading() as conn:
                chat = chats.find(conn, subscription.chat)
            if chat is None:
                return
            parts: list[Part] = []
            keys: frozenset[str] = frozenset()
            if decided.send:
                zone = subscription.plan.zone
                silent = schedule.in_quiet_hours(now, zone, *chat.quiet) if chat.quiet else False
                parts, keys = self._contents(chat, subscription.thread, silent)
            with self._room.database.writing() as conn:
                for slot in decided.skipped:
                    deliveries.record(conn, _digest(subscription, slot, DigestState.SKIPPED, "too late"), (), (), now)
                for slot in decided.merged:
                    deliveries.record(conn, _digest(subscription, slot, DigestState.MERGED), (), (), now)
                if decided.send:
                    state = DigestState.QUEUED if keys else DigestState.EMPTY
                    deliveries.record(conn, _digest(subscription, decided.send, state), parts, keys, now)
                subscriptions.decide(conn, subscription, now)
        if decided.skipped:
            log.warning("subscription %d: %d slots skipped, too late", subscription.id, len(decided.skipped))
        if parts:
            self._wake()

    def _contents(self, chat: Chat, thread: int, silent: bool) -> tuple[list[Part], frozenset[str]]:
        """The messages of a digest and the keys of what they tell; without keys it holds nothing new."""
        room = self._room
        summit = room.summit(chat)
        if summit is not None:
            with room.database.reading() as conn:
                had = deliveries.had_by(conn, chat.id, thread)
            view, keys = room.desk.digest(summit, had, chat.prefs.length)
            if not view.empty and keys - had:
                own = str(summit)
                row = [room.button("briefing", own), room.button("quotes", own), room.button("timeline", own)]
                texts = pack(room.blocks("digest", view, chat))
                last = len(texts) - 1
                return [Part(t, stored((row,)) if n == last else "", silent) for n, t in enumerate(texts)], keys
        if not chat.tell_nothing:
            return [], frozenset()
        said = room.say("nothing_new", chat, summit=room.summit_name(summit))
        return [Part(text, silent=silent) for text in said.parts], frozenset()


def _digest(subscription: Subscription, slot: Slot, state: DigestState, reason: str = "") -> Digest:
    key = f"s{subscription.id}/{slot.day.isoformat()}/{slot.name}"
    place = (subscription.id, subscription.chat, subscription.thread)
    return Digest(key, *place, slot.day, slot.name, slot.moment, state, reason)
