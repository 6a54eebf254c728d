"""What was said: direct and reported speech with its speaker.

A reporting word (``lexicon/cues.toml``) leads to its subject and to the place where its content begins; the content
runs to the next report, a trailing clause or the end of the sentence. Quotation marks decide what is direct.
"""

from __future__ import annotations

import re

from briefings.document import Document
from briefings.model import Cast, Quote, QuoteKind
from briefings.people.quoted import closing_mark
from briefings.quotes.addressed import find_addressed
from briefings.quotes.attribution import speaker_for
from briefings.quotes.authors import author
from briefings.quotes.contents import How
from briefings.quotes.describing import paper_at
from briefings.quotes.doers import doer
from briefings.quotes.hastened import find_hastened
from briefings.quotes.led_subjects import is_led_inside, with_led_subject
from briefings.quotes.loose import find_loose
from briefings.quotes.marks import CLOSERS, OPENERS, STRAIGHT
from briefings.quotes.nested import aside_end, is_nested, with_stranger
from briefings.quotes.nominal import find_nominal
from briefings.quotes.plurals import find_plurals
from briefings.quotes.reading import Reading, read
from briefings.quotes.retold import is_retold
from briefings.quotes.sayings import find_sayings
from briefings.quotes.sources import find_sources
from briefings.quotes.spans import content_end, pieces
from briefings.quotes.speaker import NOBODY, PERSONAL, Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.statements import find_statements
from briefings.quotes.strangers import ANY_SHAPE

__all__ = ["find_quotes"]

_MARKS = re.compile(f"[{OPENERS}{CLOSERS}{STRAIGHT}()]")
# Brackets behind an institution hold its short name, which belongs to it, or the Latin one or a remark, which do not.
_REMARK = re.compile(r" \((?:[^()]*[A-Za-z]|\S+ \S+ \S)[^()]*\)?$")
GAP = "\N{HORIZONTAL ELLIPSIS}"
MOST_BETWEEN = 2


def find_quotes(doc: Document, cast: Cast) -> tuple[Quote, ...]:
    """All quotes of ``doc`` in text order."""
    reading = read(doc, cast)
    voices = Voices(reading, cast)
    found = [*find_statements(reading, voices), *find_nominal(reading, voices), *find_sources(reading, voices)]
    found += [*find_plurals(reading, voices), *find_addressed(reading, voices)]
    statements = sorted([*found, *find_sayings(reading, voices), *find_hastened(reading, voices)], key=lambda s: s.at)
    quotes: list[Quote] = []
    covered, spoken, inside, teller = 0, -1, 0, NOBODY
    for number, statement in enumerate(statements):
        if statement.at < covered:
            nested = with_stranger(reading, voices, statement, inside)
            if is_nested(reading, nested, inside):
                inner = _inner(voices, nested)
                last = min(covered, content_end(reading, statements, number, inner), aside_end(reading, nested))
                if inner.name != teller.name:
                    own = _records(reading, nested, inner, last)
                    quotes = _given_to(quotes, own)
            continue
        if statement.content.first < min(covered, statement.at):
            continue
        statement = with_stranger(reading, voices, statement, reading.sentence_start(statement.at))
        statement = with_led_subject(voices, statement)
        speaker = speaker_for(voices, statement, spoken, covered)
        last = content_end(reading, statements, number, speaker)
        if last <= statement.content.first:
            continue
        quotes += _records(reading, statement, speaker, last)
        within = inside if spoken >= 0 else -1
        if statement.content.how is not How.HEADING and not _in_passing(voices, statement, within):
            voices.remember(speaker, statement.at)
            voices.remember(_opponent(voices, statement), statement.at)
        inside, teller = statement.content.first, speaker
        spoken = statement.at
        covered = max(last, statement.at)
    quotes += find_loose(reading, quotes)
    return tuple(sorted(quotes, key=lambda q: (q.span.start, -q.span.end)))


def _given_to(quotes: list[Quote], own: list[Quote]) -> list[Quote]:
    """``quotes`` and ``own``, those of whoever is quoted inside the last one: its quotations there are theirs."""
    theirs = {q.span for q in own if q.kind is QuoteKind.DIRECT}
    taken = {q.span for q in quotes if q.span in theirs}
    return [*(q for q in quotes if q.span not in taken), *own[:1], *(q for q in own[1:] if q.span in taken)]


def _in_passing(voices: Voices, statement: Statement, inside: int) -> bool:
    """Whether a paper says it in passing, so that nobody goes on after it: «the agreement provides for», «a letter that
    says», a letter named inside what somebody else says, which begins at word ``inside``."""
    reading = voices.reading
    if statement.cue.verb.name in reading.cues.objects.providing or _described(reading, statement):
        return True
    if statement.cue.verb.asks and reading.doc.words[statement.at - 1] in reading.cues.particles.relative:
        return True
    if is_retold(reading, statement.at, statement.cue) or is_led_inside(reading, statement):
        return True
    wrote = author(voices, statement.at, statement.cue.shape)
    return wrote is not None and reading.sentence_start(statement.at) <= inside < wrote.first


def _described(reading: Reading, statement: Statement) -> bool:
    """Whether the paper that says it stands right before a verb that describes it: «a letter that says»."""
    subject = statement.subject
    before = subject is not None and subject.first < statement.at and not subject.actor
    return before and subject is not None and bool(paper_at(reading, subject.first))


def _opponent(voices: Voices, statement: Statement) -> Speaker:
    """Who stands right before a noun with its owner, and goes on: «X denied | the government's claim that»."""
    if not statement.owned:
        return NOBODY
    actor, start = voices.ends.get(statement.at), voices.reading.sentence_start(statement.at)
    does = doer(voices, start, statement.at, ANY_SHAPE)
    if does and does.first < statement.at:
        return voices.known(does)
    stands = actor is not None and actor.kind in PERSONAL and voices.leads(actor)
    return voices.known(voices.of(actor)) if actor and stands and not voices.reading.pause(statement.at) else NOBODY


def _inner(voices: Voices, statement: Statement) -> Speaker:
    """Who speaks inside another's report; a source stands for itself."""
    subject = statement.subject or NOBODY
    return subject if statement.content.how is How.SOURCE else voices.known(subject)


def _records(reading: Reading, statement: Statement, speaker: Speaker, last: int) -> list[Quote]:
    named = statement.subject is not None and speaker is not NOBODY
    mention = _mention(reading, speaker) if named else ""
    return [
        Quote(span, kind, _plain(speaker.name), mention, _cue(reading, statement), statement.rule)
        for span, kind in pieces(reading, statement, last)
        if span.start < span.end
    ]


def _plain(name: str) -> str:
    return " ".join(_MARKS.sub("", _REMARK.sub("", name)).split())


def _mention(reading: Reading, speaker: Speaker) -> str:
    return reading.surface(speaker.first, speaker.last) + closing_mark(reading.doc, speaker.first, speaker.last)


def _cue(reading: Reading, statement: Statement) -> str:
    """The reporting word and the particle or preposition that joins it to its content."""
    doc, content = reading.doc, statement.content
    if content.how is How.HEADING:
        return ":"
    word = reading.surface(statement.at, statement.at + 1)
    joint = content.joint
    if content.how not in (How.THAT, How.PREPOSITION) or not statement.at < joint < content.first:
        return word
    if joint <= statement.at + MOST_BETWEEN:
        return reading.surface(statement.at, joint + 1)
    first = joint - (doc.words[joint - 1] in statement.cue.verb.prepositions)
    return f"{word} {GAP} {reading.surface(first, joint + 1)}"
