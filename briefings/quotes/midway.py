"""Where the clause begins that a source ends or stands in the middle of: «the meeting, the paper says, is held»."""

from __future__ import annotations

from briefings.quotes.carried_on import carries_on, is_among
from briefings.quotes.conjugation import ALEF, FEH, IN, LAM, MEEM, WAW
from briefings.quotes.contents import Content, How
from briefings.quotes.lead_overs import behind_lead_over
from briefings.quotes.reading import Reading

SHORTEST = 3
DATELINE = "--"
SHORTEST_BEFORE, LONGEST_BEFORE = 5, 120


def around(reading: Reading, at: int, behind: int) -> Content | None:
    """The clause that a source between commas or dashes stands in: «the meeting, the paper says, | is held because»."""
    words, cues, limit = reading.doc.words, reading.cues, reading.limit(at)
    enclosed = reading.pause(at) and reading.pause(behind) and limit - behind >= SHORTEST
    if not enclosed or at == reading.sentence_start(at):
        return None
    first = clause_start(reading, at)
    brief = at - first < SHORTEST_BEFORE
    if not carries_on(reading, first, at, behind):
        if brief and not _goes_on(reading, behind):
            return None
        first = first if brief else _piece(reading, first, at) if interrupts(reading, at, behind) else at
    among = is_among(reading, first)
    told = any(words[w] in cues.verbs for w in range(first + 2 * among, at))
    told = told or reading.marks.around(reading.doc.starts[first]) is not None
    led = brief and not among and words[first].removeprefix(WAW) in cues.particles.prepositions
    if at - first < SHORTEST - 1 or told or led:
        return None
    return Content(first, reading.doc.starts[first], behind, How.SOURCE)


def _goes_on(reading: Reading, behind: int) -> bool:
    """Whether a brief clause goes on at ``behind``, which begins nothing new: «the attack hit, …, | a village»."""
    text, cues = reading.doc.words[behind], reading.cues
    if text == IN:
        return not _tells_when(reading, behind)
    new = text in cues.clauses.trailers_comma or text in cues.particles.relative or text in cues.clauses.connectives
    if new or text in cues.source.joints or text in cues.verbs or behind in reading.opening:
        return False
    return text in cues.particles.prepositions or not text.startswith((WAW, FEH, MEEM))


def _tells_when(reading: Reading, word: int) -> bool:
    """Whether «in» at ``word`` leads to another clause: «in the meantime», «in a hint at», «in what»."""
    clauses, text = reading.cues.clauses, reading.doc.words[word + 1]
    return text in clauses.connectives or text in clauses.trailers_comma[IN]


def _piece(reading: Reading, first: int, at: int) -> int:
    """Where a relative clause or a preposition in the clause from ``first`` opens what the source parts: «…, on a visit
    that aims, …, | to»; ``at``, the source itself, when none does."""
    words, particles = reading.doc.words, reading.cues.particles
    last = next((w for w in range(at - 1, first, -1) if reading.pause(w)), first)
    tied = words[last] in particles.prepositions or not particles.relative.isdisjoint(words[last:at])
    return last if tied and last > first else at


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
    first = behind_lead_over(reading, first, at)
    besides = first + 3 < at and words[first] in cues.source.besides and words[first + 2] in cues.anaphora.pointers
    first += 3 if besides and not words[first + 3].startswith(ALEF + LAM) else 0
    while first < at and words[first] in cues.clauses.connectives:
        if words[first] == IN and words[first + 1] not in cues.clauses.connectives:
            break
        first += 1
    return first
