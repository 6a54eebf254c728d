"""Composition: the parts of one time expression that stand beside each other become one draft.

"Wednesday", "16 June 2021", "at 17:05", "Geneva time" and "(15:05 GMT)" are one expression when nothing but joints
("on", "at", "corresponding to", a comma, a bracket) stands between them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from operator import or_

from briefings.timeline.bare_years import read_bare_year
from briefings.timeline.clock import read_clock
from briefings.timeline.dates import joint, read_date
from briefings.timeline.day_parts import alone
from briefings.timeline.days import read_relative_day, read_weekday
from briefings.timeline.draft import Draft
from briefings.timeline.elapsed import read_distance, read_told
from briefings.timeline.feasts import read_feast
from briefings.timeline.kinds import Kind
from briefings.timeline.lengths import past_about, read_length
from briefings.timeline.moments import Clock, DateSpec
from briefings.timeline.occasions import read_eve, read_hours
from briefings.timeline.period import Period
from briefings.timeline.periods import PERIOD_STARTS, read_period
from briefings.timeline.seasons import read_season
from briefings.timeline.starts import find_starts
from briefings.timeline.tape import Found, Tape
from briefings.timeline.zones import read_zone

_LASTING_REACH = 4
_MARKS = "\N{ARABIC COMMA},(-/\N{EN DASH})"


def drafts(tape: Tape) -> list[Draft]:
    """All time expressions of the text in order, none inside another."""
    found: list[Draft] = []
    reached = 0
    for i in find_starts(tape):
        draft = read_draft(tape, i) if i >= reached else None
        if draft:
            found.append(draft)
            reached = draft.last
    return found


def read_draft(tape: Tape, i: int) -> Draft | None:
    """The time expression that begins at word ``i``."""
    mask = tape.masks[i]
    if not mask & _MORE_THAN_FIGURES and _stands_alone(tape, i):
        return _bare_year(tape, i)
    for kinds, read in _RULES:
        if mask & kinds and (draft := read(tape, i)):
            return draft
    return None


def _stands_alone(tape: Tape, i: int) -> bool:
    """True when nothing the grammar knows follows word ``i``, which begins no longer phrase: most figures do so."""
    after = i + 1
    return (
        after < tape.size
        and not tape.masks[after]
        and tape.gaps[after] == " "
        and tape.words[i] not in tape.vocabulary.longer
    )


def _distance(tape: Tape, i: int) -> Draft | None:
    distance = read_distance(tape, i)
    return Draft(i, distance.last, period=distance.value) if distance else None


def _told(tape: Tape, i: int) -> Draft | None:
    told = read_told(tape, i)
    return Draft(i, told.last, period=told.value) if told else None


def _range(tape: Tape, i: int) -> Draft | None:
    """From 30 May until 2 June, between Monday and Wednesday."""
    opener = tape.get(i, Kind.FROM | Kind.BETWEEN | Kind.SINCE)
    if not opener or not tape.spaced(opener.last):
        return None
    start = tape.skip(opener.last, Kind.DAYWORD | Kind.DAYWORDS)
    first = _end(tape, start)
    day = None if first else tape.number(start)
    if first is None and day and 1 <= day.value <= 31:
        first = Found(DateSpec(day=day.value), day.last)
    if not first or first.value.to:
        return Draft(i, first.last, date=first.value) if first and first.value.to else None
    at = joint(tape, first.last)
    second = _end(tape, at) if at >= 0 else None
    if not second:
        return None
    a, b = first.value, second.value
    year = a.year if a.year is not None else b.year
    month = a.month if a.month is not None or a.weekday is not None else b.month
    way = a.way if a.way is not None else b.way
    return Draft(i, second.last, date=replace(a, year=year, month=month, way=way, to=b))


def _end(tape: Tape, i: int) -> Found[DateSpec] | None:
    """One end of a range; "early", "late" before a month leave it the month."""
    return read_date(tape, i) or read_weekday(tape, i) or read_date(tape, tape.skip(i, Kind.EDGE))


Piece = DateSpec | Clock | Period | bool
_FIGURES = Kind.DIGITS | Kind.GLUE | Kind.NUMBER | Kind.ORDINAL
_Reader = Callable[[Tape, int], Found[DateSpec] | Found[Clock] | Found[Period] | None]
# Each reader with the kinds of word that its expressions begin with
_READERS: tuple[tuple[int, _Reader], ...] = (
    (Kind.CLOCK | Kind.MIDNIGHT | Kind.NOON | _FIGURES, read_clock),
    (Kind.MONTH | Kind.HIJRI | _FIGURES, read_date),
    (Kind.WEEKDAY, read_weekday),
    (Kind.DAY, read_relative_day),
    (Kind.FEAST, read_feast),
    (PERIOD_STARTS, read_period),
    (Kind.SEASON, read_season),
)
_LEADS = Kind.DAYWORD | Kind.DAYWORDS
_PIECES = reduce(or_, (kinds for kinds, _ in _READERS), _LEADS | Kind.PART)


def _piece(tape: Tape, i: int) -> Found[Piece] | None:
    mask = tape.masks[i]
    if not mask & _PIECES:
        return None
    if mask & _LEADS:
        start = tape.skip(tape.skip(i, _LEADS), _LEADS)
        if start > i and not tape.masks[start] & Kind.JOINED and (found := _read(tape, start)):
            return found
    if found := _read(tape, i):
        return found
    part = tape.get(i, Kind.PART) if mask & Kind.PART else None
    if not part or len(tape.words[i]) < 2 or part.value.joined or tape.get(part.last, Kind.SUMMIT):
        return None
    return Found(True, part.last)


def _read(tape: Tape, i: int) -> Found[Piece] | None:
    mask = tape.masks[i]
    for kinds, read in _READERS:
        if mask & kinds and (found := read(tape, i)):
            return Found(found.value, found.last)
    return None


def _composed(tape: Tape, i: int) -> Draft | None:
    start = i
    earlier = tape.get(i, Kind.EARLIER) if tape.masks[i] & Kind.EARLIER else None
    if earlier and tape.spaced(earlier.last):
        start = tape.skip(earlier.last, Kind.FROM)
    first = _piece(tape, start)
    if not first:
        return None
    draft: Draft | None = _opened(i, first)
    while draft and not draft.period:
        step = _next(tape, draft)
        if not step:
            break
        draft = step
    if not draft or not (draft.date or draft.clock or draft.period):
        return alone(tape, draft) if draft else None
    return draft


def _next(tape: Tape, draft: Draft) -> Draft | None:
    """``draft`` with the piece that follows it, None when nothing that fits does."""
    i = draft.last
    if draft.clock and draft.clock.zone is None:
        zone = read_zone(tape, i)
        if zone:
            return replace(draft, clock=replace(draft.clock, zone=zone.value), last=zone.last)
    if i >= tape.size or not (tape.linked(i, _MARKS) or tape.gap(i) == ")\N{ARABIC COMMA}"):
        return None
    at = i
    for _ in range(3):
        at = tape.skip(at, Kind.SAME | Kind.JOIN | Kind.DAYWORD)
    for start in (at, i):
        piece = _piece(tape, start)
        merged = _added(draft, piece) if piece and not isinstance(piece.value, Period) else None
        if merged:
            return merged
    return None


def _opened(i: int, piece: Found[Piece]) -> Draft:
    """The draft from word ``i`` of its first piece."""
    value, last = piece
    if isinstance(value, Clock):
        return Draft(i, last, clock=value)
    if isinstance(value, Period):
        return Draft(i, last, period=value)
    return Draft(i, last, date=value) if isinstance(value, DateSpec) else Draft(i, last, part=True)


def _added(draft: Draft, piece: Found[Piece]) -> Draft | None:
    value = piece.value
    if isinstance(value, Clock):
        return None if draft.clock else replace(draft, clock=value, last=piece.last)
    if isinstance(value, Period):
        return replace(draft, period=value, last=piece.last)
    if isinstance(value, DateSpec):
        date = _merged(draft.date, value) if draft.date else value
        return replace(draft, date=date, last=piece.last) if date else None
    return None if draft.part else replace(draft, part=True, last=piece.last)


def _merged(a: DateSpec, b: DateSpec) -> DateSpec | None:
    """Both descriptions as one date, None when they contradict each other."""
    if a.hijri != b.hijri and a.month and b.month:
        return b if a.hijri else a
    if (a.to or b.to) and (a.weekday is None) == (b.weekday is None):
        return None
    fields = {}
    for name in ("year", "month", "day", "weekday", "offset", "way", "year_way", "week_way", "to"):
        x, y = getattr(a, name), getattr(b, name)
        if x is not None and y is not None and x != y and name != "to":
            return None
        fields[name] = x if x is not None else y
    if a.weekday is not None and b.weekday is None and b.to:
        fields["to"] = b.to
    if all(fields[name] == getattr(a, name) for name in fields):
        return None
    return replace(a, **fields, hijri=a.hijri or b.hijri, told=a.told or b.told)


def _bare_year(tape: Tape, i: int) -> Draft | None:
    year = read_bare_year(tape, i)
    return Draft(i, year.last, period=year.value) if year else None


def _lasting(tape: Tape, i: int) -> bool:
    """True when a unit alone at ``i`` is a length: after a verb of lasting, or called whole."""
    if not tape.masks[i] & Kind.UNIT:
        return False
    if any(tape.get(k, Kind.LASTING) for k in range(max(0, i - _LASTING_REACH), i)):
        return all(tape.spaced(k) for k in range(max(1, i - 1), i + 1))
    unit = tape.get(i, Kind.UNIT)
    return bool(unit and tape.spaced(unit.last) and tape.get(unit.last, Kind.WHOLE))


# What makes a lone unit a date: "the month of March", "the months of May and June"
_NAMED_UNITS = Kind.MONTH | Kind.HIJRI | Kind.WEEKDAY
_LENGTH_STARTS = _FIGURES | Kind.ABOUT | Kind.PAIR | Kind.UNIT | Kind.FRACTION | Kind.THREE_QUARTERS


def _length(tape: Tape, i: int) -> Draft | None:
    """A bare duration; "about an hour" and "for a day" need the word before them."""
    start = past_about(tape, i)
    length = read_length(tape, start, lone=start > i or _lasting(tape, start))
    if not length or (length.last == start + 1 and tape.get(length.last, _NAMED_UNITS) and tape.spaced(length.last)):
        return None
    way = tape.get(length.last, Kind.WAY) if tape.spaced(length.last) else None
    if way and way.value.value:
        side = 1 if int(way.value.value) > 0 else -1
        return Draft(i, way.last, period=Period("rolling", way=side, length=length.value))
    coming = tape.get(length.last, Kind.COMING) if tape.spaced(length.last) else None
    if coming:
        return Draft(i, coming.last, period=Period("rolling", way=1, length=length.value))
    if tape.get(i - 1, Kind.FINAL) and tape.spaced(i):
        return Draft(i, length.last, period=Period("rolling", way=-1, length=length.value))
    if tape.get(i - 1, Kind.AGE | Kind.HABIT) or tape.get(length.last, Kind.AGE):
        return None
    if tape.gap(start)[-1:] == "(" and tape.gap(length.last)[:1] == ")" and length.value.years:
        return None
    dates = read_date(tape, length.last) if tape.gap(length.last) == "(" else None
    if dates:
        return Draft(i, dates.last, date=dates.value, length=length.value)
    return Draft(i, length.last, length=length.value)


# The rules in the order in which they are tried, each with the kinds of word that its expressions begin with
_RULES: tuple[tuple[int, Callable[[Tape, int], Draft | None]], ...] = (
    (Kind.THEN | Kind.BEFORE_THAT | Kind.UNIT | Kind.VERY, _told),
    (Kind.AGO | Kind.SINCE | Kind.AFTER | Kind.WITHIN, _distance),
    (Kind.AGO | Kind.AFTER, read_hours),
    (Kind.EVE | Kind.MORROW, read_eve),
    (Kind.FROM | Kind.BETWEEN | Kind.SINCE, _range),
    (_PIECES | Kind.EARLIER, _composed),
    (Kind.DIGITS | Kind.GLUE | Kind.NUMBER, _bare_year),
    (_LENGTH_STARTS, _length),
)
_MORE_THAN_FIGURES = reduce(or_, (kinds for kinds, _ in _RULES)) & ~(Kind.DIGITS | Kind.NUMBER | Kind.ORDINAL)
