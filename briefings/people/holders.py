"""The dated table of office holders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from briefings.arabic import fold_word
from briefings.errors import LexiconError
from briefings.lexicon import read_lexicon
from briefings.people.lexicons import Blocks, folded
from briefings.people.words import GS

FIRST_DAY, LAST_DAY = date.min, date.max


class OfficeHolders(Blocks):
    """Each line of ``terms``: name | office | first day | last day; days as YYYY, YYYY-MM or YYYY-MM-DD, or empty."""

    terms: str
    surnames: str


@dataclass(frozen=True, slots=True)
class Term:
    name: str
    office: str
    first: date
    last: date


@cache
def _table() -> OfficeHolders:
    return read_lexicon("office_holders", OfficeHolders)


@cache
def terms() -> tuple[Term, ...]:
    return tuple(_term(line) for line in _table().terms.splitlines() if line.strip())


def _term(line: str) -> Term:
    parts = [part.strip() for part in line.split("|")]
    if len(parts) != 4 or not parts[0] or not parts[1]:
        raise LexiconError(
            f"lexicon office_holders.toml: terms: name | office | first day | last day, not {line.strip()!r}"
        )
    try:
        return Term(parts[0], parts[1], _day(parts[2], FIRST_DAY, "-01-01"), _day(parts[3], LAST_DAY, "-12-31"))
    except ValueError:
        raise LexiconError(f"lexicon office_holders.toml: terms: no such day in {line.strip()!r}") from None


def _day(written: str, missing: date, tail: str) -> date:
    if not written:
        return missing
    if len(written) == 4:
        return date.fromisoformat(written + tail)
    return date.fromisoformat(written if len(written) == 10 else written + "-15")


@cache
def known_surnames() -> frozenset[str]:
    """Surnames, folded, that are hardly ever another word."""
    return frozenset(folded(_table().surnames))


@cache
def known_names() -> dict[str, list[tuple[str, ...]]]:
    """First word of every full name of the table -> its other words, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for term in terms():
        text = tuple(fold_word(word) for word in term.name.split())
        if len(text) > 1:
            found.setdefault(text[0], set()).update(_spelled(text[1:]))
    return {first: sorted(rests, key=len, reverse=True) for first, rests in found.items()}


def _spelled(rest: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The words behind a first name in every transliteration of g."""
    written = " ".join(rest)
    return {rest, *(tuple(written.replace(a, b).split()) for a in GS for b in GS if a in written)}
