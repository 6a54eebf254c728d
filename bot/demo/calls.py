"""The record of calls: what the bot asked for, when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.demo.refusals import Json


@dataclass(slots=True)
class Call:
    """One call. ``started`` and ``ended`` are monotonic seconds; ``accepted`` means that it took effect.

    ``outcome`` is "open" while it runs, then "ok", "refused CODE", or the name of the scripted fault.
    """

    number: int
    method: str
    values: dict[str, str]
    chat: int | None
    started: float
    ended: float = 0.0
    accepted: bool = False
    outcome: str = "open"
    result: Any = None
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text or caption as it was sent, before parsing."""
        return self.values.get("text") or self.values.get("caption", "")

    @property
    def message(self) -> Json:
        """The stored message the call made or changed; empty when it did not."""
        return self.result if isinstance(self.result, dict) and "message_id" in self.result else {}
