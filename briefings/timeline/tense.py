"""The tense of the clause around a time: is it told as past or as coming?"""

from __future__ import annotations

from briefings.timeline.tape import Tape
from briefings.timeline.verbs import OPEN, PAST, verbs

_REACH_LEFT, _REACH_RIGHT = 40, 8
_COMMAS = ("\N{ARABIC COMMA}", ",")


def tense_at(tape: Tape, first: int, last: int, bounds: tuple[int, int]) -> int:
    """The tense of the clause around words ``first`` to ``last`` inside ``bounds``: the nearest verb on the left, else
    the nearest on the right."""
    found = verb_before(tape, first, bounds[0])
    if found >= 0:
        return _tense(tape, found, bounds[0])
    for i in range(last, min(bounds[1], last + _REACH_RIGHT)):
        if verbs().tense(tape.words[i]):
            return _tense(tape, i, bounds[0])
    return OPEN


def verb_before(tape: Tape, first: int, lowest: int) -> int:
    """Index of the nearest verb left of ``first``, -1 when there is none down to ``lowest``.

    The verb of a relative clause that a comma has closed says nothing about what follows it.
    """
    known, closed = verbs(), False
    words, gaps, tense = tape.words, tape.gaps, known.tense
    for i in range(first - 1, max(lowest, first - _REACH_LEFT) - 1, -1):
        gap = gaps[i + 1]
        closed = closed or (gap != " " and (_COMMAS[0] in gap or _COMMAS[1] in gap))
        if tense(words[i]) and not (closed and i > lowest and words[i - 1] in known.relatives):
            return i
    return -1


def _tense(tape: Tape, i: int, lowest: int) -> int:
    known = verbs()
    tense = known.tense(tape.words[i]) or OPEN
    if tense > OPEN and not known.turned_past.isdisjoint(tape.words[max(lowest, i - 4) : i]):
        return PAST
    return tense
