"""What the tense leaves of a period: a stretch or the point where it began, one that lies ahead or one that is over."""

from __future__ import annotations

from dataclasses import replace

from briefings.timeline.distances import SATURDAY
from briefings.timeline.draft import Draft
from briefings.timeline.kinds import Kind
from briefings.timeline.period import Period
from briefings.timeline.resolution import Frame
from briefings.timeline.tape import Tape
from briefings.timeline.tense import verb_before
from briefings.timeline.verbs import FUTURE, OPEN, PAST, PRESENT, verbs

_STATE_REACH = 4
_HALF_A_DECADE = 5
_ABSENCE = 10
_NOUN = 6
_CENTURY = 100


def pointed(tape: Tape, draft: Draft, lowest: int, tense: int, frame: Frame) -> Period | None:
    """The period of ``draft`` as the clause around it tells it, None when it counts from something that is not told.

    "Since two days" after a verb of one moment is a point, after a state a stretch; "the weekend" and "within two
    weeks" lie behind a verb in the past, but "within" may be what was promised.
    """
    period = draft.period or Period("")
    if period.rule == "after":
        return _later(tape, draft, period, tense)
    if period.rule == "since" and _since_before(tape, draft.first, max(lowest, draft.first - _NOUN)):
        return Period("ago", length=period.length)
    if tense != PAST:
        return _week_ahead(period, tense, frame)
    if period.rule == "weekend" and not (period.way or period.part) and frame.reference:
        return replace(period, way=-1 if frame.reference.weekday() < SATURDAY else 0)
    if period.rule not in ("within", "since"):
        return period
    if period.rule == "since" and first_in_years(tape, draft, max(lowest, draft.first - _ABSENCE)):
        return period
    verb = verb_before(tape, draft.first, lowest)
    word = tape.words[verb] if verb >= 0 else ""
    if period.rule == "within":
        ahead = word in verbs().promises or tape.get(draft.first, Kind.AHEAD) or _pledged(tape, draft.first, lowest)
        return period if ahead or not word else Period("rolling", way=-1, length=period.length)
    negated = verb > 0 and tape.words[verb - 1] in verbs().negations
    if negated and not tape.get(draft.first - 1, Kind.EXCEPT):
        return period  # not since then: as long as that; but "not until"
    if not word or word in verbs().states or _state(tape, verb, draft.first):
        return period
    return Period("ago", length=period.length)


def _since_before(tape: Tape, first: int, lowest: int) -> bool:
    """True when another "since" leads the noun that is dated: since the attempt in the capital ten years ago."""
    for i in range(first - 1, lowest - 1, -1):
        if not tape.spaced(i + 1) or verbs().tense(tape.words[i]):
            return False
        if tape.masks[i] & Kind.SINCE:
            return True
    return False


def _pledged(tape: Tape, first: int, lowest: int) -> bool:
    """True behind the noun of a promise or a plan: the pledge to build it within two years."""
    return any(mask & (Kind.PLEDGE | Kind.INTENT) for mask in tape.masks[max(lowest, first - _ABSENCE) : first])


def first_in_years(tape: Tape, draft: Draft, lowest: int) -> bool:
    """True for "the first visit in five years", "the largest turnout in ten years": the years without one.

    "For the first time in five years" only stresses what happened, and a level in years is a measure.
    """
    length = draft.period.length if draft.period else None
    if not length or not 0 < length.years < _CENTURY or length.months:
        return False
    for i in range(draft.first - 2, lowest - 1, -1):
        word = tape.get(i, Kind.DEBUT)
        if word and not word.value.definite:
            return tape.spaced(i + 1) and not _compared(tape, i + 1)
        if tape.get(i, Kind.STROKE):
            return False
    return False


def _compared(tape: Tape, i: int) -> bool:
    """True when what stands behind "first" or "larger" is "time", a measure, or what something is larger than."""
    return bool(tape.get(i, Kind.REPEAT | Kind.MEASURE)) or tape.words[i] in verbs().relatives


def _week_ahead(period: Period, tense: int, frame: Frame) -> Period:
    """On a Saturday or Sunday what is still to come "this week" comes in the week that begins."""
    day = frame.reference
    if period.unit != "week" or period.rule != "side" or period.way or day is None or day.weekday() < SATURDAY:
        return period
    return replace(period, way=1) if tense == FUTURE else period


def _state(tape: Tape, verb: int, first: int) -> bool:
    """True when how things are stands between the verb and "since": "he named the ships held since a week"."""
    known, words = verbs(), tape.words
    if any(words[i] in known.states for i in range(max(verb + 1, first - _STATE_REACH), first)):
        return True
    for i in range(verb + 1, first):
        if words[i] in known.ongoing or (words[i - 1] in known.pronouns and words[i].startswith(known.she_does)):
            return not words[i].endswith(known.she_did)
    return False


def _later(tape: Tape, draft: Draft, period: Period, tense: int) -> Period | None:
    """ "After ten years": from the day of publication when it is still to come, else from the time told before.

    A clause that is told as past, or that no verb leads, says only how long something had lasted by then.
    """
    length = period.length
    if tape.words[draft.first - 1] in verbs().relatives:
        return None
    behind = verbs().tense(tape.words[draft.last]) if tape.spaced(draft.last) else None
    if FUTURE in (tense, behind) or (tense == PRESENT and length and length.years < _HALF_A_DECADE):
        return period
    return Period("told", way=1, length=length) if behind == PAST and tense in (PAST, OPEN) else None
