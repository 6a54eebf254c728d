"""The sample articles of the demo read as a summit: no line said twice, none without its span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from briefings.desk import Desk
from briefings.fusion.records import fold_words
from briefings.intake import read_file
from briefings.render import ReaderPrefs, Renderer, as_text
from briefings.selection.opening import trimmed
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database
from briefings.summits.stems import content_stems
from briefings.views import BriefingView, Length, Line

ARTICLES = sorted((Path(__file__).parents[3] / "bot" / "demo" / "articles").glob("*.txt"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(SqlArchive(open_database(f"sqlite:///{tmp_path_factory.mktemp('samples') / 'qimma.db'}")))
    for path in ARTICLES:
        desk.take(read_file(path.read_bytes(), path.name).article)
    return desk


def lines(view: BriefingView) -> list[Line]:
    top = [view.headline] if view.headline else []
    return [*top, *view.outcomes, *view.points, *view.disagreements, *view.ahead, *view.alone]


def values(view: Any) -> Iterator[Any]:
    yield view
    if isinstance(view, tuple):
        for item in view:
            yield from values(item)
    elif is_dataclass(view):
        for part in fields(view):
            yield from values(getattr(view, part.name))


def test_the_samples_are_one_summit(desk: Desk) -> None:
    [head] = desk.summits().summits
    assert head.articles == len(ARTICLES)
    assert head.place == "المنامة"
    assert head.first == head.last == "2024-05-16"


@pytest.mark.parametrize("length", list(Length))
def test_nothing_is_said_twice(desk: Desk, length: Length) -> None:
    stems = [set(content_stems(fold_words(line.text))) for line in lines(desk.briefing(1, length))]
    assert stems
    for a, b in combinations(stems, 2):
        assert len(a & b) < 0.75 * min(len(a), len(b))


@pytest.mark.parametrize("length", list(Length))
def test_every_text_is_a_span_of_its_source(desk: Desk, length: Length) -> None:
    texts = {stored.article.id: stored.article.text for stored in desk.articles(1)}
    views = (desk.briefing(1, length), desk.quotes(1), desk.timeline(1), desk.digest(1, frozenset())[0])
    found = [v for view in views for v in values(view) if hasattr(v, "text") and hasattr(v, "sources")]
    assert len(found) > 50
    for one in found:
        source = one.sources[0]
        assert texts[source.article][source.start : source.end] == one.text
        assert source.outlet
        assert source.url
    assert not [line.text for line in lines(desk.briefing(1, length)) if trimmed(line.text)]


def test_longer_briefings_hold_more(desk: Desk) -> None:
    short, standard, full = (len(lines(desk.briefing(1, length))) for length in Length)
    assert short < standard < full


def test_rows_are_in_order_and_days_are_whole(desk: Desk) -> None:
    days = [day.day for day in desk.timeline(1, "Asia/Riyadh").days]
    assert len(days) == len(set(days))
    moments = [row.instant for day in desk.timeline(1, "Asia/Riyadh").days for row in day.rows if row.instant]
    assert moments == sorted(moments)


def test_a_conflict_is_told_once(desk: Desk) -> None:
    told = [v.text for c in desk.briefing(1, Length.FULL).conflicts for v in c.variants]
    assert told
    assert len(told) == len(set(told))


def test_every_conflict_has_two_outlets(desk: Desk) -> None:
    for conflict in desk.briefing(1, Length.FULL).conflicts:
        assert len({source.outlet for variant in conflict.variants for source in variant.sources}) > 1


def test_a_digest_at_once_after_a_digest_is_empty(desk: Desk) -> None:
    first, keys = desk.digest(1, frozenset())
    assert not first.empty
    assert desk.digest(1, keys)[0].empty


@pytest.mark.parametrize("zone", ["Asia/Riyadh", "Africa/Casablanca", "America/New_York", "Pacific/Auckland"])
def test_hours_are_written_with_their_zone(desk: Desk, zone: str) -> None:
    text = as_text(Renderer().render("timeline", desk.timeline(1, zone), ReaderPrefs(zone=zone)))
    hours = [line for line in text.splitlines() if line.lstrip("\u200f• ").startswith("\u2068") and ":" in line[:14]]
    assert hours
    assert all("بتوقيت" in line or "التوقيت" in line for line in hours)
