"""Titles behind names, with or without a comma: «X, the foreign minister,»."""

from __future__ import annotations

from briefings.model import Gender
from briefings.people import words
from briefings.people.forms import ALEF, IN, LAM, Kind
from briefings.people.framed import tells
from briefings.people.honorifics import skip_honorifics
from briefings.people.lexicons import role_words
from briefings.people.names import name_end
from briefings.people.naming import Naming
from briefings.people.offices import read_title
from briefings.people.quoted import closes
from briefings.people.several import further_offices
from briefings.people.tagging import Reading
from briefings.people.title import Title

_DASHES, _LONGEST_ASIDE = frozenset("-\u2013\u2014"), 9


def inner_office(reading: Reading, title: Title) -> Title | None:
    """The office of one person inside a title: «a spokesman of | the president», «the aides of | the minister»."""
    for k in range(title.first + 1, title.last):
        form = reading.forms[k]
        if form is not None and form.kind & Kind.OFFICE and form.number == 1:
            return read_title(reading, k)
    return None


def add_apposition(reading: Reading, naming: Naming) -> int:
    """A title behind the name, with or without a comma: «X, the foreign minister,»; returns the word to go on with."""
    j = naming.last
    if naming.tail or j >= len(reading.doc.words):
        return j
    if not (reading.comma(j) or reading.close(j) or closes(reading, j) or _between_dashes(reading, j)):
        return j
    k = skip_honorifics(reading, j)
    form = reading.forms[k] if k < len(reading.doc.words) else None
    if form is None or form.prefix or not form.kind & (Kind.OFFICE | Kind.TRADE) or form.number > 1 or form.owned:
        return j
    if reading.doc.words[k] == form.lemma + ALEF:  # what X did then: «X, accusing the president»
        return j
    title = read_title(reading, k)
    if title is None or not (title.definite or title.details or title.states):
        return j
    if reading.close(j) and (
        _is_second(reading, naming, title) or _is_object(reading, naming) or _is_other(reading, naming, title)
    ):
        return j
    after = title.last
    if after < len(reading.doc.words) and reading.close(after) and name_end(reading, after, titled=True) > after:
        return _envoy(reading, naming, title)
    naming.titles += [title, *further_offices(reading, title)]
    naming.last = title.last
    return title.last


def _between_dashes(reading: Reading, j: int) -> bool:
    """A dash stands before word j, and another near behind it: «Selma Zahid -a member of the House- asked»."""
    near = reading.doc.gaps[j + 1 : j + _LONGEST_ASIDE]
    return reading.doc.gaps[j].strip() in _DASHES and any(gap.strip() in _DASHES for gap in near)


def _envoy(reading: Reading, naming: Naming, title: Title) -> int:
    """«X, the envoy of | president Y»: the name behind the title belongs to its inner office, where reading goes on."""
    inner = inner_office(reading, title)
    met = naming.first > 0 and reading.kind(naming.first - 1) & Kind.LEAD and not tells(reading, naming.first - 1)
    if inner is None or (met and reading.close(naming.last)):
        return naming.last
    naming.titles.append(title)
    return inner.first


def _is_other(reading: Reading, naming: Naming, title: Title) -> bool:
    """A woman's title without more behind the name of a man is somebody else: «X asked the (f) minister»."""
    first = reading.doc.words[naming.name[0]][len(naming.name_prefix) :]
    known = first in words.clear_names() or first in words.ambiguous_names()
    man = known and first not in words.feminine_names()
    return title.bare and title.gender is Gender.FEMININE and man


def _is_second(reading: Reading, naming: Naming, title: Title) -> bool:
    """«The minister», alone or «in» a place, behind the name of one whose title stands before it is somebody else."""
    alone = title.definite and (title.bare or reading.doc.words[title.first + 1] == IN)
    return alone and any(held.last <= naming.name[0] for held in naming.titles)


def _is_object(reading: Reading, naming: Naming) -> bool:
    """Without a comma, a title behind a name that has one already is somebody else: whom the named one met.

    Nobody is met behind a rank where a verb of speech or a preposition stands before them («said | Ambassador X, the
    spokesman»), nor where the rank is a courtesy's.
    """
    definite = [title for title in naming.titles if title.definite]
    if len(definite) != 1:
        return bool(definite)
    if not (definite[0].bare and definite[0].kind & Kind.TITLE):
        return not _is_said(reading, naming)
    return not (_is_governed(reading, naming) or _is_highness(reading, naming, definite[0]))


def _is_governed(reading: Reading, naming: Naming) -> bool:
    """A verb of speech, or what leads to a noun, stands right before ``naming``."""
    i = naming.first
    before = reading.doc.words[i - 1] if i and reading.close(i) else ""
    return _is_said(reading, naming) or naming.prefix == LAM or before in role_words("bridges")


def _is_said(reading: Reading, naming: Naming) -> bool:
    """A verb of speech that has nobody for its object stands right before ``naming``."""
    before = naming.first - 1
    if before < 0 or not reading.close(naming.first) or not tells(reading, before):
        return False
    return reading.doc.words[before] not in role_words("addressing")


def _is_highness(reading: Reading, naming: Naming, title: Title) -> bool:
    """A prince or a sheikh with all his fathers: the office that follows is his, as protocol has it."""
    first, last = naming.name
    son = any(word in words.lineage() for word in reading.doc.words[first:last])
    return son and title.first > naming.first and reading.kind(title.first - 1) & Kind.COURTESY != 0
