"""Where the clause begins that a source ends or stands in the middle of: «the meeting, the paper says, is held»."""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, IN, LAM
from briefings.quotes.contents import Content, How
from briefings.quotes.reading import Reading

SHORTEST = 3
DATELINE = "--"
SHORTEST_BEFORE, LONGEST_BEFORE = 5, 120


def around(reading: Reading, at: int, behind: int) -> Content | None:
    """The clause that a source between commas or dashes stands in: «the meeting, the paper says, | is held because»."""
    words, cues, limit = reading.doc.words, reading.cues, reading.limit(at)
    if (
        not (reading.pause(at) and reading.pause(behind))
        or limit - behind < SHORTEST
        or at == reading.sentence_start(at)
    ):
        return None
    text = words[behind]
    joins = text in cues.particles.prepositions or text.startswith(ALEF + LAM)
    if (
        not joins
        or text in cues.clauses.trailers_comma
        or text in cues.particles.relative
        or text in cues.clauses.connectives
    ):
        return None
    first = clause_start(reading, at)
    verbs = [w for w in range(first, at) if words[w] in cues.verbs]
    if (
        not 1 < at - first < SHORTEST_BEFORE
        or verbs
        or words[first] in cues.particles.prepositions
        or reading.marks.around(reading.doc.starts[first])
    ):
        return None
    return Content(first, reading.doc.starts[first], behind, How.SOURCE)


def interrupts(reading: Reading, at: int, word: int) -> bool:
    """Whether a source between two commas parts a verb from its preposition: «it led, observers say, | to»."""
    follows = reading.doc.words[word : word + 1]
    return reading.pause(at) and reading.pause(word) and not reading.cues.source.parted.isdisjoint(follows)


def clause_start(reading: Reading, at: int) -> int:
    """The first word of the clause that goes up to ``at``."""
    start = max(reading.sentence_start(at), at - LONGEST_BEFORE)
    words, cues = reading.doc.words, reading.cues
    first = start
    for word in range(start, at):
        if (reading.pause(word) and words[word] in cues.source.apart) or DATELINE in reading.doc.gaps[word]:
            first = word + (words[word] in cues.source.apart)
    besides = first + 3 < at and words[first] in cues.source.besides and words[first + 2] in cues.anaphora.pointers
    first += 3 if besides and not words[first + 3].startswith(ALEF + LAM) else 0
    while first < at and words[first] in cues.clauses.connectives:
        if words[first] == IN and words[first + 1] not in cues.clauses.connectives:
            break
        first += 1
    return first
