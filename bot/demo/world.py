"""What the server knows: users, chats, messages, files, the bot's profile, in Telegram's JSON shapes."""

from __future__ import annotations

import itertools
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.demo.parameters import Upload
from bot.demo.refusals import Json, Refusal, bad_request, forbidden, migrated
from bot.demo.updates import Updates

Observer = Callable[[str, Json], None]

# Reasons for which a chat refuses the bot, by the name tests use; "" is a chat that accepts.
CLOSED = {
    "blocked": "bot was blocked by the user",
    "deactivated": "user is deactivated",
    "not started": "bot can't initiate conversation with a user",
    "kicked": "bot was kicked from the group chat",
    "kicked from supergroup": "bot was kicked from the supergroup chat",
    "kicked from channel": "bot was kicked from the channel chat",
    "not a member": "bot is not a member of the channel chat",
}
NO_RIGHTS = {
    "no rights": "not enough rights to send text messages to the chat",
    "write forbidden": "CHAT_WRITE_FORBIDDEN",
    "restricted": "CHAT_RESTRICTED",
    "topic closed": "TOPIC_CLOSED",
}


@dataclass(slots=True)
class Chat:
    """A chat: ``shape`` as in messages; ``closed`` a key of CLOSED or NO_RIGHTS; ``admins`` user ids."""

    shape: Json
    members: set[int] = field(default_factory=set)
    admins: set[int] = field(default_factory=set)
    closed: str = ""
    moved_to: int = 0
    menu_button: Json | None = None
    topics: set[int] = field(default_factory=set)
    messages: dict[int, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.shape["id"])

    def status_of(self, user: int) -> str:
        if user in self.admins:
            return "administrator"
        return "member" if user in self.members else "left"


@dataclass(slots=True)
class StoredFile:
    """A file's bytes and its place under the download address."""

    upload: Upload
    unique: str
    path: str


@dataclass(slots=True)
class PressState:
    """A button press that waits for answerCallbackQuery; ``answer`` is its parameters once given."""

    shape: Json
    moment: float
    answer: Json | None = None
    expired: bool = False


class World:
    """Everything but the wire. ``clock`` gives Unix seconds and can be replaced by tests."""

    def __init__(self, token: str, clock: Callable[[], float] = time.time) -> None:
        bot_id = int(token.partition(":")[0])
        self.clock = clock
        self.me: Json = {
            "id": bot_id,
            "is_bot": True,
            "first_name": "Qimma",
            "username": "qimma_demo_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        self.users: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.presses: dict[str, PressState] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.menu_button: Json = {"type": "default"}
        self.updates = Updates()
        self.observers: list[Observer] = []
        self._ids = itertools.count(1)

    def tell(self, kind: str, what: Json) -> None:
        """Let observers (the chat page, waiting tests) know what happened."""
        for observer in list(self.observers):
            observer(kind, what)

    def author(self) -> Json:
        """The bot as the sender of a message."""
        return {name: self.me[name] for name in ("id", "is_bot", "first_name", "username")}

    def now(self) -> int:
        return int(self.clock())

    def chat_of(self, reference: str) -> Chat:
        """The chat for a ``chat_id`` parameter. Raises Refusal when it is missing, unknown or has moved."""
        if not reference:
            raise bad_request("chat_id is empty")
        if reference.startswith("@"):
            named = [c for c in self.chats.values() if c.shape.get("username") == reference[1:]]
            chat = named[0] if named else None
        else:
            number = reference.removeprefix("-")
            known = number.isascii() and number.isdigit() and len(number) < 20
            chat = self.chats.get(int(reference)) if known else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.moved_to:
            raise migrated(chat.moved_to)
        return chat

    def open_chat(self, reference: str) -> Chat:
        """The chat, when it lets the bot write. Raises Refusal (400, 403)."""
        chat = self.chat_of(reference)
        if chat.closed in CLOSED:
            raise forbidden(CLOSED[chat.closed])
        if chat.closed in NO_RIGHTS:
            raise bad_request(NO_RIGHTS[chat.closed])
        return chat

    def add_message(self, chat: Chat, sender: Json | None, content: Json) -> Json:
        """Store a new message and return it; ``sender`` None in channels."""
        message: Json = {"message_id": next(self._ids)}
        if sender is not None:
            message["from"] = sender
        message |= {"chat": chat.shape, "date": self.now()} | content
        chat.messages[message["message_id"]] = message
        self.tell("message", message)
        return message

    def message_of(self, chat: Chat, message_id: int, missing: str) -> Json:
        message = chat.messages.get(message_id)
        if message is None:
            raise bad_request(missing)
        return message

    def keep_file(self, upload: Upload, folder: str) -> tuple[str, StoredFile]:
        """Store a file; returns its file_id and the stored file."""
        file_id = f"AgACAgQ{secrets.token_urlsafe(24)}"
        suffix = upload.name.rpartition(".")[2].lower() if "." in upload.name else "bin"
        suffix = suffix if suffix.isascii() and suffix.isalnum() else "bin"
        stored = StoredFile(upload, secrets.token_urlsafe(9), f"{folder}/file_{len(self.files)}.{suffix}")
        self.files[file_id] = stored
        return file_id, stored

    def file_at(self, path: str) -> StoredFile:
        for stored in self.files.values():
            if stored.path == path:
                return stored
        raise Refusal(404, "Not Found")

    def push(self, kind: str, content: Json) -> Json:
        """Queue an update for the bot; returns it."""
        return self.updates.push(kind, content)

    def next_press(self, shape: Json) -> str:
        """Register a button press, giving it its id."""
        press_id = str(secrets.randbits(62))
        self.presses[press_id] = PressState(shape | {"id": press_id}, self.clock())
        return press_id
