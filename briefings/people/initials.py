"""Names that begin with spelled letters: «P. J. Crowley», «JD Vance»."""

from __future__ import annotations

from functools import cache
from itertools import compress, count

from briefings.arabic import ARABIC_LETTER, strip_marks
from briefings.people import lexicons, words
from briefings.people.forms import ARTICLE, Kind
from briefings.people.framed import tells
from briefings.people.openings import JOINTS, NO_SURNAME, may_be_name
from briefings.people.tagging import Reading

ALEF_HAMZA_ABOVE = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_LETTERS, _SHORTEST = 2, 3
_POINTED = JOINTS | {". ", "."}


@cache
def _initials() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().initials))


@cache
def _houses() -> frozenset[str]:
    """Words that make letters before them the name of a house: «JP Morgan»."""
    return frozenset(lexicons.folded(lexicons.given_names().houses))


def _is_letter(word: str) -> bool:
    return word in _initials()


def initialled(reading: Reading) -> dict[int, int]:
    """The names that begin with two letters: first word -> end. Three are a broadcaster or an agency."""
    doc = reading.doc
    letters = doc.each(_is_letter)
    found: dict[int, int] = {}
    for i in compress(count(), letters):
        name = i + _LETTERS
        if name >= len(doc.words) or not letters[i + 1] or letters[name] or (i and letters[i - 1]):
            continue
        if _stands_free(reading, i) and _is_surname(reading, i, name):
            found[i] = name + 1
    return found


def _stands_free(reading: Reading, i: int) -> bool:
    """Neither letter at words ``i`` and ``i + 1`` is part of a phrase, of a name between marks, or another word."""
    doc = reading.doc
    if any(reading.ends[k] > k + 1 for k in range(max(0, i - _LETTERS), i + _LETTERS)):
        return False
    if any(doc.gaps[k] not in _POINTED for k in (i + 1, i + _LETTERS)):
        return False
    written = (strip_marks(doc.text[doc.starts[k] : doc.ends[k]]) for k in (i, i + 1))
    if any(word.startswith(ALEF_HAMZA_ABOVE) for word in written):
        return False
    if not i or not reading.close(i):
        return not i or reading.comma(i)
    return not reading.kind(i - 1) & Kind.INSTITUTION_HEAD


def _is_surname(reading: Reading, i: int, j: int) -> bool:
    """A surname stands at word j behind letters that begin at word i: any noun where who speaks is told."""
    word = reading.doc.words[j]
    if reading.kind(j) & NO_SURNAME or word in _houses() or word in words.given_names():
        return False
    if may_be_name(word):
        return True
    plain = len(word) > _SHORTEST and ARABIC_LETTER.match(word) is not None and not word.startswith(ARTICLE)
    told = bool(i) and (tells(reading, i - 1) or (reading.close(i) and reading.doc.words[i - 1].startswith(ARTICLE)))
    return plain and told and word not in lexicons.role_words("no_names")
