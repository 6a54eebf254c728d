"""Blocks for a terminal: the same text without tags; an address follows the words of its first link."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.render.markup import tokens


def as_text(blocks: Iterable[str]) -> str:
    """Plain text, one empty line between blocks."""
    seen: set[str] = set()
    return "\n\n".join(_plain(block, seen) for block in blocks)


def _plain(block: str, seen: set[str]) -> str:
    parts: list[str] = []
    link = ""
    for token in tokens(block):
        if isinstance(token, str):
            parts.append(token)
        elif token.name == "a":
            if token.closing and link not in seen:
                parts.append(f" <{link}>")
                seen.add(link)
            link = token.link or link
    return "".join(parts)
