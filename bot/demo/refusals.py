"""Refusals: what the server says when it does not do what was asked, in Telegram's own words."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class Refusal(Exception):  # noqa: N818 (an answer, not an error of ours)
    """An answer with ``ok: false``; ``parameters`` are Telegram's ResponseParameters."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The JSON object that goes over the wire."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters is not None:
            answer["parameters"] = self.parameters
        return answer


def bad_request(reason: str, parameters: Json | None = None) -> Refusal:
    return Refusal(400, f"Bad Request: {reason}", parameters)


def forbidden(reason: str) -> Refusal:
    return Refusal(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refusal:
    return Refusal(409, f"Conflict: {reason}")


def migrated(to: int) -> Refusal:
    return bad_request("group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": to})
