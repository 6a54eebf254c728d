"""The HTML that Telegram accepts, read strictly: a rendered text to tokens, so that nothing else can reach it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from briefings.errors import TemplateError

TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "blockquote", "a"})
_TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>|([^<]+)|(<)")
_HREF = re.compile(r"""^\s+href=(?:"([^"]*)"|'([^']*)')\s*$""")
_WEB = re.compile(r"^https?://[^\s<>\"']+$", re.I)


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening or closing tag; ``link`` is the decoded address of an opening ``a``."""

    name: str
    closing: bool
    link: str = ""
    expandable: bool = False

    def __str__(self) -> str:
        if self.closing:
            return f"</{self.name}>"
        return f'<{self.name} href="{escape(self.link)}">' if self.link else self._opening()

    def _opening(self) -> str:
        return f"<{self.name} expandable>" if self.expandable else f"<{self.name}>"


def escape(text: str) -> str:
    """The four named entities Telegram knows, nothing else."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def is_web_address(url: str) -> bool:
    return bool(_WEB.match(url))


def tokens(markup: str) -> Iterator[Tag | str]:
    """Tags and decoded text, in order; checks nesting. Raises TemplateError for anything Telegram would refuse."""
    open_tags: list[str] = []
    for match in _TOKEN.finditer(markup):
        closing, name, attributes, text, stray = match.groups()
        if text is not None:
            yield unescape(text)
        elif stray or name not in TAGS:
            raise TemplateError(f"output holds {match[0]!r}, which Telegram does not take")
        elif closing:
            if not open_tags or open_tags.pop() != name or attributes:
                raise TemplateError(f"</{name}> closes nothing in its block")
            yield Tag(name, True)
        else:
            open_tags.append(name)
            yield _opening(name, attributes)
    if open_tags:
        raise TemplateError(f"<{open_tags[-1]}> is not closed in its block")


def _opening(name: str, attributes: str) -> Tag:
    if name == "a":
        href = _HREF.match(attributes)
        link = unescape(href[1] if href[1] is not None else href[2]) if href else ""
        if not is_web_address(link):
            raise TemplateError("a link must be http or https and have an address")
        return Tag("a", False, link)
    if name == "blockquote" and attributes.strip() == "expandable":
        return Tag(name, False, expandable=True)
    if attributes.strip():
        raise TemplateError(f"<{name}> takes no attributes")
    return Tag(name, False)
