"""What a failed call means for the message that it carried: sent, not sent, or nobody knows.

python-telegram-bot's classes do not say: TimedOut covers "never left" and "accepted, no answer", BadRequest and
TimedOut are both NetworkErrors. The class of ``__cause__`` tells them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.wire import FloodWait

_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
_NOT_THERE = ("chat not found", "user not found", "peer_id_invalid", "input_user_deactivated", "user_deactivated")
_NO_RIGHTS = (
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "topic_closed",
    "topic_deleted",
    "topic closed",
    "message thread not found",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "chat_admin_required",
)
_HARMLESS = ("message is not modified", "query is too old", "query id is invalid", "message to delete not found")


class Outcome(StrEnum):
    """The classes of the outcome table; each has its own rule in ``outbox``."""

    NOT_SENT = "not sent"  # certainly: try again freely
    FLOOD = "flood wait"  # certainly not sent; the whole sender pauses
    REFUSED = "server fault"  # 5xx with a JSON answer: not sent, tries are counted
    IN_DOUBT = "in doubt"  # one silent re-send, then unknown
    ACCEPTED = "accepted"  # an unreadable success: taken as sent, never sent again
    GONE = "chat gone"  # the chat is inactive
    NO_RIGHTS = "no rights"  # skipped this time, inactive after three
    MIGRATED = "chat migrated"
    BAD_TEXT = "bad text"  # plain text once, then failed
    TOKEN = "token refused"  # noqa: S105
    BROKEN = "broken"  # a fault of our own


@dataclass(frozen=True, slots=True)
class Verdict:
    """``reason`` is a short text without any address; ``wait`` seconds or None; ``chat`` a new chat id."""

    outcome: Outcome
    reason: str = ""
    wait: float | None = None
    chat: int | None = None


def classify(fault: Exception) -> Verdict:
    """The verdict on an exception out of one Bot API call that carried a message."""
    reason = reason_of(fault)
    if isinstance(fault, ChatMigrated):
        return Verdict(Outcome.MIGRATED, reason, chat=fault.new_chat_id)
    if isinstance(fault, RetryAfter):
        return Verdict(Outcome.FLOOD, reason, wait=seconds_of(fault))
    if isinstance(fault, Forbidden):
        return Verdict(Outcome.GONE, reason)
    if isinstance(fault, InvalidToken | EndPointNotFound):
        return Verdict(Outcome.TOKEN, "the token was refused")
    if isinstance(fault, BadRequest):
        return Verdict(_of_bad_request(str(fault).lower()), reason)
    if isinstance(fault, NetworkError):
        return Verdict(_of_network(fault), reason)
    if isinstance(fault, TelegramError):  # 200 with something that is not JSON
        return Verdict(Outcome.IN_DOUBT, reason)
    if isinstance(fault, KeyError | TypeError | ValueError | AttributeError):  # 200 with a result nobody can read
        return Verdict(Outcome.ACCEPTED, "the answer could not be read")
    return Verdict(Outcome.BROKEN, reason)


def is_harmless(fault: Exception) -> bool:
    """Whether the thing asked for had already happened, or can no longer matter."""
    return isinstance(fault, BadRequest) and any(sign in str(fault).lower() for sign in _HARMLESS)


def seconds_of(fault: RetryAfter) -> float | None:
    """How long to be silent; None when Telegram did not say. PTB is moving from int to timedelta."""
    if isinstance(fault, FloodWait):
        return fault.seconds
    stated = fault.retry_after
    return float(stated if isinstance(stated, int) else stated.total_seconds()) or None


def reason_of(fault: BaseException) -> str:
    """A few words for the row and the log: the server's own description only where it is one."""
    if isinstance(fault, BadRequest | Forbidden):
        return str(fault)[:120]
    cause = type(fault.__cause__).__name__ if fault.__cause__ else ""
    return f"{type(fault).__name__} ({cause})" if cause else type(fault).__name__


def _of_bad_request(said: str) -> Outcome:
    if any(sign in said for sign in _NOT_THERE):
        return Outcome.GONE
    if any(sign in said for sign in _NO_RIGHTS):
        return Outcome.NO_RIGHTS
    return Outcome.BAD_TEXT


def _of_network(fault: NetworkError) -> Outcome:
    cause = fault.__cause__
    if isinstance(cause, _NEVER_LEFT):
        return Outcome.NOT_SENT
    return Outcome.REFUSED if cause is None else Outcome.IN_DOUBT
