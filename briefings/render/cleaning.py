"""Text of strangers made fit for one of our lines: nothing in it can break a line, a block or the reading direction.

Honest joiners and marks (ZWNJ, ZWJ, LRM, RLM, ALM) stay; overrides, embeddings, invisible characters and controls go;
isolates are balanced within the text; piles of combining marks are capped.
"""

from __future__ import annotations

import re

FSI, PDI, RLM = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}", "\N{RIGHT-TO-LEFT MARK}"
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile("[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_MARK_RUN = re.compile("([\u200e\u200f\u061c])[\u200e\u200f\u061c]+")
_ISOLATES = re.compile("[\u2066-\u2069]")
_PILE = re.compile(
    "([\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u20d0-\u20ff]{4})"
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u20d0-\u20ff]+"
)


def clean(text: str) -> str:
    """One line of safe text; "" when nothing visible is left."""
    text = _BROKEN.sub("\N{REPLACEMENT CHARACTER}", text)
    text = _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()
    text = _MARK_RUN.sub(r"\1", _PILE.sub(r"\1", text))
    return _balance(text) if _ISOLATES.search(text) else text


def _balance(text: str) -> str:
    """Drop closing isolates that close nothing, close the ones left open."""
    kept: list[str] = []
    depth = 0
    for character in text:
        if character == PDI:
            if not depth:
                continue
            depth -= 1
        elif "\u2066" <= character <= "\u2068":
            depth += 1
        kept.append(character)
    return "".join(kept) + PDI * depth
