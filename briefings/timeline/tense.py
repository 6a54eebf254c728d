"""The tense of the clause around a time: is it told as past or as coming?"""

from __future__ import annotations

from briefings.timeline.tape import Tape
from briefings.timeline.verbs import FUTURE, OPEN, PAST, PRESENT, verbs

_REACH_LEFT, _REACH_RIGHT = 40, 8
_CLOSE, _SUBJECT = 4, 12
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

    The verb of a relative clause that a comma has closed says nothing about what follows it, and a word behind a
    preposition is a noun.
    """
    known, closed = verbs(), False
    words, gaps, tense = tape.words, tape.gaps, known.tense
    for i in range(first - 1, max(lowest, first - _REACH_LEFT) - 1, -1):
        gap = gaps[i + 1]
        closed = closed or (gap != " " and (_COMMAS[0] in gap or _COMMAS[1] in gap))
        if not tense(words[i]):
            continue
        before = words[i - 1] if i > lowest else ""
        if before not in known.governors and not (closed and before in known.relatives):
            return i
    return -1


def _tense(tape: Tape, i: int, lowest: int) -> int:
    known = verbs()
    tense = known.tense(tape.words[i]) or OPEN
    if tense > OPEN and _turned_past(tape, i, lowest):
        return PAST
    return FUTURE if tense == PRESENT and _expected(tape, i, lowest) else tense


def _expected(tape: Tape, verb: int, lowest: int) -> bool:
    """True behind "that it" of what shall be: planned to arrive, wants to visit; not behind "before" and "after"."""
    known, words = verbs(), tape.words
    if verb - 1 < lowest or words[verb - 1] not in known.possible:
        return False
    return verb - 2 < lowest or words[verb - 2] not in known.breaks


def _turned_past(tape: Tape, verb: int, lowest: int) -> bool:
    """True when "was" or "not" stands before the verb, nothing but its subject between."""
    known, words = verbs(), tape.words
    for i in range(verb - 1, max(lowest, verb - _SUBJECT) - 1, -1):
        if words[i] in known.turned_past:
            return True
        if i < verb - _CLOSE and (known.tense(words[i]) or words[i] in known.openers):
            return False
    return False
