"""Quotation marks, paired line by line: straight, curly, guillemets, mixed, nested, glued and unclosed ones.

Directional marks open and close by shape unless they are swapped; a straight mark opens or closes by what stands on
its sides. An opened mark that never closes ends with its sentence, a closing mark without a partner is ignored, and a
quotation opened on one line may close on one of the next lines when no other mark stands between.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from briefings.arabic import CONTROLS, TATWEEL
from briefings.document import LINE_ENDS, offsets

OPENERS = "\u00ab\u201c\u201e\u2039\u201f\u2018"
CLOSERS = "\u00bb\u201d\u203a\u2019"
STRAIGHT, SINGLE = '"', "'"
# A single straight mark counts where no Latin letter makes it an apostrophe.
_MARK = re.compile(f"[{OPENERS}{CLOSERS}{STRAIGHT}]|''|(?<![A-Za-z])'(?![A-Za-z])")
# two dots and more are a pause
_STOP = re.compile("(?:(?<!\\.)\\.(?!\\.)|[!?\u061f]+)(?=[\\s.]|$)")
_BLANK = (
    " \t\u00a0\u202f\u2009\u3000" + "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_EDGE = re.compile(f"[\\s:{CONTROLS}]*")
_PUNCTUATION = ".,;\u060c\u061b"
# and, so, with, for: a letter that is glued to the next word, and so to its opening mark
CLITICS = "\u0648\u0641\u0628\u0644"
MOST_LINES_OPEN, MOST_NESTED = 6, 12


@dataclass(slots=True)
class Pair:
    """A quotation: ``left`` and ``right`` are the offsets of its marks, ``start`` and ``end`` of the words inside."""

    left: int
    right: int
    start: int
    end: int
    depth: int
    closed: bool = True


@dataclass(slots=True)
class _Open:
    at: int
    after: int
    family: str


class Marks:
    """The quotations of a text in order; asks and answers by offset."""

    def __init__(self, pairs: list[Pair]) -> None:
        self.pairs = pairs
        self.top = [p for p in pairs if p.depth == 0]
        self._lefts = [p.left for p in self.top]
        self._rights = [p.right for p in self.top]

    def around(self, offset: int) -> Pair | None:
        """The outermost quotation that holds ``offset`` strictly inside."""
        at = bisect_right(self._lefts, offset - 1) - 1
        if at >= 0 and self.top[at].left < offset < self.top[at].right:
            return self.top[at]
        return None

    def closing(self, start: int, end: int) -> Pair | None:
        """The outermost quotation that closes in ``start`` to ``end`` (exclusive)."""
        at = bisect_right(self._rights, start - 1)
        found = at < len(self.top) and self._rights[at] < end
        return self.top[at] if found and self.top[at].closed else None

    def between(self, start: int, end: int) -> list[Pair]:
        """Outermost quotations that begin in ``start`` to ``end`` (exclusive)."""
        return self.top[bisect_left(self._lefts, start) : bisect_left(self._lefts, end)]


def find_marks(text: str) -> Marks:
    """Pair the quotation marks of ``text``."""
    places = _places(text)
    if not places:
        return Marks([])
    breaks = [*offsets(text, LINE_ENDS), len(text)]
    pairs: list[Pair] = []
    waiting: _Open | None = None
    lines: dict[int, list[tuple[int, int]]] = {}
    for place in places:
        lines.setdefault(bisect_right(breaks, place[0]), []).append(place)
    last = -1
    for line, here in lines.items():
        carried = waiting if waiting and line - last <= MOST_LINES_OPEN else None
        stray, waiting = _pair_line(text, here, breaks[line], pairs)
        if carried and stray is not None and stray == here[0][0]:
            _replace(pairs, carried, text, stray)
        last = line
    pairs.sort(key=lambda p: (p.left, -p.right))
    return Marks(_deepen(pairs))


def _places(text: str) -> list[tuple[int, int]]:
    """Where quotation marks stand: start and end of each."""
    if SINGLE in text:
        return [(m.start(), m.end()) for m in _MARK.finditer(text)]
    return [(at, at + 1) for at in offsets(text, OPENERS + CLOSERS + STRAIGHT)]


def _replace(pairs: list[Pair], opened: _Open, text: str, right: int) -> None:
    """The quotation left open on an earlier line closes at ``right``."""
    for at in range(len(pairs) - 1, max(-1, len(pairs) - MOST_NESTED - 1), -1):
        if pairs[at].left == opened.at:
            del pairs[at]
            break
    pairs.append(_pair(text, opened, right, True))


def _pair_line(
    text: str, places: list[tuple[int, int]], end: int, pairs: list[Pair]
) -> tuple[int | None, _Open | None]:
    """Pair the marks of one line into ``pairs``; gives the first stray closer and the last mark left open."""
    stack: list[_Open] = []
    stray: int | None = None
    for number, (at, after) in enumerate(places):
        family = text[at:after]
        if family == STRAIGHT and (len(places) - number) % 2 == 0:
            _leave_name(text, stack, at, pairs)
        if _opens(text, at, after, stack, len(places) - number - 1) and len(stack) < MOST_NESTED:
            stack.append(_Open(at, after, family))
        elif stack:
            _close(text, stack, at, pairs)
        elif stray is None:
            stray = at
    pairs += _unclosed(text, stack, end)
    return stray, stack[-1] if stack else None


def _leave_name(text: str, stack: list[_Open], at: int, pairs: list[Pair]) -> None:
    """A mark behind a colon opens what is said: a name that nothing closes ends there: «at "The Forum: "We …"»."""
    colon = text.rfind(":", max(0, at - 3), at)
    if stack and stack[-1].family == STRAIGHT and colon > 0 and not text[colon + 1 : at].strip():
        opened = stack.pop()
        stop = _STOP.search(text, opened.after, colon)
        pairs.append(_pair(text, opened, stop.start() if stop else colon, False))


def _unclosed(text: str, stack: list[_Open], end: int) -> list[Pair]:
    """The marks left open on a line that ends at ``end``: each runs to the end of its sentence."""
    out, limit, right = [], end, end
    for opened in reversed(stack):
        stop = _STOP.search(text, opened.after, limit)
        limit, right = opened.at, stop.start() if stop else right
        out.append(_pair(text, opened, right, False))
    return out


def _close(text: str, stack: list[_Open], at: int, pairs: list[Pair]) -> None:
    """Close the innermost open mark of the same family if there is one within, else the innermost of any."""
    mark = text[at]
    for depth in range(len(stack) - 1, -1, -1):
        if _same_family(stack[depth].family, mark):
            break
    else:
        if mark == SINGLE:
            return
        depth = len(stack) - 1
    for opened in stack[depth + 1 :]:
        pairs.append(_pair(text, opened, at, False))
    pairs.append(_pair(text, stack[depth], at, True))
    del stack[depth:]


def _same_family(opener: str, closer: str) -> bool:
    guillemets = "\u00ab\u00bb\u2039\u203a"
    if STRAIGHT in (opener, closer) or "'" in (opener[0], closer[0]):
        return opener[0] == closer[0]
    return (opener in guillemets) == (closer in guillemets)


def _opens(text: str, at: int, after: int, stack: list[_Open], left_over: int) -> bool:
    """Whether the mark at ``at`` opens a quotation; ``left_over`` marks follow on the line."""
    before = text[at - 1] if at else "\n"
    behind = text[after] if after < len(text) else "\n"
    mark = text[at:after]
    spaced_before, spaced_behind = before.isspace(), behind.isspace()
    if mark in OPENERS:
        closes = behind in _PUNCTUATION or (not behind.isalnum() and (before.isalnum() or before in ".!?\u061f"))
        return not (stack and closes)
    if mark in CLOSERS:
        if before == TATWEEL and behind.isalnum():
            return True
        glued = before in CLITICS and (at < 2 or text[at - 2].isspace())
        return not stack and behind.isalnum() and (spaced_before or before in ":(" or glued)
    if before in ":(\u060c" and not (stack and spaced_behind):
        return True
    if spaced_before and not spaced_behind:
        return behind.isalnum() or behind in "(-[\u2026" or not stack
    if spaced_before and spaced_behind:
        colon = text[max(0, at - 3) : at].rstrip().endswith(":")
        return (not stack or colon) and left_over >= 0 and _letters_follow(text, after)
    if spaced_behind or not behind.isalnum():
        return not stack and before.isalnum() and left_over % 2 == 1 and _letters_follow(text, after)
    lone = before in CLITICS and text[at - 2 : at - 1].isspace() and left_over
    return before == TATWEEL or (before.isalnum() and not stack) or bool(stack and lone)


def _letters_follow(text: str, at: int) -> bool:
    rest = text[at : at + 4].lstrip(_BLANK + ":")
    return bool(rest) and rest[0].isalnum()


def _pair(text: str, opened: _Open, right: int, closed: bool) -> Pair:
    edge = _EDGE.match(text, opened.after)
    start = min(edge.end() if edge else opened.after, right)
    inner = text[start:right]
    end = start + len(inner.rstrip(_BLANK + "\r\n"))
    return Pair(opened.at, right, start, end, 0, closed)


def _deepen(pairs: list[Pair]) -> list[Pair]:
    """Give each pair its depth: how many others hold it. An unclosed one ends where a later one begins a new clause."""
    out: list[Pair] = []
    open_ends: list[int] = []
    for pair in pairs:
        while open_ends and open_ends[-1] <= pair.left:
            open_ends.pop()
        inner = Pair(pair.left, pair.right, pair.start, pair.end, len(open_ends), pair.closed) if open_ends else pair
        out.append(inner)
        open_ends.append(max(pair.right, open_ends[-1] if open_ends else 0))
    return out
