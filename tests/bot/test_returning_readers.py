"""A reader who comes back: the briefing says what is new since the last one."""

from __future__ import annotations

from datetime import date

from bot.demo import BotApiServer
from bot.demo.calls import Call
from bot.demo.person import Person
from briefings.desk import Desk, Outcome
from briefings.model import Article
from briefings.store import deliveries
from briefings.store.archive import SqlArchive
from tests.bot.running import Running

LATE = """القادة العرب يكلفون لجنة بمتابعة قرارات قمة المنامة
المنامة - أعلنت جامعة الدول العربية السبت 18 مايو 2024 تشكيل لجنة وزارية تتابع قرارات القمة العربية في المنامة.
وقررت اللجنة الوزارية أن تعقد أول اجتماعاتها في القاهرة في الثالث من يونيو 2024 برئاسة البحرين.
"""


def texts(calls: list[Call]) -> str:
    return "\n".join(call.text for call in calls)


async def test_the_next_briefing_marks_what_is_new(bot: Running, reader: Person) -> None:
    first = texts(await bot.ask(reader, "موجز"))
    assert "جديد</u>" not in first
    assert "جديد</u>" not in texts(await bot.ask(reader, "موجز"))
    database = bot.database()
    article = Article(
        LATE, LATE.splitlines()[0], "وكالة الميناء", "https://example.org/late", published=date(2024, 5, 18)
    )
    taken = Desk(SqlArchive(database)).take(article)
    database.close()
    assert taken.outcome is Outcome.NEW
    marked = [line for line in texts(await bot.ask(reader, "موجز")).splitlines() if "جديد</u>" in line]
    assert marked
    assert all("وكالة الميناء" in line for line in marked)
    assert "جديد</u>" not in texts(await bot.ask(reader, "موجز"))


async def test_what_one_reader_had_is_still_new_to_another(api: BotApiServer, bot: Running, reader: Person) -> None:
    await bot.ask(reader, "موجز")
    database = bot.database()
    with database.reading() as conn:
        assert deliveries.had_by(conn, reader.id, 0)
        assert not deliveries.had_by(conn, 12, 0)
    database.close()
