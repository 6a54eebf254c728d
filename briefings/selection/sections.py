"""Which section of a briefing a sentence belongs to."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from briefings.fusion.records import fold_words
from briefings.lexicon import LexiconModel, read_lexicon
from briefings.summits.phrases import PhraseTable

_SIGNED, _VERB_WITHIN = 13, 5
_CLITICS = {"", "\u0648", "\u0641"}


class Section(StrEnum):
    """Sections of a briefing that are made of key points."""

    AHEAD = "ahead"
    DISAGREEMENTS = "disagreements"
    OUTCOMES = "outcomes"
    POINTS = "points"


class _Sections(LexiconModel):
    outcomes: str
    decisive: str
    joint: str
    together: str
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


def _joint(words: list[str]) -> bool:
    """Everybody together calls for, condemns or decides something, at the very beginning."""
    subjects, verbs = _together()
    verb = next(iter(verbs.find(words, 0, min(len(words), _VERB_WITHIN))), None)
    return verb is not None and any(
        match.first == verb.last or match.last == verb.first
        for match in subjects.find(words, 0, min(len(words), _VERB_WITHIN + 4))
    )


@lru_cache(maxsize=1)
def _together() -> tuple[PhraseTable, PhraseTable]:
    found = read_lexicon("sections", _Sections)
    subjects, verbs = (
        PhraseTable((phrase.strip(), Section.OUTCOMES) for phrase in phrases.split("|"))
        for phrases in (found.joint, found.together)
    )
    return subjects, verbs


@lru_cache(maxsize=1)
def _decisive() -> PhraseTable:
    phrases = read_lexicon("sections", _Sections).decisive.split("|")
    return PhraseTable((phrase.strip(), Section.OUTCOMES) for phrase in phrases)


@lru_cache(maxsize=16_384)
def section_of(text: str) -> Section:
    """The section of a sentence: that of the first sign among its first words, else a plain point.

    A sign further back tells of something beside what the sentence is about, but for decisive ones.
    """
    words = fold_words(text)
    if _joint(words):
        return Section.OUTCOMES
    found = (match for match in _table().find(words, 0, min(len(words), _SIGNED)) if match.clitics in _CLITICS)
    section = next((Section(match.label) for match in found), Section.POINTS)
    return Section.OUTCOMES if section is Section.POINTS and _decisive().find(words) else section
