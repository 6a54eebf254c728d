"""Telegram's HTML: what a text costs after parsing, its plain form, and cutting it with its tags closed and reopened.

Telegram counts UTF-16 code units after parsing, ignores entities after about the hundredth, refuses more than 32,768
raw bytes and entity data beyond some 9,500 bytes.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

_TOKEN = re.compile(r"(?P<tag></?[a-zA-Z][^<>]*>)|(?P<entity>&(?:#\d+|#x[0-9a-fA-F]+|lt|gt|amp|quot);)|[^<&]+|[<&]")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_HREF = re.compile(r"""href\s*=\s*["']([^"']*)""", re.I)
_PIECE = re.compile(r"\s+|\S{1,48}")
_SENTENCE_END = re.compile("[.!?\N{ARABIC QUESTION MARK}\N{HORIZONTAL ELLIPSIS}][\"'\u201d\u2019\u00bb)\\]]*$")


@dataclass(frozen=True, slots=True)
class Size:
    """UTF-16 units after parsing, entities, raw bytes, bytes of link targets."""

    units: int = 0
    entities: int = 0
    raw: int = 0
    links: int = 0

    def __add__(self, other: Size) -> Size:
        return Size(
            self.units + other.units, self.entities + other.entities, self.raw + other.raw, self.links + other.links
        )

    def within(self, most: Size) -> bool:
        return (
            self.units <= most.units
            and self.entities <= most.entities
            and self.raw <= most.raw
            and self.links <= most.links
        )


MESSAGE = Size(units=4096, entities=100, raw=32_768, links=9_000)


class Border(IntEnum):
    """How good a place after an atom is for a cut."""

    NONE = 0
    INSIDE = 1
    WORD = 2
    SENTENCE = 3
    LINE = 4


@dataclass(frozen=True, slots=True)
class _Atom:
    raw: str
    size: Size
    tag: str = ""
    closes: bool = False
    border: Border = Border.NONE


def measure(text: str) -> Size:
    """What ``text`` costs once Telegram has parsed it."""
    total = Size()
    for atom in _atoms(text):
        total += atom.size
    return total


def plain(text: str) -> str:
    """The words of ``text`` without tags, entities decoded."""
    return "".join("" if m.group("tag") else html.unescape(m.group()) for m in _TOKEN.finditer(text))


def units(text: str) -> int:
    """Length in UTF-16 code units; a lone surrogate counts as one."""
    return len(text) + sum(ord(c) > 0xFFFF for c in text)


def cut(text: str, most: Size) -> list[str]:
    """Pieces of ``text`` that fit ``most``, each valid by itself: at lines, sentences, words, else inside a word."""
    pieces: list[str] = []
    rest = list(_atoms(text))
    while rest:
        stop = _stop(rest, most)
        piece, opened = _close(rest[:stop])
        if plain(piece).strip():
            pieces.append(piece.strip())
        rest = _reopen(opened, rest[stop:])
    return pieces


def _atoms(text: str) -> Iterator[_Atom]:
    ended = False
    for found in _TOKEN.finditer(text):
        raw = found.group()
        if found.group("tag"):
            yield _tag(raw)
            continue
        words = [raw] if found.group("entity") else _words(raw)
        for word in words:
            shown = html.unescape(word) if found.group("entity") else word
            border = _border(shown, ended)
            if not shown.isspace():
                ended = bool(_SENTENCE_END.search(shown))
            yield _Atom(word, Size(units(shown), 0, len(word.encode("utf-8", "replace"))), border=border)


def _words(run: str) -> Iterator[str]:
    """Runs of white space and pieces of words; a combining mark stays with its letter."""
    held = ""
    for found in _PIECE.finditer(run):
        piece = found.group()
        if held and unicodedata.combining(piece[0]) and len(held) < 480:
            held += piece
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _border(shown: str, ended: bool) -> Border:
    if not shown.isspace():
        return Border.INSIDE
    if "\n" in shown:
        return Border.LINE
    return Border.SENTENCE if ended else Border.WORD


def _tag(raw: str) -> _Atom:
    name = _NAME.match(raw)
    closes = raw.startswith("</")
    href = _HREF.search(raw)
    size = Size(0, 0 if closes else 1, len(raw.encode("utf-8", "replace")), len(href.group(1)) if href else 0)
    return _Atom(raw, size, name.group(1).lower() if name else "", closes)


def _stop(atoms: list[_Atom], most: Size) -> int:
    """How many atoms the next piece takes: up to the best border in the second half of what fits."""
    total, closing = Size(), 0
    best: dict[Border, int] = {}
    half = most.units // 2
    for index, atom in enumerate(atoms):
        closing += 0 if not atom.tag else (-1 if atom.closes else 1) * (len(atom.tag) + 3)
        total += atom.size
        if not (total + Size(raw=max(closing, 0))).within(most):
            chosen = max(best) if best else Border.NONE
            return best[chosen] if best else max(index, _least(atoms))
        if atom.border and (total.units > half or atom.border <= Border.WORD):
            best[atom.border] = index + 1
    return len(atoms)


def _least(atoms: list[_Atom]) -> int:
    """At least one atom that shows something, so that the cutting always moves on."""
    return next((i + 1 for i, a in enumerate(atoms) if not a.tag and not a.raw.isspace()), len(atoms))


def _close(atoms: list[_Atom]) -> tuple[str, list[_Atom]]:
    """The raw text up to its last letter with its open tags closed, and the tags the next piece has to open again."""
    shown = max((i for i, a in enumerate(atoms) if not a.tag and not a.raw.isspace()), default=-1) + 1
    inside = _opened([], atoms[:shown])
    raw = "".join(a.raw for a in atoms[:shown]) + "".join(f"</{a.tag}>" for a in reversed(inside))
    return raw, _opened(inside, atoms[shown:])


def _opened(before: list[_Atom], atoms: list[_Atom]) -> list[_Atom]:
    """The tags that are open after ``atoms``, given those open before."""
    tags = list(before)
    for atom in atoms:
        if atom.closes and tags and tags[-1].tag == atom.tag:
            tags.pop()
        elif atom.tag and not atom.closes:
            tags.append(atom)
    return tags


def _reopen(opened: list[_Atom], rest: list[_Atom]) -> list[_Atom]:
    """What follows a cut: tags opened again unless they close before anything is shown; no white space in front."""
    first = next((i for i, a in enumerate(rest) if not a.tag and not a.raw.isspace()), None)
    return [] if first is None else _opened(opened, rest[:first]) + rest[first:]
