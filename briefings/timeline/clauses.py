"""The clause that tells what happened at a time: from its verb to where the next clause begins.

Word forms and punctuation only. A clause that a relative pronoun opens takes the noun phrase it describes; a subject
that stands before its verb belongs to the clause.
"""

from __future__ import annotations

from briefings.document import Sentence
from briefings.model import Span
from briefings.timeline.kinds import Kind
from briefings.timeline.tape import Tape
from briefings.timeline.verbs import verbs

_STOPS = (":", "\N{ARABIC SEMICOLON}", ";", "--")
_DATELINE = (") - ", ")- ", ") \N{EN DASH} ", " \N{EN DASH} ", " - ")
_COMMAS = ("\N{ARABIC COMMA}", ",")
_REACH = 45
_PHRASE = 10
_SUBJECT = 6


def clause_around(tape: Tape, words: tuple[int, int], sentence: Sentence, after: int) -> tuple[int, int]:
    """Words (first, last exclusive) of the clause that holds ``words``; ``after`` is where the time before it ends."""
    lowest = max(sentence.first, after, words[0] - _REACH)
    first, inserted = _left(tape, words[0], lowest)
    last = words[1] + 1 if _leads(tape, first, words, sentence.last) else words[1]
    return first, _right(tape, last, sentence.last, inserted)


def _leads(tape: Tape, first: int, words: tuple[int, int], highest: int) -> bool:
    """True when the time opens its clause and a comma or colon parts it from the verb: «in 2019, they began»."""
    known, last = verbs(), words[1]
    if (
        last >= highest
        or not (_comma(tape, last) or tape.gap(last) == ":")
        or tape.words[last] in known.breaks | known.relatives
    ):
        return False
    return not any(known.tense(tape.words[i]) for i in range(first, words[0]))


def _left(tape: Tape, first: int, lowest: int) -> tuple[int, bool]:
    """Where the clause begins, and whether it is a relative one inserted between commas."""
    known, words, gaps = verbs(), tape.words, tape.gaps
    openers, tense = known.openers, known.tense
    for i in range(first - 1, lowest - 1, -1):
        word = words[i]
        if word in openers or (gaps[i + 1] != " " and _stopped(tape, i + 1)):
            return i + 1, False
        if tense(word) and word not in known.markers:
            if i > lowest and words[i - 1] in known.relatives:
                return _antecedent(tape, i - 1, lowest), _comma(tape, i - 1)
            return _subject(tape, i, lowest), False
    return lowest, False


def _stopped(tape: Tape, i: int) -> bool:
    """True when a colon, a semicolon or the dash of a dateline stands before word ``i``."""
    gap = tape.gaps[i]
    if gap == " " or (gap == ":" and tape.digits(i) is not None):
        return False
    return any(stop in gap for stop in _STOPS) or gap.endswith(_DATELINE)


def _comma(tape: Tape, i: int) -> bool:
    gap = tape.gaps[i]
    return _COMMAS[0] in gap or _COMMAS[1] in gap


def _subject(tape: Tape, verb: int, lowest: int) -> int:
    """Back from a verb to the subject or auxiliary before it, when the clause begins close by."""
    known, words = verbs(), tape.words
    for i in range(verb, max(lowest, verb - _SUBJECT) - 1, -1):
        if i == lowest or _stopped(tape, i):
            return i
        if words[i - 1] in known.openers:
            return i
        if _comma(tape, i) or words[i - 1] in known.breaks or words[i - 1] in known.relatives:
            return verb
        if known.tense(words[i - 1]):
            return i - 1 if words[i - 1] in known.turned_past or _describes(tape, i, verb) else verb
    return verb


def _describes(tape: Tape, subject: int, verb: int) -> bool:
    """A verb without conjunction right behind a noun phrase of an earlier verb: «held a session that began at four»."""
    return verb - subject > 1 and not tape.words[verb].startswith(verbs().conjunctions)


def _antecedent(tape: Tape, relative: int, lowest: int) -> int:
    """Back from a relative pronoun over the noun phrase that it describes, to the word that governs the phrase."""
    known = verbs()
    for i in range(relative - 1, max(lowest, relative - _PHRASE) - 1, -1):
        word = tape.words[i]
        if word in known.prepositions or word in known.openers or word in known.breaks or known.tense(word):
            return i + 1 if i + 1 < relative else relative
        if i + 1 < relative and _comma(tape, i + 1):
            return i + 1
    return max(lowest, relative - _PHRASE)


def _right(tape: Tape, last: int, highest: int, inserted: bool) -> int:
    """On to the comma after which another clause begins; any comma ends an inserted clause."""
    known, words, gaps = verbs(), tape.words, tape.gaps
    for i in range(last, min(highest, last + _REACH)):
        if words[i] in known.whiles:
            return i
        if gaps[i] == " ":
            continue
        if _stopped(tape, i):
            return i
        if _comma(tape, i) and (
            inserted or words[i] in known.breaks or words[i] in known.relatives or known.tense(words[i])
        ):
            return i
    return min(highest, last + _REACH)


def resumed(tape: Tape, first: int, last: int) -> bool:
    """True when "and", "that" or "which" with a verb of its own or ", which is" stands between: the second of two."""
    known = verbs()
    for i in range(first, last):
        identity = tape.get(i, Kind.IDENTITY) if tape.masks[i] & Kind.IDENTITY else None
        if identity and identity.value.joined and _comma(tape, i):
            return True
        before = tape.words[i - 1] if i > first else ""
        if (before in known.relatives or before in known.openers) and known.tense(tape.words[i]):
            return True
    led = (word for word in tape.words[first:last] if word.startswith(known.conjunctions))
    return any(known.forms.get(word[1:]) and known.tense(word) for word in led)


def clause_span(tape: Tape, first: int, last: int) -> Span:
    """The text of words ``first`` to ``last`` without a loose "and" before its verb, and with closing marks."""
    doc, known = tape.doc, verbs()
    start, end = doc.starts[first], doc.ends[last - 1]
    word = tape.words[first]
    if word.startswith(known.conjunctions) and known.forms.get(word) and known.forms.get(word[1:]):
        start += 1
    tail, told, closed = doc.gaps[last], doc.text[start:end], 0
    for left, right in (("(", ")"), ("\u00ab", "\u00bb"), ("\u201c", "\u201d")):
        if told.count(left) > told.count(right) and right in tail:
            closed = max(closed, tail.index(right) + 1)
    if told.count('"') % 2 and '"' in tail:
        closed = max(closed, tail.index('"') + 1)
    return Span(start, end + closed)
