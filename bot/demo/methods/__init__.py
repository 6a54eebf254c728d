"""The Bot API's methods, one function each: parameters in, the result object out, or a Refusal."""

from __future__ import annotations

from bot.demo.methods import chats, editing, profile, receiving, sending
from bot.demo.methods.kind import Method

METHODS: dict[str, Method] = {
    **receiving.METHODS,
    **sending.METHODS,
    **editing.METHODS,
    **chats.METHODS,
    **profile.METHODS,
}
# Method names are case-insensitive on Telegram's server.
BY_LOWER_NAME = {name.lower(): (name, method) for name, method in METHODS.items()}
