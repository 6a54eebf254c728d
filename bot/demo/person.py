"""Users as tests and the chat page act them: they write, send files, press buttons, block the bot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.demo.formatting import found_entities
from bot.demo.methods.chats import member
from bot.demo.parameters import Upload
from bot.demo.pictures import size_of_picture
from bot.demo.refusals import Json
from bot.demo.world import Chat, PressState, World


class Stage:
    """Makes people, groups and channels."""

    def __init__(self, world: World) -> None:
        self.world = world

    def person(self, user_id: int, first_name: str = "Reader", started: bool = True, **more: Any) -> Person:
        """A user and their private chat with the bot; ``more`` goes into the User object (language_code, username…).

        Someone who has not ``started`` the bot cannot be written to.
        """
        user = {"id": user_id, "is_bot": False, "first_name": first_name, "language_code": "ar"} | more
        shape = {"id": user_id, "type": "private", "first_name": first_name}
        shape |= {key: more[key] for key in ("last_name", "username") if key in more}
        chat = Chat(shape, members={user_id}, closed="" if started else "not started")
        self.world.users[user_id] = user
        self.world.chats[user_id] = chat
        return Person(self.world, user, chat)

    def group(
        self, chat_id: int, title: str, members: tuple[Person, ...] = (), admins: tuple[Person, ...] = ()
    ) -> Chat:
        """A group; a supergroup when its id begins with -100."""
        kind = "supergroup" if str(chat_id).startswith("-100") else "group"
        ids = {person.id for person in (*members, *admins)}
        chat = Chat({"id": chat_id, "type": kind, "title": title}, ids, {person.id for person in admins})
        self.world.chats[chat_id] = chat
        return chat

    def channel(self, chat_id: int, title: str, admins: tuple[Person, ...] = (), username: str = "") -> Chat:
        shape = {"id": chat_id, "type": "channel", "title": title} | ({"username": username} if username else {})
        chat = Chat(shape, set(), {person.id for person in admins} | {int(self.world.me["id"])})
        self.world.chats[chat_id] = chat
        return chat

    def upgrade(self, group: Chat, new_id: int) -> Chat:
        """Turn a group into a supergroup: the old id answers with migrate_to_chat_id from now on."""
        chat = Chat(group.shape | {"id": new_id, "type": "supergroup"}, set(group.members), set(group.admins))
        self.world.chats[new_id] = chat
        service = self.world.add_message(group, self.world.author(), {"migrate_to_chat_id": new_id})
        self.world.push("message", service)
        group.moved_to = new_id
        return chat


@dataclass(slots=True)
class Press:
    """A button press; ``answer`` is what answerCallbackQuery said, None until then."""

    id: str
    state: PressState

    @property
    def answer(self) -> Json | None:
        return self.state.answer

    def expire(self) -> None:
        """From now on answering is too late."""
        self.state.expired = True


@dataclass(slots=True)
class Person:
    """Acts as one user. ``chat`` is the private chat unless a method is given another."""

    world: World
    user: Json
    chat: Chat

    @property
    def id(self) -> int:
        return int(self.user["id"])

    @property
    def received(self) -> list[Json]:
        """The bot's messages in the private chat as they look now, oldest first."""
        bot = self.world.me["id"]
        return [message for message in self.chat.messages.values() if message["from"]["id"] == bot]

    def say(self, text: str, chat: Chat | None = None, **more: Any) -> Json:
        """Send a text or a command; returns the message. ``more`` goes into the Message object."""
        entities = found_entities(text)
        return self._send({"text": text} | ({"entities": entities} if entities else {}) | more, chat)

    def send_document(self, name: str, data: bytes, mime: str = "text/plain", caption: str = "") -> Json:
        file_id, stored = self.world.keep_file(Upload(name, mime, data), "documents")
        shape = {"file_name": name, "mime_type": mime, "file_id": file_id, "file_unique_id": stored.unique}
        content: Json = {"document": shape | {"file_size": len(data)}}
        return self._send(content | ({"caption": caption} if caption else {}), None)

    def send_photo(self, data: bytes, caption: str = "") -> Json:
        file_id, stored = self.world.keep_file(Upload("photo.jpg", "image/jpeg", data), "photos")
        width, height = size_of_picture(data)
        size = {"file_id": file_id, "file_unique_id": stored.unique, "file_size": len(data)}
        content: Json = {"photo": [size | {"width": width, "height": height}]}
        return self._send(content | ({"caption": caption} if caption else {}), None)

    def edit(self, message: Json, text: str) -> Json:
        """Change an own message; the bot gets ``edited_message``."""
        message |= {"text": text, "edit_date": self.world.now()}
        self.world.tell("edited", message)
        self.world.push("edited_message", message)
        return message

    def press(self, message: Json, button: int | str = 0) -> Press:
        """Press a button: by number in reading order of the rows, by its label, or by its callback data."""
        chat = self.world.chats[message["chat"]["id"]]
        current = chat.messages.get(message["message_id"], message)
        data = _callback_data(current, button)
        return self.press_raw(current, data)

    def press_raw(self, message: Json, data: str) -> Press:
        """Press with any callback data, forged or not."""
        shape = {"from": self.user, "message": message, "chat_instance": str(self.id), "data": data}
        press_id = self.world.next_press(shape)
        state = self.world.presses[press_id]
        self.world.push("callback_query", state.shape)
        return Press(press_id, state)

    def block(self, reason: str = "blocked") -> None:
        """Block the bot: it gets a my_chat_member update, and 403 from now on."""
        self._change_membership("member", "kicked")
        self.chat.closed = reason

    def unblock(self) -> None:
        self.chat.closed = ""
        self._change_membership("kicked", "member")

    def _change_membership(self, old: str, new: str) -> None:
        bot = member(self.world, self.chat, self.world.me["id"])["user"]
        states = [{"status": status, "user": bot} for status in (old, new)]
        for state in states:
            if state["status"] == "kicked":
                state["until_date"] = 0
        change = {"chat": self.chat.shape, "from": self.user, "date": self.world.now()}
        self.world.push("my_chat_member", change | {"old_chat_member": states[0], "new_chat_member": states[1]})

    def _send(self, content: Json, chat: Chat | None) -> Json:
        place = chat or self.chat
        if place is self.chat and place.closed == "not started":
            place.closed = ""
        sender = None if place.shape["type"] == "channel" else self.user
        message = self.world.add_message(place, sender, content)
        self.world.push("channel_post" if sender is None else "message", message)
        return message


def _callback_data(message: Json, button: int | str) -> str:
    buttons = [b for row in message.get("reply_markup", {}).get("inline_keyboard", []) for b in row]
    if isinstance(button, int):
        return str(buttons[button]["callback_data"])
    for shape in buttons:
        if button in (shape["text"], shape.get("callback_data")):
            return str(shape["callback_data"])
    raise LookupError(f"no button {button!r} among {[b['text'] for b in buttons]}")
