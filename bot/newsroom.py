"""What every answer needs: the archive's desk, the templates, the menu, the chats. Synchronous; runs in a thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.keyboards import NOTHING, Button, Press, Rows
from bot.menu import Menu
from bot.messages import PAGE, pack
from briefings.desk import Desk
from briefings.readers import Chat
from briefings.render import Digits, Renderer
from briefings.store import chats, deliveries
from briefings.store.database import Database

log = logging.getLogger(__name__)
_ARABIC_INDIC = str.maketrans("0123456789", "".join(chr(0x0660 + digit) for digit in range(10)))


@dataclass(frozen=True, slots=True)
class Ask:
    """What somebody asked for, and where. ``press`` is the button when one was pressed."""

    chat: int
    kind: str
    thread: int
    user: int
    now: datetime
    update: int = 0
    argument: str = ""
    press: Press | None = None

    @property
    def arguments(self) -> tuple[str, ...]:
        """What the pressed button carries; empty for a command."""
        return self.press.arguments if self.press else ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Messages to send; the keyboard stands under the last one. ``notice`` is shown for a moment over the chat."""

    parts: tuple[str, ...] = ()
    keyboard: Rows = ()
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The parts that answers are made of. ``zone`` is the one a new chat starts with."""

    database: Database
    desk: Desk
    renderer: Renderer
    menu: Menu
    zone: str
    editors: frozenset[int] = frozenset()

    def chat(self, ask: Ask) -> Chat:
        """The chat of ``ask``, made when it is new, active again when it was not."""
        with self.database.reading() as conn:
            known = chats.find(conn, ask.chat)
        if known is not None and known.active:
            return known
        with self.database.writing() as conn:
            return chats.ensure(conn, ask.chat, ask.kind, self.zone, ask.now)

    def save(self, chat: Chat) -> Chat:
        with self.database.writing() as conn:
            chats.save(conn, chat)
        return chat

    def had(self, ask: Ask) -> frozenset[str]:
        """Keys of what was sent to the place that asks."""
        with self.database.reading() as conn:
            return deliveries.had_by(conn, ask.chat, ask.thread)

    def remember(self, ask: Ask, keys: frozenset[str]) -> None:
        """The place that asks has had ``keys`` from now on."""
        with self.database.writing() as conn:
            deliveries.remember(conn, (ask.chat, ask.thread), keys)

    def summit(self, chat: Chat) -> int | None:
        """The summit this chat follows: the chosen one while it exists, else the newest."""
        if chat.summit is not None:
            row = self.desk.archive.summit(chat.summit)
            if row is not None:
                return row.id
        return self.desk.newest()

    def summit_name(self, summit: int | None) -> str:
        row = self.desk.archive.summit(summit) if summit is not None else None
        return row.name if row else ""

    def blocks(self, template: str, view: object, chat: Chat, **prefs: Any) -> list[str]:
        """A template for one reader; ``prefs`` replace single preferences."""
        blocks = self.renderer.render(template, view, replace(chat.prefs, **prefs) if prefs else chat.prefs)
        while self.renderer.problems:
            log.error("a template of your own was not used: %s", self.renderer.problems.pop())
        return blocks

    def say(self, template: str, chat: Chat, keyboard: Rows = (), **view: Any) -> Answer:
        """An answer in the bot's own words."""
        return Answer(tuple(pack(self.blocks(template, view, chat))), keyboard)

    def button(self, name: str, *arguments: str, edit: bool = False) -> Button:
        """The button of an action, with its label from the menu."""
        return Button(self.menu.labels[name], Press(name, arguments, edit))

    def pages(self, blocks: list[str], page: int, chat: Chat, turn: Callable[[int], Press]) -> tuple[str, Rows]:
        """One page of a long answer, and the row that turns to the others (none when there is one page)."""
        parts = pack(blocks, PAGE)
        page = min(max(page, 0), len(parts) - 1)
        if len(parts) == 1:
            return parts[0], ()
        labels = self.menu.labels
        where = labels["page"].format(page=page + 1, pages=len(parts))
        row = [Button(in_digits(where, chat), Press(NOTHING))]
        if page > 0:
            row.insert(0, Button(labels["previous"], turn(page - 1)))
        if page < len(parts) - 1:
            row.append(Button(labels["next"], turn(page + 1)))
        return parts[page], (row,)

    def chosen(self, setting: str, value: str) -> str:
        """What a setting's value is called; the value itself when the menu has no name for it."""
        choices: Mapping[str, str] = self.menu.choices.get(setting, {})
        return choices.get(value, value)


def in_digits(text: str, chat: Chat) -> str:
    """A label in the reader's digits."""
    return text.translate(_ARABIC_INDIC) if chat.prefs.digits is Digits.ARAB else text
