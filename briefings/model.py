"""The values that travel along the line: frozen, typed, without behaviour beyond their own shape.

Offsets are Unicode code points of the article's stored text, end exclusive, so that ``article.text[start:end]`` is
the evidence of a record, always.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Code points ``start`` to ``end`` (exclusive) of a stored text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article as stored. ``text`` begins with the headline when the source has one.

    ``published`` is the day of publication, None when neither the source nor the text says it; ``day_source`` tells
    where it came from: "given", "page", "text" or "unknown". ``id`` is 0 until the archive has given it one.
    """

    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    author: str = ""
    published: date | None = None
    day_source: str = "unknown"
    fetched: datetime | None = None
    origin: str = ""
    id: int = 0
    version: int = 1


class Gender(StrEnum):
    MASCULINE = "m"
    FEMININE = "f"
    UNKNOWN = ""


class ActorKind(StrEnum):
    """Who can speak: a known person, an office whose holder is not known, an institution, a state, unnamed people."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"


class Actor(NamedTuple):
    """A noun phrase that can speak or act, at words ``first`` to ``last`` (exclusive) of the document.

    ``name`` is the canonical name: the person's full name when the phrase resolves to one, else the words themselves.
    ``people`` holds indexes into ``Cast.people`` (two for «the two presidents»). ``number`` is 1, 2 or 3 (many).
    """

    first: int
    last: int
    span: Span
    kind: ActorKind
    name: str
    gender: Gender
    number: int = 1
    people: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A human being named in an article: canonical full name, role as the text gives it, distinct surface forms."""

    name: str
    role: str | None
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody an article speaks of: people, and every place where somebody who can speak is named, in text order."""

    people: tuple[Person, ...] = ()
    actors: tuple[Actor, ...] = ()


class QuoteKind(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words (direct) or what they are reported to have said (indirect).

    ``mention`` is the words that name the speaker ("" when only the verb implies one), ``cue`` the reporting words,
    ``rule`` the name of the rule that found it.
    """

    span: Span
    kind: QuoteKind
    speaker: str
    mention: str
    cue: str
    rule: str = ""


class Tense(StrEnum):
    """Whether an event is told as having happened, as announced for later, or as standing background."""

    HAPPENED = "happened"
    ANNOUNCED = "announced"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Event:
    """The clause that tells what happened and its time.

    ``time`` is normalised: YYYY | YYYY-MM | YYYY-MM-DD | YYYY-MM-DDTHH:MM[+HH:MM] | start/end. ``words`` is the span of
    the time words. ``duration`` is ISO 8601 or None. ``zone`` is an IANA name when the text or the place gives one.
    """

    span: Span
    words: Span
    time: str
    duration: str | None = None
    zone: str | None = None
    place: str | None = None
    tense: Tense = Tense.HAPPENED
    people: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One whole sentence worth keeping; a higher score is better."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Analysis:
    """All records of one article."""

    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    summit: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the article: editors' aliases (name or title -> full name), the people and the frame of the
    summit the article belongs to."""

    aliases: tuple[tuple[str, str], ...] = ()
    people: tuple[Person, ...] = ()
    place: str | None = None
    first: date | None = None
    last: date | None = None


NO_CONTEXT = Context()
