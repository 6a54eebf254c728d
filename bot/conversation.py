"""From python-telegram-bot's updates to actions and back: commands, plain words, button presses, membership."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.flow import Repeats
from bot.handlers import starting
from bot.handlers.actions import ALIASES, BUTTONS, COMMANDS, FOR_ADMINISTRATORS, Action
from bot.keyboards import Press, decode
from bot.newsroom import Answer, Ask, Newsroom
from bot.outcome import Outcome
from bot.replies import Place, answer_press, send_answer
from bot.settings import SHARED_ACCOUNTS
from bot.worker import Worker
from briefings.errors import BusyError, NoSummitError
from briefings.store import chats

log = logging.getLogger(__name__)
LONGEST_ARGUMENT = 200
_ADMINISTRATORS = (ChatMember.ADMINISTRATOR, ChatMember.OWNER)
_HERE = ("member", "administrator", "creator", "restricted")
_NEW = filters.UpdateType.MESSAGE  # not edits, not channel posts
_PRIVATE = filters.ChatType.PRIVATE
Context = ContextTypes.DEFAULT_TYPE
Extra = Callable[[Message, Ask], Awaitable[Answer | None]]


class Conversation:
    """Answers every update that asks for something. ``digest`` queues a digest now; ``editor`` takes in articles."""

    def __init__(self, room: Newsroom, worker: Worker, digest: Action, editor: Extra) -> None:
        self._room, self._worker, self._editor = room, worker, editor
        self._commands = COMMANDS | {"digest": digest}
        self._buttons = BUTTONS | {"digest": digest}
        self._repeats = Repeats()

    def handlers(self) -> list[BaseHandler[Any, Any, Any]]:
        """In the order in which python-telegram-bot asks them."""
        names = [*self._commands, *ALIASES]
        return [
            CommandHandler(names, self._on_command, filters=_NEW),
            CallbackQueryHandler(self._on_press),
            ChatMemberHandler(self._on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(_NEW & filters.StatusUpdate.MIGRATE, self._on_migration),
            MessageHandler(_NEW & _PRIVATE & ~filters.StatusUpdate.ALL, self._on_private),
            MessageHandler(_NEW & filters.TEXT & filters.REPLY, self._on_group_reply),
        ]

    async def on_error(self, update: object, context: Context) -> None:
        """Say that it failed, once; what failed is in the log."""
        fault = context.error
        known = isinstance(fault, BusyError)
        log.error("update failed: %s", type(fault).__name__, exc_info=None if known else fault)
        if not isinstance(update, Update) or update.effective_chat is None or isinstance(fault, TelegramError):
            return
        if update.callback_query:
            await answer_press(context.bot, update.callback_query.id, self._room.menu.notices["busy"] if known else "")
        blocks = self._room.renderer.render("fault", {"busy": known})
        await send_answer(
            context.bot, Place(update.effective_chat.id, _thread(update.effective_message)), Answer(tuple(blocks))
        )

    async def _on_command(self, update: Update, context: Context) -> None:
        message = update.message
        assert message is not None  # noqa: S101 - the filter lets only messages pass
        name, _, argument = (message.text or "").partition(" ")
        name = name[1:].partition("@")[0].partition("\n")[0].lower()
        name = ALIASES.get(name, name)
        await self._answer(update, context, name, argument.strip())

    async def _on_private(self, update: Update, context: Context) -> None:
        message = update.message
        assert message is not None  # noqa: S101
        ask = _ask(update, "")
        if message.from_user and message.from_user.id in self._room.editors and message.sender_chat is None:
            taken = await self._editor(message, ask)
            if taken is not None:
                await send_answer(context.bot, Place(ask.chat, ask.thread), taken)
                return
        text = (message.text or message.caption or "").strip()
        name, argument = self._room.menu.find(text) or ("", text)
        await self._answer(update, context, name, argument)

    async def _on_group_reply(self, update: Update, context: Context) -> None:
        """In groups plain words count only as a reply to the bot."""
        replied = update.message and update.message.reply_to_message
        if not replied or not replied.from_user or replied.from_user.id != context.bot.id:
            return
        found = self._room.menu.find((update.message and update.message.text) or "")
        if found:
            await self._answer(update, context, *found)

    async def _answer(self, update: Update, context: Context, name: str, argument: str) -> None:
        ask = _ask(update, argument[:LONGEST_ARGUMENT])
        action = self._commands.get(name, starting.unknown)
        if name in FOR_ADMINISTRATORS and not await self._may_change(update, context):
            blocks = self._room.renderer.render("only_administrators", {})
            await send_answer(context.bot, Place(ask.chat, ask.thread), Answer(tuple(blocks)))
            return
        answer = await self._worker.do(self._act, action, ask)
        await self._send(context, Place(ask.chat, ask.thread), answer)

    async def _on_press(self, update: Update, context: Context) -> None:
        query = update.callback_query
        assert query is not None  # noqa: S101
        notice = ""
        this = (query.from_user.id, query.message.message_id if query.message else 0, query.data or "")
        try:
            before = self._repeats.notice_of(this)
            notice = before if before is not None else await self._press(update, context, query)
            self._repeats.done(this, notice)
        finally:
            await answer_press(context.bot, query.id, notice)

    async def _press(self, update: Update, context: Context, query: CallbackQuery) -> str:
        """Do what the button says and return the notice to show."""
        expired = self._room.menu.notices["expired"]
        press = decode(query.data)
        action = self._buttons.get(press.action) if press else None
        if press is None or action is None or query.message is None or not isinstance(query.message, Message):
            return expired
        if press.action in FOR_ADMINISTRATORS and not await self._may_change(update, context):
            return self._room.menu.notices["only_administrators"]
        ask = _ask(update, "", press)
        try:
            answer = await self._worker.do(self._act, action, ask)
        except NoSummitError:
            return expired
        instead_of = query.message.message_id if press.changes_message else 0
        await self._send(context, Place(ask.chat, ask.thread, instead_of), answer)
        return answer.notice

    def _act(self, action: Action, ask: Ask) -> Answer:
        return action(self._room, ask, self._room.chat(ask))

    async def _send(self, context: Context, place: Place, answer: Answer) -> None:
        verdict = await send_answer(context.bot, place, answer)
        if verdict and verdict.outcome is Outcome.GONE:
            await self._worker.do(self._deactivate, place.chat, verdict.reason)

    async def _may_change(self, update: Update, context: Context) -> bool:
        """In a group only its administrators; asked at each press, because rights change."""
        chat, user = update.effective_chat, update.effective_user
        if chat is None or user is None:
            return False
        if chat.type == "private":
            return True
        sender = update.message.sender_chat if update.message else None
        if sender is not None or user.id in SHARED_ACCOUNTS:
            return False
        try:
            member = await context.bot.get_chat_member(chat.id, user.id)
        except TelegramError as fault:
            log.warning("rights not known: %s", type(fault).__name__)
            return False
        return member.status in _ADMINISTRATORS

    async def _on_membership(self, update: Update, context: Context) -> None:
        """Blocked, unblocked, thrown out, let in."""
        change = update.my_chat_member
        assert change is not None  # noqa: S101
        if change.new_chat_member.status in _HERE:
            await self._worker.do(self._revive, change.chat.id)
        else:
            await self._worker.do(self._deactivate, change.chat.id, f"my_chat_member: {change.new_chat_member.status}")

    async def _on_migration(self, update: Update, context: Context) -> None:
        message = update.message
        assert message is not None  # noqa: S101
        if message.migrate_to_chat_id:
            await self._worker.do(self._migrate, message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id:
            await self._worker.do(self._migrate, message.migrate_from_chat_id, message.chat.id)

    def _revive(self, chat: int) -> None:
        with self._room.database.writing() as conn:
            chats.revive(conn, chat, datetime.now(UTC))

    def _deactivate(self, chat: int, reason: str) -> None:
        log.info("chat %d is inactive: %s", chat, reason)
        with self._room.database.writing() as conn:
            chats.deactivate(conn, chat, reason)

    def _migrate(self, old: int, new: int) -> None:
        log.info("chat %d is now %d", old, new)
        with self._room.database.writing() as conn:
            chats.migrate(conn, old, new)


def register(app: Application[Any, Any, Any, Any, Any, Any], conversation: Conversation) -> None:
    app.add_handlers(conversation.handlers())
    app.add_error_handler(conversation.on_error)


def _ask(update: Update, argument: str, press: Press | None = None) -> Ask:
    chat, user = update.effective_chat, update.effective_user
    assert chat is not None  # noqa: S101 - every handled update has one
    place = (chat.id, chat.type, _thread(update.effective_message), user.id if user else 0)
    return Ask(*place, datetime.now(UTC), update.update_id, argument, press)


def _thread(message: Message | None) -> int:
    """The forum topic; a reply thread in an ordinary group is none."""
    return message.message_thread_id or 0 if message is not None and message.is_topic_message else 0
