"""Reading: briefing, quotes, timeline, sources, and the summits to choose from."""

from __future__ import annotations

from dataclasses import replace

from bot.keyboards import Button, Press, Rows, in_rows, short_key
from bot.messages import pack
from bot.newsroom import Answer, Ask, Newsroom, in_digits
from briefings.arabic import fold_word
from briefings.errors import NoSummitError
from briefings.readers import Chat
from briefings.views import QuotesView

MOST_SPEAKERS = 8
MOST_SUMMITS = 8
_LONGEST_TOPIC = 24  # bytes of an asked word that a paging button can carry


def briefing(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """The briefing of the summit this chat follows (or of the one a button names).

    Its lines are marked against what was sent here before, and count as had from now on.
    """
    summit = _summit(room, ask, chat)
    if summit is None:
        return room.say("no_summit", chat)
    view = room.desk.briefing(summit, chat.prefs.length, room.had(ask))
    blocks = room.blocks("briefing", view, chat)
    room.remember(ask, room.desk.keys_of(view))
    own = str(summit)
    rows = (
        [room.button("quotes", own), room.button("timeline", own)],
        [room.button("sources", own), room.button("summits"), room.button("subscribe")],
    )
    return Answer(tuple(pack(blocks)), rows)


def quotes(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """Quotes of everybody, or of whom the reader names; a word that is no name is looked for in the quotes."""
    summit = _summit(room, ask, chat)
    if summit is None:
        return room.say("no_summit", chat)
    page, asked = _page(ask), ask.argument or _asked(room, ask, summit)
    if asked is None:
        return Answer(notice=room.menu.notices["expired"])
    view = find_quotes(room, summit, asked)
    token = _token(view, asked)

    def turn(number: int) -> Press:
        return Press("quotes", (str(summit), str(number), token), True)

    blocks = room.blocks("quotes", view, chat)
    if asked and not token:  # asked with words that no button can carry: everything at once
        return Answer(tuple(pack(blocks)), _speakers(room, summit, view, asked))
    text, row = room.pages(blocks, page, chat, turn)
    return Answer((text,), (*row, *_speakers(room, summit, view, asked)))


def find_quotes(room: Newsroom, summit: int, asked: str) -> QuotesView:
    """Quotes by speaker, else by the words themselves."""
    view = room.desk.quotes(summit, asked or None)
    if asked and not view.total:
        by_topic = room.desk.quotes(summit, topic=asked)
        if by_topic.total:
            return by_topic
    return view


def timeline(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    summit = _summit(room, ask, chat)
    if summit is None:
        return room.say("no_summit", chat)
    blocks = room.blocks("timeline", room.desk.timeline(summit, chat.prefs.zone), chat)
    own = str(summit)
    text, row = room.pages(blocks, _page(ask), chat, lambda number: Press("timeline", (own, str(number)), True))
    return Answer((text,), (*row, [room.button("briefing", own), room.button("quotes", own)]))


def sources(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    summit = _summit(room, ask, chat)
    if summit is None:
        return room.say("no_summit", chat)
    blocks = room.blocks("sources", room.desk.sources(summit), chat)
    own = str(summit)
    text, row = room.pages(blocks, _page(ask), chat, lambda number: Press("sources", (own, str(number)), True))
    return Answer((text,), (*row, [room.button("briefing", own), room.button("timeline", own)]))


def summits(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """Known summits, one button each; the one this chat follows is marked."""
    view = room.desk.summits()
    if not view.summits:
        return room.say("no_summit", chat)
    first = _page(ask, 0) * MOST_SUMMITS
    shown = view.summits[first : first + MOST_SUMMITS] or view.summits[:MOST_SUMMITS]
    blocks = room.blocks("summits", replace(view, summits=shown), chat)
    rows: list[list[Button]] = []
    for head in shown:
        label = room.menu.labels["chosen"].format(name=head.name) if head.id == chat.summit else head.name
        rows.append([Button(label, Press("follow", (str(head.id),), True))])
    newest = room.menu.labels["newest"]
    if chat.summit is None:
        newest = room.menu.labels["chosen"].format(name=newest)
    rows.append([Button(newest, Press("follow", ("0",), True))])
    return Answer(tuple(pack(blocks)), (*rows, *_turn_summits(room, chat, first // MOST_SUMMITS, len(view.summits))))


def follow(room: Newsroom, ask: Ask, chat: Chat) -> Answer:
    """Choose the summit that a button names; 0 follows the newest."""
    number = int(ask.arguments[0]) if ask.arguments and ask.arguments[0].isdigit() else -1
    row = room.desk.archive.summit(number) if number > 0 else None
    if number < 0 or (number and row is None):
        return Answer(notice=room.menu.notices["expired"])
    chat = room.save(replace(chat, summit=row.id if row else None))
    summit = room.summit(chat)
    rows = _next_steps(room, summit)
    return room.say("followed", chat, rows, summit=room.summit_name(summit), newest=row is None)


def _next_steps(room: Newsroom, summit: int | None) -> Rows:
    if summit is None:
        return ()
    own = str(summit)
    return (
        [room.button("briefing", own), room.button("quotes", own)],
        [room.button("timeline", own), room.button("sources", own)],
    )


def _summit(room: Newsroom, ask: Ask, chat: Chat) -> int | None:
    """The summit that the button names, else the one that the chat follows."""
    named = ask.arguments[0] if ask.arguments else ""
    if named.isdigit() and named != "0":
        row = room.desk.archive.summit(int(named))
        if row is None:
            raise NoSummitError(f"no summit {named}")
        return row.id
    return room.summit(chat)


def _page(ask: Ask, place: int = 1) -> int:
    number = ask.arguments[place] if len(ask.arguments) > place else "0"
    return int(number) if number.isdigit() and len(number) < 5 else 0


def _asked(room: Newsroom, ask: Ask, summit: int) -> str | None:
    """The name or words that a button stands for; None when they cannot be found any more."""
    token = ask.arguments[2] if len(ask.arguments) > 2 else ""
    if not token:
        return ""
    kind, value = token[0], token[1:]
    if kind == "w":
        return value
    speakers = room.desk.quotes(summit).speakers
    return next((name for name in speakers if short_key(name) == value), None)


def _token(view: QuotesView, asked: str) -> str:
    """What a button can carry of ``asked``: the key of the one speaker it led to, or the words when they are short."""
    if not asked:
        return ""
    if len(view.parties) == 1 and view.parties[0].speaker in view.speakers:
        return "s" + short_key(view.parties[0].speaker)
    words = " ".join(fold_word(word) for word in asked.split()).replace(":", " ")
    return "w" + words if len(words.encode()) <= _LONGEST_TOPIC else ""


def _speakers(room: Newsroom, summit: int, view: QuotesView, asked: str) -> Rows:
    """A button for each speaker but the one shown, who is quoted most comes first; one for everybody."""
    everybody = room.desk.quotes(summit) if asked else view
    quoted = {party.speaker: len(party.quotes) for party in everybody.parties}
    shown = {party.speaker for party in view.parties} if asked else set()
    names = sorted((n for n in view.speakers if n not in shown), key=lambda name: -quoted.get(name, 0))
    own = str(summit)
    buttons = [Button(name, Press("quotes", (own, "0", "s" + short_key(name)), True)) for name in names[:MOST_SPEAKERS]]
    rows = in_rows(buttons, 2)
    if asked:
        rows.append([Button(room.menu.labels["everybody"], Press("quotes", (own, "0"), True))])
    return rows


def _turn_summits(room: Newsroom, chat: Chat, page: int, total: int) -> Rows:
    pages = -(-total // MOST_SUMMITS)
    row = []
    if page > 0:
        row.append(Button(room.menu.labels["previous"], Press("summits", (str(page - 1),), True)))
    if page < pages - 1:
        row.append(Button(room.menu.labels["next"], Press("summits", (str(page + 1),), True)))
    if row:
        where = room.menu.labels["page"].format(page=page + 1, pages=pages)
        row.insert(1 if page > 0 else 0, Button(in_digits(where, chat), Press("nothing")))
    return [row] if row else ()
