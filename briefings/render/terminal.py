"""Blocks for a terminal: the same text without tags; a link's address follows its words."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.render.markup import tokens


def as_text(blocks: Iterable[str]) -> str:
    """Plain text, one empty line between blocks."""
    return "\n\n".join(_plain(block) for block in blocks)


def _plain(block: str) -> str:
    parts: list[str] = []
    link = ""
    for token in tokens(block):
        if isinstance(token, str):
            parts.append(token)
        elif token.name == "a" and not token.closing:
            link = token.link
        elif token.name == "a" and link:
            parts.append(f" <{link}>")
    return "".join(parts)
