"""Is "today" the day of publication, or the time we live in?"""

from __future__ import annotations

from briefings.timeline.reading import Timed
from briefings.timeline.tape import Tape
from briefings.timeline.tense import verb_before
from briefings.timeline.verbs import OPEN, PAST, PRESENT, verbs

_QUOTED_REACH = 3
_REACH = 14
_AFTER = 3
_NEAR = 6
_OCCASION = 6


def nowadays(tape: Tape, timed: Timed, lowest: int, quoted: int | None) -> bool:
    """True for "today" with no verb near it, beside a verb of how things are, or in somebody's words and not right
    after a past verb. ``quoted`` is the first word of the quotation around it.
    """
    known, first = verbs(), timed.draft.first
    if _on_occasion(tape, first):
        return False
    begin = max(lowest, quoted or 0, first - (_QUOTED_REACH if quoted is not None else _REACH))
    verb = verb_before(tape, first, begin)
    behind = timed.draft.last
    follows = known.tense(tape.words[behind]) if tape.spaced(behind) else None
    if quoted is not None:
        if verb < 0 and follows == PAST:
            return False
        return verb < 0 or known.tense(tape.words[verb]) == PRESENT
    if verb < 0 and tape.spaced(behind) and tape.words[behind] in known.conditions:
        return True
    if any(tape.words[i] in known.conditions for i in range(max(begin, verb, first - _NEAR), first)):
        return True
    if verb < 0 and timed.tense == OPEN:
        return first - lowest > _QUOTED_REACH
    return _verbless(tape, max(verb, begin), timed)


def _on_occasion(tape: Tape, first: int) -> bool:
    """True behind a meeting, a visit or a speech, its place or its people between: "during the meeting in Cairo"."""
    known = verbs()
    for i in range(first - 1, max(-1, first - _OCCASION), -1):
        if tape.words[i] in known.occasions:
            return True
        if not tape.spaced(i + 1) or known.tense(tape.words[i]) or tape.words[i] in known.openers:
            return False
    return False


def _verbless(tape: Tape, verb: int, timed: Timed) -> bool:
    """True when "that" has opened a clause since the verb and no verb stands in it near "today"."""
    known, first, last = verbs(), timed.draft.first, timed.draft.last
    if not any(tape.words[i] in known.openers for i in range(verb + 1, first)):
        return False
    return not any(known.tense(tape.words[i]) for i in range(last, min(tape.size, last + _AFTER)))
