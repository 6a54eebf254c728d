"""Times that are none: part of a name, a measure that something is compared with, a year that is itself spoken of."""

from __future__ import annotations

from bisect import bisect_right

from briefings.model import ActorKind, Cast, Span
from briefings.timeline.kinds import Kind
from briefings.timeline.moments import DateSpec
from briefings.timeline.reading import Timed
from briefings.timeline.tape import Tape
from briefings.timeline.verbs import verbs

# By a name of its own, for loops: a look-up on an enumeration costs ten times a plain one.
_PERSON = ActorKind.PERSON
_OPENING, _CLOSING = (
    '"\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}',
    ('"\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}'),
)
_ARTICLE = "\u0627\u0644"  # a noun with the article owns no year: the year is the object of its verb


def person_spans(cast: Cast) -> list[Span]:
    """Where somebody is named, in text order."""
    return sorted(actor.span for actor in cast.actors if actor.kind is _PERSON)


def named_words(cast: Cast) -> frozenset[int]:
    """The words that name somebody."""
    return frozenset().union(*(range(a.first, a.last) for a in cast.actors if a.kind is _PERSON))


def no_time(tape: Tape, timed: Timed, people: list[Span]) -> bool:
    """True when the words of ``timed`` tell no time here."""
    before = bisect_right(people, timed.span.start, key=lambda span: span.start) - 1
    if before >= 0 and people[before].contains(timed.span) and people[before].start < timed.span.start:
        return True
    return _title(tape, timed) or _measure(tape, timed) or _topic(tape, timed)


def _title(tape: Tape, timed: Timed) -> bool:
    """True for a time alone between quotation marks that is a name: the 14th of March, the programme "This Week"."""
    draft = timed.draft
    before, after = tape.gaps[draft.first].strip(), tape.gaps[draft.last].strip()
    if before[-1:] not in _OPENING or after[:1] not in _CLOSING or not before or not after:
        return False
    spec = draft.date or DateSpec()
    bare = spec.day is not None and spec.year is None and spec.way is None and spec.year_way is None
    return bare or bool(tape.get(draft.first - 1, Kind.NAMED))


def _measure(tape: Tape, timed: Timed) -> bool:
    """True behind "compared with", "on the level of": the levels of 1990."""
    i = timed.draft.first
    return bool(tape.get(i - 1, Kind.MEASURE)) or (i > 1 and _ends(tape, i, Kind.MEASURE))


def _ends(tape: Tape, i: int, kind: int) -> bool:
    """True when a phrase of two words of ``kind`` ends at word ``i``."""
    found = tape.get(i - 2, kind)
    return bool(found and found.last == i)


def _topic(tape: Tape, timed: Timed) -> bool:
    """True for a year of which something is said: "that 2009 is the deadliest", "called 2010 a year of change"."""
    period = timed.draft.period
    if not period or period.rule != "years" or period.unit:
        return False
    before, behind = tape.words[timed.draft.first - 1], tape.get(timed.draft.last, Kind.TOPIC | Kind.CALLED)
    if not behind or not tape.spaced(timed.draft.last):
        return False
    return before in verbs().openers if behind.value.kind == Kind.TOPIC else before.startswith(_ARTICLE)
