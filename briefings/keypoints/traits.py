"""What can be said of a sentence as a candidate: place, size, topic, cues, form. One number each.

One pass over the words of the body; every look-up is a dictionary's, so the cost is linear in the text.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import exp, log, sqrt

from briefings.document import Document, Sentence
from briefings.keypoints.vocabulary import BIT, vocabulary

NAMES = (
    "first",
    "second",
    "third",
    "inverse_place",
    "near_start",
    "relative_place",
    "last",
    "paragraph_start",
    "place_in_paragraph",
    "lone_in_paragraph",
    "length",
    "short",
    "long",
    "log_length",
    "relative_length",
    "centroid",
    "mean_frequency",
    "frequency_mass",
    "frequent_share",
    "shared_share",
    "top_words",
    "headline_coverage",
    "headline_share",
    "opening_share",
    "new_share",
    "previous_share",
    "next_share",
    "leaning",
    "continuing",
    "reporting",
    "background",
    "outcome",
    "weighty",
    "defining",
    "reasoning",
    "illustrating",
    "digits",
    "marks",
    "question",
    "colon",
    "bracket",
    "commas",
    "few_sentences",
)
_TOP = 10


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the body with the stems it carries and its cues (``first`` those of its first word)."""

    sentence: Sentence
    stems: Counter[str]
    cues: int
    first: int
    early: int
    digits: int


@dataclass(frozen=True, slots=True)
class Topic:
    """What the whole body is about: stem counts, their weights, the heaviest stems, the headline's stems."""

    counts: Counter[str]
    weights: dict[str, float]
    norm: float
    top: frozenset[str]
    headline: frozenset[str]


def candidates(doc: Document) -> list[Candidate]:
    """The sentences of the body, headline left out."""
    known, found = vocabulary(), []
    body = doc.headline.end if doc.headline else 0
    for sentence in doc.sentences:
        if sentence.span.end <= body:
            continue
        words = doc.words[sentence.first : sentence.last]
        meanings = [known[w] for w in words]
        cues = 0
        for _, c in meanings:
            cues |= c
        early = 0
        for _, c in meanings[:5]:
            early |= c
        digits = sum(map(str.isdigit, words))
        found.append(Candidate(sentence, Counter(s for s, _ in meanings if s), cues, meanings[0][1], early, digits))
    return found


def topic_of(doc: Document, found: list[Candidate]) -> Topic:
    counts: Counter[str] = Counter()
    for candidate in found:
        counts.update(candidate.stems)
    weights = {s: log(1 + n) * (1 if n > 1 else 0.3) for s, n in counts.items()}
    norm = sqrt(sum(w * w for w in weights.values())) or 1.0
    top = frozenset(s for s, n in counts.most_common(_TOP) if n > 1)
    known = vocabulary()
    head = doc.words[: doc.word_at(doc.headline.end)] if doc.headline else []
    return Topic(counts, weights, norm, top, frozenset(s for s, _ in map(known.__getitem__, head) if s))


def traits(doc: Document, found: list[Candidate], topic: Topic) -> list[list[float]]:
    """One row per candidate, columns as in ``NAMES``."""
    places, forms = _places(found), _forms(doc, found)
    return [
        p + s + t + c + f
        for p, s, t, c, f in zip(places, _sizes(found), _topics(found, topic), _cues(found), forms, strict=True)
    ]


def _places(found: list[Candidate]) -> list[list[float]]:
    rows: list[list[float]] = []
    many = len(found)
    in_line = Counter(c.sentence.line for c in found)
    line, place = -1, 0
    for i, candidate in enumerate(found):
        place = place + 1 if candidate.sentence.line == line else 0
        line = candidate.sentence.line
        rows.append(
            [
                i == 0,
                i == 1,
                i == 2,
                1 / (1 + i),
                exp(-i / 3),
                1 - i / many,
                i == many - 1,
                place == 0,
                place / in_line[line],
                in_line[line] == 1,
            ]
        )
    return rows


def _sizes(found: list[Candidate]) -> list[list[float]]:
    lengths = [c.sentence.last - c.sentence.first for c in found]
    mean = sum(lengths) / len(lengths)
    return [[min(n, 45) / 45, n < 7, n > 50, log(1 + n), n / mean] for n in lengths]


def _topics(found: list[Candidate], topic: Topic) -> list[list[float]]:
    rows: list[list[float]] = []
    counts, weights = topic.counts, topic.weights
    seen: set[str] = set()
    stems = [c.stems.keys() for c in found]
    for i, candidate in enumerate(found):
        mine = candidate.stems
        size = len(mine) or 1
        own = sqrt(sum(n * n for n in mine.values())) or 1.0
        mass = sum(log(counts[s]) for s in mine)
        shared = len(mine.keys() & topic.headline)
        rows.append(
            [
                sum(weights[s] * n for s, n in mine.items()) / (own * topic.norm),
                mass / size,
                mass / 10,
                sum(counts[s] >= 3 for s in mine) / size,
                sum(counts[s] > n for s, n in mine.items()) / size,
                len(mine.keys() & topic.top) / _TOP,
                shared / (len(topic.headline) or 1),
                shared / size,
                len(mine.keys() & stems[0]) / size if i else 0.5,
                len(mine.keys() - seen) / size,
                len(mine.keys() & stems[i - 1]) / size if i else 0.0,
                len(mine.keys() & stems[i + 1]) / size if i + 1 < len(found) else 0.0,
            ]
        )
        seen |= mine.keys()
    return rows


def _cues(found: list[Candidate]) -> list[list[float]]:
    first = [BIT[n] for n in ("leaning", "continuing", "reporting", "background")]
    anywhere = [BIT[n] for n in ("outcome", "weighty", "defining", "reasoning", "illustrating")]
    defining = BIT["defining"]
    rows: list[list[float]] = []
    for c in found:
        cues = (c.cues & ~defining) | (c.early & defining)
        rows.append([*(float(c.first & bit > 0) for bit in first), *(float(cues & bit > 0) for bit in anywhere)])
    return rows


def _forms(doc: Document, found: list[Candidate]) -> list[list[float]]:
    rows: list[list[float]] = []
    for c in found:
        text = c.sentence.span.of(doc.text)
        marked = any(mark in text for mark in '"\u201c\u201d\u00ab')
        asking, opening = text.endswith(("?", "\u061f")), text.endswith(":")
        commas = text.count("\u060c") / (1 + len(c.stems))
        rows.append([c.digits > 0, marked, asking, opening, "(" in text, commas, len(found) <= 8])
    return rows
