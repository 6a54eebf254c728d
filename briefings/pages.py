"""Web pages to articles: trafilatura finds the text, the title, the site, the author, the day and the address.

Hostile pages can keep the parser busy or make it grow: the bot runs this in a child process with limits.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from briefings.arabic import fold_word
from briefings.errors import UnreadableError
from briefings.intake.decoding import decode
from briefings.intake.filing import Given, Intake, finished
from briefings.intake.letters import clean
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.model import Article
from briefings.page_day import page_day

MOST_BYTES = 10 * 1024 * 1024
_MOST_ELEMENTS = 200_000
_MOST_ATTRIBUTES = 2_000
_ENCODED = re.compile(r"""(<\?xml[^>]{0,200}?)\sencoding\s*=\s*["'][^"']{0,40}["']""", re.I)
_BLANK = re.compile(r"\n\s*\n+")
_LONGEST_FURNITURE = 150
_OPEN = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
_CLOSE = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
_SITE_PREFIX = re.compile(r"^(?:www|m|amp|mobile)\.")


def read_page(data: bytes, given: Given, url: str = "") -> Intake:
    """The article of a page; ``url`` is where it was fetched from. Raises UnreadableError when there is none."""
    if len(data) > MOST_BYTES:
        raise UnreadableError(f"is a page of more than {MOST_BYTES // 1024 // 1024} MB")
    tree = _parsed(decode(data, MOST_BYTES))
    day = given.published or page_day(tree, url)
    found = _extract(tree, url)
    if found is None or not (found.text or "").strip():
        raise UnreadableError("no article: no text was found in the page")
    title = " ".join((found.title or "").split())
    text = clean(_with_title(title, found.text))
    title = text[: len(title)] if title and text.startswith(clean(title)) else ""
    own = str(found.url or "")
    article = Article(
        text=text,
        title=title,
        outlet=given.outlet or _outlet(found, url or own),
        url=own if own and (not url or _same_site(own, url)) else url,
        author=str(found.author or ""),
        published=day,
        day_source="given" if given.published else "page" if day else "unknown",
        origin=given.origin,
    )
    return Intake(finished(article), 0)


def _parsed(text: str) -> Any:
    from lxml import html

    text = _ENCODED.sub(r"\1", text.replace("\x00", " ")).lstrip("\ufeff")
    try:
        tree = html.document_fromstring(text)
    except (html.etree.ParserError, ValueError):
        raise UnreadableError("no article: the page is empty") from None
    _refuse_bomb(tree)
    _mark_quotes(tree)
    return tree


def _extract(tree: Any, url: str) -> Any:
    from trafilatura import bare_extraction

    try:
        return bare_extraction(
            tree,
            url=url or None,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"extensive_search": False},
        )
    except RecursionError:
        raise UnreadableError("no article: the page is nested too deeply") from None


def _refuse_bomb(tree: Any) -> None:
    """A tag with thousands of attributes takes the extractor quadratic time."""
    for number, element in enumerate(tree.iter()):
        if number > _MOST_ELEMENTS:
            raise UnreadableError(f"no article: the page has more than {_MOST_ELEMENTS:,} elements")
        if len(element.attrib) > _MOST_ATTRIBUTES:
            raise UnreadableError("no article: the page holds a tag with thousands of attributes")


def _mark_quotes(tree: Any) -> None:
    """A browser puts quotation marks around <q>; the text alone would lose them."""
    for element in tree.iter("q"):
        element.text = _OPEN + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + _CLOSE
        else:
            element.text += _CLOSE


def _with_title(title: str, body: str) -> str:
    """The stored text of a page: headline first, then one line per paragraph."""
    body = "\n".join(line for line in _BLANK.sub("\n", body.strip()).split("\n") if not _is_furniture(line))
    if not title or body.startswith(title):
        return body
    return f"{title}\n{body}"


class _Page(LexiconModel):
    furniture: tuple[str, ...]


@cache
def _furniture() -> tuple[str, ...]:
    return tuple(fold_word(start) for start in read_lexicon("page", _Page).furniture)


def _is_furniture(line: str) -> bool:
    """Invitations to read, follow and share, which stand between the paragraphs of many pages."""
    return len(line) <= _LONGEST_FURNITURE and fold_word(line).lstrip(" \t-|>").startswith(_furniture())


def _outlet(found: Any, url: str) -> str:
    name = " ".join(str(found.sitename or "").split())
    if name and "." not in name:
        return name
    return _site(url) or name


def _site(url: str) -> str:
    try:
        return _SITE_PREFIX.sub("", (urlsplit(url).hostname or "").lower())
    except ValueError:
        return ""


def _same_site(own: str, url: str) -> bool:
    """A page may name the canonical address of its own site only: else anybody could replace anybody's article."""
    return bool(_site(own)) and _site(own) == _site(url) and own.lower().startswith(("http://", "https://"))
