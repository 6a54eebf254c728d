"""Which action a command or a button asks for, and which of them change something for everybody in a group."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import choosing, reading, starting, subscribing
from bot.keyboards import NOTHING
from bot.newsroom import Answer, Ask, Newsroom
from briefings.readers import Chat

Action = Callable[[Newsroom, Ask, Chat], Answer]

COMMANDS: dict[str, Action] = {
    "start": starting.start,
    "help": starting.help_,
    "briefing": reading.briefing,
    "quotes": reading.quotes,
    "timeline": reading.timeline,
    "sources": reading.sources,
    "summits": reading.summits,
    "subscribe": subscribing.subscribe,
    "unsubscribe": subscribing.unsubscribe,
    "status": subscribing.status,
    "settings": choosing.settings,
    "privacy": starting.privacy,
    "forget": starting.forget,
}
# What people type out of habit from other bots.
ALIASES = {"stop": "unsubscribe"}
BUTTONS: dict[str, Action] = COMMANDS | {"follow": reading.follow, NOTHING: starting.nothing}
# In a group these are for its administrators; "digest" is the one action that needs the queue, see ``conversation``.
FOR_ADMINISTRATORS = frozenset({"subscribe", "unsubscribe", "settings", "follow", "forget", "digest"})
