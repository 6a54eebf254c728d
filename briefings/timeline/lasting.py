"""Bare durations: which event one belongs to, and the days of what has lasted that long."""

from __future__ import annotations

from datetime import date, timedelta

from briefings.timeline.distances import lasted
from briefings.timeline.kinds import Kind
from briefings.timeline.moments import Length, Stamp
from briefings.timeline.reading import Timed
from briefings.timeline.tape import Tape
from briefings.timeline.tense import verb_before
from briefings.timeline.verbs import FUTURE, PAST, verbs

_REACH = 9
_BRIEF_REACH = 3
_ATTACHED = 14
_WEEKS = 14
_DAY = 24
_TERM, _KEPT = 2, 18
_AGE = 30  # a rule, a life: what lasted so long is told when it is over
_ENDED = Kind.UNTIL | Kind.IN | Kind.SINCE | Kind.NEXT


def attached(tape: Tape, event: Timed, timed: Timed, lowest: int) -> bool:
    """True when the duration stands right behind the event's time, or is told of it by a verb of lasting."""
    start, draft = event.draft.last, timed.draft
    if tape.get(draft.first - 1, Kind.AFTER | Kind.AGO):
        return False  # counted from something else: four years after the first visit
    if draft.first - start <= 1:
        return True
    verb = _lasting_verb(tape, draft.first, draft.last, lowest)
    if verb >= 0 and _days(draft.length) and not event.draft.period and verbs().tense(tape.words[verb]) == PAST:
        return False  # what has lasted days is not what happened on one
    if verb < start or draft.first - start > _ATTACHED or _relative(tape, verb):
        return False
    if verbs().tense(tape.words[verb]) == FUTURE and any(tape.words[i] in verbs().openers for i in range(start, verb)):
        return False  # what will last is not what was said of it
    return draft.first - verb <= 1


def own_time(tape: Tape, timed: Timed, lowest: int, today: date, day: Stamp | None) -> str | None:
    """The time of a duration that is an event of its own, None when it is none; ``day`` is the last one told."""
    draft, length = timed.draft, timed.draft.length or Length()
    verb = _lasting_verb(tape, draft.first, draft.last, lowest)
    if verb < 0 and _spanning(tape, timed, lowest):
        return _until_now(length, min(day.first(), today) if day and not _months(length) else today)
    if day is None and _term(tape, timed, verb, lowest):
        return f"{today.year}/{today.year + length.years}"
    verb = verb if verb >= 0 else _brief(tape, timed, lowest)
    if verb < 0:
        return None
    tense = verbs().tense(tape.words[verb])
    past = tense == PAST
    if past and (_long(length) or _over(tape, draft.last, length, None if _relative(tape, verb) else day)):
        return None
    if not past and day and length.years:
        return None
    if not past and day is None and (tense == FUTURE or _months(length) or _possible(tape, verb)):
        return None
    if day and past and _days(length):
        return _until_now(length, min(day.first(), today))
    if day and not (_relative(tape, verb) and past and not _hours(length)):
        return str(day)
    return _until_now(length, today) if past else today.isoformat()


def _term(tape: Tape, timed: Timed, verb: int, lowest: int) -> bool:
    """True for "for three years" of what will last or is to be kept: a term, an embargo. It begins this year."""
    first, length = timed.draft.first, timed.draft.length or Length()
    known, words = verbs(), tape.words
    if length.years < _TERM or length.months or not tape.get(first, Kind.FOR_TERM):
        return False
    if verb >= 0:
        coming = (known.tense(words[i]) == FUTURE for i in range(max(lowest, verb - _ATTACHED), verb + 1))
        return timed.tense != PAST and not _possible(tape, verb) and any(coming)
    return any(tape.get(i, Kind.TERM) for i in range(max(lowest, first - _KEPT), first))


def _spanning(tape: Tape, timed: Timed, lowest: int) -> bool:
    """True for "over three days" of what a verb in the past tells, unless the verb promises: the time up to now.

    What went on until something else, or is told with another time behind it, ended there.
    """
    draft, length = timed.draft, timed.draft.length or Length()
    if timed.tense != PAST or _hours(length) or length.years >= _AGE or not tape.get(draft.first, Kind.SPANNING):
        return False
    if tape.spaced(draft.last) and tape.get(draft.last, _ENDED):
        return False
    follows = tape.spaced(draft.last) and verbs().tense(tape.words[draft.last]) == PAST
    verb = -1 if follows else verb_before(tape, draft.first, lowest)
    if verb >= 0 and tape.words[verb] in verbs().promises:
        return False
    near = range(max(lowest, draft.first - _REACH), draft.first)
    return not any(tape.get(i, Kind.SUM | Kind.REPEAT) for i in near)


def _until_now(length: Length, today: date) -> str:
    """The days that something has lasted by the day of publication, that day alone for hours."""
    if length.years or length.months:
        return str(lasted(length, today))
    days = length.weeks * 7 + length.days - 1
    if days < 1 or today <= date.min + timedelta(days):
        return today.isoformat()
    return f"{today - timedelta(days)}/{today}"


def _long(length: Length) -> bool:
    """True for lengths of more than a year: what lasted so long may have ended long ago."""
    return length.years * 12 + length.months > 12


def _over(tape: Tape, last: int, length: Length, day: Stamp | None) -> bool:
    """True for many days or more than a day of hours: a war that lasted so long may be over; "until now" it is not."""
    if day or _months(length) or tape.get(last, Kind.UNTIL):
        return False
    return length.weeks * 7 + length.days >= _WEEKS or length.hours > _DAY


def _months(length: Length) -> bool:
    return bool(length.years or length.months)


def _possible(tape: Tape, verb: int) -> bool:
    """True when the verb only may come true: "it may take", "expected to last"."""
    return verb > 0 and tape.words[verb - 1] in verbs().possible


def _days(length: Length | None) -> bool:
    """True for two days and more, but no weeks: those of a visit or a meeting, which are told when they end."""
    return length is not None and not _months(length) and 1 < length.weeks * 7 + length.days < _WEEKS


def _hours(length: Length) -> bool:
    return not (length.years or length.months or length.weeks or length.days)


def _relative(tape: Tape, verb: int) -> bool:
    return verb > 0 and tape.words[verb - 1] in verbs().relatives


def _brief(tape: Tape, timed: Timed, lowest: int) -> int:
    """The past verb just before "for six hours": hours and minutes are of the day itself, years are of a treaty. Days
    are those of a meeting or a visit."""
    first, length = timed.draft.first, timed.draft.length or Length()
    if not (_hours(length) or _days(length)) or not tape.get(first, Kind.ABOUT):
        return -1
    if tape.get(first - 1, Kind.AFTER | Kind.AGO):
        return -1  # counted from something else: less than an hour after the talks
    verb = verb_before(tape, first, max(lowest, first - _BRIEF_REACH))
    if _days(length) and not (verb >= 0 and tape.words[verb] in verbs().gatherings):
        return -1
    return verb if verb >= 0 and verbs().tense(tape.words[verb]) == PAST else -1


def _lasting_verb(tape: Tape, first: int, last: int, lowest: int) -> int:
    for i in range(last - 1, max(lowest, first - _REACH) - 1, -1):
        if tape.words[i] in verbs().lasting:
            return i
    return -1
