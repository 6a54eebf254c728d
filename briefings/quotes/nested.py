"""Reports inside a report: «… added that the president said that …», «said that, according to the agency, …».

The one who is quoted inside is a speaker of their own, so their words are a record of their own.
"""

from __future__ import annotations

from briefings.quotes.conjugation import FEH, PAST, PRESENT, SEEN, WAW
from briefings.quotes.contents import How
from briefings.quotes.lexicon import SPEECH, Group
from briefings.quotes.reading import Reading
from briefings.quotes.statements import Statement

_FUTURE = (SEEN, WAW + SEEN, FEH + SEEN)


def is_nested(reading: Reading, statement: Statement, inside: int) -> bool:
    """Whether ``statement`` is a report of its own inside another's content, which begins at word ``inside``."""
    cue, content, subject = statement.cue, statement.content, statement.subject
    if cue.verb.group is Group.SOURCE:
        return content.how is How.SOURCE and reading.doc.words[statement.at - 1] in reading.cues.that
    if subject is None or not subject.actor or statement.at < inside or content.how is How.MARK:
        return False
    speech = cue.verb.group is SPEECH
    if statement.owned:
        return True
    if cue.shape.mood is PAST:
        return speech or (content.how is How.THAT and subject.first < statement.at)
    told = cue.shape.mood is PRESENT and content.how is How.THAT and speech
    return told and not cue.shape.word.startswith(_FUTURE)


def aside_end(reading: Reading, statement: Statement) -> int:
    """Where the relative clause ends that holds the report: «the suspect, who the police say …, …»."""
    limit, relative = reading.limit(statement.at), reading.cues.particles.relative
    first = next(
        (w for w in (statement.at - 1, statement.clause) if reading.doc.words[w] in relative), statement.clause
    )
    if reading.doc.words[first] not in relative or not reading.pause(first):
        return limit
    outside = (w for w in range(statement.content.first + 1, limit) if reading.pause(w))
    starts, opening = reading.doc.starts, reading.opening
    return next((w for w in outside if w in opening or reading.marks.around(starts[w]) is None), limit)
