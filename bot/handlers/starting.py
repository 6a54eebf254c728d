"""Finding one's way: start, help, privacy, forgetting, and what to say to the unknown."""

from __future__ import annotations

from bot.handlers.reading import find_quotes, quotes
from bot.keyboards import Button, Press, Rows
from bot.newsroom import Answer, Ask, Newsroom
from briefings.readers import Chat
from briefings.store import chats, inbox

_LONGEST_NAME = 40


def start(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    summit = room.summit(chat)
    return room.say("start", chat, _first_steps(room), summit=room.summit_name(summit))


def help_(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    commands = [{"name": c.name, "description": c.description} for c in room.menu.commands]
    return room.say("help", chat, _first_steps(room), commands=commands, zone=chat.prefs.zone)


def privacy(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    return room.say("privacy", chat)


def forget(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """Ask first; a button with "yes" removes everything, and nothing is written about the chat again until it asks."""
    labels = room.menu.labels
    if not ask.arguments:
        yes = Button(labels["forget_yes"], Press("forget", ("yes",), True))
        no = Button(labels["forget_no"], Press("forget", ("no",), True))
        return room.say("forget_ask", chat, ([no, yes],))
    done = ask.arguments[0] == "yes"
    if done:
        with room.database.writing() as conn:
            chats.forget(conn, chat.id)
            inbox.forget(conn, chat.id)
    return room.say("forgotten", chat, done=done)


def unknown(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """Plain words that ask for no command: a speaker's name is enough for the quotes."""
    summit = room.summit(chat)
    if summit is not None and 1 < len(ask.argument) <= _LONGEST_NAME and find_quotes(room, summit, ask.argument).total:
        return quotes(room, ask, chat)
    if ask.user in room.editors:
        return room.say("editor_help", chat)
    return room.say("not_understood", chat, _first_steps(room))


def nothing(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """A button that only says something."""
    return Answer()


def _first_steps(room: Newsroom) -> Rows:
    return (
        [room.button("briefing"), room.button("quotes")],
        [room.button("timeline"), room.button("sources")],
        [room.button("digest"), room.button("subscribe")],
        [room.button("summits"), room.button("settings")],
    )
