"""Faults that end the program, each with its exit code and one line for the operator."""

from __future__ import annotations

from briefings.errors import QimmaError


class StoppingError(QimmaError):
    """Ends the run; ``code`` is the exit code."""

    code = 1


class TokenRefusedError(StoppingError):
    """Telegram does not know the token (any more)."""

    code = 3

    def __init__(self) -> None:
        super().__init__("Telegram refused the bot token: check QIMMA_BOT_TOKEN")


class AlreadyRunningError(StoppingError):
    """Another process works on the same database or for the same bot."""
