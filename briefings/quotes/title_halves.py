"""Where the first half of a headline ends: «Moscow calls for talks | and Warsaw rules them out», «| and the mayor:»."""

from __future__ import annotations

from briefings.quotes.conjugation import PAST, TEH, WAW, YEH
from briefings.quotes.contents import How
from briefings.quotes.reading import Reading
from briefings.quotes.statement import Statement

LONGEST, SHORTEST_VERB = 40, 4
_PRESENT = (YEH, TEH)
_LINES = frozenset("\r\n")


def second_half(reading: Reading, statement: Statement, first: int, limit: int) -> int:
    """The word before which a headline goes on with somebody else who does something now; ``limit`` when none does."""
    if statement.at >= LONGEST or statement.cue.shape.mood is PAST or statement.content.how is How.COLON:
        return limit
    if not _in_headline(reading, limit):
        return limit
    doc, named = reading.doc, reading.named
    for word in range(first + 1, limit - 1):
        if word in named and doc.words[word][0] == WAW and reading.marks.around(doc.starts[word]) is None:
            behind = named[word]
            if behind in reading.colons or (behind < limit and _does(reading, behind)):
                return word
    return limit


def _in_headline(reading: Reading, limit: int) -> bool:
    """Whether no line ends before word ``limit``, but one does in the text."""
    gaps = reading.doc.gaps
    ends = next((w for w in reading.odd if w and not _LINES.isdisjoint(gaps[w])), 0)
    return limit <= ends


def _does(reading: Reading, behind: int) -> bool:
    """Whether a verb in the present stands at ``behind``, the word after a name."""
    doc, cues = reading.doc, reading.cues
    at = behind + (doc.words[behind] in cues.clauses.maybe)
    text = doc.words[at]
    if text in cues.phrase_stops or len(text) < SHORTEST_VERB or reading.pause(behind):
        return False
    return text.startswith(_PRESENT)
