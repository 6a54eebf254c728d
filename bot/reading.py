"""Input of every kind to articles that pass the gate: files, messages, addresses of pages and feeds.

Plain text is read here; everything that needs a parser goes to the sandbox.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import PurePath

from bot.fetch import Fetched, Fetcher, FetchError, shown_address
from bot.sandbox import Sandbox
from briefings.errors import QimmaError, UnreadableError
from briefings.feeds import Item, is_feed, read_feed
from briefings.intake import Intake, is_page, read_file, read_message
from briefings.intake.filing import Given
from briefings.intake.gate import refuse_no_article
from briefings.model import Article
from briefings.pages import read_page

log = logging.getLogger(__name__)
_FIRST_DAY = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class Refused:
    """One input of several that could not be read, and why."""

    name: str
    reason: str


class Reader:
    """Reads input of strangers and of editors. Methods without ``async`` block while the sandbox works."""

    def __init__(
        self, sandbox: Sandbox, fetcher: Fetcher | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._sandbox = sandbox
        self._fetcher = fetcher
        self._now = now

    def file(self, data: bytes, given: Given) -> Article:
        """The article of a file named ``given.origin``. Raises UnreadableError."""
        return self._passed(self.intake(data, given).article)

    def intake(self, data: bytes, given: Given) -> Intake:
        """The same without the gate, with the offset: for analysis that stores nothing. Raises UnreadableError."""
        if is_page(data, given.origin) or PurePath(given.origin).suffix.lower() in (".md", ".markdown"):
            return self._sandbox.run(read_file, data, given.origin, given.outlet, given.published)
        with _one_input():
            return read_file(data, given.origin, given.outlet, given.published)

    def message(self, text: str, given: Given) -> Article:
        """The article of a message somebody typed or pasted. Raises UnreadableError."""
        with _one_input():
            return self._passed(read_message(text, given.origin, given.outlet, given.published).article)

    async def address(
        self, url: str, given: Given, known: Callable[[str], bool] = lambda _: False
    ) -> AsyncIterator[Article | Refused]:
        """The article at ``url``, or those of the feed there; entries whose address is ``known`` are passed over.

        Raises FetchError or UnreadableError when nothing can be read at all; an entry that cannot is a Refused.
        """
        fetched = await self._fetch(url)
        if not is_feed(fetched.data):
            yield await asyncio.to_thread(self._fetched, fetched, given)
            return
        feed = await asyncio.to_thread(self._sandbox.run, read_feed, fetched.data, given, fetched.url)
        for item in feed.items:
            name = shown_address(item.url) if item.url else item.title
            if item.url and known(item.url):
                continue
            try:
                if item.article is not None:
                    yield self._passed(item.article)
                elif item.url:
                    article = await asyncio.to_thread(self._fetched, await self._fetch(item.url), given)
                    yield _completed(article, item, feed.title)
                else:
                    yield Refused(name, "no article: a teaser without an address")
            except (FetchError, UnreadableError) as fault:
                yield Refused(name, str(fault))

    async def _fetch(self, url: str) -> Fetched:
        if self._fetcher is None:
            raise FetchError("addresses cannot be read here")
        return await self._fetcher.get(url)

    def _fetched(self, fetched: Fetched, given: Given) -> Article:
        given = replace(given, origin=fetched.url)
        if is_page(fetched.data, fetched.url) or "html" in fetched.media_type or fetched.media_type == "":
            return self._passed(self._sandbox.run(read_page, fetched.data, given, fetched.url).article)
        with _one_input():
            intake = read_file(fetched.data, fetched.url, given.outlet, given.published)
        return self._passed(replace(intake.article, url=fetched.url))

    def _passed(self, article: Article) -> Article:
        refuse_no_article(article)
        now = self._now()
        return replace(_believable(article, now.date()), fetched=now)


@contextmanager
def _one_input() -> Iterator[None]:
    """A fault of ours in reading one input must not keep the others from being read."""
    try:
        yield
    except QimmaError:
        raise
    except Exception as fault:
        log.debug("an input could not be read", exc_info=True)
        raise UnreadableError(f"cannot be read ({type(fault).__name__})") from None


def _completed(article: Article, item: Item, feed: str) -> Article:
    """The page of a feed's entry; what the page does not say the feed may know."""
    if article.day_source in ("text", "unknown") and item.published is not None:
        article = replace(article, published=item.published, day_source="page")
    return replace(article, outlet=article.outlet or feed)


def _believable(article: Article, today: date) -> Article:
    """A page that claims to be from the future or from before the web has no known day; an operator is believed."""
    day = article.published
    if day is None or article.day_source == "given" or _FIRST_DAY <= day <= today + timedelta(days=1):
        return article
    return replace(article, published=None, day_source="unknown")
