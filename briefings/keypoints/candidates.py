"""The sentences that could be key points, each with the stems and cues it carries: one pass over the words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
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
_DEPENDENT, _CONTINUING = BIT["dependent"], BIT["continuing"]


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
        if not self.text.endswith(_DOTS):
            return False
        return self.text.count('"') % 2 > 0 or any(self.text.count(a) > self.text.count(b) for a, b in _PAIRS)

    @property
    def continuing(self) -> bool:
        """Whether it goes on with the speech of somebody it need not name."""
        return self.first_cues & _CONTINUING > 0

    @property
    def dependent(self) -> bool:
        """Whether it cannot be understood without the sentence before it."""
        return self.first_cues & _DEPENDENT > 0


def candidates(doc: Document) -> list[Candidate]:
    """The sentences after the headline, in text order."""
    known = vocabulary()
    stem_of, cues_of = doc.each(known.stem), doc.each(known.cues)
    body = doc.headline.end if doc.headline else 0
    found: list[Candidate] = []
    for sentence in doc.sentences:
        if sentence.span.end <= body:
            continue
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


def headline_stems(doc: Document) -> frozenset[str]:
    head = doc.word_at(doc.headline.end) if doc.headline else 0
    return frozenset(filter(None, doc.each(vocabulary().stem)[:head]))


def places_of(spans: Iterable[Span], starts: list[int]) -> set[int]:
    """For each span the index of the last of ``starts`` at or before its own; -1 when all are later."""
    return {bisect_right(starts, span.start) - 1 for span in spans}
