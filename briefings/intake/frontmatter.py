"""Front matter: what a file says about itself between two --- lines at its beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefings.arabic import fold
from briefings.errors import UnreadableError

_BLOCK = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,4000}?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_FIELD = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]*(.*?)[ \t\r]*$", re.M)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields that are known, "" or None for those not there; ``end`` is where the text begins."""

    end: int
    outlet: str = ""
    url: str = ""
    author: str = ""
    published: date | None = None


def read_front_matter(text: str) -> FrontMatter:
    """Front matter of a decoded file; without any, only the byte-order mark is passed over.

    Raises UnreadableError when ``published`` is no day.
    """
    block = _BLOCK.match(text)
    found = _FIELD.findall(block.group(1)) if block else []
    if block is None or not found:
        return FrontMatter(int(text.startswith("\ufeff")))
    fields = {name.lower(): _unquoted(value) for name, value in found}
    url = fields.get("url", "")
    return FrontMatter(
        block.end(),
        outlet=fields.get("outlet", ""),
        url=url if url.lower().startswith(("http://", "https://")) else "",
        author=fields.get("author", ""),
        published=_day(fields.get("published", "")),
    )


def _day(value: str) -> date | None:
    if not value:
        return None
    found = _DAY.fullmatch(fold(value))
    try:
        return date(*map(int, found.groups())) if found else _refuse()
    except ValueError:
        return _refuse()


def _refuse() -> date:
    raise UnreadableError("its front matter has a day of publication that is not written as YYYY-MM-DD")


def _unquoted(value: str) -> str:
    return value[1:-1].strip() if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
