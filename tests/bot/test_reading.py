"""Files, messages, pages and feeds through the reader, over real HTTP and in a real child."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime

import pytest
from aiohttp import web

from bot.fetch import Fetcher, FetchError
from bot.reading import Reader, Refused
from bot.sandbox import Sandbox
from briefings.errors import UnreadableError
from briefings.intake.filing import Given
from briefings.model import Article

NOW = datetime(2024, 5, 10, 9, 0, tzinfo=UTC)
PARAGRAPH = "رحبت وزيرة الثقافة بضيوف الملتقى السنوي للمكتبات الذي بدأ صباح الخميس في قصر المؤتمرات بحضور الناشرين"
TEXT = "\n".join(f"{PARAGRAPH} في يومه رقم {n}." for n in range(1, 9))


def page(title: str, head: str = "") -> str:
    body = "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><article>{body}</article></body></html>"
    )


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox()
    yield made
    made.close()


@pytest.fixture
def reader(sandbox: Sandbox) -> Reader:
    return Reader(sandbox, now=lambda: NOW)


@asynccontextmanager
async def site(sandbox: Sandbox, **answers: str | bytes | int) -> AsyncIterator[tuple[Reader, str]]:
    """A reader and a web site: name of a page -> what it answers."""

    async def handler(request: web.Request) -> web.Response:
        answer = answers.get(request.path.strip("/"), 404)
        if isinstance(answer, int):
            return web.Response(status=answer)
        body = answer.encode() if isinstance(answer, str) else answer
        body = body.replace(b"BASE", f"http://{request.host}".encode())
        return web.Response(body=body, content_type="text/plain" if request.path.endswith("text") else "text/html")

    runner = web.ServerRunner(web.Server(handler))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with Fetcher(allow_loopback=True) as fetcher:
        yield Reader(sandbox, fetcher, lambda: NOW), f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def gather(reader: Reader, url: str, given: Given | None = None) -> list[Article | Refused]:
    return [found async for found in reader.address(url, given or Given())]


def test_a_file_is_stamped_and_named(reader: Reader) -> None:
    article = reader.file(TEXT.encode(), Given("الصباح", date(2024, 5, 2), "a.txt"))
    assert (article.text, article.outlet, article.origin, article.fetched) == (TEXT, "الصباح", "a.txt", NOW)
    assert (article.published, article.day_source) == (date(2024, 5, 2), "given")


@pytest.mark.parametrize(("name", "data"), [("a.html", page("ملتقى")), ("a.md", f"# ملتقى\n\n{TEXT}"), ("a", TEXT)])
def test_every_kind_of_file(reader: Reader, name: str, data: str) -> None:
    assert PARAGRAPH in reader.file(data.encode(), Given(origin=name)).text


def test_the_gate_holds_for_files_messages_and_pages(reader: Reader) -> None:
    for name in ("a.txt", "a.html", "a.md"):
        with pytest.raises(UnreadableError, match="no article"):
            reader.file(b"<html><p>nothing for us in this page, dear reader", Given(origin=name))
    with pytest.raises(UnreadableError, match="no article"):
        reader.message("السلام عليكم", Given())


def test_a_message_is_an_article(reader: Reader) -> None:
    article = reader.message(f"ملتقى المكتبات\n{TEXT}\ud800", Given(origin="chat"))
    assert (article.title, article.origin) == ("ملتقى المكتبات", "chat")


@pytest.mark.parametrize("day", ["2031-01-01", "9999-12-31", "1970-01-01"])
def test_a_page_from_the_future_or_from_before_the_web_has_no_known_day(reader: Reader, day: str) -> None:
    head = f'<meta property="article:published_time" content="{day}T10:00:00Z">'
    article = reader.file(page("ملتقى", head).encode(), Given(origin="a.html"))
    assert (article.published, article.day_source) == (None, "unknown")


async def test_a_page(sandbox: Sandbox) -> None:
    head = (
        '<meta property="article:published_time" content="2024-05-02"><meta property="og:site_name" content="الميزان">'
    )
    async with site(sandbox, news=page("ملتقى المكتبات", head)) as (reader, base):
        (article,) = await gather(reader, f"{base}/news")
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("ملتقى المكتبات", f"ملتقى المكتبات\n{TEXT}")
    assert (article.url, article.origin, article.outlet) == (f"{base}/news", f"{base}/news", "الميزان")
    assert (article.published, article.day_source, article.fetched) == (date(2024, 5, 2), "page", NOW)


async def test_a_plain_text_address(sandbox: Sandbox) -> None:
    async with site(sandbox, text=TEXT.encode("cp1256")) as (reader, base):
        (article,) = await gather(reader, f"{base}/text", Given("الصباح"))
    assert isinstance(article, Article)
    assert (article.text, article.url, article.outlet) == (TEXT, f"{base}/text", "الصباح")


FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>الميزان</title>
<item><title>الأول</title><link>BASE/first</link><pubDate>Thu, 02 May 2024 10:00:00 +0300</pubDate></item>
<item><title>الثاني</title><link>BASE/second</link>
<description><![CDATA[{"".join(f"<p>{line}</p>" for line in TEXT.split(chr(10)))}]]></description></item>
<item><title>الثالث</title><link>BASE/gone</link></item>
<item><title>الرابع</title><link>http://10.0.0.1/</link></item>
<item><title>الخامس</title></item>
<item><title>السادس</title><link>BASE/known</link></item>
</channel></rss>"""


async def test_a_feed_gives_each_entry_its_due(sandbox: Sandbox) -> None:
    async with site(sandbox, feed=FEED, first=page("الأول"), known=page("السادس")) as (reader, base):
        found = [each async for each in reader.address(f"{base}/feed", Given(), lambda url: url.endswith("/known"))]
    first, second, gone, inner, bare = found
    assert isinstance(first, Article)
    assert (first.title, first.url, first.published, first.day_source) == (
        "الأول", f"{base}/first", date(2024, 5, 2), "page",
    )  # fmt: skip
    assert isinstance(second, Article)
    assert (second.url, second.text, second.outlet) == (f"{base}/second", f"الثاني\n{TEXT}", "الميزان")
    assert gone == Refused(f"{base}/gone", "answers 404")
    assert inner == Refused("http://10.0.0.1/", "leads to an address that is not public")
    assert bare == Refused("الخامس", "no article: a teaser without an address")


async def test_an_address_with_nothing_to_read(sandbox: Sandbox) -> None:
    async with site(
        sandbox, empty="", login=page("x").replace(" في يومه رقم", "").replace(PARAGRAPH, "login"), binary=b"\x7fELF"
    ) as (
        reader,
        base,
    ):
        for name in ("empty", "login", "binary"):
            with pytest.raises(UnreadableError):
                await gather(reader, f"{base}/{name}")
        with pytest.raises(FetchError, match="404"):
            await gather(reader, f"{base}/missing")


async def test_a_reader_without_a_fetcher_says_so(reader: Reader) -> None:
    with pytest.raises(FetchError):
        await gather(reader, "http://example.org/")
