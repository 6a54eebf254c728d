"""How one reader wants to read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.views import Length


class Digits(StrEnum):
    """European digits (latn) or Arabic-Indic ones (arab) in what the bot itself counts and dates."""

    LATN = "latn"
    ARAB = "arab"


class Months(StrEnum):
    """Month vocabularies: Syria to Iraq, Egypt and the Gulf, Algeria and Tunisia, Morocco."""

    LEVANTINE = "levantine"
    EGYPTIAN = "egyptian"
    MAGHREBI = "maghrebi"
    MOROCCAN = "moroccan"


@dataclass(frozen=True, slots=True)
class ReaderPrefs:
    """A reader's choices; ``zone`` is an IANA name."""

    zone: str = "Asia/Riyadh"
    digits: Digits = Digits.LATN
    months: Months = Months.EGYPTIAN
    hijri: bool = False
    length: Length = Length.STANDARD
