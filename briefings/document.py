"""One reading of a text that all extractors share: folded words with offsets, what stands between them, sentences.

Words are runs of letters (marks inside them belong to them) or runs of digits; so "COP27" is two words, and 17:05 is
"17" and "05" with ":" between them. Extractors match on ``words`` (folded, without marks) and cut their evidence from
``text`` by ``starts`` and ``ends``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

from briefings.arabic import CONTROLS, DIACRITICS, TATWEEL, fold
from briefings.glued import inner_ends, letters_before_head
from briefings.model import Span
from briefings.wordtable import Words

# Most words are plain letters with a space or a mark of punctuation behind them, and are found by these alone.
_PLAIN_LETTERS, _BEHIND_PLAIN = "[\u0621-\u063f\u0641-\u064a]++", "(?=[\0-@\u060c\u061b\u061f])"
# Marks inside a word belong to it; possessive, so that no text makes it step back.
_LETTERS = rf"(?!{TATWEEL})[^\W\d_]++(?:[{DIACRITICS}{TATWEEL}]++|[^\W\d_]++|[{CONTROLS}]++(?=[^\W\d_]))*+"
# One group, so that ``split`` gives gaps and words by turns.
_WORD = re.compile(rf"({_PLAIN_LETTERS}{_BEHIND_PLAIN}|{_LETTERS}|\d++)")
_STOPS, _OPENERS = ".!?\N{ARABIC QUESTION MARK}\N{HORIZONTAL ELLIPSIS}", "\u00ab\u201c"
_STOP = f"[{_STOPS}]"
_CLOSER = "[\"'\u201d\u2019\u00bb)\\]]"
_ENDING = re.compile(f"{_STOP}+{_CLOSER}*(?=\\s|$)")
# The same for a news page, where line breaks between paragraphs may have been lost: a full stop glued to «and».
_PAGE_ENDING = re.compile(
    f"{_STOP}+(?:{_CLOSER}*(?=\\s|$)|(?<=[\u0621-\u064a]{{2}}\\.)(?=\N{ARABIC LETTER WAW}[\u0621-\u064a]{{2}}))"
)
# What stands in directional marks is one piece, unless it is as long as a speech.
_QUOTED = re.compile("\u00ab[^\u00ab\u00bb\n]{1,400}\u00bb|\u201c[^\u201c\u201d\n]{1,400}\u201d")
LINE_ENDS = "\r\n\u2028\u2029"
T = TypeVar("T")
_BEFORE_INITIAL = ("", " ", "\n", ".", "(")


class Sentence(NamedTuple):
    """A sentence: its span without outer white space, and its words ``first`` to ``last`` (exclusive)."""

    span: Span
    first: int
    last: int
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text read once. ``gaps[i]`` is what stands before word i; ``gaps[len(words)]`` follows the last one.

    ``table`` says of each word what a function says of it, worked out once for all texts.
    """

    text: str
    folded: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    sentences: list[Sentence]
    headline: Span | None
    table: Words

    def each(self, of: Callable[[str], T]) -> tuple[T, ...]:
        """What ``of``, a function of one word that is not made anew for each text, says of each word."""
        return self.table.each(of)

    def span(self, first: int, last: int) -> Span:
        """The span of words ``first`` to ``last`` (exclusive); at least one word."""
        return Span(self.starts[first], self.ends[last - 1])

    def word_at(self, offset: int) -> int:
        """Index of the first word that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def sentence_of(self, word: int) -> int:
        """Index of the sentence that holds ``word``."""
        return max(0, bisect_left(self.sentences, word + 1, key=lambda s: s.first) - 1)


def read(text: str, title: str = "") -> Document:
    """Read ``text``; ``title`` is the headline when it is known to be the beginning of ``text``. Never raises."""
    folded = fold(text)
    cuts = inner_ends(text)
    starts, ends, gaps, table = _words(folded, cuts)
    glued = table.each(letters_before_head)
    if any(glued):
        behind = [start + letters for start, letters in zip(starts, glued, strict=True) if letters]
        starts, ends, gaps, table = _words(folded, sorted({*cuts, *behind}))
    headline = _headline(text, title)
    sentences = _sentences(text, starts, headline is not None)
    return Document(text, folded, table.forms(), starts, ends, gaps, sentences, headline, table)


def _words(folded: str, cuts: list[int]) -> tuple[list[int], list[int], list[str], Words]:
    """Where the words begin and end, what stands before each, and what they mean; parted at ``cuts``."""
    pieces: list[str] = [""]
    parted = []
    for first, last in pairwise([0, *cuts, len(folded)]):
        if first:
            parted.append(len(pieces) // 2)
        pieces[-1:] = _WORD.split(folded[first:last])
    bounds = list(accumulate(map(len, pieces)))
    gaps = pieces[::2]
    for gap in parted:
        gaps[gap] = " "
    return bounds[:-1:2], bounds[1::2], gaps, Words(pieces[1::2])


def _headline(text: str, title: str) -> Span | None:
    if title and text.startswith(title):
        return Span(0, len(title))
    return None


def _sentences(text: str, starts: list[int], page: bool) -> list[Sentence]:
    """Lines, cut at stops that end a sentence; pieces without a word are left out."""
    sentences: list[Sentence] = []
    ends = [end for _, end in _spans(_PAGE_ENDING if page else _ENDING, text, _STOPS)]
    quoted = _spans(_QUOTED, text, _OPENERS)
    joined = {end for a, b in quoted for end in ends[bisect_right(ends, a) : bisect_left(ends, b)]}
    for number, (begin, stop) in enumerate(_lines(text)):
        for end in (*ends[bisect_right(ends, begin) : bisect_left(ends, stop)], stop):
            if end in joined or _after_initial(text, end):
                continue
            piece = text[begin:end]
            span = Span(begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip()))
            begin = end
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
            if first < last:
                sentences.append(Sentence(span, first, last, number))
    return sentences


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines that are not empty, without their ends."""
    return [
        (before + 1, stop) for before, stop in pairwise([-1, *offsets(text, LINE_ENDS), len(text)]) if before + 1 < stop
    ]


def offsets(text: str, characters: str) -> list[int]:
    """Where any of ``characters`` stands. Few of them occur in a text, and str.find is far faster than a pattern."""
    found: list[int] = []
    for character in characters:
        at = text.find(character)
        while at >= 0:
            found.append(at)
            at = text.find(character, at + 1)
    found.sort()
    return found


def _spans(pattern: re.Pattern[str], text: str, beginnings: str) -> list[tuple[int, int]]:
    """Where ``pattern``, which begins with one of the characters ``beginnings``, matches."""
    found: list[tuple[int, int]] = []
    behind = 0
    for at in offsets(text, beginnings):
        match = pattern.match(text, at) if at >= behind else None
        if match:
            found.append(match.span())
            behind = match.end()
    return found


def _after_initial(text: str, end: int) -> bool:
    """Whether the stop before ``end`` belongs to a single letter («d.», «k. f. z.») inside a line.

    After a number the letter is an era, which may well end the sentence.
    """
    if text[end - 1 : end] != ".":
        return False
    before, letter = text[max(0, end - 4) : max(0, end - 2)], text[end - 2 : end - 1]
    if before[-1:] not in _BEFORE_INITIAL or before[:1].isdigit():
        return False
    return letter.isalpha() and text[end : end + 1] not in ("", "\r", "\n")
