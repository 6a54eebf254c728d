"""The desk on a real database: articles in, views out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import permutations
from typing import Any

import pytest

from briefings.desk import Desk, Outcome
from briefings.errors import NoSummitError
from briefings.render import ReaderPrefs, Renderer
from briefings.store.archive import SqlArchive
from briefings.store.database import Database
from briefings.views import Length, Mark, as_plain
from tests.briefings.articles import NORTH, OTHER, SOUTH


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(SqlArchive(database))


def take_both(desk: Desk) -> int:
    desk.take(NORTH)
    return desk.take(SOUTH).summit


def values(view: Any) -> Iterator[Any]:
    yield view
    if isinstance(view, tuple):
        for item in view:
            yield from values(item)
    elif is_dataclass(view):
        for part in fields(view):
            yield from values(getattr(view, part.name))


def test_two_outlets_on_one_event_are_one_summit(desk: Desk) -> None:
    first, other, second = desk.take(NORTH), desk.take(OTHER), desk.take(SOUTH)
    assert first.summit == second.summit != other.summit
    [head, _] = sorted(desk.summits().summits, key=lambda one: -one.articles)
    assert head.name == "القمة التركية اليونانية في فيينا"
    assert head.place == "فيينا"
    assert head.outlets == ("صحيفة الشمال", "إذاعة الجنوب")


@pytest.mark.parametrize("order", list(permutations((NORTH, SOUTH, OTHER))))
def test_order_of_arrival_does_not_matter(desk: Desk, order: tuple[Any, ...]) -> None:
    for article in order:
        desk.take(article)
    assert sorted(head.articles for head in desk.summits().summits) == [1, 2]
    assert "القمة التركية اليونانية في فيينا" in [head.name for head in desk.summits().summits]


def test_the_same_article_twice_is_one(desk: Desk) -> None:
    desk.take(NORTH)
    spaced = replace(NORTH, text=NORTH.text.replace("أ", "ا").replace("\n", "\n\n"), url="")
    assert desk.take(spaced).outcome is Outcome.DUPLICATE


def test_one_text_in_two_outlets_is_carried_by_both(desk: Desk) -> None:
    desk.take(NORTH)
    copy = replace(NORTH, outlet="وكالة الساحل", url="https://coast.example/42")
    assert desk.take(copy).outcome is Outcome.NEW
    assert desk.take(copy).outcome is Outcome.DUPLICATE
    assert desk.take(replace(copy, outlet="", url="")).outcome is Outcome.DUPLICATE
    view = desk.briefing(1)
    assert view.headline is not None
    assert view.headline.outlets == 2
    assert {source.outlet for source in view.headline.sources} == {"صحيفة الشمال", "وكالة الساحل"}


def test_articles_without_an_outlet_may_differ(desk: Desk) -> None:
    desk.take(replace(NORTH, outlet="", url=""))
    desk.take(replace(SOUTH, outlet="", url=""))
    assert {conflict.kind for conflict in desk.briefing(1).conflicts} >= {"duration"}


def test_an_outlet_spelled_otherwise_is_the_same_one(desk: Desk) -> None:
    desk.take(NORTH)
    assert desk.take(replace(NORTH, outlet="صحيفه الشمال", url="")).outcome is Outcome.DUPLICATE
    assert desk.take(replace(NORTH, outlet="north.example")).outcome is Outcome.DUPLICATE


def test_other_words_at_the_same_address_are_a_new_version(desk: Desk) -> None:
    desk.take(NORTH)
    changed = replace(NORTH, text=NORTH.text.replace("ثلاث ساعات", "أربع ساعات"), url=NORTH.url + "?utm_source=x#top")
    assert desk.take(changed).outcome is Outcome.NEW_VERSION
    assert [stored.article.version for stored in desk.articles(1)] == [2]


def test_one_point_in_two_outlets_is_one_line(desk: Desk) -> None:
    desk.take(NORTH)
    view = desk.briefing(desk.take(SOUTH).summit)
    line = next(one for one in (view.headline, *view.outcomes) if one and "الخط البحري" in one.text)
    assert {source.outlet for source in line.sources} == {"صحيفة الشمال", "إذاعة الجنوب"}
    assert line.outlets == 2


@pytest.mark.parametrize("length", list(Length))
def test_every_line_is_a_span_of_a_stored_article(desk: Desk, length: Length) -> None:
    summit = take_both(desk)
    texts = {stored.article.id: stored.article.text for stored in desk.articles(summit)}
    for view in (
        desk.briefing(summit, length),
        desk.quotes(summit),
        desk.timeline(summit),
        desk.digest(summit, frozenset())[0],
    ):
        for value in values(view):
            if hasattr(value, "text") and hasattr(value, "sources"):
                source = value.sources[0]
                assert texts[source.article][source.start : source.end] == value.text


def test_quotes_are_found_by_any_part_of_the_name(desk: Desk) -> None:
    summit = take_both(desk)
    for asked in ("أردوغان", "اردوغان", "الرئيس التركي", "رجب طيب أردوغان", "لأردوغان"):
        found = desk.quotes(summit, asked)
        assert [party.speaker for party in found.parties] == ["رجب طيب أردوغان"], asked
    [said] = [q for q in desk.quotes(summit, "أردوغان").parties[0].quotes if q.direct]
    assert said.text == "نريد أن يكون بحر إيجه بحر سلام وتعاون بين شعبينا"
    assert said.outlets == 2
    assert desk.quotes(summit, "ماكرون").total == 0


def test_a_second_digest_holds_nothing_twice(desk: Desk) -> None:
    summit = desk.take(NORTH).summit
    had: frozenset[str] = frozenset()
    for _ in range(6):
        view, keys = desk.digest(summit, had)
        if view.empty:
            break
        had |= keys
    assert view.empty
    desk.take(SOUTH)
    view, keys = desk.digest(summit, had)
    shown = [value.text for value in values(view) if hasattr(value, "text") and hasattr(value, "mark")]
    assert shown
    assert not any("الخط البحري" in text for text in shown)
    assert desk.digest(summit, had | keys)[0].empty


def test_a_returning_reader_sees_marks(desk: Desk) -> None:
    summit = desk.take(NORTH).summit
    had = desk.keys_of(desk.briefing(summit, Length.FULL))
    assert had
    desk.take(SOUTH)
    marks = [value.mark for value in values(desk.briefing(summit, Length.FULL, had)) if hasattr(value, "mark")]
    assert Mark.NEW in marks
    assert Mark.NONE in marks


@pytest.mark.parametrize("name", ["briefing", "quotes", "timeline", "sources", "summits", "digest"])
def test_every_message_can_be_rendered(desk: Desk, name: str) -> None:
    summit = take_both(desk)
    view = {
        "briefing": desk.briefing(summit, Length.FULL),
        "quotes": desk.quotes(summit),
        "timeline": desk.timeline(summit, "Asia/Riyadh"),
        "sources": desk.sources(summit),
        "summits": desk.summits(),
        "digest": desk.digest(summit, frozenset())[0],
    }[name]
    blocks = Renderer().render(name, view, ReaderPrefs())
    assert all(block.strip() for block in blocks)
    assert as_plain(view)


def test_no_summit_is_said_so(desk: Desk) -> None:
    assert desk.newest() is None
    with pytest.raises(NoSummitError):
        desk.briefing(7)
