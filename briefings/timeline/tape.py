"""A document under the reading head: phrases of the vocabulary, numbers and gaps at a word index.

``Found`` pairs a value with the index of the word after it. Nothing here moves by itself: every reader takes an index
and gives back where it stopped, so that the grammar can try one rule after the other.
"""

from __future__ import annotations

from itertools import compress, count
from typing import Generic, NamedTuple, TypeVar

from briefings.document import Document
from briefings.timeline.kinds import Kind
from briefings.timeline.vocabulary import Entry, Vocabulary, vocabulary

T = TypeVar("T")
_SPACES = (
    " \t\u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_FIGURES = Kind.DIGITS | Kind.GLUE | Kind.NUMBER
_STRETCH = " \t\u00a0\u0640\u200f\u200e"


class Found(NamedTuple, Generic[T]):
    """A value and the index of the word after it."""

    value: T
    last: int


class Tape:
    """Read-only view of a document's words for the time grammar."""

    __slots__ = ("doc", "gaps", "marked", "masks", "named", "size", "table", "vocabulary", "words")

    def __init__(self, doc: Document, named: frozenset[int] = frozenset()) -> None:
        """``named``: the words that name somebody, which are no verbs whatever they look like.

        ``marked``: the words that are of some kind, in order; ``masks`` tell of each word of which.
        """
        self.doc = doc
        self.named = named
        self.words = doc.words
        self.gaps = doc.gaps
        self.size = len(doc.words)
        self.vocabulary: Vocabulary = vocabulary()
        self.table = self.vocabulary.table
        self.masks = masks = list(doc.each(self.vocabulary.kinds))
        longer = doc.each(self.vocabulary.longer.get)
        for i in compress(range(len(masks) - 1), longer):
            masks[i] |= (longer[i] or {}).get(doc.words[i + 1], 0)
        self.marked = list(compress(count(), masks))

    def gap(self, i: int) -> str:
        """What stands before word ``i`` apart from spaces and invisible marks."""
        return self.gaps[i].strip(_SPACES) if 0 <= i <= self.size else "\n"

    def spaced(self, i: int) -> bool:
        """True when only spaces on one line stand before word ``i``."""
        if i >= self.size:
            return False
        gap = self.gaps[i]
        return gap == " " or not gap.strip(_SPACES)

    def get(self, i: int, kinds: int) -> Found[Entry] | None:
        """The longest phrase at word ``i`` that has one of ``kinds``."""
        if not 0 <= i < self.size or not self.masks[i] & kinds:
            return None
        for rest, entry in self.table[self.words[i]]:
            if entry.kind & kinds:
                if not rest:
                    return Found(entry, i + 1)
                if self._follows(i + 1, rest):
                    return Found(entry, i + 1 + len(rest))
        return None

    def _follows(self, i: int, rest: tuple[str, ...]) -> bool:
        for word in rest:
            if not (i < self.size and self.words[i] == word and self.linked(i, ".")):
                return False
            i += 1
        return True

    def linked(self, i: int, marks: str) -> bool:
        """True when only spaces, or spaces and one of ``marks``, stand before word ``i``."""
        if i >= self.size:
            return False
        gap = self.gap(i)
        return not gap or (len(gap) == 1 and gap in marks)

    def skip(self, i: int, kinds: int) -> int:
        """The index after a phrase of ``kinds`` at ``i`` that a space follows; ``i`` when there is none."""
        found = self.get(i, kinds) if i < self.size and self.masks[i] & kinds else None
        return found.last if found and self.spaced(found.last) else i

    def digits(self, i: int) -> int | None:
        """The number that word ``i`` writes in digits, None for other words and numbers of more than four digits."""
        return int(self.words[i]) if i < self.size and self.masks[i] & Kind.DIGITS else None

    def number(self, i: int) -> Found[int] | None:
        """A whole number in digits or words, the article or a proclitic before the digits included."""
        if i >= self.size or not (mask := self.masks[i]) & _FIGURES:
            return None
        if mask & Kind.DIGITS:
            return Found(int(self.words[i]), i + 1)
        if self.glued(i):
            return Found(int(self.words[i + 1]), i + 2)
        return self._spelled(i)

    def glued(self, i: int) -> Entry | None:
        """The article or proclitic that word ``i`` is when digits follow it at once (or after a stretch mark)."""
        if i + 1 >= self.size or not (self.masks[i] & Kind.GLUE and self.masks[i + 1] & Kind.DIGITS):
            return None
        return None if self.gaps[i + 1].strip(_STRETCH) else self.vocabulary.glue[self.words[i]]

    def _spelled(self, i: int) -> Found[int] | None:
        first = self.get(i, Kind.NUMBER)
        if not first:
            return None
        total, last = int(first.value.value), first.last
        room = _room(total)
        while last < self.size and self.spaced(last):
            more = self.get(last, Kind.NUMBER)
            if not more or not more.value.joined or not room[0] <= int(more.value.value) < room[1]:
                break
            step = int(more.value.value)
            total, last, room = total + step, more.last, _room(step)
        return Found(total, last)

    def ordinal(self, i: int) -> Found[int] | None:
        found = self.get(i, Kind.ORDINAL)
        return Found(int(found.value.value), found.last) if found else None

    def year(self, i: int) -> Found[int] | None:
        """A year of four digits or in words, proclitics included; Hijri years as well."""
        found = self.number(i) if i < self.size and self.masks[i] & _FIGURES else None
        return found if found and 1000 <= found.value <= 2199 else None


def _room(value: int) -> tuple[int, int]:
    """The numbers that may follow ``value`` after "and": thousands, hundreds, ones, tens."""
    if value >= 1000:
        return 1, 1000
    if value >= 100:
        return 1, 100
    return (20, 100) if value < 10 else (0, 0)
