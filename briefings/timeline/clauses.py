"""The clause that tells what happened at a time: from its verb to where the next clause begins."""

from __future__ import annotations

from briefings.document import Sentence
from briefings.model import Span
from briefings.timeline.tape import Tape
from briefings.timeline.tense import verbs

_STOPS = (":", "\N{ARABIC SEMICOLON}", ";", "--")
_COMMAS = ("\N{ARABIC COMMA}", ",")
_REACH = 45
_PHRASE = 10
_TRAILING = " \t\u00a0\N{ARABIC COMMA},-\N{EN DASH}:"


def clause_around(tape: Tape, words: tuple[int, int], sentence: Sentence, after: int) -> tuple[int, int]:
    """Words (first, last exclusive) of the clause that holds ``words``; ``after`` is where the time before it ends."""
    lowest = max(sentence.first, after)
    first = _left(tape, words[0], lowest)
    return first, _right(tape, words[1], sentence.last)


def _left(tape: Tape, first: int, lowest: int) -> int:
    """Back to the verb that governs the time, but never past a colon, a complementiser or another clause."""
    known, words = verbs(), tape.words
    verb = -1
    for i in range(first - 1, max(lowest, first - _REACH) - 1, -1):
        if any(stop in tape.gaps[i + 1] for stop in _STOPS):
            return verb if verb >= 0 else i + 1
        word = words[i]
        if word in known.openers:
            return i + 1
        if verb >= 0 and word in known.breaks:
            return verb
        if known.tense(word):
            if verb >= 0:
                return verb
            if not (i > lowest and words[i - 1] in known.relatives):
                return i
            return _antecedent(tape, i - 1, lowest)
    return max(lowest, first - _REACH) if verb < 0 or first - lowest <= _REACH // 2 else verb


def _antecedent(tape: Tape, relative: int, lowest: int) -> int:
    """Back from a relative pronoun over the noun phrase that it describes, to the word that governs the phrase."""
    known = verbs()
    for i in range(relative - 1, max(lowest, relative - _PHRASE) - 1, -1):
        word = tape.words[i]
        if word in known.prepositions or word in known.openers or word in known.breaks or known.tense(word):
            return i + 1 if i + 1 < relative else relative
        if i + 1 < relative and any(mark in tape.gaps[i + 1] for mark in _COMMAS):
            return i + 1
    return max(lowest, relative - _PHRASE)


def _right(tape: Tape, last: int, highest: int) -> int:
    """On to the comma after which another clause begins."""
    known, words = verbs(), tape.words
    for i in range(last, min(highest, last + _REACH)):
        gap = tape.gaps[i]
        if any(stop in gap for stop in _STOPS):
            return i
        if any(comma in gap for comma in _COMMAS) and (
            words[i] in known.breaks or known.tense(words[i]) or words[i] in known.relatives
        ):
            return i
    return min(highest, last + _REACH)


def clause_span(tape: Tape, first: int, last: int) -> Span:
    """The text of words ``first`` to ``last`` without a loose "and" before its verb, and with closing marks."""
    doc, known = tape.doc, verbs()
    start, end = doc.starts[first], doc.ends[last - 1]
    word = tape.words[first]
    if word.startswith(known.conjunctions) and known.tense(word[1:]):
        start += 1
    tail = doc.gaps[last]
    opened, closed = doc.text[start:end], 0
    for left, right in (("(", ")"), ("\u00ab", "\u00bb"), ("\u201c", "\u201d")):
        if opened.count(left) > opened.count(right) and right in tail:
            closed = max(closed, tail.index(right) + 1)
    if opened.count('"') % 2 and '"' in tail:
        closed = max(closed, tail.index('"') + 1)
    return Span(start, end + closed)
