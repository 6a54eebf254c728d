"""RSS and Atom feeds to items. feedparser is given bytes in UTF-8, never a string: it would open one as a file name.

Hostile feeds can keep the parser busy: the bot runs this in a child process with limits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from email.utils import parsedate_to_datetime
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from briefings.errors import UnreadableError
from briefings.intake.decoding import decode
from briefings.intake.filing import Given, Intake
from briefings.intake.gate import refuse_no_article
from briefings.intake.letters import arabic_letters, clean
from briefings.model import Article
from briefings.pages import MOST_BYTES, read_page

MOST_ITEMS = 200
# An item with less of its own is a teaser, and its page is read instead.
_FULL_LETTERS = 600
_DECLARATION = re.compile(r"""(<\?xml[^>]{0,200}?)\sencoding\s*=\s*["'][^"']{0,40}["']""", re.I)
_START = re.compile(rb"<(rss|feed|rdf:RDF|html)[\s>]", re.I)
_TAG = re.compile(r"<[^>]*>")
_HEADERS = {"content-type": "application/xml; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed; ``article`` is there when the feed holds the whole of it, else the page at ``url`` does."""

    url: str
    title: str
    published: date | None
    article: Article | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's own name and its entries in the order given, ``MOST_ITEMS`` at most."""

    title: str
    items: tuple[Item, ...]


def is_feed(data: bytes) -> bool:
    """Whether these bytes begin like a feed."""
    first = _START.search(data[:2048].replace(b"\0", b""))
    return first is not None and first.group(1).lower() != b"html"


def read_feed(data: bytes, given: Given, url: str = "") -> Feed:
    """The entries of the feed at ``url``; a broken one gives what can be saved.

    Raises UnreadableError when there is no entry.
    """
    import feedparser  # only here: slow to load

    text = _DECLARATION.sub(r"\1", decode(data, MOST_BYTES).lstrip("\ufeff"), count=1)
    # feedparser's own HTML cleaning is slow on hostile input; read_page takes every tag off anyway.
    parsed = feedparser.parse(
        BytesIO(text.encode("utf-8")), response_headers=_HEADERS, sanitize_html=False, resolve_relative_uris=False
    )
    name = _line(parsed.feed.get("title"))
    items = tuple(_item(entry, given, name, url) for entry in parsed.entries[:MOST_ITEMS])
    if not items:
        raise UnreadableError("no article: the feed has no entries")
    return Feed(name, items)


def _item(entry: Any, given: Given, feed: str, base: str) -> Item:
    url = _joined(base, _line(entry.get("link")))
    url = url if url.lower().startswith(("http://", "https://")) else ""
    title, published = _line(unescape(_TAG.sub(" ", str(entry.get("title") or "")[:2000]))), _day(entry)
    article = _whole(entry, Given(given.outlet or feed, given.published, url or given.origin), url, title)
    if article is not None and given.published is None and published is not None:
        article = replace(article, published=published, day_source="page")
    return Item(url, title, published, article)


def _joined(base: str, link: str) -> str:
    """A link of a feed may be relative to the feed."""
    try:
        return urljoin(base, link) if link else ""
    except ValueError:
        return ""


def _whole(entry: Any, given: Given, url: str, title: str) -> Article | None:
    """The article when the entry holds all of it."""
    values = [str(part.get("value") or "") for part in entry.get("content") or ()] + [str(entry.get("summary") or "")]
    best = max(values, key=len)
    if arabic_letters(_TAG.sub(" ", best[:MOST_BYTES])) < _FULL_LETTERS:
        return None
    try:
        intake = _from_markup(best, given, url, title)
        refuse_no_article(intake.article)
    except UnreadableError:
        return None
    return intake.article


def _from_markup(markup: str, given: Given, url: str, title: str) -> Intake:
    page = f"<html><head><title>{_escaped(title)}</title></head><body><article>{markup}</article></body></html>"
    return read_page(page.encode("utf-8", "replace"), given, url)


def _day(entry: Any) -> date | None:
    """The day in the entry's own zone; feedparser would turn it to that of Greenwich."""
    stated = str(entry.get("published" if "published" in entry else "updated") or "").strip()[:100]
    for reading in (_iso_day, _mail_day):
        try:
            return reading(stated)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _iso_day(stated: str) -> date:
    return date.fromisoformat(stated[:10])


def _mail_day(stated: str) -> date:
    return parsedate_to_datetime(stated).date()


def _line(value: object) -> str:
    return " ".join(clean(str(value or "")[:2000]).split())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
