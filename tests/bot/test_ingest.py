"""From inputs to the archive, with the count that an operator sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from aiohttp import web

from bot.fetch import Fetcher
from bot.inbox import watch_inbox
from bot.ingest import MOST_OF_A_FEED, Ingest, take_files
from bot.reading import Reader
from bot.sandbox import Sandbox
from briefings.desk import Desk
from briefings.intake.filing import Given
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database


def news(topic: str) -> str:
    return (
        f"قمة {topic} تختتم أعمالها\n"
        f"اختتمت في عمّان اليوم الخميس قمة {topic} بمشاركة رؤساء ثماني دول وعدد من المنظمات الإقليمية.\n"
        f"وقال وزير الخارجية أيمن الصفدي: «اتفقنا على خطة مشتركة في ملف {topic} تبدأ العام المقبل»."
    )


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox()
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    database = open_database(f"sqlite:///{tmp_path / 'data' / 'qimma.db'}")
    yield Desk(SqlArchive(database))
    database.close()


class Taking(Ingest):
    """Ingest that remembers what it said."""

    def __init__(self, desk: Desk, reader: Reader, given: Given | None = None) -> None:
        self.said: list[str] = []
        super().__init__(desk, reader, given or Given(), self.said.append)

    def path(self, path: Path) -> None:
        for file in self.find(path):
            self.file(file)


def test_a_folder_once_and_again(tmp_path: Path, desk: Desk, sandbox: Sandbox) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "1.txt").write_text(news("المياه"), "utf-8")
    (folder / "2.md").write_text(f"---\noutlet: الصباح\n---\n# {news('الطاقة')}", "utf-8")
    (folder / "3.txt").write_bytes(news("النقل").encode("cp1256"))
    (folder / "4.txt").write_bytes(b"\x7fELF" + bytes(100))
    (folder / "5.txt").write_text("The ministers met.")
    (folder / "6.pdf").write_text("x")
    first = Taking(desk, Reader(sandbox), Given("", date(2024, 5, 2)))
    first.path(folder)
    assert first.summary() == "3 new, 0 already there, 0 updated, 2 refused"
    assert first.said == [
        f"{folder}/6.pdf: skipped: not a .txt, .md or .html file",
        f"{folder}/4.txt: is a program, not text",
        f"{folder}/5.txt: no article: holds no Arabic",
    ]
    again = Taking(desk, Reader(sandbox))
    again.path(folder)
    assert again.summary() == "0 new, 3 already there, 0 updated, 2 refused"
    stored = [each.article for row in desk.archive.summits() for each in desk.archive.articles(row.id)]
    assert sorted((a.outlet, a.published) for a in stored) == [
        ("", date(2024, 5, 2)), ("", date(2024, 5, 2)), ("الصباح", date(2024, 5, 2)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("قمة", "قمـــة").replace("اختتمت", "اخْتُتِمَتْ"),
        lambda text: text.replace("أعمالها", "اعمالها"),
        lambda text: text.replace("\n", "\r\n\r\n") + "\n",
        lambda text: text.replace("لا", "ﻻ"),
    ],
)
def test_the_same_article_in_another_dress_is_one(tmp_path: Path, desk: Desk, sandbox: Sandbox, change: object) -> None:
    assert callable(change)
    (tmp_path / "1.txt").write_text(news("الاقتصاد"), "utf-8")
    (tmp_path / "2.txt").write_text(change(news("الاقتصاد")), "utf-8")
    taking = Taking(desk, Reader(sandbox))
    taking.path(tmp_path / "1.txt")
    taking.path(tmp_path / "2.txt")
    assert taking.summary() == "1 new, 1 already there, 0 updated, 0 refused"


def test_a_changed_article_at_its_address_is_a_new_version(tmp_path: Path, desk: Desk, sandbox: Sandbox) -> None:
    taking = Taking(desk, Reader(sandbox))
    for n, (address, text) in enumerate(
        [
            ("https://m.example/1?utm_source=x", news("المياه")),
            ("http://m.example/1#top", news("المياه") + "\nوأضاف أن الخطة تشمل خمس دول."),
            ("https://m.example/2", news("الطاقة")),
        ]
    ):
        (tmp_path / f"{n}.txt").write_text(f"---\nurl: {address}\n---\n{text}", "utf-8")
        taking.path(tmp_path / f"{n}.txt")
    assert taking.summary() == "2 new, 0 already there, 1 updated, 0 refused"


def test_the_same_text_with_what_was_missing_completes_the_article(
    tmp_path: Path, desk: Desk, sandbox: Sandbox
) -> None:
    path = tmp_path / "1.txt"
    path.write_text(news("المياه"), "utf-8")
    Taking(desk, Reader(sandbox)).path(path)
    for _ in range(2):
        taking = Taking(desk, Reader(sandbox), Given("الصباح", date(2024, 5, 2)))
        taking.path(path)
    assert taking.summary() == "0 new, 1 already there, 0 updated, 0 refused"
    (row,) = desk.archive.summits()
    (stored,) = desk.archive.articles(row.id)
    assert (stored.article.outlet, stored.article.published) == ("الصباح", date(2024, 5, 2))
    assert (stored.article.version, len(desk.archive.earlier_versions(row.id))) == (2, 1)
    later = Taking(desk, Reader(sandbox), Given("", date(2024, 5, 3)))
    later.path(path)
    assert later.summary() == "0 new, 1 already there, 0 updated, 0 refused"


def test_the_same_text_from_another_outlet_is_an_article_of_its_own(
    tmp_path: Path, desk: Desk, sandbox: Sandbox
) -> None:
    path = tmp_path / "1.txt"
    path.write_text(news("المياه"), "utf-8")
    for outlet in ("الصباح", "المساء", "الصباح"):
        taking = Taking(desk, Reader(sandbox), Given(outlet, date(2024, 5, 2)))
        taking.path(path)
    assert taking.summary() == "0 new, 1 already there, 0 updated, 0 refused"
    (row,) = desk.archive.summits()
    assert sorted(stored.article.outlet for stored in desk.archive.articles(row.id)) == ["الصباح", "المساء"]


def test_lines_for_the_terminal_hold_no_escapes(tmp_path: Path, desk: Desk, sandbox: Sandbox) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a\x1b[31m\u202e\n.txt").write_text("x")
    taking = Taking(desk, Reader(sandbox))
    taking.path(folder)
    assert taking.said == [f"{folder}/a\\x1b[31m\\u202e\\n.txt: no article: holds no Arabic"]


def test_a_missing_path_is_refused_and_the_rest_goes_on(tmp_path: Path, desk: Desk, sandbox: Sandbox) -> None:
    taking = Taking(desk, Reader(sandbox))
    taking.path(tmp_path / "missing")
    assert taking.said == [f"{tmp_path}/missing: no such file or folder"]
    assert taking.summary() == "0 new, 0 already there, 0 updated, 1 refused"


async def test_a_feed_has_its_share_and_the_rest_the_next_time(desk: Desk, sandbox: Sandbox) -> None:
    entries = MOST_OF_A_FEED + 5
    asked: list[str] = []

    async def handler(request: web.Request) -> web.Response:
        asked.append(request.path)
        if request.path == "/feed":
            items = "".join(f"<item><link>http://{request.host}/{n}</link></item>" for n in range(entries))
            return web.Response(text=f"<rss><channel><title>الميزان</title>{items}</channel></rss>")
        paragraphs = "".join(f"<p>{line}</p>" for line in news(f"الملف رقم {request.path[1:]}").split("\n")) * 2
        page = f"<!doctype html><title>قمة</title><article>{paragraphs}</article>"
        return web.Response(text=page, content_type="text/html")

    runner = web.ServerRunner(web.Server(handler))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/feed"
    async with Fetcher(allow_loopback=True) as fetcher:
        first = Taking(desk, Reader(sandbox, fetcher))
        await first.address(url)
        assert first.summary() == f"{MOST_OF_A_FEED} new, 0 already there, 0 updated, 0 refused"
        assert first.said == [f"{url}: skipped: more than 20 new articles: the rest comes the next time"]
        asked.clear()
        second = Taking(desk, Reader(sandbox, fetcher))
        await second.address(url)
        assert second.summary() == f"5 new, {MOST_OF_A_FEED} already there, 0 updated, 0 refused"
        assert len(asked) == 6
        await second.address(url + "/missing?token=secret")
    await runner.cleanup()
    assert "secret" not in str(second.said)


async def test_the_inbox_feeds_the_desk(tmp_path: Path, desk: Desk, sandbox: Sandbox) -> None:
    import asyncio
    import time

    inbox, stop = tmp_path / "inbox", asyncio.Event()
    inbox.mkdir()
    (inbox / "1.txt").write_text(news("المياه"), "utf-8")
    (inbox / "2.html").write_text("<html>nothing", "utf-8")
    task = asyncio.create_task(watch_inbox(inbox, take_files(desk, Reader(sandbox)), stop, at_rest=0.1))
    deadline = time.monotonic() + 20
    while not ((inbox / "done" / "1.txt").exists() and (inbox / "refused" / "2.html.reason").exists()):
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)
    stop.set()
    await task
    (row,) = desk.archive.summits()
    (stored,) = desk.archive.articles(row.id)
    assert stored.article.origin == "1.txt"
