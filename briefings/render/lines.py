"""Rendered text to blocks whose every line reads from the right.

A blank line ends a block. Each line starts with an Arabic letter or RLM; links, runs of Latin letters and numbers with
signs are isolated (FSI...PDI), so that nothing in them moves what stands around them.
"""

from __future__ import annotations

import re
from itertools import groupby

from briefings.arabic import ARABIC_LETTER
from briefings.render.cleaning import FSI, PDI, RLM
from briefings.render.markup import Tag, escape, tokens

_L = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u02af\u0370-\u058f\u1e00-\u1fff"
_PIECE = rf"[@#/+\-\u2212$\u20ac\u00a3]?[{_L}0-9](?:[{_L}0-9._:/@%&+#'\u2019=?~\-]*[{_L}0-9/%+$\u20ac\u00a3])?"
_LATIN = rf"(?=[^ ]*?[{_L}]){_PIECE}(?: {_PIECE})*"
_SIGNED = r"[+\-\u2212\u00b1]\d[\d.,:/]*%?|\d[\d.,]*%|\d+(?:[.,:/\-]\d+)+"
_DONE = "[\u2066-\u2068][^\u2066-\u2069]*\u2069"
_RUN = re.compile(rf"({_DONE})|(?<![\w@#/+\-\u2069])(?:{_LATIN}|{_SIGNED})")
_LEADING_MARKS = re.compile("^((?:<[^>]*>)*)[\u200e\u200f\u061c]+")
_INVISIBLE = "\u200e\u200f\u061c\u200c\u200d"


def blocks_of(rendered: str) -> list[str]:
    """The blocks of a rendered template. Raises TemplateError when one is not valid for Telegram by itself."""
    lines = [line.strip() for line in rendered.replace("\r", "").split("\n")]
    groups = [list(group) for filled, group in groupby(lines, key=bool) if filled]
    blocks = (_block("\n".join(group)) for group in groups)
    return [block for block in blocks if block]


def isolate_runs(text: str) -> str:
    """``text`` with its Latin runs and signed numbers isolated; isolates already there are left alone."""
    return _RUN.sub(lambda m: m[1] or f"{FSI}{m[0]}{PDI}", text)


def _block(markup: str) -> str:
    """One block: text isolated and escaped again, empty lines dropped, each line anchored to the right."""
    pieces: list[tuple[str, bool]] = []
    literal = 0
    for token in tokens(markup):
        if isinstance(token, Tag):
            literal += (token.name in ("code", "pre", "a")) * (-1 if token.closing else 1)
            mark = (PDI if token.closing else FSI) if token.name == "a" else ""
            pieces.append((mark + str(token) if token.closing else str(token) + mark, False))
        else:
            pieces.append((escape(token if literal else isolate_runs(token)), True))
    lines = "".join(piece for piece, _ in pieces).split("\n")
    return "\n".join(_anchored(line) for line in lines if _visible(line))


def _visible(line: str) -> str:
    return re.sub(r"<[^>]*>", "", line).strip()


def _anchored(line: str) -> str:
    """RLM before a line that does not itself start with an Arabic letter."""
    shown = _visible(line).lstrip(_INVISIBLE)
    if shown and ARABIC_LETTER.match(shown) and not _visible(line).startswith(tuple(_INVISIBLE)):
        return line
    # Two direction marks in a row would be taken for something else by the server: ours replaces the line's own.
    return RLM + _LEADING_MARKS.sub(r"\1", line)
