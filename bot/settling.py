"""The outcome table: what each result of a call does to its message, its chat and the messages behind it."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import UTC, datetime, timedelta

from bot.outcome import Outcome, Verdict
from briefings.readers import Message
from briefings.store import chats, deliveries
from briefings.store.database import Database

log = logging.getLogger(__name__)
TRIES = 8
LONGEST_BACK_OFF = 60.0
LONGEST_UNREACHED = 15.0
BAD_TEXTS = 3
_QUIET_OUTCOMES = (Outcome.NOT_SENT, Outcome.FLOOD)


class Settling:
    """Writes results; synchronous. ``markup_is_refused`` once a few texts were refused: plain words from then on."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._bad_texts = 0
        self._unreached = 0
        self._again_at = datetime.min.replace(tzinfo=UTC)
        self._told: Counter[Outcome] = Counter()

    @property
    def markup_is_refused(self) -> bool:
        return self._bad_texts >= BAD_TEXTS

    def settle(self, message: Message, result: Verdict | int, silence: float) -> None:
        """One transaction. ``silence`` is how long the sender pauses anyway. Raises StoreError."""
        now = datetime.now(UTC)
        with self._database.writing() as conn:
            if isinstance(result, int):
                self._unreached = 0
                self._told.clear()
                deliveries.sent(conn, message.id, result, now)
                chats.accept(conn, message.chat)
                return
            match result.outcome:
                case Outcome.ACCEPTED:
                    deliveries.sent(conn, message.id, None, now, result.reason)
                case Outcome.NOT_SENT:
                    deliveries.retry(conn, message.id, now + self._back_off(now), now)
                case Outcome.FLOOD:
                    wait = max(result.wait or 0.0, silence, 1.0)
                    deliveries.retry(conn, message.id, now + timedelta(seconds=wait), now)
                case Outcome.REFUSED if message.tries + 1 < TRIES:
                    wait = min(2.0**message.tries, LONGEST_BACK_OFF)
                    deliveries.retry(conn, message.id, now + timedelta(seconds=wait), now, tries=message.tries + 1)
                case Outcome.IN_DOUBT:
                    deliveries.doubt(conn, message.id, now, result.reason)
                case Outcome.TOKEN:
                    deliveries.give_back(conn, message.id, now)
                case Outcome.GONE:
                    deliveries.give_back(conn, message.id, now)
                    chats.deactivate(conn, message.chat, result.reason)
                case Outcome.NO_RIGHTS:
                    deliveries.give_back(conn, message.id, now)
                    deliveries.cancel_digest(conn, message.digest, result.reason)
                    chats.refuse(conn, message.chat, result.reason)
                case Outcome.MIGRATED if result.chat and message.tries == 0:
                    chats.migrate(conn, message.chat, result.chat)
                    deliveries.retry(conn, message.id, now, now, tries=1)
                case Outcome.BAD_TEXT if not message.plain:
                    self._bad_texts += 1
                    deliveries.retry(conn, message.id, now, now, plain=True)
                case _:
                    deliveries.fail(conn, message.id, now, result.reason)

    def tell(self, message: Message, verdict: Verdict) -> None:
        """One log line for a fault, and not one for each reader while the same trouble lasts."""
        self._told[verdict.outcome] += 1
        count = self._told[verdict.outcome]
        if verdict.outcome in _QUIET_OUTCOMES and count > 1:
            return
        log.warning("message %d to chat %d: %s (%s)", message.id, message.chat, verdict.outcome, verdict.reason)
        if verdict.outcome is Outcome.BAD_TEXT and self._bad_texts == BAD_TEXTS - 1:
            log.error("Telegram refuses the markup of digests: sending plain text; check the templates")

    def _back_off(self, now: datetime) -> timedelta:
        """Doubles while nobody can be reached: once for all messages that fail together."""
        if now >= self._again_at:
            self._again_at = now + timedelta(seconds=min(2.0**self._unreached, LONGEST_UNREACHED))
            self._unreached = min(self._unreached + 1, 10)
        return max(self._again_at - now, timedelta(seconds=0.5))
