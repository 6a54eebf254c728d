"""The tense of the clause around a time: is it told as past or as coming?"""

from __future__ import annotations

from briefings.timeline.kinds import Kind
from briefings.timeline.leanings import between, leaning
from briefings.timeline.tape import Tape
from briefings.timeline.verbs import FUTURE, OPEN, PAST, PRESENT, verbs

_REACH_LEFT, _REACH_RIGHT = 40, 8
_CLOSE, _SUBJECT, _MARKER = 4, 12, 5
_SHORTEST = 2
_COMMAS = ("\N{ARABIC COMMA}", ",")


def tense_at(tape: Tape, first: int, last: int, bounds: tuple[int, int]) -> int:
    """The tense of the clause around words ``first`` to ``last`` inside ``bounds``: the nearest verb on the left, else
    the nearest on the right before "that". What "since" leads lies behind any verb; the subject of a clause that "that"
    opens waits for the verb of that clause: "he said that the talks on Monday will be hard"."""
    leaned = leaning(tape, first, bounds[0])
    if leaned is not None:
        return leaned
    found = verb_before(tape, first, bounds[0])
    if found < 0:
        behind = _verb_behind(tape, last, bounds[1])
        return _tense(tape, behind, bounds[0]) if behind >= 0 else OPEN
    if any(tape.masks[i] & Kind.SINCE for i in range(found + 1, first)):
        return PAST
    back = range(first - 1, found, -1)
    opener = next((i for i in back if tape.words[i] in verbs().openers and i not in tape.named), -1)
    if opener >= 0 and (behind := _verb_behind(tape, last, bounds[1], commas=False)) >= 0:
        return _tense(tape, behind, opener)
    return between(tape, found, first, last, _tense(tape, found, bounds[0]))


def _verb_behind(tape: Tape, last: int, highest: int, commas: bool = True) -> int:
    """Index of the first verb right of a time and before "that", -1 when there is none; ``commas`` may stand before."""
    known = verbs()
    for i in range(last, min(highest, last + _REACH_RIGHT)):
        if tape.words[i] in known.openers or not (commas or tape.spaced(i)):
            return -1
        if known.tense(tape.words[i]):
            return i
    return -1


def verb_before(tape: Tape, first: int, lowest: int) -> int:
    """Index of the nearest verb left of ``first``, -1 when there is none down to ``lowest``.

    The verb of a relative clause that a comma has closed says nothing about what follows it, and a word behind a
    preposition is a noun. Without a comma before its pronoun a relative clause is closed by one comma; two of them only
    enclose a name.
    """
    known, commas = verbs(), 0
    words, gaps, tense = tape.words, tape.gaps, known.tense
    for i in range(first - 1, max(lowest, first - _REACH_LEFT) - 1, -1):
        commas += gaps[i + 1] != " " and _comma(gaps[i + 1])
        before = words[i - 1] if i > lowest else ""
        if i in tape.named or not tense(words[i]):
            if before in known.pronouns and _past_unknown(words[i]) and commas % 2 == 0:
                return i
            if before in known.coming and words[i].startswith(known.she_does):
                return i
            continue
        if before in known.relatives and commas and (commas % 2 or _comma(gaps[i - 1])):
            continue
        if before not in known.governors and not _name(tape, i, before):
            return i
    return -1


def _comma(gap: str) -> bool:
    return _COMMAS[0] in gap or _COMMAS[1] in gap


def _past_unknown(word: str) -> bool:
    """True when a word behind a relative pronoun, which must be a verb there, does not begin like the present."""
    known = verbs()
    return (
        len(word) > _SHORTEST
        and not word.startswith((*known.present, *known.future_prefixes, known.feminine))
        and word not in known.prepositions
    )


def _name(tape: Tape, i: int, before: str) -> bool:
    """True when what looks like a coming verb stands right behind a verb: it is the name of who did that."""
    known = verbs()
    return known.tense(tape.words[i]) == FUTURE and tape.words[i] not in known.forms and known.tense(before) == PAST


def _tense(tape: Tape, i: int, lowest: int) -> int:
    known, word = verbs(), tape.words[i]
    if i == lowest and word in known.timeless:
        return OPEN
    tense = known.tense(word)
    if tense is None:
        return FUTURE if _comes(tape, i) else PAST
    if tense > OPEN and (_turned_past(tape, i, lowest) or _completed(tape, i)):
        return PAST
    return FUTURE if tense == PRESENT and _expected(tape, i, lowest) else tense


def _comes(tape: Tape, i: int) -> bool:
    """True for a word that begins like the present behind "will not": nothing but a verb stands there."""
    known = verbs()
    return i > 0 and tape.words[i - 1] in known.coming and tape.words[i].startswith(known.she_does)


def _completed(tape: Tape, verb: int) -> bool:
    """True behind "has": only a verb of the present's other prefix looks like a past one."""
    known = verbs()
    if not verb or tape.words[verb - 1] not in known.completed:
        return False
    return not tape.words[verb].startswith((*known.present, *known.future_prefixes))


def _expected(tape: Tape, verb: int, lowest: int) -> bool:
    """True behind "that it" of what is planned or expected, or of what is agreed on: "due to arrive", "on condition
    that it is held"."""
    known, words = verbs(), tape.words
    if verb - 1 < lowest or words[verb - 1] not in known.possible:
        return False
    if verb - 2 >= lowest and words[verb - 2] in known.agreed:
        return True
    return any(words[i] in known.markers for i in range(max(lowest, verb - _MARKER), verb - 1))


def _turned_past(tape: Tape, verb: int, lowest: int) -> bool:
    """True when "was" or "not" stands before the verb, nothing but its subject between."""
    known, words = verbs(), tape.words
    for i in range(verb - 1, max(lowest, verb - _SUBJECT) - 1, -1):
        if words[i] in known.turned_past:
            return True
        if i < verb - _CLOSE and (known.tense(words[i]) or words[i] in known.openers):
            return False
    return False
