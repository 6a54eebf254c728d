"""Quotations that no reporting word leads: they go on with what the last speaker said.

Three kinds are sure enough: a quotation that fills its sentence right behind a report («He said yes. "We will go."»),
one that follows a direct quote in the same sentence («"…", and "…"»), and one before «as he put it».
"""

from __future__ import annotations

from briefings.model import Quote, QuoteKind, Span
from briefings.quotes.marks import Pair
from briefings.quotes.reading import Reading

SHORTEST_SENTENCE = 6
SHORTEST_FOLLOWER = 4
SHORTEST_AMID = 10
MOST_BETWEEN = 3
RULE = "continued"


def find_loose(reading: Reading, quotes: list[Quote]) -> list[Quote]:
    """The quotations outside all of ``quotes`` (in text order) that continue one of them."""
    if not quotes or not reading.marks.top:
        return []
    out: list[Quote] = []
    at = 0
    last: Quote | None = None
    ordered = sorted(quotes, key=lambda q: q.span.start)
    for pair in reading.marks.top:
        while at < len(ordered) and ordered[at].span.start < pair.right:
            if last is None or ordered[at].span.end >= last.span.end:
                last = ordered[at]
            at += 1
        if last is None or not pair.closed or last.span.end > pair.left or not last.speaker:
            continue
        amid = at < len(ordered) and ordered[at].speaker == last.speaker and _long(reading, pair)
        if amid or _continues(reading, pair, last):
            last = Quote(Span(pair.start, pair.end), QuoteKind.DIRECT, last.speaker, "", "", RULE)
            out.append(last)
    return out


def _long(reading: Reading, pair: Pair) -> bool:
    """Whether a quotation is too long for a name, a title or a question: amid one speaker's words it is theirs."""
    first, behind = reading.doc.word_at(pair.start), reading.doc.word_at(pair.end)
    before = reading.doc.words[first - 1] if first else ""
    return behind - first >= SHORTEST_AMID and before not in reading.cues.particles.namers


def _sourced(reading: Reading, word: int) -> bool:
    """Whether «as he put it» stands at ``word``: whoever spoke last says what it follows."""
    own, source = reading.doc.words[word : word + 3], reading.cues.source
    led = own[:1] != [] and (
        own[0] in source.direct or own[0] in source.with_li or own[0] in reading.cues.clauses.trailers
    )
    return led and not source.own.isdisjoint(own[1:])


def _continues(reading: Reading, pair: Pair, last: Quote) -> bool:
    doc = reading.doc
    first, behind = doc.word_at(pair.start), doc.word_at(pair.end)
    if first >= len(doc.words):
        return False
    ended = doc.word_at(last.span.end)
    start = reading.sentence_start(first)
    if start == first:
        closes = behind >= len(doc.words) or reading.limit(first) <= behind
        return closes and behind - first >= SHORTEST_SENTENCE and reading.sentence_start(max(0, start - 1)) <= ended
    if behind < len(doc.words) and doc.words[behind] in reading.cues.that | reading.cues.particles.relative:
        return False
    if _sourced(reading, behind):
        return behind - first >= SHORTEST_FOLLOWER
    near = start <= ended and first - ended <= MOST_BETWEEN
    return near and last.kind is QuoteKind.DIRECT and behind - first >= SHORTEST_FOLLOWER
