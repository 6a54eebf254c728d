"""Names behind titles, and titles of two at once («the presidents, Russian X and American Y»)."""

from __future__ import annotations

from briefings.model import Gender
from briefings.people import words
from briefings.people.behind import add_apposition, inner_office
from briefings.people.dedications import is_named_after
from briefings.people.enclosed import between_commas
from briefings.people.forms import ALEF, ARTICLE, LAM, NOON, WAW, Kind
from briefings.people.framed import framed_name, framed_surname, is_met
from briefings.people.honorifics import near, skip_honorifics
from briefings.people.lexicons import role_words
from briefings.people.names import glued_tail, name_end
from briefings.people.naming import Naming
from briefings.people.of_somebody import is_of_somebody, owned
from briefings.people.offices import read_title, title_of
from briefings.people.openings import glued_title, names_somebody, opening_clitics
from briefings.people.quoted import closes, closes_with_comma, quoted_end
from briefings.people.several import further_offices
from briefings.people.tagging import Reading
from briefings.people.terms import held_under
from briefings.people.title import Title

# opens the short name of an institution
_BRACKET = "("
# what closes a name of at least two words
_STOPS, _FEWEST = (".", ":"), 2
# bi-ism: in the name of
_IN_THE_NAME = ("\u0628\u0627\u0633\u0645",)


def read_nickname(reading: Reading, i: int, office: str, prefix: str, found: list[Naming]) -> int:
    """«the master of the Kremlin», alone or before a name («the Jordanian monarch, King X»)."""
    title = title_of(office)
    end = reading.ends[i]
    if title is None:
        return i
    titles = [Title(i, end, title.lemma, title.gender, 1, True, title.kind, title.details, title.states)]
    name, skip = _name_after(reading, end, titles, False)
    naming = Naming(i, max(end, name[1]), name, titles, prefix)
    naming.name_prefix = reading.doc.words[name[0]][:skip] if skip else ""
    found.append(naming)
    return naming.last


def read_titled(reading: Reading, i: int, prefix: str, found: list[Naming]) -> int:
    """A title or an honorific at word i, with the name behind it; returns the word to go on with."""
    count = len(reading.doc.words)
    j = skip_honorifics(reading, i)
    honoured = j > i and any(reading.kind(k) & Kind.TITLE for k in range(i, j))
    titles: list[Title] = []
    title = read_title(reading, j) if j < count and (j == i or reading.close(j)) else None
    if title is None and j == i + 1 and _is_described(reading, i):
        j, title = i, read_title(reading, i)
    if title is not None:
        if title.number > 1 and j == i:
            return _joint(reading, title, prefix, found)
        titles.append(title)
        j = title.last
    name, skip = _name_after(reading, j, titles, honoured)
    if len(titles) == 1 and name[1] - name[0] < 2 and not skip:
        framed = framed_name(reading, titles[0])
        name = framed if framed[1] > name[1] else name
    if name[0] == name[1] and not titles and honoured:
        name = j, framed_surname(reading, j, i)
    if name[0] == name[1]:
        if not titles:
            return i
        found.append(Naming(i, titles[0].last, (j, j), titles, prefix, honoured=honoured, gender=titles[0].gender))
        return titles[0].last
    owners: list[Naming] = []
    if titles and not skip and is_of_somebody(reading, titles, name[0]):
        whole, *owners = owned(reading, titles[0], name, prefix)
        name, skip = _name_after(reading, whole.last, whole.titles, False)
        if name[0] == name[1]:
            found += (whole, *owners)
            return whole.last
    inner = inner_office(reading, titles[0]) if titles else None
    if inner is not None and not skip and _is_of_inner(reading, titles[0], inner, name):
        found += _of_another(reading, (titles[0], inner), name, prefix)
        return name[1]
    naming = Naming(i, name[1], name, titles, prefix, honoured=honoured, tail=glued_tail(reading, name[1] - 1))
    naming.name_prefix = reading.doc.words[name[0]][:skip] if skip else (prefix if name[0] == i else "")
    if len(titles) == 1:
        titles += further_offices(reading, titles[0])
    found += (naming, *owners)
    return add_apposition(reading, naming)


def _is_described(reading: Reading, i: int) -> bool:
    """A trade that is a title as well, before an adjective: «the Democratic senator»."""
    j = i + 1
    if not reading.kind(i) & Kind.TRADE or j >= len(reading.doc.words) or not reading.close(j):
        return False
    form = reading.forms[j]
    return form is not None and bool(form.kind & (Kind.DEMONYM | Kind.ADJECTIVE | Kind.QUALITY)) and form.definite


def _name_after(reading: Reading, j: int, titles: list[Title], honoured: bool) -> tuple[tuple[int, int], int]:
    """The name behind a title that ends before word j, and the letters of a title glued to it.

    A second title such as «King» or «Ambassador» may stand between; it joins ``titles`` when a name follows it.
    """
    count = len(reading.doc.words)
    j = quoted_end(reading, j) if titles and j < count and _BRACKET in reading.doc.gaps[j] else j
    quoted = j < count and bool(titles) and (closes(reading, j) or closes_with_comma(reading, j))
    if j >= count or not (quoted or near(reading, j)):
        return (j, j), 0
    k = skip_honorifics(reading, _past_people(reading, j, titles))
    if k >= count or (k > j and not near(reading, k)):
        return (j, j), 0
    honoured = honoured or (k > j and any(reading.kind(x) & Kind.TITLE for x in range(j, k)))
    form = reading.forms[k]
    if titles and form is not None and form.kind & Kind.TITLE and form.kind & Kind.OFFICE and not form.prefix:
        second = read_title(reading, k)
        more = second is not None and (second.lemma != titles[0].lemma or bool(titles[0].states))
        if (
            second is not None
            and more
            and second.bare
            and second.number == 1
            and not is_met(reading, titles[0], second)
        ):
            after = second.last
            end = _titled_name_end(reading, after, [second], True) if after < count and near(reading, after) else after
            if end > after:
                titles.append(second)
                return (after, end), 0
    skip = glued_title(reading.doc.words[k])
    if skip > 0:
        return (k, name_end(reading, k, titled=True, skip=skip)), skip
    return (k, _titled_name_end(reading, k, titles, honoured)), 0


def _past_people(reading: Reading, j: int, titles: list[Title]) -> int:
    """Past where the holder of a title comes from, behind a comma: «the director of the agency, the Japanese | X»."""
    form, nxt = reading.forms[j], j + 1
    if form is None or not titles or titles[0].number > 1 or titles[0].states or not reading.comma(j):
        return j
    people = form.kind & Kind.DEMONYM and form.definite and form.number == 1 and not form.prefix
    named = people and nxt < len(reading.doc.words) and reading.close(nxt) and names_somebody(reading, nxt)
    return nxt if named and form.gender is titles[0].gender else j


def _titled_name_end(reading: Reading, j: int, titles: list[Title], honoured: bool) -> int:
    """The end of the name after a title; behind a comma only a clear or a closed-off name is trusted."""
    whole = bool(titles) and (titles[-1].definite or titles[-1].owned or not titles[-1].bare)
    end = name_end(reading, j, titled=whole or honoured)
    if titles and reading.comma(j) and (end == j or not reading.comma(end)):
        end = max(end, between_commas(reading, j, titles[-1]))
    if end == j or (titles and j > titles[-1].first + 1 and is_named_after(reading.doc.words[j - 1])):
        return j
    if end - j == 1 and _completes(reading, j):
        return j
    word = reading.doc.words[j]
    office = not titles or titles[-1].definite or not titles[-1].kind & Kind.TRADE
    given = office and word in words.ambiguous_names() and word not in words.everyday_names()
    sure = given or names_somebody(reading, j)
    if reading.comma(j) or closes_with_comma(reading, j):
        return end if sure or _is_closed(reading, j, end) else j
    if end - j == 1 and reading.kind(j) & (Kind.DEMONYM | Kind.ADJECTIVE | Kind.QUALITY | Kind.LEAD):
        return j
    if end - j > 1 or ((sure or honoured) and word not in words.exact_spellings()):
        return end
    return end if titles and titles[0].kind & Kind.OFFICE and _supported(reading, j, titles[0]) else j


def _is_closed(reading: Reading, first: int, end: int) -> bool:
    """Two words and more, before a comma, a stop or a day: behind a title and a comma they are a name."""
    if end >= len(reading.doc.words) or end - first < _FEWEST:
        return False
    return reading.doc.gaps[end][:1] in _STOPS or reading.comma(end) or bool(reading.kind(end) & Kind.END)


def _completes(reading: Reading, j: int) -> bool:
    """A lone unknown word behind an indefinite institution is what that is called: the editor of the magazine X."""
    before = reading.forms[j - 1] if j and reading.close(j) else None
    head = before is not None and before.kind & Kind.INSTITUTION_HEAD and not before.definite
    return bool(head) and not names_somebody(reading, j)


def _supported(reading: Reading, j: int, title: Title) -> bool:
    """A lone unknown word behind an office is a name: behind «the president», used again, or with a stop behind it."""
    word, nxt = reading.doc.words[j], j + 1
    closed = nxt >= len(reading.doc.words) or not reading.close(nxt) or _that(reading, nxt)
    if word in words.exact_spellings() or (word in words.everyday_names() and not closed):
        return False
    if reading.occurs(word) > 1:
        return True
    if word.startswith(WAW):
        return False
    if word.startswith(ARTICLE) and title.definite and title.bare:
        return word in words.surname_words()
    if title.definite and title.bare and title.gender is Gender.MASCULINE:
        return not (word.startswith(ALEF) and len(word) < 5)
    return closed


def _that(reading: Reading, i: int) -> bool:
    return reading.doc.words[i] == ALEF + NOON


def _speaks_for(reading: Reading, title: Title, name: int) -> bool:
    """Whether a title is that of somebody unnamed who speaks in the name of, or is adviser to, whom ``name`` names."""
    unnamed = not title.definite and title.number == 1 and reading.close(name)
    if not unnamed or title.first + 1 >= title.last:
        return False
    return reading.doc.words[title.first + 1] in _IN_THE_NAME or any(
        reading.kind(k) & Kind.OFFICE and reading.doc.words[k].startswith(LAM)
        for k in range(title.first + 1, title.last)
    )


def _is_of_inner(reading: Reading, title: Title, inner: Title, name: tuple[int, int]) -> bool:
    """Whether the name behind ``title`` is that of the holder of the office in it: the envoy of | president X."""
    if _speaks_for(reading, title, name[0]):
        return True
    if title.lemma in role_words("deputies"):
        return False
    doc, own = reading.doc, inner.details - role_words("former")
    held = held_under(doc.text[doc.starts[name[0]] : doc.ends[name[1] - 1]])
    if any(one.lemma == title.lemma for one in held):
        return False
    return any(
        one.lemma == inner.lemma and one.details == own and (not inner.states or one.states == inner.states)
        for one in held
    )


def _of_another(reading: Reading, titles: tuple[Title, Title], name: tuple[int, int], prefix: str) -> list[Naming]:
    """A title whose end names somebody else: «a spokesman of [president X]»; the two titles, the outer one first.

    Of two definite ones the second is no part of the first: «the secretary general urged | president X».
    """
    outer, inner = titles
    end = last = name[1]
    if outer.definite and inner.definite:
        outer.last = last = inner.first
        outer.details -= {inner.lemma} | inner.details
        outer.states = ()
    unnamed = Naming(outer.first, last, (last, last), [outer], prefix, gender=outer.gender)
    return [unnamed, Naming(inner.first, end, name, [inner], tail=glued_tail(reading, end - 1))]


def _joint(reading: Reading, title: Title, prefix: str, found: list[Naming]) -> int:
    """«the presidents, Russian X and American Y», «the foreign ministers of A and B»."""
    count = len(reading.doc.words)
    of = inner_office(reading, title) if title.number > 2 else None
    if of is not None and title.last < count and near(reading, title.last):
        end = _titled_name_end(reading, title.last, [of], False)
        if end > title.last and not (end < count and reading.close(end) and _and_name(reading, end)):
            found += _of_another(reading, (title, of), (title.last, end), prefix)
            return end
    outer = Naming(title.first, title.last, (title.last, title.last), [title], prefix, gender=title.gender)
    found.append(outer)
    if _acts_on(reading, title):
        return title.last
    state = title.states[0] if title.states else None
    j = title.last
    while True:
        end = _titled_name_end(reading, j, [title], False) if j < count and near(reading, j) else j
        if end > j:
            skip = opening_clitics(reading.doc.words[j])
            prefix_here = reading.doc.words[j][:skip] if skip > 0 and reading.doc.words[j][0] == WAW else ""
            inner = Naming(j, end, (j, end), [title.over(state)], prefix_here, prefix_here, honoured=True)
            outer.members.append(inner)
            found.append(inner)
        elif state is not None:
            outer.members.append(title.over(state))
        j = end
        follower = reading.forms[j] if j < count and reading.close(j) else None
        if follower is not None and follower.prefix == WAW and follower.kind & (Kind.DEMONYM | Kind.STATE):
            state, j = follower.state, reading.ends[j]
        elif end > title.last and follower is None and j < count and reading.close(j) and _and_name(reading, j):
            end = name_end(reading, j, titled=True, skip=1)
            waw = reading.doc.words[j][:1]
            inner = Naming(j, end, (j, end), [title.over(None)], waw, waw, honoured=True)
            outer.members.append(inner)
            found.append(inner)
            j = end
            break
        else:
            break
    outer.last = j
    return j


def _acts_on(reading: Reading, title: Title) -> bool:
    """A plural in the subject's case has an object behind it where one name stands alone: «the officials | Clinton»."""
    first, last = reading.doc.words[title.first], title.last
    if not (first.startswith(ARTICLE) and first.endswith(WAW + NOON)) or last >= len(reading.doc.words):
        return False
    end = _titled_name_end(reading, last, [title], False) if near(reading, last) else last
    return end > last and not (end < len(reading.doc.words) and reading.close(end) and _and_name(reading, end))


def _and_name(reading: Reading, j: int) -> bool:
    word = reading.doc.words[j]
    return word[0] == WAW and opening_clitics(word) == 1
