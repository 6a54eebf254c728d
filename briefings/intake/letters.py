"""What may stand in a stored text, and how much of it."""

from __future__ import annotations

import re

from briefings.arabic import ARABIC_LETTER
from briefings.errors import UnreadableError

MOST_CHARACTERS = 200_000
# Databases and terminals choke on these: NUL, other controls but white space, halves of surrogate pairs.
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str, most: int = MOST_CHARACTERS) -> str:
    """``text`` with one replacement character for each unwanted one; the length stays.

    Raises UnreadableError when the text is longer than ``most``.
    """
    if len(text) > most:
        raise UnreadableError(f"holds {len(text):,} characters, {most:,} at most are read")
    return _UNWANTED.sub(_REPLACEMENT, text)


def arabic_letters(text: str) -> int:
    return len(ARABIC_LETTER.findall(text))
