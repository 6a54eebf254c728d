"""Texts to try the analysis on: the project's own passages and samples, odd ones made from them, the pool."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.articles import read_pool
from benchmarks.copies import PLAIN
from briefings.intake import read_file
from briefings.model import Article

_DAY = date(2024, 5, 4)
_TESTS = PLAIN / "tests"
_PIECE = re.compile(r"\w+|[^\w\s]+")
_LONG = 200_000
# Spaces, bidi and vowel marks, joiners, other scripts, digits of three kinds, letters beyond 16 bits, half a pair.
_ODD = "\0\t\n\r \u00a0\u200b\u200f\u202e\u2066\u2069\ufeff\u0640\u064b\u0651\u0670\u200d\u0301\u06d4\u0660\u06f1\u0967"
_BEYOND = "\ufefb\ufdfa\u06cc\u067e\u0130\u00df\u05d0\u4e2d\U0001f600\U0001ee00\U00010330\ud800\u00ab\u00bb\u201c\u061f"


def every(data: Path) -> Iterator[Article]:
    """All of them, always the same; the pool where it is there."""
    yield from (own := _own())
    yield from _odd([article.text for article in own])
    try:
        yield from read_pool(data)
    except FileNotFoundError:
        return


def _own() -> list[Article]:
    samples = sorted((PLAIN / "bot" / "demo" / "articles").glob("*.txt"))
    articles = [read_file(path.read_bytes(), path.name).article for path in samples]
    passages = tomllib.loads((_TESTS / "gold" / "quotes.toml").read_text("utf-8"))["passage"]
    articles += [Article(passage["text"], published=_DAY) for passage in passages]
    table = (_TESTS / "briefings" / "timeline" / "time_expressions.toml").read_text("utf-8")
    articles.append(Article(table, published=_DAY))
    return articles + [replace(article, title="", published=None) for article in articles]


def _odd(texts: list[str]) -> Iterator[Article]:
    """Words in any order, texts cut anywhere, odd characters strewn in, nothing but those, and long ones."""
    random = Random(7)
    pieces = [piece for text in texts for piece in _PIECE.findall(text)]
    yield from (Article(text) for text in ("", " ", "\n\n", *_ODD, *_BEYOND))
    for _ in range(400):
        words = random.choices(pieces, k=random.randrange(1, 80))
        yield Article(" ".join(words), published=_DAY)
        yield Article("".join(word + random.choice(_ODD + _BEYOND) for word in words), published=_DAY)
        text = random.choice(texts)
        first, last = sorted(random.choices(range(len(text) + 1), k=2))
        yield Article(text[first:last], text[first : first + 20], published=date(random.randrange(1, 9999), 12, 31))
        yield Article("".join(random.choices(_ODD + _BEYOND, k=40)))
    for mark in ("", "\n", *_ODD[:4], *_BEYOND):
        yield Article((mark.join(random.choices(pieces, k=2_000)) * 9)[: _LONG // 10])
    yield Article("\n".join(texts)[:_LONG], published=_DAY)
    yield Article(" ".join(random.choices(pieces, k=_LONG // 6)), published=_DAY)
