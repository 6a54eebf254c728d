"""The readers' side as values: a chat with its choices, a subscription, a digest and its messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from briefings.render import ReaderPrefs
from briefings.schedule import Plan


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat that talks to the bot. ``summit`` None follows the newest; ``quiet`` is (first, last) or None."""

    id: int
    kind: str = "private"
    active: bool = True
    reason: str = ""
    summit: int | None = None
    prefs: ReaderPrefs = field(default_factory=ReaderPrefs)
    quiet: tuple[time, time] | None = None
    tell_nothing: bool = True

    @property
    def is_group(self) -> bool:
        return self.kind != "private"


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where a digest goes and when; every slot up to ``decided`` (UTC) has been decided."""

    id: int
    chat: int
    thread: int
    plan: Plan
    decided: datetime


class DigestState(StrEnum):
    """What became of a slot."""

    QUEUED = "queued"
    EMPTY = "empty"  # nothing new; said so or silent, as the reader chose
    MERGED = "merged"  # missed, told in a later digest of the same stretch
    SKIPPED = "skipped"  # missed for longer than the grace time
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Digest:
    """One slot of one subscription (``subscription`` None: asked for). ``key`` is its identity."""

    key: str
    subscription: int | None
    chat: int
    thread: int
    day: date
    slot: str
    moment: datetime
    state: DigestState
    reason: str = ""


class MessageState(StrEnum):
    """Where a message stands; SENDING is only seen while a call is open or after a crash."""

    NEW = "new"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a digest before it is stored."""

    html: str
    keyboard: str = ""
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """A message that the sender has claimed."""

    id: int
    digest: int
    part: int
    chat: int
    thread: int
    html: str
    keyboard: str
    silent: bool
    plain: bool
    tries: int
    doubts: int
