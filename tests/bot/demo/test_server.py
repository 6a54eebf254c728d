"""The server under python-telegram-bot's own client: what it accepts, refuses and records."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken

from bot.demo import BotApiServer


@pytest.fixture
async def api() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest.fixture
async def bot(api: BotApiServer) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=api.base_url, base_file_url=api.base_file_url) as client:
        yield client


async def test_message_goes_there_and_back(api: BotApiServer, bot: Bot) -> None:
    reader = api.person(11, "سلمى")
    question = reader.say("/briefing الآن")
    (update,) = await bot.get_updates(timeout=1)
    assert update.message is not None
    assert (update.message.text, update.message.chat_id) == ("/briefing الآن", 11)
    assert update.message.entities[0].type == "bot_command"
    assert await bot.get_updates(offset=update.update_id + 1, timeout=0) == ()
    sent = await bot.send_message(
        11, "<b>موجز</b> القمة", parse_mode="HTML", reply_to_message_id=question["message_id"]
    )
    assert sent.text == "موجز القمة"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [("bold", 0, 4)]
    (call,) = api.calls_of("sendMessage", chat=11, accepted=True)
    assert call.text == "<b>موجز</b> القمة"
    assert call.message["reply_to_message"]["message_id"] == question["message_id"]


async def test_press_is_answered_and_message_edited(api: BotApiServer, bot: Bot) -> None:
    reader = api.person(11)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("التالي", callback_data="n:2")]])
    sent = await bot.send_message(11, "الصفحة الأولى", reply_markup=keyboard)
    press = reader.press(api.calls[-1].message, "التالي")
    (update,) = await bot.get_updates(timeout=1)
    query = update.callback_query
    assert query is not None
    assert query.data == "n:2"
    await query.answer("هذه هي")
    assert press.answer == {"text": "هذه هي", "show_alert": False, "url": ""}
    await query.edit_message_text("الصفحة الثانية")
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("الصفحة الثانية", 11, sent.message_id)
    assert [message["text"] for message in reader.received] == ["الصفحة الثانية"]
    press.expire()
    with pytest.raises(BadRequest, match="too old"):
        await query.answer()


async def test_second_poll_ends_the_first(api: BotApiServer, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await api.wait_for(lambda: api.calls_of("getUpdates"))
    async with Bot(api.token, base_url=api.base_url) as other:
        second = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict):
            await first
        api.person(11).say("/start")
        assert len(await second) == 1


async def test_closed_chats(api: BotApiServer, bot: Bot) -> None:
    reader = api.person(11)
    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        await bot.send_message(12, "س")
    reader.block()
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(11, "س")
    reader.unblock()
    await bot.send_message(11, "س")
    updates = await bot.get_updates(timeout=0)
    assert [u.my_chat_member.new_chat_member.status for u in updates if u.my_chat_member] == ["kicked", "member"]
    group = api.stage.group(-5, "غرفة", admins=(reader,))
    api.stage.upgrade(group, -1005)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-5, "س")
    assert moved.value.new_chat_id == -1005


async def test_token_is_checked(api: BotApiServer) -> None:
    for token in (f"{api.token[:-1]}y", "nonsense"):
        with pytest.raises(InvalidToken):
            async with Bot(token, base_url=api.base_url):
                pass


async def test_profile_and_commands(api: BotApiServer, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("briefing", "موجز القمة")])
    assert [c.description for c in await bot.get_my_commands()] == ["موجز القمة"]
    await bot.set_my_description("وصف")
    assert (await bot.get_my_description()).description == "وصف"
    assert (await bot.get_chat_member(api.person(11).id, 11)).status == "member"
    assert (await bot.get_chat(11)).type == "private"
