"""The day on which a page says it was published.

Only places that are made for it are asked: the head, structured data, the address, and elements that mark a date. A
date in the text, in the footer or in a list of other articles is none of this one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

from briefings.analysis import published_in
from briefings.model import Article

_MARKS = re.compile(
    r"(?<![a-z])(?:date|datetime|pubdate|published|publish|posted|timestamp|byline"
    r"|(?:entry|post|article|news|story)[-_]?(?:meta|info|time|date))(?![a-z])",
    re.I,
)
_CAMEL_MARKS = re.compile(r"[a-z](?:Date|Published)(?![a-z])")
_ELSEWHERE = frozenset({"footer", "aside", "nav", "li"})
_OF_OTHERS = re.compile(
    r"(?<![a-z])(?:related|sidebar|footer|comments?|widget|trending|copyright|popular)(?![a-z])", re.I
)
_MOST_MARKED = 3
_LONGEST_MARKED = 120


def page_day(tree: Any, url: str) -> date | None:
    """The day that the parsed page ``tree`` at ``url`` states, None when it states none."""
    from htmldate import find_date  # only here: slow to load

    stated = find_date(
        _head_of(tree), extensive_search=False, original_date=True, url=url or None, min_date="1990-01-01"
    )
    if stated:
        return date.fromisoformat(stated)
    return next((day for day in map(_day_of, _marked(tree)) if day), None)


def _head_of(tree: Any) -> Any:
    """A page of the head and the structured data alone; a title may name any day."""
    from lxml import html

    page = html.document_fromstring("<html><head></head><body></body></html>")
    wanted = tree.xpath("//head/meta | //head/link | //script[@type='application/ld+json']")
    for element in wanted:
        page.head.append(deepcopy(element))
    return page


def _marked(tree: Any) -> Iterator[Any]:
    """The first elements that are marked as a date and stand with the article, not with others."""
    found = 0
    for element in tree.iter("time", "span", "div", "p", "abbr", "small", "strong", "meta"):
        marks = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop"))
        if (element.tag == "time" or _MARKS.search(marks) or _CAMEL_MARKS.search(marks)) and not _stands_elsewhere(
            element
        ):
            yield element
            found += 1
            if found == _MOST_MARKED:
                return


def _stands_elsewhere(element: Any) -> bool:
    for above in (element, *element.iterancestors()):
        if above.tag in _ELSEWHERE or _OF_OTHERS.search(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return True
    return False


def _day_of(element: Any) -> date | None:
    written = element.get("datetime") or element.get("content") or ""
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        text = " ".join(element.text_content().split())
        return published_in(Article(text=text)) if 0 < len(text) <= _LONGEST_MARKED else None
