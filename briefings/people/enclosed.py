"""Names of words that the language has, where a whole title before them and a stop behind leave no other reading.

Behind «said | the Serbian minister of health» and before «that», behind a title and between commas, an indefinite
phrase with a word that nobody knows is the holder's name, although its first word may be an everyday one.
"""

from __future__ import annotations

from briefings.arabic import ARABIC_LETTER
from briefings.people import words
from briefings.people.forms import ALEF, ARTICLE, BEH, FEH, HEH, KAF, LAM, NOON, TEH, WAW, YEH, Kind
from briefings.people.lexicons import common_words, role_words
from briefings.people.openings import CONTRACTED, GOD, JOINTS, NO_SURNAME, clitic_before_name, may_be_name, misspelled
from briefings.people.shapes import looks_like_verb
from briefings.people.tagging import Reading
from briefings.people.title import Title
from briefings.wordtable import remembered

_FEWEST, _MOST = 2, 4
_WHOLE = Kind.STATE | Kind.DEMONYM | Kind.INSTITUTION
_CLITICS = (WAW, FEH, BEH, LAM, KAF)
_SHORT = 4
_PLURALS = (YEH + NOON, WAW + NOON, ALEF + TEH)
_ANY_NAME = Kind.TITLE | Kind.ADJECTIVE


def is_whole(reading: Reading, title: Title) -> bool:
    """Nothing can be missing of a title: it ends in a definite word, a state or a whole institution."""
    if title.number != 1 or not (title.details or title.states):
        return False
    last = title.last - 1
    return reading.doc.words[last].startswith((ARTICLE, *CONTRACTED)) or bool(reading.kind(last) & _WHOLE)


def between_commas(reading: Reading, first: int, title: Title) -> int:
    """The word behind the name that begins at ``first`` behind a comma and a whole ``title`` and ends at a comma."""
    if not is_whole(reading, title) or reading.doc.words[first].startswith(WAW):
        return first
    gaps = reading.doc.gaps
    for end in range(first + 1, min(len(gaps), first + _MOST + 1)):
        if gaps[end] not in JOINTS:
            closed = reading.comma(end) and end - first >= _FEWEST and is_enclosed(reading, first, end)
            return end if closed else first
    return first


def is_enclosed(reading: Reading, first: int, last: int) -> bool:
    """Words ``first`` to ``last``, with nothing else between a whole title and a stop, are a name."""
    text = reading.doc.words
    if not _FEWEST <= last - first <= _MOST or not may_open(text[first]) or _before_name(text[first], text[first + 1]):
        return False
    if any(gap not in JOINTS for gap in reading.doc.gaps[first + 1 : last]):
        return False
    if not all(_part(reading, j, j + 1 == last) for j in range(first, last)):
        return False
    if any(_is_joined(reading, word) for word in text[first + 1 : last]):
        return False
    given = text[first] in words.surely_given() and not misspelled(reading, first)
    return given or any(_is_strange(word) for word in text[first:last])


@remembered
def may_open(word: str) -> bool:
    """No word of place, time or manner, no accusative or plural, no noun behind a clitic: a name may begin with it."""
    if word in role_words("no_names") or word.startswith((ARTICLE, *CONTRACTED)):
        return False
    if len(word) > _SHORT and word[0] in _CLITICS and (word[1:] in common_words() or clitic_before_name(word)):
        return False
    if word.endswith(ALEF + TEH) and words.is_written(word) and word not in words.given_names():
        return False
    return not (word.endswith(ALEF) and word[:-1] in common_words()) and not word.endswith((HEH + ALEF, TEH + HEH))


def _is_joined(reading: Reading, word: str) -> bool:
    """«And», «with» or «to» stands before another name, one of the text or a known one: «asked Gates | and Crowley»."""
    joined = word[0] == WAW and len(word) > _SHORT and reading.occurs(word[1:]) > 0
    return joined or bool(clitic_before_name(word))


def _before_name(word: str, follower: str) -> bool:
    """A word of the language before a clear given name is no part of it: «rejected | Stephen»."""
    return word not in words.given_names() and words.is_written(word) and follower in words.clear_names()


@remembered
def _is_strange(word: str) -> bool:
    """No word of the language in any form."""
    return len(word) > 2 and may_be_name(word) and not word.startswith(ARTICLE) and not looks_like_verb(word)


def _part(reading: Reading, j: int, last: bool) -> bool:
    word = reading.doc.words[j]
    if len(word) < 2 or ARABIC_LETTER.match(word) is None or word in role_words("no_names"):
        return False
    if word in words.given_names() or word in words.particles() or word == GOD:
        return True
    if reading.kind(j) & NO_SURNAME & ~_ANY_NAME:
        return False
    if word.startswith(ARTICLE):
        return last and not word.endswith(_PLURALS) and not words.is_written(word)
    return not word.startswith(CONTRACTED)
