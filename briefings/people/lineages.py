"""The name of a family behind those of the fathers: «Hamad ibn Fahd | al-Rubayan», though it is a word as well."""

from __future__ import annotations

from briefings.people import words
from briefings.people.forms import ALEF, ARTICLE, NOON, Kind
from briefings.people.openings import SERVANT
from briefings.people.tagging import Reading

# What a family may be called that is known as something else.
_FAMILIES = Kind.TITLE | Kind.ADJECTIVE | Kind.QUALITY
_FEWEST = 5


def is_family(reading: Reading, j: int) -> bool:
    """Whether word ``j``, with the article, is the family of somebody named with the father right before it.

    Before «that» nothing else can stand, but an office or a day; elsewhere it is no word of the language, or has the
    ending of two in the nominative, who are no object.
    """
    word, kind = reading.doc.words[j], reading.kind(j)
    if not word.startswith(ARTICLE) or len(word) < _FEWEST or not _has_father(reading, j):
        return False
    if _is_told(reading, j + 1):
        return not kind & ~_FAMILIES
    return not kind and not words.is_written(word) and (word.endswith(ALEF + NOON) or not words.is_ordinary(word))


def _has_father(reading: Reading, j: int) -> bool:
    """«Son of X» or «son of Abd al-X» right before word ``j``, behind a name."""
    text, i = reading.doc.words, j - 2
    if i > 0 and text[i] == SERVANT:
        i -= 1
    return i > 0 and text[i] in words.lineage()


def _is_told(reading: Reading, j: int) -> bool:
    """«That» at word ``j``, behind a comma or none."""
    told = j < len(reading.doc.words) and reading.doc.words[j] == ALEF + NOON
    return told and (reading.close(j) or reading.comma(j))
