"""Faults that a test can script: what goes wrong with a call, and for which calls.

A fault says whether the call takes effect before it goes wrong (``accepted``), what comes back and how.
"""

from __future__ import annotations

import json
import random
from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Any, Literal

from bot.demo.refusals import Json, Refusal
from bot.demo.world import CLOSED, NO_RIGHTS

_HTML_502 = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
    b"<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to go wrong. ``status`` None keeps the true answer; ``cut`` sends only so many of its bytes."""

    name: str
    accepted: bool = False
    status: int | None = None
    body: bytes = b""
    content_type: str = "application/json"
    location: str = ""
    delay: float = 0.0
    pace: float = 0.0
    cut: int | None = None
    end: Literal["answer", "silence", "reset"] = "answer"


def refuse(code: int, description: str, parameters: Json | None = None) -> Fault:
    """Any JSON refusal."""
    body = Refusal(code, description, parameters).body()
    return Fault(f"refused {code}", status=code, body=json.dumps(body).encode())


def flood(retry_after: Any = None) -> Fault:
    """429; ``retry_after`` None leaves the parameters out, and any JSON value may stand there."""
    parameters = None if retry_after is None else {"retry_after": retry_after}
    reason = "Too Many Requests" if retry_after is None else f"Too Many Requests: retry after {retry_after}"
    return refuse(429, reason, parameters)


def server_error(code: int = 500) -> Fault:
    """5xx with a JSON body; nothing was done."""
    return refuse(code, "Internal Server Error")


def bad_gateway(code: int = 502, accepted: bool = True) -> Fault:
    """5xx with an HTML page, as a proxy sends it."""
    return Fault(f"gateway {code}", accepted, code, _HTML_502, "text/html")


def closed(reason: str) -> Fault:
    """The refusal of a chat that is closed to the bot, by the names of ``world.CLOSED`` and ``NO_RIGHTS``."""
    if reason in NO_RIGHTS:
        return refuse(400, f"Bad Request: {NO_RIGHTS[reason]}")
    return refuse(403, f"Forbidden: {CLOSED[reason]}")


def late(seconds: float) -> Fault:
    """The call takes effect at once; its answer comes ``seconds`` later."""
    return Fault("late", accepted=True, delay=seconds)


def slow(seconds_per_byte: float = 1.0) -> Fault:
    """The answer comes one byte at a time."""
    return Fault("slow", accepted=True, pace=seconds_per_byte)


def silence(accepted: bool = True) -> Fault:
    """No answer at all; the connection stays open."""
    return Fault("silence", accepted, end="silence")


def reset(accepted: bool) -> Fault:
    """The connection is reset, before or after the call took effect."""
    return Fault("reset", accepted, end="reset")


def truncated(bytes_kept: int = 20) -> Fault:
    """A 200 whose JSON breaks off; the call took effect."""
    return Fault("truncated", accepted=True, cut=bytes_kept)


def odd(body: bytes | str, status: int = 200, accepted: bool = True) -> Fault:
    """An answer with exactly this body."""
    return Fault("odd", accepted, status, body.encode() if isinstance(body, str) else body)


def redirect(location: str, status: int = 302) -> Fault:
    """An answer that points to another address."""
    return Fault("redirect", status=status, location=location)


@dataclass(slots=True)
class Rule:
    """Which calls a fault hits. ``on``: 1-based numbers among the calls that match; ``times``: at most so many hits;
    ``share``: the part of the matching calls, drawn with a seeded generator."""

    fault: Fault
    method: str = ""
    chat: int | None = None
    on: Container[int] | None = None
    times: int | None = None
    share: float = 1.0
    seen: int = 0
    hits: int = 0

    def matches(self, method: str, chat: int | None, dice: random.Random) -> bool:
        """Count the call when it fits; True when the fault hits it."""
        if (self.method and self.method.lower() != method.lower()) or (self.chat is not None and self.chat != chat):
            return False
        self.seen += 1
        if (self.on is not None and self.seen not in self.on) or (self.times is not None and self.hits >= self.times):
            return False
        if self.share < 1.0 and dice.random() >= self.share:
            return False
        self.hits += 1
        return True


class FaultScript:
    """The rules in force; the first that hits wins."""

    def __init__(self, seed: int = 0) -> None:
        self.rules: list[Rule] = []
        self._dice = random.Random(seed)  # noqa: S311 (no secret: the same seed gives the same run)

    def add(self, fault: Fault, method: str = "sendMessage", **where: Any) -> Rule:
        """Script a fault; ``where`` takes chat, on, times, share (see Rule). ``method=""`` is any method."""
        rule = Rule(replace(fault), method, **where)
        self.rules.append(rule)
        return rule

    def clear(self) -> None:
        self.rules.clear()

    def for_call(self, method: str, chat: int | None) -> Fault | None:
        for rule in self.rules:
            if rule.matches(method, chat, self._dice):
                return rule.fault
        return None
