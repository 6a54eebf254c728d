"""Reports inside a report: «… added that the president said that …», «said that, according to the agency, …».

The one who is quoted inside is a speaker of their own, so their words are a record of their own.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.model import ActorKind, Gender
from briefings.quotes.conjugation import ALEF, FEH, LAM, NOON, PAST, PRESENT, SEEN, TEH, WAW, YEH
from briefings.quotes.contents import How
from briefings.quotes.denials import maybe_noun
from briefings.quotes.lexicon import SPEECH, STANCE, Group
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.strangers import stranger

LONGEST_STRANGER = 9
# the particle, and a title before the name
BEFORE_NAME = 2
_FUTURE = (SEEN, WAW + SEEN, FEH + SEEN)


def is_nested(reading: Reading, statement: Statement, inside: int) -> bool:
    """Whether ``statement`` is a report of its own inside another's content, which begins at word ``inside``."""
    cue, content, subject = statement.cue, statement.content, statement.subject
    if cue.verb.group is Group.SOURCE:
        return content.how is How.SOURCE and reading.doc.words[statement.at - 1] in reading.cues.that
    # the first word of what was said may be «I think»
    mine = statement.at == inside and cue.verb.group is STANCE
    if subject is None or not subject.actor or statement.at < inside or mine:
        return False
    speech = cue.verb.group is SPEECH
    if content.how is How.MARK:
        told = speech and subject.person
        tells = (speech or cue.shape.number == 1) and cue.verb.name not in reading.cues.objects.telling
        return cue.shape.mood is PAST and (told or (tells and _told_of(reading, statement, subject)))
    if statement.owned:
        # «the country's condemnation of it» that somebody told of is no second report
        return statement.at > inside or not reading.doc.words[content.first].startswith(LAM)
    if cue.shape.mood is PAST:
        behind = content.how is How.THAT and subject.first < statement.at
        # behind a source the verb comes first: «according to the agency, | called the president on»
        joint = reading.doc.words[inside - 1] in reading.cues.source.joints
        first = joint and statement.at == inside and subject.first == inside + 1
        return speech or behind or (cue.verb.group is Group.ACT and (first or _told_of(reading, statement, subject)))
    thinks = cue.verb.group is STANCE and subject.first < statement.at
    thinks = thinks and (subject.kind is ActorKind.STATE or _told_of(reading, statement, subject))
    told = cue.shape.mood is PRESENT and content.how is How.THAT and (speech or thinks)
    return told and not cue.shape.word.startswith(_FUTURE)


def _told_of(reading: Reading, statement: Statement, subject: Speaker) -> bool:
    """Whether ``subject`` stands right behind the particle and before its verb: «said that the minister | urged»."""
    words, at = reading.doc.words, statement.at
    behind = statement.content.first + 1
    if subject.first >= at or words[at - 1] in reading.cues.particles.relative:
        return False
    noun = behind == at + 2 and not subject.person and maybe_noun(reading, at)
    if behind >= reading.limit(at) or reading.pause(behind) or noun:
        return False
    return not reading.cues.that.isdisjoint(words[max(0, subject.first - BEFORE_NAME) : subject.first])


def with_stranger(reading: Reading, voices: Voices, statement: Statement, inside: int) -> Statement:
    """``statement`` with whoever stands between the particle and its verb: «that one of its reporters said that».

    Only of a verb that people use: figures show and laws stress, but nobody else says. Behind «but» any may tell.
    """
    cue, words = statement.cue, reading.doc.words
    human = cue.verb.name in reading.cues.objects.human and cue.shape.mood is PAST
    told = cue.verb.group is SPEECH and (cue.shape.mood is PAST or cue.shape.number > 1)
    fits = (human or told) and not cue.shape.joined and cue.shape.mood in (PAST, PRESENT)
    if statement.subject or not fits or statement.content.how is not How.THAT:
        return statement
    particles, clauses = reading.cues.particles, reading.cues.clauses
    small = particles.relative | particles.negation | clauses.withholding | clauses.nearest
    for word in range(statement.at - 1, max(inside, statement.at - LONGEST_STRANGER) - 2, -1):
        but = words[word] in clauses.buts and words[word].endswith(NOON) and statement.cue.shape.number > 1
        if words[word] in reading.cues.that or but:
            plain = words[word].endswith(NOON) and word + 1 >= inside
            plain = plain and (human or but or words[word - 1] in clauses.buts or words[word].startswith(FEH))
            return statement._replace(subject=_stranger(reading, voices, word + 1, statement)) if plain else statement
        if reading.pause(word + 1) or words[word] in reading.cues.verbs or words[word] in small:
            return statement
    return statement


def _stranger(reading: Reading, voices: Voices, first: int, statement: Statement) -> Speaker | None:
    """The noun phrase from ``first`` to the verb, when it begins with a noun that agrees with the verb."""
    text, cues = reading.doc.words[first], reading.cues
    clause = any(word.startswith(_FUTURE[0] + YEH) for word in reading.doc.words[first : statement.at])
    if clause or (text.endswith(ALEF + TEH) and statement.cue.shape.gender is Gender.MASCULINE):
        return None
    small = text in cues.phrase_stops or text in cues.source.ma or text in cues.clauses.conditions
    if first >= statement.at or small or reading.pause(statement.at) or not text.isalpha():
        return None
    last = next((w for w in range(first + 1, statement.at) if reading.doc.words[w] in cues.between), statement.at)
    return replace(stranger(reading, first, last, statement.cue.shape), actor=True)


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
