"""A Bot API server on loopback, strict like Telegram's, and its chat page: the demo's wire, the tests' other end."""

from bot.demo.calls import Call
from bot.demo.person import Person, Press
from bot.demo.server import BotApiServer

__all__ = ["BotApiServer", "Call", "Person", "Press"]
