"""The day of publication as a text's own first or last lines state it: datelines, stamps, "published on"."""

from __future__ import annotations

from datetime import date

from briefings.document import Document
from briefings.timeline.grammar import read_draft
from briefings.timeline.kinds import Kind
from briefings.timeline.resolution import Frame, resolve_date
from briefings.timeline.tape import Tape

_LINES = 4
_LONGEST = 14
_OPENING = Kind.DIGITS | Kind.GLUE | Kind.ORDINAL | Kind.WEEKDAY | Kind.DAYWORD
_NO_FRAME = Frame(None)


def find_dateline(tape: Tape) -> tuple[date, int] | None:
    """The stated day and the word after it, None when no short line near the beginning or end states one."""
    doc = tape.doc
    lines = _lines(doc)
    for first, last in [*lines[:_LINES], *lines[-2:]]:
        found = _stated(tape, first, last)
        if found:
            return found
    return None


def _lines(doc: Document) -> list[tuple[int, int]]:
    """Words (first, last exclusive) of the first lines and the last ones."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence in [*doc.sentences[:40], *doc.sentences[-4:]]:
        first, last = spans.get(sentence.line, (sentence.first, sentence.last))
        spans[sentence.line] = (min(first, sentence.first), max(last, sentence.last))
    return [spans[k] for k in sorted(spans)]


def _stated(tape: Tape, first: int, last: int) -> tuple[date, int] | None:
    """A full date among the first words of a line that is short, or that sets it off as a dateline."""
    end = min(last, first + _LONGEST)
    if not any(tape.masks[i] & Kind.DIGITS for i in range(first, end)):
        return None
    for i in range(first, end):
        if not tape.masks[i] & _OPENING:
            continue
        draft = read_draft(tape, i)
        spec = draft.date if draft else None
        if draft and spec and spec.year and spec.month and spec.day and not spec.to:
            stretch = resolve_date(spec, _NO_FRAME, 0)
            if stretch and (last - first <= _LONGEST or _set_off(tape, draft.last, i - first)):
                return stretch.start.first(), draft.last
    return None


def _set_off(tape: Tape, after: int, before: int) -> bool:
    """True when little stands before the date and a dash, a colon or a bracket after it."""
    return before <= 3 and any(mark in tape.gaps[after] for mark in ("-", ":", ")", "\N{EN DASH}", "\N{EM DASH}"))


def dateline_end(tape: Tape) -> int:
    """Where the text proper begins: after a dateline at its beginning, else 0."""
    found = find_dateline(tape)
    if not found:
        return 0
    end = tape.doc.ends[found[1] - 1]
    return end if end < 600 else 0
