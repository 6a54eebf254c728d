"""Where one report ends at the next: which later reports end what was said, and which are part of it."""

from __future__ import annotations

from briefings.model import Gender
from briefings.quotes.comments import calls, thinks
from briefings.quotes.conjugation import BEH, DEED, DOER, IN, PAST, PRESENT, WAW
from briefings.quotes.contents import ARTICLE, KAMA, How
from briefings.quotes.lexicon import SPEECH, Group
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.statement import Statement

BOTH, NEAR_START = 2, 5
TIME = "\u0648\u0642\u062a"


def ends_at(reading: Reading, later: Statement, speaker: Speaker, statement: Statement) -> bool:
    """Whether the content of ``statement`` ends at ``later``, another report or a name that the reporter gives."""
    if thinks(reading, statement, later) or _in_condition(reading, statement, later):
        return False
    if _what(reading, later) or _amid(reading, later):
        return False
    return calls(reading, later) or _breaks(reading, later, speaker, statement)


def _in_condition(reading: Reading, statement: Statement, later: Statement) -> bool:
    """Whether ``later`` is the clause that what was said begins with: «that while the fishermen insist on it, the»."""
    first, cues = statement.content.first, reading.cues.clauses
    opens = statement.content.how is How.THAT and later.clause <= first and later.cue.shape.mood in (PAST, PRESENT)
    if not opens or reading.doc.words[first] not in cues.conditions or reading.pause(first):
        return False
    return any(map(reading.pause, range(later.at + 1, reading.limit(later.at))))


def _what(reading: Reading, later: Statement) -> bool:
    """Whether ``later`` only names a thing of the content: «that the works end because of | what they called»."""
    what, named = later.at - 1, later.subject is not None and later.subject.first > later.at
    return reading.doc.words[what] in reading.cues.source.ma and not reading.pause(what) and not named


def _breaks(reading: Reading, later: Statement, speaker: Speaker, statement: Statement) -> bool:
    """Whether the report ``later`` ends the content of ``statement``, which ``speaker`` said."""
    cue = later.cue
    if cue.shape.mood is DOER:
        return True
    if cue.verb.group is Group.SOURCE:
        return later.content.how is not How.BEFORE
    if cue.shape.mood is DEED:
        led = reading.pause(later.at) or cue.shape.joined or later.clause < later.at
        return led or _by_saying(reading, later)
    relative = reading.doc.words[later.at - 1] in reading.cues.particles.relative
    if later.subject is not None and meanwhile(reading, later.at) > statement.content.first:
        return True
    if relative and not reading.pause(later.at):
        return cue.shape.mood is PAST and later.content.how is How.THAT and cue.verb.name == reading.cues.says
    led = later.clause < later.at or cue.shape.joined or reading.pause(later.at)
    if not led:
        return _main(reading, statement, later)
    if _told_of(reading, statement, later):
        return False
    if cue.verb.group is not SPEECH and cue.shape.mood is PRESENT and later.subject is None:
        also = reading.doc.words[later.at - 1] == KAMA and cue.verb.group is statement.cue.verb.group
        parallel = statement.cue.shape.mood is PRESENT and (also or later.content.how is How.THAT)
        return parallel and speaker.continues(cue.shape)
    if cue.verb.group is SPEECH and but_says(reading, later.at):
        return True
    text, clauses = reading.doc.words[later.clause], reading.cues.clauses
    if (text in clauses.buts or text in clauses.nearest) and not reading.pause(later.clause):
        return _and_others_say(reading, later)
    noun = statement.content.how in (How.OBJECT, How.PREPOSITION)
    if noun and cue.shape.mood is PAST and cue.shape.joined and cue.shape.number >= BOTH:
        return True
    if later.subject is not None:
        return (
            cue.shape.joined
            or reading.pause(later.clause)
            or reading.doc.words[later.clause] in reading.cues.clauses.connectives
        )
    spoken = cue.shape.joined and later.content.how is How.COLON
    fits = speaker.gender is Gender.UNKNOWN or speaker.continues(cue.shape)
    return spoken or fits or _goes_on(reading, statement, later)


def meanwhile(reading: Reading, at: int) -> int:
    """Where «at a time when» begins that leads to the verb at word ``at``, another's report; 0 when nothing does."""
    words = reading.doc.words
    when = at - 1 - (words[at - 1] in reading.cues.particles.relative)
    if when < 2 or words[when].removeprefix(ARTICLE) != TIME or words[when - 1] != IN:
        return 0
    return when - 1 - (words[when - 2] in reading.cues.anaphora.pointers)


def _goes_on(reading: Reading, statement: Statement, later: Statement) -> bool:
    """Whether «and» joins two verbs of one form, whatever the name of their subject looks like; or «and they added»."""
    first, second, subject = statement.cue.shape, later.cue.shape, statement.subject
    if not second.joined or second.mood is not PAST or first.mood is not PAST or not reading.pause(later.clause):
        return False
    if second.number > BOTH:
        return later.cue.verb.group is SPEECH and later.content.how is How.THAT
    behind = subject is not None and subject.first > statement.at
    return behind and second.number == first.number and second.gender is first.gender


def _and_others_say(reading: Reading, later: Statement) -> bool:
    """Whether «but» with «and» leads, without a comma, to somebody else who says: «… but the ministers say that»."""
    cue, subject = later.cue, later.subject
    said = cue.verb.group is SPEECH and later.content.how is How.THAT and not cue.shape.joined
    but = reading.doc.words[later.clause].startswith(WAW) and later.clause + 1 == (subject.first if subject else 0)
    return said and but and subject is not None and subject.actor


def but_says(reading: Reading, at: int) -> bool:
    """Whether «but he» stands right before the verb at word ``at``."""
    return reading.doc.words[at - 1] in reading.cues.clauses.withholding and reading.pause(at - 1)


def _amid(reading: Reading, later: Statement) -> bool:
    """Whether an auxiliary joins ``later`` to the noun before it: «that the team of the minister | has backed it»."""
    before, cues = later.at - 1, reading.cues
    if later.subject is not None or later.cue.shape.mood not in (PAST, PRESENT):
        return False
    text = reading.doc.words[before]
    auxiliary = text in cues.clauses.past or text in cues.clauses.was or text in cues.particles.negation
    if not auxiliary or text[0] == WAW or reading.pause(before) or reading.pause(later.at):
        return False
    return reading.doc.words[later.clause] not in cues.clauses.althoughs


def _told_of(reading: Reading, statement: Statement, later: Statement) -> bool:
    """Whether ``later`` tells what the noun does that the content begins with: «that the group, which …, | asked for».

    Behind the comma that closes a relative clause a verb without «and» and without a subject behind it goes on with it.
    """
    cue, subject = later.cue, later.subject
    if statement.content.how is not How.THAT or cue.shape.joined or later.clause < later.at:
        return False
    if subject and subject.first > later.at:
        return False
    aside = range(statement.content.first + 1, later.at - 1)
    return any(reading.doc.words[w] in reading.cues.particles.relative and reading.pause(w) for w in aside)


def _main(reading: Reading, statement: Statement, later: Statement) -> bool:
    """Whether ``later`` is what is said behind a noun that tells when: «a day after the report of X | Y said»."""
    start, subject = reading.sentence_start(statement.at), later.subject
    when = reading.doc.words[start].removeprefix(WAW) in reading.cues.particles.prepositions
    said = later.cue.shape.mood is PAST and later.cue.verb.group is SPEECH and later.content.how is How.THAT
    led = reading.doc.words[later.at - 1] in reading.cues.phrase_stops
    near = statement.owned and statement.at - start <= NEAR_START
    return near and when and said and not led and subject is not None and subject.first == later.at + 1


def _by_saying(reading: Reading, later: Statement) -> bool:
    """«By saying» with a quotation: what was said in other words before it ends there."""
    by = later.cue.verb.name == reading.cues.says and later.cue.shape.word.startswith(BEH)
    quoted = later.content.how is How.THAT and reading.quotes(later.content.first)
    return by and (quoted or later.content.how in (How.MARK, How.COLON))
