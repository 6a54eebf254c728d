"""Settings: zone, digits, month names, length, quiet hours, Hijri dates, and what to do when there is nothing new."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from bot.keyboards import Button, Press, Rows, in_rows
from bot.newsroom import Answer, Ask, Newsroom, in_digits
from briefings.asking import find_zone
from briefings.readers import Chat
from briefings.render import Digits, Months
from briefings.store import chats, subscriptions
from briefings.views import Length

_WIDTH = {"zone": 3, "digits": 2, "length": 3, "hijri": 2, "nothing": 2}


def settings(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """The list of settings; one setting's choices; or a change: by a button, or a zone written after the command."""
    if ask.press is None:
        return _by_word(room, ask, chat)
    if not ask.arguments:
        return _overview(room, chat)
    name = ask.arguments[0]
    if name not in room.menu.settings:
        return Answer(notice=room.menu.notices["expired"])
    if len(ask.arguments) == 1:
        return _choices(room, chat, name)
    value = ask.arguments[1].replace("_", ":") if name == "quiet" else ask.arguments[1]
    if value not in _values(room, name):
        return Answer(notice=room.menu.notices["expired"])
    return replace(_overview(room, _change(room, chat, name, value, ask.now)), notice=room.menu.notices["saved"])


def _by_word(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    if not ask.argument:
        return _overview(room, chat)
    zone = find_zone(ask.argument)
    if zone is None:
        return _overview(room, chat, strange=ask.argument[:60])
    return _overview(room, _change(room, chat, "zone", zone, ask.now))


def _overview(room: Newsroom, chat: Chat, strange: str = "") -> Answer:
    now = {name: _shown(room, chat, name) for name in room.menu.settings}
    buttons = [Button(label, Press("settings", (name,), True)) for name, label in room.menu.settings.items()]
    view = now | {"zone": chat.prefs.zone, "strange": strange}
    return room.say("settings", chat, in_rows(buttons, 2), **view)


def _choices(room: Newsroom, chat: Chat, name: str) -> Answer:
    labels = room.menu.labels
    buttons = []
    for value, label in _values(room, name).items():
        shown = in_digits(label, chat) if name == "quiet" else label
        marked = labels["chosen"].format(name=shown) if value == _value(chat, name) else shown
        buttons.append(Button(marked, Press("settings", (name, value.replace(":", "_")), True)))
    rows: Rows = [*in_rows(buttons, _WIDTH.get(name, 1)), [Button(labels["back"], Press("settings", (), True))]]
    view = {"name": room.menu.settings[name], "setting": name, "now": _shown(room, chat, name)}
    return room.say("choose", chat, rows, **view)


def _values(room: Newsroom, name: str) -> dict[str, str]:
    return room.menu.choices["zones" if name == "zone" else name]


def _shown(room: Newsroom, chat: Chat, name: str) -> str:
    """What the present value is called."""
    value = _value(chat, name)
    named = _values(room, name).get(value)
    return in_digits(named if named is not None else value, chat) if name != "digits" else str(named)


def _value(chat: Chat, name: str) -> str:
    prefs = chat.prefs
    match name:
        case "zone":
            return prefs.zone
        case "digits":
            return prefs.digits
        case "months":
            return prefs.months
        case "length":
            return prefs.length
        case "hijri":
            return "yes" if prefs.hijri else "no"
        case "quiet":
            return "-".join(clock.strftime("%H:%M") for clock in chat.quiet) if chat.quiet else ""
        case _:
            return "yes" if chat.tell_nothing else "no"


def _change(room: Newsroom, chat: Chat, name: str, value: str, now: datetime) -> Chat:
    changed = _changed(chat, name, value)
    with room.database.writing() as conn:
        chats.save(conn, changed)
        if name == "zone" and value != chat.prefs.zone:
            subscriptions.move_zone(conn, chat.id, value, now)
    return changed


def _changed(chat: Chat, name: str, value: str) -> Chat:
    prefs = chat.prefs
    match name:
        case "zone":
            return replace(chat, prefs=replace(prefs, zone=value))
        case "digits":
            return replace(chat, prefs=replace(prefs, digits=Digits(value)))
        case "months":
            return replace(chat, prefs=replace(prefs, months=Months(value)))
        case "length":
            return replace(chat, prefs=replace(prefs, length=Length(value)))
        case "hijri":
            return replace(chat, prefs=replace(prefs, hijri=value == "yes"))
        case "quiet":
            return replace(chat, quiet=_hours(value))
        case _:
            return replace(chat, tell_nothing=value == "yes")


def _hours(value: str) -> tuple[time, time] | None:
    if not value:
        return None
    first, last = value.split("-")
    return time.fromisoformat(first), time.fromisoformat(last)
