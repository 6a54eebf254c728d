"""Days without a calendar date: weekdays, today and yesterday, and the names and phrases that only look like them."""

from __future__ import annotations

from dataclasses import replace

from briefings.timeline.dates import joint
from briefings.timeline.kinds import Kind
from briefings.timeline.moments import DateSpec
from briefings.timeline.tape import Found, Tape
from briefings.timeline.verbs import verbs
from briefings.timeline.vocabulary import Entry

_ARTICLE, _OF_HIS = "\u0627\u0644", "\u064a"
_OPENING = ('"', "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{LEFT DOUBLE QUOTATION MARK}", "(", "'")


def read_weekday(tape: Tape, i: int) -> Found[DateSpec] | None:
    """Wednesday, last Wednesday, Wednesday of next week, Tuesday and Wednesday."""
    entry = tape.get(i, Kind.WEEKDAY)
    if not entry or trapped(tape, i, entry.last, Kind.WEEKDAY):
        return None
    spec = DateSpec(weekday=int(entry.value.value))
    if spec.weekday == 0 and _two(tape, i):
        return None
    pair = _pair(tape, i, Found(spec, entry.last))
    return pair or _sided(tape, Found(spec, entry.last))


def _two(tape: Tape, i: int) -> bool:
    """True when Monday's word is "the two": of both presidents, between the two."""
    start = joint(tape, i + 1)
    if not tape.spaced(i) or (start >= 0 and tape.get(start, Kind.WEEKDAY)):
        return False
    return any(entry.value == Kind.PAIR for entry in readings(tape, i - 1, Kind.NOT_BEFORE))


def _outlet(tape: Tape, i: int) -> bool:
    """True when the word before "today" begins an outlet's name with it: "the channel Russia Today"."""
    if i < 1 or not tape.spaced(i):
        return False
    if not any(entry.value == Kind.DAYWORD for entry in readings(tape, i - 1, Kind.NOT_BEFORE)):
        return False
    named = tape.get(i - 2, Kind.NAMED) if tape.spaced(i - 1) else None
    if named or (i > 1 and tape.spaced(i - 1) and _she_said(tape, i - 1)):
        return True
    return any(mark in tape.gaps[i - 1] for mark in _OPENING)


def _she_said(tape: Tape, i: int) -> bool:
    """True for an adjective of his beside a verb of hers: "wrote the Egyptian Today" leaves out "the paper"."""
    adjective, known = tape.words[i], verbs()
    if not (adjective.startswith(_ARTICLE) and adjective.endswith(_OF_HIS)):
        return False
    behind = tape.words[i + 2] if i + 2 < tape.size and tape.spaced(i + 2) else ""
    told = behind.startswith(known.conjunctions) and behind.endswith(known.feminine) and bool(known.tense(behind))
    return told or tape.words[i - 1].endswith(known.feminine)


def _sided(tape: Tape, found: Found[DateSpec]) -> Found[DateSpec]:
    spec, i = found
    if not tape.spaced(i):
        return found
    way = tape.get(i, Kind.WAY)
    if way and not way.value.joined:
        return Found(replace(spec, way=int(way.value.value)), way.last)
    week = _week_side(tape, tape.skip(i, Kind.OF)) if tape.get(i, Kind.OF) else None
    return Found(replace(spec, week_way=week.value), week.last) if week else found


def _week_side(tape: Tape, i: int) -> Found[int] | None:
    this = tape.skip(i, Kind.THIS)
    unit = tape.get(this, Kind.UNIT)
    if not unit or unit.value.value != "week":
        return None
    if this > i:
        return Found(0, unit.last)
    way = tape.get(unit.last, Kind.WAY) if tape.spaced(unit.last) else None
    return Found(int(way.value.value), way.last) if way else None


def _pair(tape: Tape, i: int, first: Found[DateSpec]) -> Found[DateSpec] | None:
    start = joint(tape, first.last)
    if start < 0 and tape.get(i - 1, Kind.PART) and tape.linked(first.last, "-/"):
        start = first.last
    second = tape.get(start, Kind.WEEKDAY) if start >= 0 else None
    if not second or first.value.weekday is None:
        return None
    step = (int(second.value.value) - first.value.weekday) % 7
    ranged = start > first.last or bool(tape.get(i - 1, Kind.DAYWORDS | Kind.BETWEEN | Kind.FROM))
    if step == 0 or (step > 1 and not ranged):
        return None
    sided = _sided(tape, Found(DateSpec(weekday=int(second.value.value)), second.last))
    spec = replace(first.value, way=sided.value.way, week_way=sided.value.week_way, to=sided.value)
    return Found(spec, sided.last)


def read_relative_day(tape: Tape, i: int) -> Found[DateSpec] | None:
    """Today, yesterday, the day before yesterday, tomorrow, the day after."""
    entry = tape.get(i, Kind.DAY)
    if not entry:
        return None
    today = entry.value.value == 0
    if (trapped(tape, i, entry.last, Kind.DAY) or _outlet(tape, i)) if today else _name(tape, i):
        return None
    beside = tape.spaced(entry.last) and tape.get(entry.last, Kind.WEEKDAY)
    if today and entry.value.led and not beside:
        return None
    if today and not beside and (_counted(tape, entry.last) or tape.get(i - 1, Kind.UNTIL | Kind.SINCE | Kind.AFTER)):
        return None
    spec = DateSpec(offset=int(entry.value.value))
    return _with_tomorrow(tape, Found(spec, entry.last)) or Found(spec, entry.last)


def _with_tomorrow(tape: Tape, first: Found[DateSpec]) -> Found[DateSpec] | None:
    """Today and tomorrow, yesterday and today: both days."""
    start = joint(tape, first.last)
    second = tape.get(start, Kind.DAY) if start >= 0 else None
    offset = int(second.value.value) if second else 0
    if not second or first.value.offset is None or abs(offset - first.value.offset) != 1:
        return None
    ends = sorted((first.value.offset, offset))
    return Found(DateSpec(offset=ends[0], to=DateSpec(offset=ends[1])), second.last)


def _counted(tape: Tape, i: int) -> bool:
    """True for "the first day" and its like, which count days of a meeting."""
    if not tape.spaced(i):
        return False
    ordinal, glue = tape.get(i, Kind.ORDINAL), tape.glued(i)
    return bool(
        (ordinal and ordinal.value.definite and not ordinal.value.led) or (glue and glue.definite and not glue.led)
    )


def _name(tape: Tape, i: int) -> bool:
    """True when a kind of outlet or party governs the word: "the Tomorrow Party"."""
    named = tape.get(i - 1, Kind.NAMED) if tape.spaced(i) else None
    return bool(named and named.last == i and not named.value.definite)


def trapped(tape: Tape, first: int, last: int, kind: int) -> bool:
    """True when the words around ``first`` to ``last`` make the time word part of a name or an idiom."""
    if tape.spaced(first) and first:
        # "The paper Today" is a name, "the paper said today" and "of the organisation yesterday" are none.
        if kind not in (Kind.YEAR, Kind.CLOCK) and _name(tape, first):
            return True
        if any(entry.value == kind for entry in readings(tape, first - 1, Kind.NOT_BEFORE)):
            return True
    if not tape.spaced(last):
        return False
    after = readings(tape, last, Kind.NOT_AFTER)
    return any(entry.value == kind or (not entry.value and kind != Kind.YEAR) for entry in after)


def readings(tape: Tape, i: int, kind: int) -> list[Entry]:
    """The entries of ``kind`` that word ``i`` has by itself; "and" before what follows parts it from the time word."""
    if not tape.masks[i] & kind:
        return []
    alone = [entry for rest, entry in tape.table[tape.words[i]] if not rest and entry.kind == kind]
    return [entry for entry in alone if kind == Kind.NOT_BEFORE or not entry.joined]
