"""The day of publication as a text's own first or last lines state it: datelines, stamps, "published on"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefings.document import Document
from briefings.timeline.grammar import read_draft
from briefings.timeline.kinds import Kind
from briefings.timeline.resolution import Frame, resolve_date
from briefings.timeline.tape import Tape
from briefings.timeline.verbs import verbs

_LINES = 4
_LONGEST = 16
_BEFORE_DATE = 6
_PLACE = 2
_OPENING = Kind.DIGITS | Kind.GLUE | Kind.ORDINAL | Kind.WEEKDAY | Kind.DAYWORD
_NO_FRAME = Frame(None)


def find_dateline(tape: Tape) -> tuple[date, int] | None:
    """The stated day and the word after it, None when no line near the beginning or end states one."""
    lines = _lines(tape.doc)
    for first, last in [*lines[:_LINES], *lines[_LINES:][-2:]]:
        found = _stated(tape, first, last)
        if found:
            return found
    return None


def find_today(tape: Tape) -> date | None:
    """The day of publication as "today, Thursday 8 June 2017" or "yesterday, 7 June 2017" in the text gives it away.

    None when a weekday beside it is another day's.
    """
    masks, days, digits = tape.masks, Kind.DAY, Kind.DIGITS
    for i in [i for i in tape.marked if masks[i] & days]:
        if not any(mask & digits for mask in masks[i + 1 : i + _LONGEST]):
            continue
        today, draft = tape.get(i, days), read_draft(tape, i)
        spec = draft.date if draft else None
        if not today or not spec or not (spec.year and spec.month and spec.day) or spec.to or spec.hijri:
            continue
        stretch = resolve_date(replace(spec, offset=None), _NO_FRAME, 0)
        day = stretch.start.first() if stretch else None
        if day and spec.weekday in (None, day.weekday()):
            return day - timedelta(int(today.value.value))
    return None


def _lines(doc: Document) -> list[tuple[int, int]]:
    """Words (first, last exclusive) of the first lines and the last ones."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence in [*doc.sentences[:40], *doc.sentences[-4:]]:
        first, last = spans.get(sentence.line, (sentence.first, sentence.last))
        spans[sentence.line] = (min(first, sentence.first), max(last, sentence.last))
    return [spans[k] for k in sorted(spans)]


def _stated(tape: Tape, first: int, last: int) -> tuple[date, int] | None:
    """A full date near the beginning of a line that tells nothing else before it, or that says "published"."""
    end = min(last, first + _LONGEST)
    if not [mask for mask in tape.masks[first:end] if mask & Kind.DIGITS]:
        return None
    published = False
    for i in range(first, end):
        published = published or bool(tape.get(i, Kind.PUBLISHED))
        if not tape.masks[i] & _OPENING:
            if not published and _tells(tape, i, i - first):
                return None
            continue
        draft = read_draft(tape, i)
        spec = draft.date if draft else None
        if draft and spec and spec.year and spec.month and spec.day and not spec.to:
            stretch = resolve_date(spec, _NO_FRAME, 0)
            if stretch and (published or _set_off(tape, i - first, draft.last, last)):
                return stretch.start.first(), draft.last
    return None


def _tells(tape: Tape, i: int, before: int) -> bool:
    """True when word ``i`` begins to tell something: a verb, or a preposition after more than a place's name."""
    if tape.get(i, Kind.IN | Kind.SINCE | Kind.UNTIL):
        return not 0 < before <= _PLACE
    return verbs().tense(tape.words[i]) is not None


def _set_off(tape: Tape, before: int, after: int, last: int) -> bool:
    """True when the date ends its line, or a mark, an agency or a clock time sets it off from what follows."""
    if before > _BEFORE_DATE:
        return False
    gap = tape.gap(after)
    return last - after <= _BEFORE_DATE or any(
        mark in gap for mark in ("-", ":", ")", "\N{EN DASH}", "\N{EM DASH}", "|")
    )


def text_begin(doc: Document, found: tuple[date, int] | None) -> int:
    """Where the text proper begins: after the dateline ``found``, when it is on the first lines, else 0."""
    if not found or doc.sentence_of(found[1] - 1) > _LINES:
        return 0
    return doc.ends[found[1] - 1]
