"""Reply markup, checked button by button as the server does before it accepts a message."""

from __future__ import annotations

import re
from typing import Any

from bot.demo.refusals import Json, bad_request

MOST_BUTTONS = 100
MOST_IN_ROW = 8
MOST_CALLBACK_BYTES = 64
MOST_COPY_CHARACTERS = 256
_ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "web_app",
    "pay",
)
_OTHER_MARKUPS = ("keyboard", "remove_keyboard", "force_reply")


def checked_markup(markup: Any) -> Json | None:
    """An inline keyboard as it is stored with the message; None when there is none. Raises Refusal (400)."""
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if any(name in markup for name in _OTHER_MARKUPS):
        return None
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be of type Array of Array')
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MOST_BUTTONS or any(len(row) > MOST_IN_ROW for row in kept):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": kept} if kept else None


def _button(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise _unreadable(
            "Text buttons are unallowed in the inline keyboard" if isinstance(button, str) else "BUTTON_TEXT_INVALID"
        )
    actions = [name for name in _ACTIONS if button.get(name) is not None]
    if not actions:
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("BUTTON_TYPE_INVALID")
    value = button[actions[0]]
    if actions == ["callback_data"] and not (
        isinstance(value, str) and 1 <= len(value.encode("utf-8", "replace")) <= MOST_CALLBACK_BYTES
    ):
        raise bad_request("BUTTON_DATA_INVALID")
    if actions == ["url"] and not re.fullmatch(r"(?:https?|tg)://[^\s/][^\s]*", str(value)):
        raise bad_request(f'inline keyboard button URL "{value}" is invalid: Wrong HTTP URL')
    if actions == ["copy_text"] and not (
        isinstance(value, dict) and 1 <= len(str(value.get("text", ""))) <= MOST_COPY_CHARACTERS
    ):
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if button.get("style") not in (None, "danger", "success", "primary"):
        raise _unreadable("BUTTON_STYLE_INVALID")
    return dict(button)


def _unreadable(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")
