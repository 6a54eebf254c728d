"""A decoded text to an article with everything that is known about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from briefings.analysis import published_in
from briefings.errors import UnreadableError
from briefings.intake.frontmatter import read_front_matter
from briefings.intake.headline import headline_of
from briefings.intake.letters import clean
from briefings.model import Article


@dataclass(frozen=True, slots=True)
class Given:
    """What is known beside the bytes: the caller's outlet and day override the input's own."""

    outlet: str = ""
    published: date | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """An article and where its text begins in the decoded file, in code points (0 when markup was taken off)."""

    article: Article
    offset: int


def file_text(text: str, given: Given, strip: Callable[[str], str] | None = None) -> Intake:
    """The article of a text file; ``strip`` takes markup off. Raises UnreadableError when nothing is left."""
    front = read_front_matter(text)
    body = text[front.end :]
    if strip is not None:
        body, offset = strip(body).strip(), 0
    else:
        offset = front.end + len(body) - len(body.lstrip())
        body = body.strip()
    if not body:
        raise UnreadableError("holds no text")
    published = given.published or front.published
    article = Article(
        text=body,
        title=headline_of(body),
        outlet=given.outlet or front.outlet,
        url=front.url,
        author=front.author,
        published=published,
        day_source="given" if published else "unknown",
        origin=given.origin,
    )
    return Intake(finished(article), offset)


def finished(article: Article) -> Article:
    """What is known beside the text in letters that can be stored; without a day of the source, the text's own."""
    article = replace(
        article,
        outlet=clean(article.outlet),
        url=clean(article.url),
        author=clean(article.author),
        origin=clean(article.origin),
    )
    stated = None if article.published else published_in(article)
    return replace(article, published=stated, day_source="text") if stated else article
