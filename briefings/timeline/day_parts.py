"""A part of the day that stands alone: "they arrived in the morning", "it went on until late at night"."""

from __future__ import annotations

from briefings.timeline.draft import Draft
from briefings.timeline.kinds import Kind
from briefings.timeline.moments import DateSpec
from briefings.timeline.tape import Tape
from briefings.timeline.verbs import PAST, verbs

_ADVERB = "\u0627"  # the ending of "in the morning"
_AT_NIGHT = "night"


def alone(tape: Tape, draft: Draft) -> Draft | None:
    """``draft``, which is only a part of the day, as a draft of the day that it was on, None when nobody knows.

    An adverb right behind a verb in the past is of the day of publication, late at night is of the night before; which
    day it was beside another one is left open.
    """
    i = draft.first
    if i < 1 or not tape.spaced(i):
        return None
    part = tape.get(draft.last - 1, Kind.PART)
    if tape.get(i, Kind.EARLIER) and part and part.value.value == _AT_NIGHT:
        return Draft(i, draft.last, date=DateSpec(offset=-1), part=True, alone=True)
    if draft.last != i + 1 or not tape.words[i].endswith(_ADVERB) or verbs().tense(tape.words[i - 1]) != PAST:
        return None
    return Draft(i, draft.last, date=DateSpec(offset=0), part=True, alone=True)
