"""Reviews of the press, in which a line of its own tells the paper that is «the paper» below it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from briefings.document import Document
from briefings.model import Actor
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import Cues
from briefings.quotes.speaker import ORGANISATION

LEAD, LONGEST, NEAR, FARTHEST = 60, 4, 18, 400
BREAK = "\n"


def papers_heading(doc: Document, cues: Cues) -> list[tuple[int, int]]:
    """The first and last (exclusive) words of the lines that name a paper, when the text begins as such a review."""
    if cues.anaphora.reviews.isdisjoint(doc.words[:LEAD]):
        return []
    breaks = [i for i, gap in enumerate(doc.gaps) if BREAK in gap and i < len(doc.words)]
    return [(first, last) for first, last in pairwise(breaks) if _names_paper(doc, cues, first, last)]


def _names_paper(doc: Document, cues: Cues, first: int, last: int) -> bool:
    """Whether a short line of definite nouns stands right before the first «the paper» of what follows it."""
    line = doc.words[first:last]
    if len(line) > LONGEST or any(gap != " " for gap in doc.gaps[first + 1 : last]) or doc.gaps[last].strip():
        return False
    if not line[-1].startswith(ARTICLE) or any(word in cues.verbs for word in line):
        return False
    return not cues.anaphora.papers.isdisjoint(doc.words[last : last + NEAR])


def paper_above(doc: Document, cues: Cues, lines: list[tuple[int, int]], actors: list[Actor], word: int) -> str:
    """The paper whose name stands above «the paper» at ``word``; "" when another one is named in between."""
    at = bisect_left(lines, (word, 0)) - 1
    if at < 0 or word - lines[at][1] > FARTHEST:
        return ""
    first, last = lines[at]
    start, end = (bisect_left(actors, edge, key=lambda a: a.first) for edge in (last, word))
    kinds = cues.anaphora.press
    named = any(a.kind is ORGANISATION and ARTICLE + doc.words[a.first] in kinds for a in actors[start:end])
    return "" if named else doc.span(first, last).of(doc.text)
