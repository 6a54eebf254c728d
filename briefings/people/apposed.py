"""Names that only the title behind them betrays: «X Y, the expert in it, said», «X Y, one of the heads».

Behind a verb of speech no comma need stand between them: «said X Y the director of the centre that».
"""

from __future__ import annotations

from functools import cache

from briefings.people import lexicons, words
from briefings.people.forms import ALEF, ARTICLE, NOON, TEH, WAW, YEH, Kind
from briefings.people.framed import is_name, tells
from briefings.people.naming import Naming
from briefings.people.openings import JOINTS, NO_SURNAME, may_be_name, misspelled, opening_clitics
from briefings.people.shapes import is_clear, looks_like_verb
from briefings.people.tagging import Reading

_FEWEST, _MOST = 2, 4
_SHORT = 4
_PLURALS = (WAW + NOON, YEH + NOON, ALEF + TEH, YEH)


def appose(reading: Reading, namings: list[Naming]) -> list[Naming]:
    """``namings``, in text order, with the names before the commas of those that have a title alone."""
    behind = {n.first: _comma_before(reading, n) for n in namings if n.titles and n.name[0] == n.name[1]}
    if not any(behind.values()):
        return namings
    found: list[Naming] = []
    for naming in namings:
        end = behind.get(naming.first, 0) if not naming.named else 0
        first = _start(reading, end, found[-1].last if found else 0) if end else 0
        if first < end:
            found.append(_named(reading, naming, first, end))
            if found[-1].titles:
                continue
        found.append(naming)
    return found


def _named(reading: Reading, naming: Naming, first: int, end: int) -> Naming:
    """The name from word ``first`` to ``end``, with the title of ``naming`` when that is one person's."""
    prefix = _and(reading, first)
    if end == naming.first and naming.titles[0].number == 1:
        return Naming(first, naming.last, (first, end), naming.titles, prefix, prefix)
    return Naming(first, end, (first, end), [], prefix, prefix)


@cache
def _of_one() -> frozenset[str]:
    groups = lexicons.groups()
    return frozenset(lexicons.folded(f"{groups.counters_of_one} {groups.counters_of_one_feminine}"))


def _comma_before(reading: Reading, naming: Naming) -> int:
    """Where the apposition of a title without a name begins, behind a comma; 0 when it is none."""
    title, first = naming.titles[0], naming.first
    if first < 2 or naming.members or naming.pronoun or naming.prefix:
        return 0
    if title.number > 1:
        one = reading.close(first) and reading.doc.words[first - 1] in _of_one()
        return first - 1 if one and reading.comma(first - 1) else 0
    parted = reading.comma(first)
    if not (parted or reading.close(first)) or not (title.details or title.states or (parted and title.definite)):
        return 0
    goes_on = _goes_on(reading, naming.last) or (not title.bare and _links_on(reading, naming.last))
    return first if goes_on else 0


def _goes_on(reading: Reading, j: int) -> bool:
    """A mark or a verb of speech stands at word j, behind an apposition."""
    return j >= len(reading.doc.words) or not reading.close(j) or bool(reading.kind(j) & (Kind.SPEECH | Kind.END))


def _links_on(reading: Reading, j: int) -> bool:
    """A word that leads to more of the title stands at word j."""
    return reading.doc.words[j] in lexicons.folded(lexicons.roles().bridges)


def _start(reading: Reading, end: int, floor: int) -> int:
    """The first word of a name that ends before word ``end``; ``end`` when there is none."""
    for first in range(max(floor, end - _MOST), end - _FEWEST + 1):
        opens = (
            _opens(reading, first) if reading.comma(end) or end >= len(reading.doc.words) else _is_said(reading, first)
        )
        if opens and _joined(reading, first, end) and _reads(reading, first, end):
            return first
    return end


def _opens(reading: Reading, first: int) -> bool:
    """A phrase begins at word ``first``: behind a mark, or behind a verb or a preposition that leads to a name."""
    return not first or not reading.close(first) or bool(reading.kind(first - 1) & Kind.LEAD)


def _is_said(reading: Reading, first: int) -> bool:
    """A verb of speech stands right before word ``first``: «said | X Y the director of the centre»."""
    return first > 0 and reading.close(first) and tells(reading, first - 1)


def _and(reading: Reading, first: int) -> str:
    """The «and» glued to an unknown name that goes on with a list."""
    word = reading.doc.words[first]
    return WAW if word[0] == WAW and len(word) > _SHORT and not is_clear(word) and may_be_name(word[1:]) else ""


def _joined(reading: Reading, first: int, end: int) -> bool:
    return all(reading.doc.gaps[j] in JOINTS for j in range(first + 1, end))


def _reads(reading: Reading, first: int, end: int) -> bool:
    """Words ``first`` to ``end`` can be a name: behind a given name one surname may be any noun."""
    text = reading.doc.words[first:end]
    if text[0] in words.given_names() and not misspelled(reading, first):
        plain = len(text) == _FEWEST and not reading.kind(first + 1) & NO_SURNAME and not looks_like_verb(text[1])
        return plain or is_name(reading, first, end)
    unknown = all(may_be_name(word) and not is_clear(word) for word in text)
    return unknown and (is_name(reading, first, end) or (_is_said(reading, first) and _with_definite(text)))


def _with_definite(text: list[str]) -> bool:
    """Two words that nobody knows, the second with the article: a name from the Maghreb, as «Ramtane Lamamra»."""
    if len(text) != _FEWEST or text[0].startswith(ARTICLE) or looks_like_verb(text[0]) or opening_clitics(text[0]) > 0:
        return False
    return text[1].startswith(ARTICLE) and not text[1].endswith(_PLURALS)
