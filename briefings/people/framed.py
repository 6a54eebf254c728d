"""Names that only their place betrays: said | the director of the hospital in X | Y Z | that.

Between a title behind a verb of speech and the particle, a colon or a mark nothing but the name can stand, even when
its words are ordinary ones. «In X» may come between the title and the name.
"""

from __future__ import annotations

from functools import cache

from briefings.arabic import ARABIC_LETTER
from briefings.people import lexicons, words
from briefings.people.dedications import is_named_after
from briefings.people.eastern import is_eastern
from briefings.people.enclosed import is_enclosed, is_whole, may_open
from briefings.people.forms import ALEF, ARTICLE, BEH, FROM, NOON, WAW, YEH, Kind
from briefings.people.lexicons import role_words
from briefings.people.names import name_end
from briefings.people.offices import read_title
from briefings.people.openings import ALI, GOD, JOINTS, NO_SURNAME, may_be_name, misspelled, opening_clitics
from briefings.people.shapes import is_clear, looks_like_verb
from briefings.people.tagging import Reading
from briefings.people.title import Title

_FEWEST, _MOST = 2, 4
_FARTHEST_NAME = 4
_SHORTEST = 3
# an, bi-an, with or without a pronoun
_THAT, _LONGEST_THAT = (ALEF + NOON, BEH + ALEF + NOON), 5
_PEOPLE = (WAW + NOON, YEH + NOON, ALEF + "\u062a")
_ROLE = Kind.OFFICE | Kind.TRADE


@cache
def _closers() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.roles().name_closers))


@cache
def _sources() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.roles().before_sources))


@cache
def _places() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.roles().place_links))


def framed_name(reading: Reading, title: Title) -> tuple[int, int]:
    """The words of the name behind ``title``, which stands behind a verb of speech; equal ends when there is none."""
    first = title.first
    if not first or not reading.close(first) or title.number != 1:
        return first, first
    if not tells(reading, first - 1):
        return first, first
    start = _past_second(reading, title)
    closed = closing(reading, start)
    if closed <= start:
        return first, first
    if reading.close(start) and is_name(reading, start, closed):
        return start, closed
    whole = is_whole(reading, title) and is_enclosed(reading, start, closed)
    if start == title.last and reading.close(start) and (whole or _is_plain(reading, title, start, closed)):
        return start, closed
    return _behind_place(reading, start, closed) or (first, first)


def _is_plain(reading: Reading, title: Title, start: int, closed: int) -> bool:
    """«The blogger» alone, before two words that a stop closes, the second a surname: the first may be any noun."""
    text = reading.doc.words
    if not (title.bare and title.definite and title.kind & Kind.TRADE) or closed - start != _FEWEST:
        return False
    surname = text[start + 1]
    relative = surname.startswith(ARTICLE) and surname.endswith(YEH) and not reading.kind(start + 1)
    known = is_clear(surname) or surname in words.surname_words()
    return (known or (relative and not reading.kind(start))) and may_open(text[start]) and reading.close(start + 1)


def framed_surname(reading: Reading, first: int, before: int | None = None) -> int:
    """The end of a name of two words, which stands between a verb of speech and what closes it; ``first`` when none
    does. Behind a given name any noun may be the surname there: said | Sami X | that. A rank may stand ``before``."""
    text, led = reading.doc.words, first if before is None else before
    if not led or first >= len(text) or not reading.close(led) or not tells(reading, led - 1):
        return first
    if not reading.close(first) or text[first] not in words.given_names():
        return first
    closed = closing(reading, first)
    if closed - first != _FEWEST or closed == len(text) or reading.occurs(text[first]) > 1:
        return first
    surname = text[first + 1]
    if misspelled(reading, first) or surname in words.everyday_names():
        return first
    if reading.close(closed) and not (text[closed].startswith(_THAT) and len(text[closed]) <= _LONGEST_THAT):
        return first
    if reading.kind(first + 1) & NO_SURNAME or looks_like_verb(surname):
        return first
    return first if len(surname) < _SHORTEST or surname.endswith(ALEF) or surname.startswith(ARTICLE) else closed


def _past_second(reading: Reading, title: Title) -> int:
    """The word behind a title, and behind a second one of the same person («the expert and analyst»)."""
    j = title.last
    form = reading.forms[j] if j < len(reading.forms) and reading.close(j) else None
    if form is None or form.prefix != WAW or not form.kind & _ROLE or form.number != 1:
        return j
    if not form.definite or not title.definite or form.gender is not title.gender:
        return j
    second = read_title(reading, j)
    return second.last if second else j


def tells(reading: Reading, i: int) -> bool:
    """A verb of speech stands at word i, or a word before whoever is quoted."""
    return bool(reading.kind(i) & Kind.SPEECH) or reading.doc.words[i] in _sources()


def is_met(reading: Reading, title: Title, other: Title) -> bool:
    """«The president X» behind a verb that calls upon somebody and another's whole title is who is called upon."""
    if not title.definite or other.lemma not in role_words("met") or not title.first:
        return False
    verb = reading.doc.words[title.first - 1]
    return verb in role_words("urging") or verb.removeprefix(WAW) in role_words("urging")


def closing(reading: Reading, start: int) -> int:
    """The word that closes the name: one behind a mark, the particle, or whom it is said to; ``start`` when far."""
    text = reading.doc.words
    for j in range(start, min(len(text), start + _MOST + _FARTHEST_NAME) + 1):
        if j == len(text) or (j > start and (reading.doc.gaps[j] not in JOINTS or _closes(reading, j))):
            return j
        if reading.kind(j) & Kind.LEAD:
            return start
    return start


def _closes(reading: Reading, j: int) -> bool:
    """A name before word j has ended: at «that», at «of that», at «who» and «today»."""
    text = reading.doc.words
    if text[j] == ALI and not misspelled(reading, j):
        return False
    if text[j] in _closers() or (text[j] == FROM and not _closers().isdisjoint(text[j + 1 : j + 2])):
        return True
    return bool(reading.kind(j) & Kind.END) and text[j] != GOD


def _behind_place(reading: Reading, start: int, closed: int) -> tuple[int, int] | None:
    """The name behind «in X»: from the first given name on, else behind the one word that names the place."""
    if reading.doc.words[start] not in _places() or not reading.close(start):
        return None
    given = [
        j
        for j in range(start + 2, closed)
        if reading.doc.words[j] in words.given_names() and not misspelled(reading, j)
        if not is_named_after(reading.doc.words[j - 1])
    ]
    if given and name_end(reading, given[0], titled=True) - given[0] >= _FEWEST:
        return given[0], name_end(reading, given[0], titled=True)
    for first in (*given[:1], start + 2):
        inside = first < closed and reading.close(first) and not reading.kind(first - 1) & Kind.INSTITUTION_HEAD
        if inside and is_name(reading, first, closed):
            return first, closed
    return None


def is_name(reading: Reading, first: int, last: int) -> bool:
    """Words ``first`` to ``last`` can be a name: given names, or words that the language does not have."""
    text = reading.doc.words[first:last]
    if not _FEWEST <= len(text) <= _MOST:
        return False
    if len(text) == _FEWEST and is_eastern(text[0], text[1]):
        return True
    given = text[0] in words.given_names() and not misspelled(reading, first)
    if text[0] in _closers() or (text[0] in words.exact_spellings() and not given):
        return False
    if not given and (_definite(reading, first) or words.is_written(text[0]) or looks_like_verb(text[0])):
        return False
    if opening_clitics(text[0]) > 0 or not all(_part(reading, j, given) for j in range(first, last)):
        return False
    return given or any(may_be_name(word) and word[0] != WAW for word in text[1:])


def _definite(reading: Reading, j: int) -> bool:
    """Word j has the article; Alonso, written with a hamza, has not."""
    return reading.doc.words[j].startswith(ARTICLE) and reading.doc.text[reading.doc.starts[j]] == ALEF


def _part(reading: Reading, j: int, given: bool) -> bool:
    word = reading.doc.words[j]
    if ARABIC_LETTER.match(word) is None or len(word) < 2:
        return False
    if word in words.given_names() or word in words.particles():
        return True
    if reading.kind(j) & NO_SURNAME:
        return False
    if _definite(reading, j):
        return given and not word.endswith(_PEOPLE)
    return not words.is_written(word)
