"""The digest from the reader's side: subscribing, stopping, status, and "now"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from bot.keyboards import Button, Press, Rows, in_rows
from bot.newsroom import Answer, Ask, Newsroom, in_digits
from briefings.asking import Wish, read_wish
from briefings.readers import Chat, Subscription
from briefings.schedule import Plan, Weekday, next_slots
from briefings.store import deliveries, subscriptions

_WEEK = (Weekday.SUN, Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI, Weekday.SAT)


def subscribe(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """Subscribe at the hours that were written or pressed; without an hour, ask for one."""
    known = _current(room, ask)
    wish = _pressed(ask) or read_wish(ask.argument)
    if wish.strange or not (wish.times or (known and (wish.days or wish.zone))):
        return _ask_hour(room, chat, known, wish.strange)
    before = known.plan if known else Plan((), chat.prefs.zone)
    plan = Plan(wish.times or before.times, wish.zone or before.zone, wish.days or before.days)
    with room.database.writing() as conn:
        subscriptions.subscribe(conn, chat.id, ask.thread, plan, ask.now)
    if wish.zone and not chat.is_group:
        chat = room.save(replace(chat, prefs=replace(chat.prefs, zone=wish.zone)))
    coming = [slot.moment.isoformat() for slot in next_slots(plan, ask.now, 3)]
    view = {"changed": known is not None, "next": coming, "zone": plan.zone, **_said(room, plan)}
    blocks = room.blocks("subscribed", view, chat, zone=plan.zone)
    return Answer(("\n\n".join(blocks),), (*_day_rows(room, plan), [room.button("digest"), room.button("unsubscribe")]))


def unsubscribe(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    with room.database.writing() as conn:
        was = subscriptions.unsubscribe(conn, chat.id, ask.thread)
    return room.say("unsubscribed", chat, was=was)


def status(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """The next digest, the last one, and what became of it."""
    known = _current(room, ask)
    coming = next_slots(known.plan, ask.now, 1) if known else []
    with room.database.reading() as conn:
        last = deliveries.last_digest(conn, chat.id, ask.thread)
        state = deliveries.state_of(conn, last) if last else ""
    view = {
        "summit": room.summit_name(room.summit(chat)),
        "next": coming[0].moment.isoformat() if coming else None,
        "last": last.moment.isoformat() if last else None,
        "state": state,
        **_said(room, known.plan if known else Plan((), chat.prefs.zone)),
    }
    label = room.menu.labels["subscribed" if known else "subscribe"]
    row = [Button(label, Press("subscribe")), room.button("digest")]
    return room.say("status", chat, (row,), **view)


def _current(room: Newsroom, ask: Ask) -> Subscription | None:
    with room.database.reading() as conn:
        return subscriptions.find(conn, ask.chat, ask.thread)


def _pressed(ask: Ask) -> Wish | None:
    """What a button of hours ("h", 0800.2000) or of days ("d", sun.mon) asks for."""
    if len(ask.arguments) != 2:
        return None
    kind, value = ask.arguments
    try:
        if kind == "h":
            return Wish(times=tuple(time(int(clock[:2]), int(clock[2:])) for clock in value.split(".")))
        return Wish(days=frozenset(Weekday(day) for day in value.split(".")))
    except ValueError:
        return None


def _ask_hour(room: Newsroom, chat: Chat, known: Subscription | None, strange: str) -> Answer:
    hours = [
        Button(in_digits(label, chat), Press("subscribe", ("h", value.replace(":", "").replace(",", ".")), True))
        for value, label in room.menu.choices["hours"].items()
    ]
    rows: Rows = in_rows(hours, 3)
    zone = known.plan.zone if known else chat.prefs.zone
    return room.say("subscribe_ask", chat, (*rows, [zone_button(room)]), strange=strange, zone=zone)


def zone_button(room: Newsroom) -> Button:
    return Button(room.menu.settings["zone"], Press("settings", ("zone",)))


def _day_rows(room: Newsroom, plan: Plan) -> Rows:
    """Buttons for the usual days; the chosen ones are marked."""
    buttons = []
    for value, label in room.menu.choices["days"].items():
        days = frozenset(Weekday(day) for day in value.split(","))
        shown = room.menu.labels["chosen"].format(name=label) if days == plan.days else label
        packed = ".".join(day for day in Weekday if day in days)
        buttons.append(Button(shown, Press("subscribe", ("d", packed), True)))
    return in_rows(buttons, 1)


def _said(room: Newsroom, plan: Plan) -> dict[str, list[str]]:
    return {"days": _days(room, plan.days), "times": [clock.strftime("%H:%M") for clock in sorted(set(plan.times))]}


def _days(room: Newsroom, days: Iterable[Weekday]) -> list[str]:
    """Names of days from Sunday on; one name for usual sets."""
    wanted = frozenset(days)
    for value, label in room.menu.choices["days"].items():
        if wanted == frozenset(Weekday(day) for day in value.split(",")):
            return [label]
    return [room.menu.days[day] for day in _WEEK if day in wanted]
