"""What a returning reader is told: new, changed, corrected, and before from after."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from briefings.desk import Desk
from briefings.render import ReaderPrefs, Renderer, as_text
from briefings.store.archive import SqlArchive
from briefings.store.database import Database
from briefings.views import Length, Line, Mark, Phase
from tests.briefings.articles import NORTH, SOUTH


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(SqlArchive(database))


def lines(desk: Desk, had: frozenset[str] = frozenset()) -> list[Line]:
    view = desk.briefing(1, Length.FULL, had)
    top = [view.headline] if view.headline else []
    return [*top, *view.outcomes, *view.points, *view.disagreements, *view.ahead, *view.alone]


def test_first_readers_see_no_marks(desk: Desk) -> None:
    desk.take(NORTH)
    assert {line.mark for line in lines(desk)} == {Mark.NONE}


def test_a_corrected_article_is_marked(desk: Desk) -> None:
    desk.take(NORTH)
    _, had = desk.digest(1, frozenset())
    desk.take(replace(NORTH, text=NORTH.text.replace("قبل نهاية الصيف", "قبل نهاية الخريف")))
    marked = {line.mark for line in lines(desk, had) if "الخط البحري" in line.text}
    assert marked == {Mark.CORRECTED}
    view, keys = desk.digest(1, had)
    assert any("الخريف" in line.text for line in view.points)
    assert desk.digest(1, keys)[0].empty


def test_a_value_told_differently_is_marked_changed(desk: Desk) -> None:
    desk.take(NORTH)
    _, had = desk.digest(1, frozenset())
    desk.take(SOUTH)
    view, _ = desk.digest(1, had)
    changed = [row for day in view.days for row in day.rows if row.mark is Mark.CHANGED]
    assert [row.text for row in changed] == ["استمرت الجلسة الموسعة ثلاث ساعات"]


def test_another_outlet_alone_is_no_news(desk: Desk) -> None:
    desk.take(NORTH)
    _, had = desk.digest(1, frozenset())
    title = NORTH.title.replace("تختتم", "تنهي")
    desk.take(replace(NORTH, outlet="وكالة أخرى", url="", title=title, text=NORTH.text.replace(NORTH.title, title)))
    assert desk.digest(1, had)[0].empty


def test_a_preview_is_told_from_the_event(desk: Desk) -> None:
    assert NORTH.published
    early = NORTH.published - timedelta(days=2)
    preview = replace(
        NORTH,
        text="فيينا تستعد للقمة التركية اليونانية\nتستعد فيينا لاستضافة القمة التركية اليونانية الأربعاء بين الرئيس "
        "التركي رجب طيب أردوغان ورئيس الوزراء اليوناني كيرياكوس ميتسوتاكيس.\n"
        "وشددت الشرطة النمساوية إجراءات الأمن حول القصر.\n",
        title="فيينا تستعد للقمة التركية اليونانية",
        published=early,
        url="",
    )
    desk.take(preview)
    assert desk.briefing(1).summit.phase is Phase.BEFORE
    desk.take(NORTH)
    desk.take(SOUTH)
    assert desk.briefing(1).summit.phase is Phase.DURING
    assert {line.phase for line in lines(desk)} == {Phase.BEFORE, Phase.DURING}
    text = as_text(Renderer().render("briefing", desk.briefing(1, Length.FULL), ReaderPrefs()))
    assert "قبل الانعقاد:" in text
