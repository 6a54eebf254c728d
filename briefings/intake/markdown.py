"""Markdown to the text a reader would see: one line per block, emphasis and links reduced to their words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable(["table", "strikethrough"])


def strip_markdown(text: str) -> str:
    """The words of ``text``; blocks stand on lines of their own with an empty line between them."""
    blocks = (_block(token) for token in _parser().parse(text))
    return "\n\n".join(block for block in blocks if block)


def _block(token: Token) -> str:
    if token.type == "inline":
        return _words(token.children or ()).strip()
    if token.type in ("fence", "code_block"):
        return token.content.strip()
    return ""


def _words(tokens: Sequence[Token]) -> str:
    """Pictures and HTML tags say nothing; a line break inside a paragraph is a space."""
    return "".join(_of(token) for token in tokens)


def _of(token: Token) -> str:
    if token.type in ("text", "code_inline", "text_special"):
        return token.content
    if token.type == "html_inline" and token.content.lower().startswith("<br"):
        return "\n"
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, "")
