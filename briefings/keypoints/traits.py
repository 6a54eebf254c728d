"""What can be said of a sentence as a candidate: place, size, topic, cues, form; one number each.

Sums and set operations over stems only: the cost is linear in the text, no pair of sentences is compared.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain
from math import exp, log, sqrt
from operator import mul

from briefings.document import Document
from briefings.keypoints.candidates import Candidate, headline_stems, places_of
from briefings.keypoints.vocabulary import BIT
from briefings.model import Cast, Event, Tense

PLACE = (
    "first",
    "second",
    "third",
    "near_start",
    "relative_place",
    "root_place",
    "log_place",
    "words_before",
    "last",
    "from_end",
    "paragraph_start",
    "paragraph_second",
    "lone_in_paragraph",
)
SIZE = ("length", "root_length", "log_length", "short", "brief", "long", "shortest", "share_of_text")
TOPIC = (
    "centroid",
    "mean_frequency",
    "frequency_mass",
    "frequent_share",
    "density",
    "top_words",
    "opening_share",
    "opening_subject",
    "new_share",
    "headline_coverage",
    "headline_share",
)
FIRST_WORD_CUES = ("leaning", "continuing", "reporting", "background", "partitive", "general")
CUES = (
    "outcome",
    "decided",
    "announced",
    "called",
    "refused",
    "upcoming",
    "courtesy",
    "negated",
    "illustrating",
)
RECORDS = ("joint_actors", "dated_event", "announced_event", "clock_time")
CONTEXT = ("answer", "after_lead_in", "before_example", "short_opening")
FORM = ("leading_waw", "lone_waw", "digits", "marks", "question", "semicolon")
NAMES = (*PLACE, *SIZE, *TOPIC, *FIRST_WORD_CUES, *CUES, *CONTEXT, *FORM, *RECORDS)

_NOBODY = Cast()
_TOP = 10
_OFTEN = 3
# A first sentence as short as this is a title in all but name, unless the whole text is a flash.
_SHORT_OPENING = 9
_FLASH = 5
_WAW = "\N{ARABIC LETTER WAW}"
_QUESTION = ("?", "\N{ARABIC QUESTION MARK}")
_FIRST_BITS = tuple(BIT[name] for name in FIRST_WORD_CUES)
_BITS = tuple(BIT[name] for name in CUES)


def traits(
    doc: Document, found: list[Candidate], cast: Cast = _NOBODY, events: tuple[Event, ...] = ()
) -> list[tuple[float, ...]]:
    """One row per candidate (at least one), columns as in ``NAMES``. Without records their columns are 0."""
    groups = (
        _places(found),
        _sizes(found),
        _topics(found, headline_stems(doc)),
        _cues(found),
        _context(found),
        _forms(found),
        _records(found, cast, events),
    )
    return [tuple(chain.from_iterable(row)) for row in zip(*groups, strict=True)]


def _places(found: list[Candidate]) -> list[tuple[float, ...]]:
    many = len(found)
    lines = [c.sentence.line for c in found]
    in_line = Counter(lines)
    before = accumulate((len(c.words) for c in found), initial=0)
    rows: list[tuple[float, ...]] = []
    place, previous = 0, -1
    for i, (line, words) in enumerate(zip(lines, before, strict=False)):
        place, previous = (place + 1 if line == previous else 0), line
        near = (i == 0, i == 1, i == 2, exp(-i / 3), 1 - i / many, 1 / sqrt(1 + i), log(1 + i), log(1 + words))
        end = (i == many - 1, min(many - 1 - i, 5))
        rows.append((*near, *end, place == 0, place == 1, in_line[line] == 1))
    return rows


def _sizes(found: list[Candidate]) -> list[tuple[float, ...]]:
    lengths = [len(c.words) for c in found]
    total, least = sum(lengths), min(lengths)
    return [(min(n, 45) / 45, sqrt(n), log(1 + n), n < 7, n < 12, n > 50, n == least, n / total) for n in lengths]


@dataclass(frozen=True, slots=True)
class _Topic:
    """Stem counts of the body; per count its logarithm, its weight and whether it is high; length of the weight
    vector; the commonest stems."""

    counts: Counter[str]
    logs: dict[int, float]
    weights: dict[int, float]
    often: dict[int, bool]
    norm: float
    top: frozenset[str]


def _topic(found: list[Candidate]) -> _Topic:
    counts = Counter(chain.from_iterable([c.stemmed for c in found]))
    logs = {n: log(n) for n in set(counts.values())}
    weights = {n: log(1 + n) * (1 if n > 1 else 0.3) for n in logs}
    squares = {n: weight * weight for n, weight in weights.items()}
    norm = sqrt(sum(map(squares.__getitem__, counts.values()))) or 1.0
    repeated = [stem for stem, n in counts.items() if n > 1]
    repeated.sort(key=counts.__getitem__, reverse=True)
    often = {n: n >= _OFTEN for n in logs}
    return _Topic(counts, logs, weights, often, norm, frozenset(repeated[:_TOP]))


def _topics(found: list[Candidate], headline: frozenset[str]) -> list[tuple[float, ...]]:
    topic = _topic(found)
    opening = found[0].stems.keys()
    subject = next(iter(opening), None)
    seen: set[str] = set()
    rows: list[tuple[float, ...]] = []
    for i, candidate in enumerate(found):
        mine = candidate.stems.keys()
        size = len(mine) or 1
        headed = len(mine & headline)
        about = subject is not None and next(iter(mine), None) == subject
        common = (len(mine & topic.top) / _TOP, len(mine & opening) / size if i else 0.5, about)
        known = len(seen)
        seen.update(mine)
        own = ((len(seen) - known) / size, headed / (len(headline) or 1), headed / size)
        rows.append((*_weight(candidate, topic, len(found)), *common, *own))
    return rows


def _weight(candidate: Candidate, topic: _Topic, many: int) -> tuple[float, ...]:
    """How much of what the body often speaks of is in the sentence."""
    own = candidate.stems.values()
    counts = [*map(topic.counts.__getitem__, candidate.stems)]
    heavy = map(topic.weights.__getitem__, counts)
    if len(candidate.stemmed) == len(own):  # each stem once
        heaviness, squares = sum(heavy), len(own)
    else:
        heaviness, squares = sum(map(mul, heavy, own)), sum(map(mul, own, own))
    shared = [count for count in counts if count > 1]  # the others weigh nothing: log 1 is 0
    mass = sum(map(topic.logs.__getitem__, shared))
    elsewhere = sum(counts) - len(candidate.stemmed)
    often = sum(map(topic.often.__getitem__, shared))
    size = len(candidate.stems) or 1
    density = 10 * elsewhere / (len(candidate.words) * many)
    return (heaviness / ((sqrt(squares) or 1.0) * topic.norm), mass / size, mass / 10, often / size, density)


def _cues(found: list[Candidate]) -> list[tuple[float, ...]]:
    return [_first_flags(c.first_cues) + _flags(c.cues) for c in found]


@lru_cache(maxsize=1024)
def _first_flags(cues: int) -> tuple[bool, ...]:
    return tuple(cues & bit > 0 for bit in _FIRST_BITS)


@lru_cache(maxsize=4096)
def _flags(cues: int) -> tuple[bool, ...]:
    return tuple(cues & bit > 0 for bit in _BITS)


def _context(found: list[Candidate]) -> list[tuple[float, ...]]:
    asking = [c.text.endswith(_QUESTION) for c in found]
    leading = [c.text.endswith(":") for c in found]
    example = [c.cues & BIT["illustrating"] > 0 for c in found]
    titled = len(found) > _FLASH and len(found[0].words) < _SHORT_OPENING
    around = zip([False, *asking[:-1]], [False, *leading[:-1]], [*example[1:], False], strict=True)
    return [(answer, led, before, titled and i == 0) for i, (answer, led, before) in enumerate(around)]


def _forms(found: list[Candidate]) -> list[tuple[float, ...]]:
    rows: list[tuple[float, ...]] = []
    for c in found:
        first, text = c.words[0], c.text
        marked = '"' in text or "\u00ab" in text or "\u201c" in text or "\u201d" in text
        semicolon = "\N{ARABIC SEMICOLON}" in text or ";" in text
        digits = any(map(str.isdigit, c.words))
        rows.append((first.startswith(_WAW), first == _WAW, digits, marked, text.endswith(_QUESTION), semicolon))
    return rows


def _records(found: list[Candidate], cast: Cast, events: tuple[Event, ...]) -> list[tuple[float, ...]]:
    starts = [c.sentence.span.start for c in found]
    joint = places_of([a.span for a in cast.actors if a.number > 1], starts)
    dated = places_of([e.span for e in events], starts)
    announced = places_of([e.span for e in events if e.tense is Tense.ANNOUNCED], starts)
    clock = places_of([e.span for e in events if "T" in e.time], starts)
    return [(i in joint, i in dated, i in announced, i in clock) for i in range(len(found))]
