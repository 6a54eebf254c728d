"""Bytes of one file to an article: decoding, front matter, headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefings.errors import UnreadableError
from briefings.model import Article

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?\n", re.S | re.M)
_LONGEST_HEADLINE = 200


@dataclass(frozen=True, slots=True)
class Intake:
    """An article and where its text begins in the decoded file, in code points."""

    article: Article
    offset: int


def read_file(data: bytes, origin: str, outlet: str = "", published: date | None = None) -> Intake:
    """Read a text file; ``outlet`` and ``published`` override its front matter.

    Raises UnreadableError when the bytes are not UTF-8 text.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableError(f"{origin}: not UTF-8 text") from None
    front = _FRONT.match(text)
    offset = front.end() if front else int(text.startswith("\ufeff"))
    fields = dict(re.findall(r"^([a-z]+):[ \t]*(.*?)[ \t]*$", front.group(1), re.M)) if front else {}
    body = text[offset:]
    if published is None and fields.get("published"):
        published = date.fromisoformat(fields["published"])
    article = Article(
        text=body,
        title=headline_of(body),
        outlet=outlet or fields.get("outlet", ""),
        url=fields.get("url", ""),
        author=fields.get("author", ""),
        published=published,
        day_source="given" if published else "unknown",
        origin=origin,
    )
    return Intake(article, offset)


def headline_of(body: str) -> str:
    """The first line when it reads like a headline: short, no full stop, and more text follows; else ""."""
    line, _, rest = body.partition("\n")
    line = line.rstrip()
    if not line.strip() or len(line) > _LONGEST_HEADLINE or not rest.strip() or line.endswith((".", ":")):
        return ""
    return line
