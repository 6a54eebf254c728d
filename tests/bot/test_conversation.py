"""Commands, plain words, buttons, groups: over HTTP, with python-telegram-bot's own client."""

from __future__ import annotations

import asyncio
import json

import pytest

from bot.demo import BotApiServer, faults
from bot.demo.calls import Call
from bot.demo.person import Person
from bot.markup import MESSAGE, measure
from tests.bot.running import Running


def labels(call: Call) -> list[str]:
    rows = call.message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def said(calls: list[Call]) -> str:
    """What the reader sees, without the marks that isolate runs."""
    text = "\n".join(call.message.get("text", call.text) for call in calls)
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("command", "words", "expected"),
    [
        ("/briefing", "موجز", "المصادر:"),
        ("/quotes", "الاقتباسات", "أنطونيو غوتيريش"),
        ("/timeline", "الجدول الزمني", "الجدول الزمني:"),
        ("/sources", "المصادر", "وكالة المرفأ"),
        ("/summits", "القمم", "القمة العربية"),
        ("/help", "مساعدة", "/briefing"),
        ("/subscribe", "اشتراك", "في أي ساعة"),
        ("/settings", "الإعدادات", "المنطقة الزمنية"),
        ("/privacy", "الخصوصية", "ما نحفظه"),
        ("/status", "الحالة", "حالة الاشتراك"),
        ("/unsubscribe", "إلغاء الاشتراك", "لا اشتراك"),
        ("/start", "ابدأ", "قِمّة"),
    ],
)
async def test_words_do_what_commands_do(bot: Running, reader: Person, command: str, words: str, expected: str) -> None:
    by_command = await bot.ask(reader, command)
    by_words = await bot.ask(reader, words)
    assert expected in said(by_command)
    assert said(by_words) == said(by_command)
    assert all(measure(call.text).within(MESSAGE) for call in by_command)


async def test_every_line_reads_from_the_right(bot: Running, reader: Person) -> None:
    for command in (
        "/start",
        "/help",
        "/briefing",
        "/timeline",
        "/settings",
        "/subscribe 08:00",
        "/status",
        "/privacy",
    ):
        for line in said(await bot.ask(reader, command)).splitlines():
            assert not line or line[0] == "\u200f" or "\u0621" <= line[0] <= "\u064a", line


async def test_quotes_of_one_speaker(bot: Running, reader: Person) -> None:
    for text in ("/quotes السيسي", "اقتباسات السيسي", "السيسي", "ماذا قال السيسى؟"):
        [call] = await bot.ask(reader, text)
        assert "عبد الفتاح السيسي" in said([call])
        assert "غوتيريش" not in said([call])
        assert "كل المتحدثين" in labels(call)


async def test_turning_pages_edits_the_message(bot: Running, reader: Person) -> None:
    [first] = await bot.ask(reader, "/timeline")
    [second], notice = await bot.press(reader, first, "التالي")
    assert (second.method, second.message["message_id"]) == ("editMessageText", first.message["message_id"])
    assert notice == ""
    assert said([second]) != said([first])
    row = second.message["reply_markup"]["inline_keyboard"][0]
    assert [b["text"] for b in row][-1] == "السابق"  # the first in reading order stands on the right
    [back], _ = await bot.press(reader, second, "السابق")
    assert back.text == first.text


async def test_next_steps_are_new_messages(bot: Running, reader: Person) -> None:
    briefing = await bot.ask(reader, "/briefing")
    [quotes], _ = await bot.press(reader, briefing[-1], "الاقتباسات")
    assert quotes.method == "sendMessage"
    assert quotes.message["message_id"] != briefing[-1].message["message_id"]


@pytest.mark.parametrize(
    "data",
    [
        "",
        "x",
        "0:e:quotes:1",
        "1:e:nowhere",
        "1:e:follow:999",
        "1:e:timeline:999:0",
        "1:e:quotes:1:0:s00000000",
        "1:e:settings:zone:Mars",
        "1:x:help",
        "1:e:follow:x",
        "1:e:settings:x",
    ],
)
async def test_old_and_forged_buttons_are_answered(bot: Running, reader: Person, data: str) -> None:
    [start] = await bot.ask(reader, "/start")
    before = len(bot.answers(reader.id))
    press = reader.press_raw(start.message, data)
    await bot.api.wait_for(lambda: press.answer is not None)
    assert "لم يعد صالحًا" in (press.answer or {})["text"]
    assert len(bot.answers(reader.id)) == before


async def test_ten_presses_change_once_and_are_all_answered(bot: Running, reader: Person) -> None:
    [settings] = await bot.ask(reader, "/settings")
    [choices], _ = await bot.press(reader, settings, "الأرقام")
    before = len(bot.answers(reader.id))
    presses = [reader.press(choices.message, "١٢٣") for _ in range(10)]
    await bot.api.wait_for(lambda: all(press.answer is not None for press in presses), 20)
    assert len(bot.answers(reader.id)) - before == 1
    [status] = (await bot.ask(reader, "/subscribe 08:00"))[-1:]
    assert "٠٨:٠٠" in said([status])


async def test_settings_are_kept_and_shown(bot: Running, reader: Person) -> None:
    [call] = await bot.ask(reader, "/settings")
    for setting, value in (
        ("أسماء الأشهر", "كانون الثاني، شباط"),
        ("طول الموجز", "مختصر"),
        ("التاريخ الهجري", "مع الميلادي"),
        ("ساعات الهدوء", "من 22:00 إلى 07:00"),
        ("حين لا جديد", "لا ترسل شيئًا"),
        ("المنطقة الزمنية", "بيروت"),
    ):
        [choices], _ = await bot.press(reader, call, setting)
        [call], notice = await bot.press(reader, choices, value)
        assert notice == "حُفظ."
        assert value in said([call])
    assert "أيار" in said(await bot.ask(reader, "/briefing"))


async def test_subscribing_by_buttons_says_zone_and_the_next_three(bot: Running, reader: Person) -> None:
    [hours] = await bot.ask(reader, "/subscribe")
    [done], _ = await bot.press(reader, hours, "08:00")
    assert said([done]).count("بتوقيت الرياض") == 4
    assert "Asia/Riyadh" in said([done])
    [days], _ = await bot.press(reader, done, "من الأحد إلى الخميس")
    assert "من الأحد إلى الخميس" in said([days])
    assert "الجمعة" not in said([days])
    [ended], _ = await bot.press(reader, days, "إيقاف النشرة")
    assert "أُوقفت النشرة" in said([ended])


@pytest.mark.parametrize("text", ["/subscribe 25:00", "اشتراك زحل", "/subscribe 08:00 Mars/Base"])
async def test_what_is_not_understood_is_named(bot: Running, reader: Person, text: str) -> None:
    [call] = await bot.ask(reader, text)
    assert f"«{text.split()[-1]}»" in said([call])


async def test_edited_commands_and_channel_posts_do_nothing(bot: Running, api: BotApiServer, reader: Person) -> None:
    message = reader.say("شكرا")
    await bot.settled()
    count = len(bot.answers(reader.id))
    reader.edit(message, "/briefing")
    channel = api.stage.channel(-100777, "قناة", admins=(reader,))
    reader.say("/briefing", channel)
    await bot.settled()
    assert len(bot.answers(reader.id)) == count
    assert bot.answers(-100777) == []


async def test_in_a_group_only_administrators_change_things(bot: Running, api: BotApiServer, reader: Person) -> None:
    boss = api.person(12)
    group = api.stage.group(-100555, "غرفة الأخبار", members=(reader, boss), admins=(boss,))
    for text in ("/subscribe 08:00", "/settings", "/unsubscribe", "/forget", "/digest"):
        assert "مشرفوها" in said(await bot.ask(reader, text, group))
    assert "المواعيد الثلاثة" in said(await bot.ask(boss, "/subscribe 08:00", group))
    [listing] = await bot.ask(reader, "/summits", group)
    _, notice = await bot.press(reader, listing, 0)
    assert "مشرفو" in notice
    anonymous = {"sender_chat": group.shape}
    assert "مشرفوها" in said(await bot.ask(boss, "/unsubscribe", group, **anonymous))


async def test_plain_words_in_a_group_are_not_for_us(bot: Running, api: BotApiServer, reader: Person) -> None:
    group = api.stage.group(-100555, "غرفة الأخبار", members=(reader,))
    reader.say("موجز", group)
    await bot.settled()
    assert bot.answers(-100555) == []


async def test_answers_stay_in_the_topic(bot: Running, api: BotApiServer, reader: Person) -> None:
    group = api.stage.group(-100555, "غرفة الأخبار", members=(reader,), admins=(reader,))
    group.topics.add(42)
    topic = {"message_thread_id": 42, "is_topic_message": True}
    [call] = await bot.ask(reader, "/subscribe 08:00", group, **topic)
    assert call.values["message_thread_id"] == "42"


async def test_forgetting_removes_the_rows(bot: Running, reader: Person) -> None:
    await bot.ask(reader, "/subscribe 08:00")
    [question] = await bot.ask(reader, "/forget")
    [kept], _ = await bot.press(reader, question, "لا، أبق بياناتي")
    assert "لم يُحذف شيء" in said([kept])
    [question] = await bot.ask(reader, "/forget")
    [done], _ = await bot.press(reader, question, "نعم، احذف كل شيء")
    assert "حُذف كل" in said([done])
    database = bot.database()
    with database.engine.connect() as conn:
        for table in ("chats", "subscriptions"):
            assert conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0
        raw = conn.exec_driver_sql("SELECT raw FROM updates WHERE raw <> '{}'").scalars().all()
        assert raw == []
    database.close()


async def test_blocking_and_coming_back(bot: Running, reader: Person) -> None:
    await bot.ask(reader, "/subscribe 08:00")
    database = bot.database()

    def is_active() -> bool:
        with database.engine.connect() as conn:
            return bool(conn.exec_driver_sql("SELECT active FROM chats WHERE id = 11").scalar())

    reader.block()
    await bot.api.wait_for(lambda: not is_active())
    reader.unblock()
    await bot.api.wait_for(is_active)
    reader.block()
    await bot.api.wait_for(lambda: not is_active())
    reader.chat.closed = ""
    assert "المواعيد" in said(await bot.ask(reader, "/subscribe 09:00"))
    assert is_active()
    database.close()


async def test_an_upgraded_group_keeps_its_subscription(bot: Running, api: BotApiServer, reader: Person) -> None:
    group = api.stage.group(-555, "غرفة الأخبار", members=(reader,), admins=(reader,))
    await bot.ask(reader, "/subscribe 08:00", group)
    larger = api.stage.upgrade(group, -100555)
    await bot.settled()
    assert "الموعد القادم" in said(await bot.ask(reader, "/status", larger))


async def test_a_locked_database_delays_but_loses_nothing(bot: Running, reader: Person) -> None:
    database = bot.database()
    with database.writing():
        reader.say("/privacy")
        await asyncio.sleep(1.5)
        assert bot.answers(11) == []
    assert "ما نحفظه" in said(await bot.more_than(0, 11))
    await bot.settled()
    assert len(bot.answers(11)) == 1
    database.close()


async def test_too_many_requests_are_told_once(bot: Running, reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.flow.BURST", 3)
    for _ in range(9):
        reader.say("/stop")
    await bot.settled(40)
    told = [call for call in bot.answers(reader.id) if "طلبات كثيرة" in call.text]
    assert len(told) == 1


async def test_a_press_that_came_too_late_still_works(bot: Running, reader: Person) -> None:
    [start] = await bot.ask(reader, "/start")
    bot.api.faults.add(
        faults.refuse(400, "Bad Request: query is too old and response timeout expired"), "answerCallbackQuery"
    )
    before = len(bot.answers(reader.id))
    reader.press(start.message, "المصادر")
    assert "وكالة المرفأ" in said(await bot.more_than(before, reader.id))


async def test_an_answer_with_refused_markup_comes_as_plain_words(bot: Running, reader: Person) -> None:
    bot.api.faults.add(faults.refuse(400, "Bad Request: can't parse entities"), times=1)
    [call] = await bot.ask(reader, "/help")
    assert "parse_mode" not in call.values
    assert "<b>" not in call.text


async def test_the_menu_is_set_at_start(bot: Running) -> None:
    calls = await bot.api.wait_for(
        lambda: len(found := bot.api.calls_of("setMyCommands", accepted=True)) == 2 and found
    )
    assert "موجز القمة" in json.loads(calls[0].values["commands"])[0]["description"]
    assert calls[1].values["language_code"] == "ar"
    await bot.api.wait_for(lambda: bot.api.calls_of("setMyDescription", accepted=True))
    await bot.api.wait_for(lambda: bot.api.calls_of("setMyShortDescription", accepted=True))
