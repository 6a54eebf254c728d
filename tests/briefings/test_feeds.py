"""Feeds: whole entries, teasers, days, encodings, and input that is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import UnreadableError
from briefings.feeds import MOST_ITEMS, is_feed, read_feed
from briefings.intake.filing import Given

PARAGRAPH = "رحبت وزيرة الثقافة بضيوف الملتقى السنوي للمكتبات الذي بدأ صباح الخميس في قصر المؤتمرات بحضور الناشرين"
WHOLE = "".join(f"<p>{PARAGRAPH} في يومه رقم {n}.</p>" for n in range(1, 11))


def entry(title: str = "ملتقى المكتبات", link: str = "https://m.example/1", day: str = "", body: str = "موجز") -> str:
    return (
        f"<item><title>{escape(title)}</title><link>{escape(link)}</link><pubDate>{day}</pubDate>"
        f"<description>{escape(body)}</description></item>"
    )


def rss(*entries: str, encoding: str = "utf-8") -> str:
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel><title>الميزان</title>'
        f"{''.join(entries)}</channel></rss>"
    )


def test_a_whole_entry_is_an_article() -> None:
    feed = read_feed(rss(entry(day="Thu, 30 Nov 2023 22:00:00 -0500", body=WHOLE)).encode(), Given())
    (item,) = feed.items
    assert (feed.title, item.url, item.title) == ("الميزان", "https://m.example/1", "ملتقى المكتبات")
    assert item.article is not None
    assert item.article.text.startswith(f"ملتقى المكتبات\n{PARAGRAPH} في يومه رقم 1.\n")
    assert (item.article.outlet, item.article.url) == ("الميزان", "https://m.example/1")
    assert (item.article.published, item.article.day_source) == (date(2023, 11, 30), "page")


def test_a_teaser_is_not() -> None:
    (item,) = read_feed(rss(entry()).encode(), Given()).items
    assert item.article is None


def test_options_override_the_feed() -> None:
    given = Given("الصباح", date(2024, 1, 1))
    (item,) = read_feed(rss(entry(day="Thu, 30 Nov 2023 22:00:00 +0000", body=WHOLE)).encode(), given).items
    assert item.article is not None
    assert (item.article.outlet, item.article.published, item.article.day_source) == (
        "الصباح",
        date(2024, 1, 1),
        "given",
    )


@pytest.mark.parametrize("declared", ["utf-8", "windows-1256", "x-nonsense", "utf-7"])
@pytest.mark.parametrize("real", ["utf-8", "cp1256", "utf-16"])
def test_whatever_is_declared_the_letters_are_right(declared: str, real: str) -> None:
    feed = read_feed(rss(entry(body=WHOLE), encoding=declared).encode(real), Given())
    assert feed.title == "الميزان"
    assert feed.items[0].title == "ملتقى المكتبات"


@pytest.mark.parametrize(
    ("day", "read"),
    [
        ("2024-05-02T01:00:00+03:00", date(2024, 5, 2)),
        ("Thu, 02 May 2024 01:00:00 +0300", date(2024, 5, 2)),
        ("someday", None),
        ("", None),
        ("9999-99-99", None),
        ("Thu, 99 May 99999 01:00:00 +9999", None),
    ],
)
def test_days_are_those_of_the_entry(day: str, read: date | None) -> None:
    assert read_feed(rss(entry(day=day)).encode(), Given()).items[0].published == read


def test_titles_lose_their_markup_and_links_must_be_of_the_web() -> None:
    (item,) = read_feed(rss(entry("<b>ملتقى</b> &amp; معرض", "javascript:alert(1)")).encode(), Given()).items
    assert (item.title, item.url) == ("ملتقى & معرض", "")


def test_links_may_be_relative_to_the_feed() -> None:
    links = ["/news/1", "2", "https://other.example/3", "http://[broken", ""]
    feed = read_feed(rss(*(entry(link=link) for link in links)).encode(), Given(), "https://m.example/rss/all.xml")
    assert [item.url for item in feed.items] == [
        "https://m.example/news/1", "https://m.example/rss/2", "https://other.example/3", "", "",
    ]  # fmt: skip


def test_a_cut_feed_gives_what_can_be_saved() -> None:
    text = rss(entry(), entry(link="https://m.example/2"))
    feed = read_feed(text[: text.index("https://m.example/2")].encode(), Given())
    assert feed.items[0].url == "https://m.example/1"


def test_there_is_an_end_to_entries() -> None:
    assert len(read_feed(rss(*[entry()] * (MOST_ITEMS + 5)).encode(), Given()).items) == MOST_ITEMS


def test_a_feed_that_is_a_file_name_opens_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "feed.xml"
    secret.write_text(rss(entry(title="سر")), "utf-8")
    with pytest.raises(UnreadableError, match="no entries"):
        read_feed(str(secret).encode(), Given())


def test_external_entities_stay_outside(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("سر الدولة", "utf-8")
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    head = f'<!DOCTYPE r [<!ENTITY x SYSTEM "file://{tmp_path}/secret"><!ENTITY e0 "ha">{bomb}]>'
    text = rss(entry("TITLE")).replace("TITLE", "a &x; &e9;").replace("?><rss", f"?>{head}<rss")
    try:
        shown = str(read_feed(text.encode(), Given()))
    except UnreadableError:
        shown = ""
    assert "سر الدولة" not in shown
    assert len(shown) < 10_000


def test_feeds_are_told_from_pages() -> None:
    assert is_feed(rss(entry()).encode())
    assert is_feed(rss(entry()).encode("utf-16"))
    assert is_feed(b'<feed xmlns="http://www.w3.org/2005/Atom">')
    assert not is_feed(b"<!doctype html><html><body>rss</body></html>")
    assert not is_feed(b"<!doctype html><html><head></head><feed ></feed></html>")


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from(["", "<rss><channel><item>", "<feed><entry>", '<?xml version="1.0" encoding="utf-16"?><rss>']),
    st.sampled_from(
        [("", ""), ("<title>", "</title>"), ("<pubDate>", "</pubDate>"), ("<link>", "</link>"), ("<!--", "")]
    ),
)
def test_any_bytes_are_a_feed_or_unreadable(data: bytes, start: str, around: tuple[str, str]) -> None:
    try:
        items = len(read_feed(start.encode() + around[0].encode() + data + around[1].encode(), Given()).items)
    except UnreadableError:
        items = 0
    assert items >= 0
