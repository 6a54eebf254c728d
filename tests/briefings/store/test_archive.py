"""The archive's promises, on both engines."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from briefings.errors import StoreError
from briefings.model import Analysis, Article, Event, KeyPoint, Person, Quote, QuoteKind, Span, Tense
from briefings.ports import Archive, SummitRow
from briefings.store import aliases, records
from briefings.store.archive import SqlArchive
from briefings.store.database import Database
from briefings.store.summits import overlapping
from briefings.store.tables import analyses

TEXT = "قمة عمّان\nقال الوزير: «نرحب بالضيوف» اليوم 😀"
ARTICLE = Article(
    text=TEXT,
    title="قمة عمّان",
    outlet="الغد",
    url="https://news.example/1",
    author="س",
    published=date(2024, 3, 1),
    day_source="given",
    fetched=datetime(2024, 3, 1, 8, 30, tzinfo=UTC),
    origin="a.txt",
)
ANALYSIS = Analysis(
    people=(Person("أيمن الصفدي", "وزير", ("الصفدي",)), Person("x", None, ())),
    quotes=(Quote(Span(22, 34), QuoteKind.DIRECT, "أيمن الصفدي", "الوزير", "قال", "r1"),),
    events=(Event(Span(0, 9), Span(0, 3), "2024-03-01", "PT2H", "Asia/Amman", "عمّان", Tense.ANNOUNCED, ("x",), "r"),),
    key_points=(KeyPoint(Span(0, 9), 0.25),),
    summit="قمة عمّان",
)


@pytest.fixture
def archive(database: Database) -> SqlArchive:
    return SqlArchive(database)


def summit(name: str, first: int | None = None, last: int | None = None, number: int = 0) -> SummitRow:
    days = [date(2024, 3, day) if day else None for day in (first, last)]
    return SummitRow(name, None, *days, profile="{}", id=number)


def article(text: str, url: str = "", day: int | None = None) -> Article:
    return Article(text=text, url=url, published=date(2024, 3, day) if day else None)


def test_it_is_the_archive_of_the_ports() -> None:
    promised = {name for name in vars(Archive) if not name.startswith("_")}
    assert promised <= set(dir(SqlArchive))


def test_an_article_comes_back_whole(archive: SqlArchive) -> None:
    home = archive.add_summit(summit("a"), ["k"])
    number = archive.add_article(ARTICLE, ANALYSIS, "c1", home)
    [found] = archive.by_content("c1")
    assert found == archive.by_url(ARTICLE.url)
    assert (found.summit, found.article.id, found.article.version) == (home, number, 1)
    assert (found.article.text, found.article.fetched) == (TEXT, ARTICLE.fetched)
    assert found.article.published == date(2024, 3, 1)
    assert found.analysis == ANALYSIS
    assert (archive.by_content("c2"), archive.by_url(""), archive.by_url("https://x.example/")) == ([], None, None)


def test_a_new_version_keeps_the_old_one(archive: SqlArchive) -> None:
    home = archive.add_summit(summit("a"), [])
    number = archive.add_article(ARTICLE, ANALYSIS, "c1", home)
    assert archive.add_version(number, article("new words", ARTICLE.url), Analysis(), "c2") == 2
    assert [s.article.text for s in archive.articles(home)] == ["new words"]
    assert [(s.article.text, s.article.version, s.analysis) for s in archive.earlier_versions(home)] == [
        (TEXT, 1, ANALYSIS)
    ]
    for key in ("c1", "c2"):
        [found] = archive.by_content(key)
        assert (found.article.id, found.article.version, found.article.text) == (number, 2, "new words")
    with pytest.raises(StoreError, match="no article 99"):
        archive.add_version(99, article("x"), Analysis(), "c3")


def test_http_and_https_are_one_address(archive: SqlArchive) -> None:
    home = archive.add_summit(summit("a"), [])
    number = archive.add_article(ARTICLE, ANALYSIS, "c1", home)
    found = archive.by_url("http://news.example/1")
    assert found is not None
    assert (found.article.id, found.article.url) == (number, "https://news.example/1")
    assert archive.by_url("https://news.example/2") is None


def test_an_address_that_leads_to_another_article_stays_its_own(archive: SqlArchive) -> None:
    home = archive.add_summit(summit("a"), [])
    first = archive.add_article(ARTICLE, ANALYSIS, "c1", home)
    second = archive.add_article(article("other words"), Analysis(), "c2", home)
    archive.add_version(second, article("other words", ARTICLE.url), Analysis(), "c2")
    found = archive.by_url(ARTICLE.url)
    assert found is not None
    assert found.article.id == first
    archive.add_version(second, article("other words", "https://news.example/2"), Analysis(), "c2")
    found = archive.by_url("https://news.example/2")
    assert found is not None
    assert found.article.id == second


def test_articles_stand_by_day_unknown_first(archive: SqlArchive) -> None:
    home = archive.add_summit(summit("a"), [])
    for n, day in enumerate([9, None, 3, 9]):
        archive.add_article(article(f"t{n}", day=day), Analysis(), f"c{n}", home)
    assert [s.article.text for s in archive.articles(home)] == ["t1", "t2", "t0", "t3"]


def test_revision_counts_every_change(archive: SqlArchive) -> None:
    first, second = archive.add_summit(summit("a"), ["k"]), archive.add_summit(summit("b"), ["k"])

    def revision() -> int:
        row = archive.summit(first)
        assert row is not None
        return row.revision

    seen = [revision()]
    number = archive.add_article(ARTICLE, ANALYSIS, "c1", first)
    seen.append(revision())
    archive.add_version(number, article("x"), Analysis(), "c2")
    seen.append(revision())
    archive.update_summit(summit("a", number=first), [])
    seen.append(revision())
    archive.merge_summits(first, second)
    seen.append(revision())
    assert seen == [1, 2, 3, 4, 5]


def test_candidates_hold_a_key_and_overlap(archive: SqlArchive) -> None:
    early = archive.add_summit(summit("early", 1, 3), ["geneva", "putin"])
    late = archive.add_summit(summit("late", 10, 12), ["geneva"])
    undated = archive.add_summit(summit("undated"), ["geneva", "biden"])
    archive.add_summit(summit("other", 1, 30), ["doha"])

    def found(keys: list[str], first: int | None, last: int | None) -> list[int]:
        days = [date(2024, 3, day) if day else None for day in (first, last)]
        return [row.id for row in archive.candidates(keys, *days)]

    assert found(["geneva"], 3, 10) == [early, late, undated]
    assert found(["geneva"], 4, 9) == [undated]
    assert found(["geneva", "putin", "biden"], 1, 1) == [early, undated]
    assert found(["geneva"], None, None) == [early, late, undated]
    assert found(["geneva"], None, 2) == [early, undated]
    assert found([], None, None) == []


def test_candidates_are_found_by_index(archive: SqlArchive, database: Database) -> None:
    if database.kind != "sqlite":
        return  # its planner reads small tables whole whatever the index
    query = overlapping(["a", "b"], date(2024, 3, 1), date(2024, 3, 2))
    with database.reading() as conn:
        written = query.compile(conn, compile_kwargs={"literal_binds": True})
        plan = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}").all()
    assert plan
    assert not [row for row in plan if row.detail.startswith("SCAN")]


def test_a_merged_summit_leads_to_the_kept_one(archive: SqlArchive) -> None:
    a, b, c = (archive.add_summit(summit(name), ["k", name]) for name in "abc")
    for n, home in enumerate((a, b, c)):
        archive.add_article(article(f"t{n}", day=n + 1), Analysis(), f"c{n}", home)
    archive.merge_summits(b, c)
    archive.merge_summits(a, b)
    archive.merge_summits(a, a)
    assert [row.id for row in archive.summits()] == [a]
    for number in (a, b, c):
        row = archive.summit(number)
        assert row is not None
        assert row.id == a
    assert [s.article.text for s in archive.articles(a)] == ["t0", "t1", "t2"]
    assert {s.summit for s in archive.articles(a)} == {a}
    for key in ("k", "a", "b", "c"):
        assert [row.id for row in archive.candidates([key], None, None)] == [a]
    assert archive.summit(99) is None


def test_summits_stand_newest_first(archive: SqlArchive) -> None:
    numbers = [archive.add_summit(summit("s", day, day), []) for day in (2, None, 9, 9)]
    assert [row.id for row in archive.summits()] == [numbers[3], numbers[2], numbers[0], numbers[1]]
    assert len(archive.summits(most=2)) == 2


def test_a_transaction_is_whole_or_nothing(archive: SqlArchive) -> None:
    def fail() -> None:
        with archive.transaction():
            home = archive.add_summit(summit("a"), ["k"])
            with archive.transaction():
                archive.add_article(ARTICLE, ANALYSIS, "c1", home)
            assert archive.by_content("c1")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert (archive.by_content("c1"), list(archive.summits())) == ([], [])


def test_the_same_article_from_four_threads_is_one(archive: SqlArchive) -> None:
    home = archive.add_summit(summit("a"), [])

    def take() -> None:
        with archive.transaction():
            if not archive.by_content("c1"):
                archive.add_article(ARTICLE, ANALYSIS, "c1", home)

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(archive.articles(home)) == 1


def test_aliases(archive: SqlArchive, database: Database) -> None:
    with database.writing() as conn:
        aliases.put(conn, "الرئيس", "فلان")
        aliases.put(conn, "الأمير", "علان")
        aliases.put(conn, "الرئيس", "علان")
        assert aliases.remove(conn, "الأمير")
        assert not aliases.remove(conn, "الأمير")
    assert archive.aliases() == [("الرئيس", "علان")]


def test_records_nobody_can_read_are_a_clear_fault(archive: SqlArchive, database: Database) -> None:
    home = archive.add_summit(summit("a"), [])
    archive.add_article(ARTICLE, ANALYSIS, "c1", home)
    with database.writing() as conn:
        conn.execute(update(analyses).values(records='{"quotes": [{"span": 1}]}'))
    with pytest.raises(StoreError, match="quotes"):
        archive.by_content("c1")


spans = st.builds(Span, st.integers(0, 9), st.integers(0, 9))
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.builds(
        Analysis,
        people=st.lists(st.builds(Person, words, st.none() | words, st.lists(words).map(tuple))).map(tuple),
        quotes=st.lists(st.builds(Quote, spans, st.sampled_from(QuoteKind), words, words, words, words)).map(tuple),
        events=st.lists(st.builds(Event, spans, spans, words, tense=st.sampled_from(Tense))).map(tuple),
        key_points=st.lists(st.builds(KeyPoint, spans, st.floats(allow_nan=False, allow_infinity=False))).map(tuple),
        summit=st.none() | words,
    )
)
def test_records_come_back_as_they_were(analysis: Analysis) -> None:
    assert records.from_json(records.as_json(analysis)) == analysis
