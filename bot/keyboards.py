"""Inline buttons: what they say, what they carry, and rows that read from the right.

Callback data is ``version:mode:action:argument...`` in at most 64 bytes. Rows are given in reading order; Telegram
draws them from the left, so they are reversed: the first button stands on the right.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from briefings.arabic import fold_word

VERSION = "1"
MOST_BYTES = 64
MOST_LABEL = 40
MOST_BUTTONS = 100
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Press:
    """What a button carries. ``changes_message``: the answer takes the place of the message under which it stands."""

    action: str
    arguments: tuple[str, ...] = ()
    changes_message: bool = False

    def encode(self) -> str:
        """Raises ValueError when it is too long; arguments must not hold a colon."""
        data = ":".join((VERSION, "e" if self.changes_message else "n", self.action, *self.arguments))
        if len(data.encode()) > MOST_BYTES or any(":" in part for part in (self.action, *self.arguments)):
            raise ValueError(f"callback data of {self.action} does not fit")
        return data


@dataclass(frozen=True, slots=True)
class Button:
    """A label and what pressing it asks for."""

    label: str
    press: Press


Rows = Sequence[Sequence[Button]]


def decode(data: str | None) -> Press | None:
    """What a button of this version carries; None for older ones and for anything else."""
    parts = (data or "").split(":")
    if len(parts) < 3 or parts[0] != VERSION or parts[1] not in ("e", "n") or len((data or "").encode()) > MOST_BYTES:
        return None
    return Press(parts[2], tuple(parts[3:]), parts[1] == "e")


def in_rows(buttons: Iterable[Button], width: int) -> list[list[Button]]:
    """Buttons in reading order, ``width`` to a row."""
    held = list(buttons)
    return [held[start : start + width] for start in range(0, len(held), width)]


def markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """Telegram's keyboard, laid out to be read from the right; None without buttons."""
    drawn = [
        [InlineKeyboardButton(_shortened(b.label), callback_data=b.press.encode()) for b in reversed(row)]
        for row in rows
        if row
    ]
    return InlineKeyboardMarkup(drawn) if drawn else None


def stored(rows: Rows) -> str:
    """The keyboard as JSON for a message that waits; "" without buttons."""
    keyboard = markup(rows)
    return json.dumps(keyboard.to_dict(), ensure_ascii=False) if keyboard else ""


def restored(text: str) -> InlineKeyboardMarkup | None:
    """The keyboard out of ``stored``."""
    return InlineKeyboardMarkup.de_json(json.loads(text), None) if text else None


def short_key(name: str) -> str:
    """Eight characters that stand for a name in callback data, whatever its spelling."""
    folded = " ".join(fold_word(word) for word in name.split())
    return blake2b(folded.encode("utf-8", "replace"), digest_size=4).hexdigest()


def _shortened(label: str) -> str:
    return label if len(label) <= MOST_LABEL else label[: MOST_LABEL - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
