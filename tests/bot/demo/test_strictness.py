"""What the server refuses and changes, asked through python-telegram-bot's own client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, EndPointNotFound, Forbidden

from bot.demo import BotApiServer
from tests.bot.demo.pictures import png


@pytest.fixture
async def api() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        server.person(11, "سلمى")
        yield server


@pytest.fixture
async def bot(api: BotApiServer) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=api.base_url, base_file_url=api.base_file_url) as client:
        yield client


async def ask(bot: Bot, method: str, **values: Any) -> Any:
    """A call without the client's own checks."""
    return await bot._post(method, values)


def row(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([buttons])


def key(data: str, text: str = "زر") -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=data)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"text": ""}, "(?i)message text is empty"),
        ({"text": " \n\u202e"}, "(?i)text must be non-empty"),
        ({"text": "س" * 4097}, "(?i)message is too long"),
        ({"text": "😀" * 2049}, "(?i)message is too long"),
        ({"text": "<b>" + "س" * 16385 + "</b>", "parse_mode": "HTML"}, "(?i)text is too long"),
        ({"text": "<x>س</x>", "parse_mode": "HTML"}, "(?i)can't parse entities: unsupported start tag"),
        ({"text": "*س*", "parse_mode": "MarkdownV2"}, "(?i)unsupported parse_mode"),
        ({"text": "س", "reply_markup": row(key("م" * 33))}, "(?i)BUTTON_DATA_INVALID"),
        ({"text": "س", "reply_markup": row(*[key("x")] * 9)}, "(?i)REPLY_MARKUP_TOO_LONG"),
        ({"text": "س", "reply_markup": row(InlineKeyboardButton("زر"))}, "(?i)text buttons are unallowed"),
        ({"text": "س", "reply_markup": row(InlineKeyboardButton("زر", url="javascript:1"))}, "(?i)wrong http url"),
        ({"text": "س", "reply_parameters": {"message_id": 99}}, "(?i)message to be replied not found"),
        ({"text": "س", "message_thread_id": 4}, "(?i)message thread not found"),
        ({"text": "س", "chat_id": ""}, "(?i)chat_id is empty"),
        ({"text": "س", "chat_id": "@nobody"}, "(?i)chat not found"),
    ],
)
async def test_message_refused(api: BotApiServer, bot: Bot, values: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadRequest, match=reason):
        await ask(bot, "sendMessage", **({"chat_id": 11} | values))
    assert api.world.chats[11].messages == {}
    assert api.calls_of("sendMessage")[0].outcome == "refused 400"


async def test_limits_are_reached_after_parsing(bot: Bot) -> None:
    bold = "<b>س</b>" * 100 + "&amp;" * 3996
    sent = await bot.send_message(11, bold, parse_mode="HTML")
    assert sent.text is not None
    assert len(sent.text) == 4096
    sent = await bot.send_message(11, "<b>س</b> " * 150, parse_mode="HTML")
    assert len(sent.entities) == 100
    links = "".join(f'<a href="https://example.org/{"x" * 150}{n}">س</a> ' for n in range(60))
    with pytest.raises(BadRequest, match=r"(?i)ENTITIES_TOO_LONG"):
        await bot.send_message(11, links, parse_mode="HTML")
    assert (await bot.send_message(11, "س", reply_markup=row(key("م" * 32)))).reply_markup is not None


async def test_text_is_cleaned_and_entities_move_along(bot: Bot) -> None:
    sent = await bot.send_message(11, "\n \u202eأ\u200f\u200fب <b>ج\u2066د\u2069</b>\0\r ", parse_mode="HTML")
    assert sent.text == "أ\u200c\u200fب ج\u2066د\u2069"
    assert sent.parse_entities() == {sent.entities[0]: "ج\u2066د\u2069"}
    sent = await bot.send_message(
        11, "/quotes غوتيريش @qimma_bot #قمة_المنامة https://example.org/a. <code>/no</code>", "HTML"
    )
    found = {entity.type: text for entity, text in sent.parse_entities().items()}
    expected = {
        "bot_command": "/quotes",
        "mention": "@qimma_bot",
        "hashtag": "#قمة_المنامة",
        "url": "https://example.org/a",
    }
    assert found == expected | {"code": "/no"}


async def test_inner_entities_that_telegram_drops(bot: Bot) -> None:
    sent = await bot.send_message(
        11, "<pre>a <b>b</b></pre> <blockquote>c <blockquote>d</blockquote></blockquote>", "HTML"
    )
    assert [(e.type, t) for e, t in sent.parse_entities().items()] == [("pre", "a b"), ("blockquote", "c d")]


async def test_edits_and_deletions(api: BotApiServer, bot: Bot) -> None:
    sent = await bot.send_message(11, "أولى", reply_markup=row(key("x")))
    edited = await bot.edit_message_text(
        "<b>ثانية</b>", 11, sent.message_id, parse_mode="HTML", reply_markup=row(key("x"))
    )
    assert isinstance(edited, Message)
    assert (edited.text, edited.edit_date is not None) == ("ثانية", True)
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_reply_markup(11, sent.message_id, reply_markup=row(key("x")))
    await bot.edit_message_reply_markup(11, sent.message_id)
    assert "reply_markup" not in api.world.chats[11].messages[sent.message_id]
    for wrong in (bot.edit_message_text("س", 11, 99), bot.delete_message(11, 99)):
        with pytest.raises(BadRequest, match="not found"):
            await wrong
    assert await bot.delete_message(11, sent.message_id)
    assert api.world.chats[11].messages == {}


async def test_files_both_ways(api: BotApiServer, bot: Bot) -> None:
    sent = await bot.send_document(11, "موجز".encode(), caption="<i>ملف</i>", parse_mode="HTML", filename="موجز.txt")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("موجز.txt", 8)
    assert api.calls_of("sendDocument")[0].files == {"document": "موجز".encode()}
    again = await bot.send_document(11, sent.document.file_id)
    assert again.document is not None
    assert again.document.file_unique_id == sent.document.file_unique_id
    photo = await bot.send_photo(11, png(40, 20))
    assert (photo.photo[0].width, photo.photo[0].height) == (40, 20)
    api.person(11).send_document("خبر.txt", b"abc")
    (update,) = await bot.get_updates(timeout=0)
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"abc"
    for call, reason in (
        (bot.send_photo(11, b"no picture"), "(?i)IMAGE_PROCESS_FAILED"),
        (bot.send_photo(11, png(2100, 100)), "(?i)PHOTO_INVALID_DIMENSIONS"),
        (bot.send_document(11, "unknown-file-id"), "(?i)wrong file identifier"),
        (bot.send_document(11, b"x", caption="س" * 1025), "(?i)caption is too long"),
        (bot.get_file("unknown"), "(?i)invalid file_id"),
    ):
        with pytest.raises(BadRequest, match=reason):
            await call


@pytest.mark.parametrize(
    ("method", "values", "reason"),
    [
        ("setMyCommands", {"commands": [{"command": "موجز", "description": "س"}]}, "(?i)BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "x" * 33, "description": "س"}]}, "(?i)BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "x", "description": "س" * 257}]}, "(?i)DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [{"command": "x", "description": "س"}] * 101}, "(?i)BOT_COMMANDS_TOO_MUCH"),
        ("setMyCommands", {"commands": [], "language_code": "arabic"}, "(?i)LANGUAGE_CODE_INVALID"),
        ("setMyDescription", {"description": "س" * 513}, "(?i)too long"),
        ("setMyShortDescription", {"short_description": "س" * 121}, "(?i)too long"),
        ("setMyName", {"name": "س" * 65}, "(?i)too long"),
        ("sendChatAction", {"chat_id": 11, "action": "dancing"}, "(?i)wrong parameter action"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "(?i)query is too old"),
        ("getChatAdministrators", {"chat_id": 11}, "(?i)no administrators"),
    ],
)
async def test_other_refusals(bot: Bot, method: str, values: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadRequest, match=reason):
        await ask(bot, method, **values)


async def test_commands_are_kept_by_scope_and_language(bot: Bot) -> None:
    await bot.set_my_commands([("briefing", "موجز")])
    await bot.set_my_commands([("briefing", "موجزي")], scope=BotCommandScopeChat(11), language_code="ar")
    assert [c.description for c in await bot.get_my_commands()] == ["موجز"]
    assert [c.description for c in await bot.get_my_commands(BotCommandScopeChat(11), "ar")] == ["موجزي"]
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.set_my_commands([("x", "س")], scope=BotCommandScopeChat(12))


async def test_groups_have_members_and_reasons_to_refuse(api: BotApiServer, bot: Bot) -> None:
    editor, reader = api.person(21, "رامي"), api.person(22, "هند", started=False)
    group = api.stage.group(-100500, "غرفة الأخبار", members=(reader,), admins=(editor,))
    assert [m.user.id for m in await bot.get_chat_administrators(-100500)] == [21]
    assert [(await bot.get_chat_member(-100500, user)).status for user in (21, 22, bot.id)] == [
        "administrator",
        "member",
        "member",
    ]
    assert (await bot.get_chat(-100500)).title == "غرفة الأخبار"
    reader.say("/start", group)
    (update,) = await bot.get_updates(timeout=0)
    assert update.effective_chat is not None
    assert update.effective_chat.type == "supergroup"
    with pytest.raises(Forbidden, match="can't initiate"):
        await bot.send_message(22, "س")
    group.closed = "topic closed"
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_CLOSED"):
        await bot.send_message(-100500, "س")
    group.closed = "kicked from supergroup"
    with pytest.raises(Forbidden, match="kicked"):
        await bot.send_message(-100500, "س")


async def test_unknown_methods_and_names_in_any_case(api: BotApiServer, bot: Bot) -> None:
    assert (await ask(bot, "GETME"))["id"] == api.world.me["id"]
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("sendNothing", {})
