"""What a message shows, as frozen values: the context of the templates and the JSON of ``qimma show``.

Every ``Line`` is a verbatim span of one stored article with all the outlets that carry the same thing. Days are ISO
dates (YYYY-MM-DD) and times are ``Event.time`` strings; the templates' filters turn them into the reader's words.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Length(StrEnum):
    """How much of a briefing a reader wants."""

    SHORT = "short"
    STANDARD = "standard"
    FULL = "full"


class Mark(StrEnum):
    """What a reader who has had earlier messages should know about a line; "" for one already had."""

    NONE = ""
    NEW = "new"
    CHANGED = "changed"
    CORRECTED = "corrected"


class Phase(StrEnum):
    """Where a line or the summit stands relative to the summit's days."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """Evidence: an article of an outlet; ``start``..``end`` are code points of its stored text (both 0: all of it)."""

    article: int
    outlet: str
    title: str
    url: str
    published: str | None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """A visible addition to a verbatim line: ``name`` is shown in square brackets at offset ``at`` of its text."""

    at: int
    name: str


@dataclass(frozen=True, slots=True)
class Variant:
    """What one outlet says where outlets differ: its own words and the value in them that differs."""

    text: str
    value: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Different values for the same thing: ``kind`` is "duration", "time", "number" or "outcome"."""

    kind: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A verbatim span: ``text`` is the first source's stored text at its span; ``outlets`` counts different outlets.

    ``key`` is stable for the same point in other words or another outlet.
    """

    key: str
    text: str
    sources: tuple[Source, ...]
    outlets: int
    opened: Opened | None = None
    mark: Mark = Mark.NONE
    phase: Phase = Phase.UNKNOWN
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """Somebody's words. ``direct``: shown between guillemets, verbatim; else reported speech, shown as such.

    ``cue`` holds the reporting words; ``reporting`` those to show before reported speech ("" when none lead to it).
    """

    key: str
    text: str
    direct: bool
    speaker: str
    role: str | None
    cue: str
    reporting: str
    sources: tuple[Source, ...]
    outlets: int
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Row:
    """A timeline row; its ``conflicts`` hold only what others tell.

    ``time`` as in ``Event.time``; ``day`` is the row's ISO day or coarser (2021, 2021-06).
    ``instant`` is the moment in UTC (ISO) when the time has an hour and a zone; ``zone`` the zone it was told in,
    ``place`` the place it was told of.
    """

    key: str
    text: str
    time: str
    day: str
    instant: str | None
    zone: str | None
    place: str | None
    duration: str | None
    announced: bool
    sources: tuple[Source, ...]
    outlets: int
    mark: Mark = Mark.NONE
    phase: Phase = Phase.UNKNOWN
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """Rows of one day (or month or year when the text says no more)."""

    day: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SummitHead:
    """A summit in one line. Days are ISO or None; ``newest`` is the newest day of publication among its articles."""

    id: int
    name: str
    place: str | None
    first: str | None
    last: str | None
    phase: Phase
    articles: int
    outlets: tuple[str, ...]
    newest: str | None


@dataclass(frozen=True, slots=True)
class PartyQuotes:
    """The best quotes of one speaker."""

    speaker: str
    role: str | None
    quotes: tuple[QuoteLine, ...]


@dataclass(frozen=True, slots=True)
class BriefingView:
    """The briefing of a summit in the order an editor would write it; sections may be empty."""

    summit: SummitHead
    length: Length
    headline: Line | None
    outcomes: tuple[Line, ...]
    disagreements: tuple[Line, ...]
    points: tuple[Line, ...]
    parties: tuple[PartyQuotes, ...]
    ahead: tuple[Line, ...]
    conflicts: tuple[Conflict, ...]
    alone: tuple[Line, ...]
    sources: tuple[Source, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotesView:
    """Quotes of a summit; ``asked`` is the name or words the reader gave, ``speakers`` everybody who is quoted."""

    summit: SummitHead
    asked: str
    parties: tuple[PartyQuotes, ...]
    speakers: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline of a summit, oldest day first."""

    summit: SummitHead
    days: tuple[Day, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Where everything comes from."""

    summit: SummitHead
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SummitsView:
    """Known summits, the newest first."""

    summits: tuple[SummitHead, ...]


@dataclass(frozen=True, slots=True)
class DigestView:
    """What one reader has not had yet; ``empty`` when there is nothing."""

    summit: SummitHead
    points: tuple[Line, ...]
    quotes: tuple[QuoteLine, ...]
    days: tuple[Day, ...]
    conflicts: tuple[Conflict, ...]
    empty: bool


def as_plain(view: Any) -> Any:
    """The view as dicts, lists, strings, numbers and None."""
    return _plain(asdict(view))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, StrEnum) else value
