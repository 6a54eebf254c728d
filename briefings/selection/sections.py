"""Which section of a briefing a sentence belongs to."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from briefings.fusion.records import fold_words
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.summits.phrases import PhraseTable

_CLITICS = {"", "\u0648", "\u0641"}


class Section(StrEnum):
    """Sections of a briefing; a sentence with the signs of several belongs to the first here that it has."""

    AHEAD = "ahead"
    DISAGREEMENTS = "disagreements"
    OUTCOMES = "outcomes"
    POINTS = "points"


class _Sections(LexiconModel):
    outcomes: str
    disagreements: str
    ahead: str


@lru_cache(maxsize=1)
def _table() -> PhraseTable:
    found = read_lexicon("sections", _Sections)
    entries = (
        (Section.OUTCOMES, found.outcomes),
        (Section.DISAGREEMENTS, found.disagreements),
        (Section.AHEAD, found.ahead),
    )
    return PhraseTable(
        (phrase.strip(), section) for section, phrases in entries for phrase in phrases.split("|") if phrase.strip()
    )


def section_of(text: str) -> Section:
    """The section of a sentence: what comes next, what they disagree on, what came out, else a plain point."""
    found = {Section(match.label) for match in _table().find(fold_words(text)) if match.clitics in _CLITICS}
    return next((section for section in Section if section in found), Section.POINTS)
