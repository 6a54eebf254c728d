"""One pass over a tagged text: every place where somebody is named by name, by title, or by both."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.model import Gender
from briefings.people import words
from briefings.people.forms import Kind
from briefings.people.holders import known_surnames
from briefings.people.names import clitic_before_name, continues, is_clear, name_end, unit_end
from briefings.people.offices import Title, read_title
from briefings.people.tagging import Reading

_HONORIFIC = Kind.TITLE | Kind.COURTESY
_OFFICE = Kind.OFFICE | Kind.TRADE | Kind.COUNTERPART


@dataclass(slots=True)
class Naming:
    """A place where a person is named, words ``first`` to ``last``.

    ``name`` is the range of the name's own words (equal ends: none), ``titles`` the titles before and after it,
    ``prefix`` the clitic letters before its first word, ``honoured`` whether a title such as «Mr» stands before it.
    """

    first: int
    last: int
    name: tuple[int, int]
    titles: list[Title]
    prefix: str = ""
    name_prefix: str = ""
    gender: Gender = Gender.UNKNOWN
    honoured: bool = False
    person: int = -1

    @property
    def named(self) -> bool:
        return self.name[0] < self.name[1]


def scan(reading: Reading) -> list[Naming]:
    """Every naming of ``reading`` in text order; they do not overlap."""
    found: list[Naming] = []
    i, count = 0, len(reading.doc.words)
    while i < count:
        naming = _naming(reading, i)
        if naming is None:
            i += 1
            continue
        found.append(naming)
        i = naming.last
    return found


def _naming(reading: Reading, i: int) -> Naming | None:
    form = reading.forms[i]
    if form is not None and form.kind & (_HONORIFIC | _OFFICE):
        naming = _titled(reading, i, form.prefix)
        if naming is not None:
            return naming
    return _bare(reading, i)


def _titled(reading: Reading, i: int, prefix: str) -> Naming | None:
    j = _skip_honorifics(reading, i)
    honoured = j > i
    titles: list[Title] = []
    if j < len(reading.doc.words) and (j == i or reading.close(j)):
        title = read_title(reading, j)
        if title is not None:
            titles.append(title)
            j = title.last
            j = _skip_honorifics(reading, j) if j < len(reading.doc.words) and _near(reading, j) else j
    name = (j, j)
    if j < len(reading.doc.words) and _near(reading, j):
        name = (j, _titled_name_end(reading, j, titles, honoured))
    if name[0] == name[1]:
        return _without_name(i, titles, prefix, honoured)
    naming = Naming(i, name[1], name, titles, prefix, honoured=honoured)
    _apposition(reading, naming)
    return naming


def _near(reading: Reading, j: int) -> bool:
    return reading.close(j) or reading.comma(j) or reading.doc.gaps[j] in (". ", ".", "/", " /", "/ ", " / ")


def _skip_honorifics(reading: Reading, i: int) -> int:
    """Past titles such as «Mr» and «Sheikh»; an office that is also a title is left to be read as an office."""
    j = i
    while j < len(reading.doc.words) and (j == i or _near(reading, j)):
        kind = reading.kind(j)
        if not kind & _HONORIFIC or kind & _OFFICE:
            break
        if j > i and reading.comma(j):
            break
        j = reading.ends[j]
    return j


def _titled_name_end(reading: Reading, j: int, titles: list[Title], honoured: bool) -> int:
    """The end of the name after a title; behind a comma only a clear name is trusted."""
    if titles and titles[-1].number > 1 and not honoured:
        return j
    if reading.comma(j):
        end = name_end(reading, j, titled=True)
        clear = is_clear(reading.doc.words[j]) or unit_end(reading, j) > j
        closed = end < len(reading.doc.words) and reading.comma(end) and end - j >= 2
        return end if clear or closed else j
    return name_end(reading, j, titled=bool(titles) or honoured)


def _without_name(i: int, titles: list[Title], prefix: str, honoured: bool) -> Naming | None:
    if not titles:
        return None
    title = titles[0]
    return Naming(i, title.last, (title.last, title.last), titles, prefix, gender=title.gender, honoured=honoured)


def _bare(reading: Reading, i: int) -> Naming | None:
    """A name without a title: a clear given name and at least one more word, or a clear surname."""
    text = reading.doc.words
    word = text[i]
    skip = 0
    if not is_clear(word) and unit_end(reading, i) == i:
        skip = clitic_before_name(word)
        if not skip and word not in words.particles() and word not in words.ambiguous_names():
            return None
    end = i + 1 + _after_clitic(reading, i) if skip else name_end(reading, i, titled=False)
    if end <= i or (end - i == 1 and not _single(reading, i, skip)):
        return None
    naming = Naming(i, end, (i, end), [], word[:skip], word[:skip])
    _apposition(reading, naming)
    return naming


def _after_clitic(reading: Reading, i: int) -> int:
    """How many words follow in a name whose first word carries a clitic."""
    j = i + 1
    if j >= len(reading.doc.words) or not reading.close(j):
        return 0
    count = 0
    while (
        j < len(reading.doc.words)
        and count < 4
        and reading.doc.gaps[j] in (" ", "-")
        and (
            continues(reading, j, reading.doc.words[j - 1] in words.particles(), count + 1)
            or reading.doc.words[j] in words.particles()
        )
    ):
        j += 1
        count += 1
    return count


def _single(reading: Reading, i: int, skip: int) -> bool:
    return reading.doc.words[i][skip:] in known_surnames()


def _apposition(reading: Reading, naming: Naming) -> None:
    """A title behind the name, with or without a comma: «X, the foreign minister,»."""
    j = naming.last
    if j >= len(reading.doc.words) or not (reading.comma(j) or reading.close(j)):
        return
    k = _skip_honorifics(reading, j)
    if k >= len(reading.doc.words):
        return
    form = reading.forms[k]
    if form is None or form.prefix or not form.kind & (Kind.OFFICE | Kind.TRADE) or form.number > 1 or form.owned:
        return
    title = read_title(reading, k)
    if title is None or not (title.definite or title.details or title.states):
        return
    after = title.last
    if after < len(reading.doc.words) and reading.close(after) and name_end(reading, after, titled=True) > after:
        return
    naming.titles.append(title)
    naming.last = title.last
