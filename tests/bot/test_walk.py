"""The whole line: files in, updates over HTTP, recorded messages, digests by the minute tick."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from importlib import resources
from pathlib import Path

import pytest
import time_machine

from bot.demo import BotApiServer
from bot.demo.person import Person
from bot.demo.samples import take_samples
from bot.digests import Digests
from bot.menu import read_menu
from bot.newsroom import Newsroom
from briefings.desk import Desk
from briefings.readers import Chat
from briefings.render import Renderer
from briefings.schedule import Plan
from briefings.store import chats, deliveries, subscriptions
from briefings.store.archive import SqlArchive
from briefings.store.database import Database, open_database
from tests.bot.running import Running, running_bot

ARTICLES = resources.files("bot.demo") / "articles"


def sample(number: int) -> Path:
    return Path(str(sorted(str(p) for p in ARTICLES.iterdir() if p.name.endswith(".txt"))[number]))


def room_on(database: Database) -> Newsroom:
    return Newsroom(database, Desk(SqlArchive(database)), Renderer(), read_menu(), "Asia/Riyadh")


async def test_files_in_messages_out_and_a_second_digest_repeats_nothing(api: BotApiServer, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    reader = api.person(11)
    async with running_bot(api, f"sqlite:///{tmp_path / 'qimma.db'}", inbox=inbox) as bot:
        [empty] = await bot.ask(reader, "موجز")
        assert "لم تصل مقالات" in empty.text
        for number in (0, 3):
            shutil.copy(sample(number), inbox)
        await api.wait_for(lambda: len([*(inbox / "done").glob("*.txt")]) == 2, 20)
        briefing = await bot.ask(reader, "موجز")
        assert "القمة العربية" in briefing[0].text
        await bot.ask(reader, "/digest")
        await api.wait_for(lambda: open_messages(bot) == 0, 20)
        digest = bot.answers(11)[len(briefing) + 1 :]
        assert "الجديد:" in digest[0].text
        [again] = await bot.ask(reader, "/digest")
        assert "لا جديد" in again.text


def open_messages(bot: Running) -> int:
    database = bot.database()
    with database.reading() as conn:
        states = deliveries.counts(conn)
    database.close()
    return states.get("new", 0) + states.get("sending", 0)


async def test_a_missed_digest_goes_out_when_the_bot_starts(api: BotApiServer, archive_url: str) -> None:
    """Subscribed yesterday, due half an hour ago, the bot was down: the first tick sends it, once, in all its parts."""
    api.person(11)
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    clock = (now - timedelta(minutes=30)).time()
    database = open_database(archive_url)
    subscribed(database, Chat(11), Plan((clock,), "Etc/UTC"), now - timedelta(hours=20))
    for _ in range(2):
        async with running_bot(api, archive_url):
            await api.wait_for(lambda: states_of(database).get("sent") and not states_of(database).get("new"), 20)
    assert len(slots_of(database)) == 1
    assert len(api.calls_of("sendMessage", chat=11, accepted=True)) == states_of(database)["sent"]
    assert "الجديد:" in api.calls_of("sendMessage", chat=11)[0].text
    database.close()


async def test_the_minute_tick_finds_a_slot_that_comes_while_the_bot_runs(api: BotApiServer, archive_url: str) -> None:
    """The alarm clock itself: the wall clock is set a few seconds before a minute, the slot is at that minute."""
    api.person(11)
    start = datetime(2026, 5, 4, 4, 59, 57, tzinfo=UTC)
    database = open_database(archive_url)
    subscribed(database, Chat(11), Plan((time(8),), "Asia/Riyadh"), start)
    with time_machine.travel(start, tick=True):
        async with running_bot(api, archive_url):
            assert slots_of(database) == []
            await api.wait_for(lambda: slots_of(database), 20)
            await api.wait_for(lambda: api.calls_of("sendMessage", chat=11, accepted=True), 20)
    assert slots_of(database) == [("s1/2026-05-04/08:00", "queued")]
    database.close()


def states_of(database: Database) -> dict[str, int]:
    with database.reading() as conn:
        return deliveries.counts(conn)


@pytest.fixture
def quiet(archive_url: str) -> Database:
    return open_database(archive_url)


START = datetime(2026, 4, 20, 0, 0, tzinfo=UTC)


def subscribed(database: Database, chat: Chat, plan: Plan, now: datetime = START) -> None:
    with database.writing() as conn:
        chats.ensure(conn, chat.id, chat.kind, plan.zone, now)
        chats.save(conn, chat)
        subscriptions.subscribe(conn, chat.id, 0, plan, now)


def slots_of(database: Database) -> list[tuple[str, str]]:
    with database.engine.connect() as conn:
        return [(r[0], r[1]) for r in conn.exec_driver_sql("SELECT key, state FROM digests ORDER BY id")]


@pytest.mark.parametrize(
    ("zone", "clock"), [("Africa/Cairo", "00:30"), ("Asia/Beirut", "00:00"), ("Asia/Riyadh", "08:00")]
)
def test_one_digest_a_day_through_a_week_of_ticks(quiet: Database, zone: str, clock: str) -> None:
    subscribed(quiet, Chat(11, tell_nothing=False), Plan((time.fromisoformat(clock),), zone))
    digests = Digests(room_on(quiet), lambda: None)
    for hour in range(24 * 7):
        digests.tick(START + timedelta(hours=hour, seconds=5))
    keys = [key for key, _ in slots_of(quiet)]
    assert len(keys) == 7
    assert len(set(keys)) == 7
    quiet.close()


def test_what_was_had_is_not_sent_again_and_nothing_new_is_said_once(quiet: Database) -> None:
    subscribed(quiet, Chat(11), Plan((time(8),), "Asia/Riyadh"))
    digests = Digests(room_on(quiet), lambda: None)
    for day in range(12):
        digests.tick(START + timedelta(days=day, hours=6))
    states = [state for _, state in slots_of(quiet)]
    assert states[0] == "queued"
    assert states[-1] == "empty"
    assert states == sorted(states, reverse=True)
    with quiet.engine.connect() as conn:
        per_digest = conn.exec_driver_sql("SELECT count(*) FROM messages GROUP BY digest_id").scalars().all()
        last = conn.exec_driver_sql("SELECT html FROM messages ORDER BY id DESC").scalar()
    assert len(per_digest) == 12
    assert "لا جديد" in last
    quiet.close()


def test_missed_slots_are_recorded_and_told_once(quiet: Database) -> None:
    subscribed(quiet, Chat(11), Plan((time(6), time(8), time(9)), "Asia/Riyadh"))
    digests = Digests(room_on(quiet), lambda: None)
    digests.tick(START + timedelta(days=1, hours=8))  # 11:00 in Riyadh, a day later
    assert slots_of(quiet) == [
        ("s1/2026-04-20/06:00", "skipped"),
        ("s1/2026-04-20/08:00", "skipped"),
        ("s1/2026-04-20/09:00", "skipped"),
        ("s1/2026-04-21/06:00", "skipped"),
        ("s1/2026-04-21/08:00", "merged"),
        ("s1/2026-04-21/09:00", "queued"),
    ]
    quiet.close()


def test_a_digest_in_quiet_hours_makes_no_sound(quiet: Database) -> None:
    subscribed(quiet, Chat(11, quiet=(time(22), time(9))), Plan((time(8), time(10)), "Asia/Riyadh"))
    digests = Digests(room_on(quiet), lambda: None)
    digests.tick(START + timedelta(hours=5, minutes=1))
    digests.tick(START + timedelta(hours=7, minutes=1))
    with quiet.engine.connect() as conn:
        silent = conn.exec_driver_sql("SELECT silent FROM messages ORDER BY id").scalars().all()
    assert silent[0]
    assert not silent[-1]
    quiet.close()


def test_subscribing_again_on_the_same_day_brings_no_second_copy(quiet: Database) -> None:
    plan = Plan((time(8),), "Asia/Riyadh")
    subscribed(quiet, Chat(11), plan)
    digests = Digests(room_on(quiet), lambda: None)
    digests.tick(START + timedelta(hours=5, minutes=1))
    with quiet.writing() as conn:
        subscriptions.unsubscribe(conn, 11, 0)
    subscribed(quiet, Chat(11), plan, START + timedelta(hours=4))
    digests.tick(START + timedelta(hours=5, minutes=2))
    assert len(slots_of(quiet)) == 1
    quiet.close()


async def test_editors_send_articles_and_others_do_not(
    bot: Running, api: BotApiServer, reader: Person, tmp_path: Path
) -> None:
    editor = api.person(900)
    text = "---\noutlet: صحيفة الميناء\npublished: 2025-03-04\n---\n" + LONG
    before = len(bot.answers(900))
    editor.send_document("article.txt", text.encode())
    [done] = await bot.more_than(before, 900)
    assert "حُفظ المقال" in done.text
    assert "صحيفة الميناء" in done.text
    assert "القمة:" in done.text
    editor.send_document("again.txt", text.encode())
    [again] = await bot.more_than(before + 1, 900)
    assert "محفوظ من قبل" in again.text
    editor.send_document("photo.pdf", b"%PDF-1.4")
    [refused] = await bot.more_than(before + 2, 900)
    assert "txt" in refused.text
    editor.send_document("program.txt", b"\x7fELF\x00\x01" * 100)
    [unread] = await bot.more_than(before + 3, 900)
    assert "لم يُحفظ شيء" in unread.text
    count = len(bot.answers(11))
    reader.send_document("article.txt", text.encode())
    [neutral] = await bot.more_than(count, 11)
    assert "لم يُفهم هذا الطلب" in neutral.text


async def test_an_editor_pastes_or_forwards_a_text(bot: Running, api: BotApiServer) -> None:
    editor = api.person(900)
    [done] = await bot.ask(editor, LONG)
    assert "حُفظ المقال" in done.text
    [link] = await bot.ask(editor, "http://127.0.0.1:1/article")
    assert "تعذّرت قراءة الصفحة" in link.text


LONG = """وزراء النقل العرب يختتمون اجتماعهم في مسقط
اختتم وزراء النقل العرب الثلاثاء في مسقط قمة مصغرة استمرت يومين، واتفقوا على ربط موانئ بحر العرب بشبكة واحدة.
وقال وزير النقل العماني سعيد المعولي إن "الشبكة ستختصر زمن الرحلة بين مسقط وعدن إلى النصف".
وأضاف المعولي أن العمل يبدأ في 1 سبتمبر 2025.
وأكد الوزير اليمني عبد السلام حميد أن بلاده ستفتح ميناءين أمام السفن التجارية قبل نهاية العام.
وكانت القمة السابقة عقدت في المنامة في مارس 2024، ولم تصدر عنها قرارات ملزمة.
"""


async def test_the_whole_bot_on_postgresql(api: BotApiServer, new_postgres: Callable[[], str]) -> None:
    url = new_postgres()
    take_samples(url)
    reader = api.person(11)
    async with running_bot(api, url) as bot:
        assert "القمة العربية" in (await bot.ask(reader, "موجز"))[0].text
        assert "المواعيد الثلاثة" in (await bot.ask(reader, "/subscribe 08:00 القاهرة"))[0].text
        before = len(bot.answers(11))
        reader.say("/digest")
        first = await bot.more_than(before, 11)
        await api.wait_for(lambda: open_messages(bot) == 0, 20)
        assert "الجديد:" in first[0].text
        assert "لا جديد" in (await bot.ask(reader, "/digest"))[0].text
        assert "الموعد القادم" in (await bot.ask(reader, "/status"))[0].text
    async with running_bot(api, url) as bot:
        assert "لا جديد" in (await bot.ask(reader, "/digest"))[0].text
