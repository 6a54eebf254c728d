"""The sentences that could be key points, each with the stems and cues it carries: one pass over the words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from briefings.document import Document, Sentence
from briefings.keypoints.vocabulary import BIT, vocabulary
from briefings.model import Span

_STOPS = tuple(".!?\"'\u061f\u2026\u201d\u2019\u00bb)")
_FEWEST_WORDS = 7
_DOTS = ("..", "\u2026")
_PAIRS = (("\u00ab", "\u00bb"), ("\u201c", "\u201d"))
# A quotation with dots in it is put together of so many sentences at most.
_MOST_JOINED = 4
_WAW = "\N{ARABIC LETTER WAW}"
_DEPENDENT, _CONTINUING, _PASSING = BIT["dependent"], BIT["continuing"], BIT["passing"]


@dataclass(slots=True)
class Candidate:
    """A sentence of the body: its text, folded words, the stems of its words that have one, the same with their counts,
    cues of all words and of the first."""

    sentence: Sentence
    text: str
    words: list[str]
    stemmed: list[str]
    stems: dict[str, int]
    cues: int
    first_cues: int

    @property
    def whole(self) -> bool:
        """False for headings, datelines and lead-ins: lines that are no sentence of their own."""
        if self.text.endswith(":"):
            return False
        if self.text.endswith(_STOPS):
            return True
        return len(self.words) >= _FEWEST_WORDS and 4 * sum(map(str.isdigit, self.words)) < len(self.words)

    @property
    def torn(self) -> bool:
        """Whether trailing dots cut it off inside a quotation."""
        return self.text.endswith(_DOTS) and _open(self.text)

    @property
    def continuing(self) -> bool:
        """Whether it goes on with the speech of somebody it need not name."""
        return self.first_cues & _CONTINUING > 0

    @property
    def dependent(self) -> bool:
        """Whether it cannot be understood without the sentence before it; «this, and he said» can."""
        if self.first_cues & _PASSING and len(self.words) > 1 and self.words[1].startswith(_WAW):
            return False
        return self.first_cues & _DEPENDENT > 0


def candidates(doc: Document) -> list[Candidate]:
    """The sentences after the headline, in text order, quotations with dots in them whole."""
    known = vocabulary()
    stem_of, cues_of = doc.each(known.stem), doc.each(known.cues)
    found: list[Candidate] = []
    for sentence in _sentences(doc):
        words = doc.words[sentence.first : sentence.last]
        stemmed = list(filter(None, stem_of[sentence.first : sentence.last]))
        stems = dict.fromkeys(stemmed, 1)
        if len(stems) < len(stemmed):
            stems = dict.fromkeys(stemmed, 0)
            for stem in stemmed:
                stems[stem] += 1
        text, cues = sentence.span.of(doc.text), reduce(or_, filter(None, cues_of[sentence.first : sentence.last]), 0)
        found.append(Candidate(sentence, text, words, stemmed, stems, cues, cues_of[sentence.first]))
    return found


def _sentences(doc: Document) -> Iterator[Sentence]:
    """The sentences after the headline; one that dots cut off inside a quotation goes on to where that closes."""
    body = doc.headline.end if doc.headline else 0
    pieces = [s for s in doc.sentences if s.span.end > body]
    place = 0
    while place < len(pieces):
        many = _joined(doc.text, pieces, place)
        first, last = pieces[place], pieces[place + many - 1]
        yield Sentence(Span(first.span.start, last.span.end), first.first, last.last, first.line) if many > 1 else first
        place += many


def _joined(text: str, pieces: list[Sentence], place: int) -> int:
    """How many pieces from ``place`` dots cut apart inside a quotation; 1 when it does not close soon on its line."""
    start, stop = pieces[place].span
    if not text.endswith(_DOTS, start, stop) or not _open(text[start:stop]):
        return 1
    for many, piece in enumerate(pieces[place + 1 : place + _MOST_JOINED], 2):
        if piece.line != pieces[place].line:
            break
        if not _open(text[start : piece.span.end]):
            return many
    return 1


def _open(text: str) -> bool:
    """Whether a quotation that opens in ``text`` does not close there."""
    return text.count('"') % 2 > 0 or any(text.count(a) > text.count(b) for a, b in _PAIRS)


def headline_stems(doc: Document) -> frozenset[str]:
    head = doc.word_at(doc.headline.end) if doc.headline else 0
    return frozenset(filter(None, doc.each(vocabulary().stem)[:head]))


def places_of(spans: Iterable[Span], starts: list[int]) -> set[int]:
    """For each span the index of the last of ``starts`` at or before its own; -1 when all are later."""
    return {bisect_right(starts, span.start) - 1 for span in spans}
