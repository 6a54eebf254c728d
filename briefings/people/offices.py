"""Titles as phrases: the office, what it is over, and the state, so that two wordings of one title are equal."""

from __future__ import annotations

from functools import cache, lru_cache

from briefings import document
from briefings.model import Gender
from briefings.people import lexicons, words
from briefings.people.forms import ALEF, ARTICLE, BEH, IN, KAF, LAM, NOON, TO, WAW, YEH, Form, Kind, table
from briefings.people.fuller import purposed
from briefings.people.lexicons import role_words
from briefings.people.openings import names_somebody
from briefings.people.quoted import closes, quoted_end
from briefings.people.shapes import is_clear
from briefings.people.tagging import Reading, tag
from briefings.people.title import Parts, Title, bare_word
from briefings.people.title_nouns import (
    OVER,
    chain_step,
    is_adjective,
    is_body,
    is_other,
    is_rank,
    is_sent,
    is_told,
    of_the_step,
    over_words,
    own_word,
    place_step,
    plain_step,
    ties,
)

_LONGEST, _STARTS = 16, Kind.OFFICE | Kind.TRADE | Kind.COUNTERPART
_INNER = OVER | Kind.CONNECTOR
_NEEDS_MORE = Kind.INSTITUTION_HEAD | Kind.CONSTRUCT


@cache
def _same_office() -> dict[str, str]:
    """Words and institutions that name one office -> the word used for comparing."""
    rows = lexicons.rows(lexicons.roles().synonyms)
    return {" ".join(other): " ".join(row[0]) for row in rows for other in row[1:]}


def _office_follows(reading: Reading, i: int) -> bool:
    return i < len(reading.forms) and reading.close(i) and bool(reading.kind(i) & Kind.OFFICE)


def read_title(reading: Reading, i: int) -> Title | None:
    """The title whose office stands at word ``i``, with all that belongs to it; None when there is no office."""
    form = reading.forms[i]
    if form is None or not form.kind & _STARTS:
        return None
    if form.definite and (form.lemma in role_words("construct_only") or is_adjective(reading, i, form.lemma)):
        return None
    if form.lemma in role_words("acting") and role_words("carried_on").isdisjoint(reading.doc.words[i + 1 : i + 2]):
        return None
    thing = form.gender is Gender.FEMININE and form.lemma in role_words("feminine_things")
    if thing and not _office_follows(reading, i + 1):
        return None
    same = _same_office()
    title = Title(
        i, reading.ends[i], same.get(form.lemma, form.lemma), form.gender, form.number, form.definite, form.kind
    )
    title.owned = form.owned
    parts = Parts([form.detail] if form.detail else [], [])
    title.last = _complement(reading, title, parts)
    title.details = frozenset(same.get(word, word) for word in parts.details).difference(role_words("hollow"))
    title.elect, title.home = not role_words("elect").isdisjoint(parts.details), parts.plural
    title.states = tuple(dict.fromkeys(parts.states))
    meant = _equivalents().get((title.lemma, title.details))
    if meant is not None:
        title.lemma, title.details = meant
    return title


@cache
def _equivalents() -> dict[tuple[str, frozenset[str]], tuple[str, frozenset[str]]]:
    """Offices named by their field -> the office meant; both as lemma and details."""
    same = _same_office()

    def plain(phrase: tuple[str, ...]) -> tuple[str, frozenset[str]]:
        lemma = next((form.lemma for rest, form in table().get(phrase[0], ()) if not rest), phrase[0])
        return same.get(lemma, lemma), frozenset(same.get(bare_word(word), bare_word(word)) for word in phrase[1:])

    return {plain(row[0]): plain(row[1]) for row in lexicons.rows(lexicons.roles().equivalents)}


@lru_cache(maxsize=1024)
def title_of(phrase: str) -> Title | None:
    """The title that a phrase of a lexicon names; None when no office begins it."""
    reading = tag(document.read(phrase))
    first = reading.forms[0] if reading.forms else None
    if first is not None and first.kind & Kind.NICKNAME:
        return title_of(first.lemma)
    return read_title(reading, 0) if reading.forms else None


def _complement(reading: Reading, title: Title, parts: Parts) -> int:
    """Collects what follows the office; returns the word after the last one that belongs to it."""
    j = end = title.last
    limit = min(len(reading.doc.words), title.first + _LONGEST)
    while j < limit and reading.close(j):
        mark = len(parts.details)
        step = _step(reading, title, j, parts)
        if step == 0:
            return purposed(reading, title.first, j, end, parts)
        kind = reading.kind(j)
        linking = step < 0 and (kind & Kind.CONNECTOR or ties(reading, title, j))
        parts.linked = reading.doc.words[j] if linking else ""
        # Whose son is told may be named as well: «the son of the minister X».
        kin = title.kind & Kind.TRADE and not title.kind & Kind.OFFICE and kind & Kind.OFFICE
        parts.bound = step < 0 and not linking and not kin
        form = reading.forms[j]
        parts.plain = step == 1 and (form is None or bool(form.definite and form.kind & Kind.CONSTRUCT))
        j += abs(step)
        if step > 0:
            end = j
        elif j >= limit or not reading.close(j):
            quoted = _quoted(reading, title, j, parts)
            if quoted > j:
                return quoted
            del parts.details[mark:]
    return end


def _quoted(reading: Reading, title: Title, end: int, parts: Parts) -> int:
    """Takes in the name between marks of the institution before word ``end``, and the demonym behind it."""
    head = reading.forms[end - 1]
    body = head is not None and (head.kind & Kind.INSTITUTION_HEAD or is_body(reading.doc.words[end - 1]))
    if head is None or not body or head.definite:
        return end
    last = quoted_end(reading, end)
    if last == end or reading.doc.words[end] in words.given_names():
        return end
    parts.details.extend(bare_word(word) for word in reading.doc.words[end:last])
    form = reading.forms[last] if last < len(reading.forms) and closes(reading, last) else None
    people = form is not None and form.kind & Kind.DEMONYM and form.definite and not form.prefix
    return last + _state_step(title, form, 1, parts) if form is not None and people else last


def _step(reading: Reading, title: Title, j: int, parts: Parts) -> int:
    """How many words from ``j`` belong to the title: 0 none, negative when they only do with a word after them."""
    form, word = reading.inner(j), reading.doc.words[j]
    if ties(reading, title, j):
        return -1
    if own := own_word(title, j, word, parts):
        parts.details.append(own)
        return 1
    if is_told(reading, title, j) or (names_somebody(reading, j) and not reading.kind(j) & Kind.CONNECTOR):
        return 0
    if form is None:
        if parts.linked and not word.startswith(ARTICLE):
            parts.details.append(word)
            return 1
        if place_step(reading, title, j, parts):
            return 1
        return chain_step(reading, title, j, parts) or of_the_step(title, word, parts) or plain_step(title, word, parts)
    kind, length = form.kind, reading.ends[j] - j
    if kind & (Kind.END | Kind.TITLE | Kind.COURTESY | Kind.LEAD) and not kind & (_INNER | Kind.QUALITY | Kind.DEMONYM):
        return 0
    if kind & Kind.TITLE and kind & Kind.TRADE and not kind & Kind.OFFICE:
        return 0
    if _is_adjective_trade(title, form):
        parts.details.append(form.lemma)
        return length
    if form.prefix and not _may_carry(title, form, parts):
        return 0
    if kind & Kind.CONNECTOR and not kind & (Kind.INSTITUTION | Kind.QUALITY):
        return -length if _leads_on(reading, j + length, title, parts) else 0
    if kind & (Kind.DEMONYM | Kind.STATE):
        if form.kind & Kind.STATE and not form.prefix and not (parts.linked or title.owned) and _is_object(reading, j):
            return 0
        return _state_step(title, form, length, parts)
    if kind & (Kind.QUALITY | (Kind.ADJECTIVE if form.definite else 0)) and not kind & Kind.INSTITUTION:
        parts.details.append(bare_word(word))
        return length
    if kind & OVER:
        return _over_step(reading, title, j, form, parts)
    if kind & (Kind.ADJECTIVE | Kind.GROUP) and chain_step(reading, title, j, parts):
        return -length
    return plain_step(title, word, parts)


def _is_adjective_trade(title: Title, form: Form) -> bool:
    """«parliamentary deputies», «a diplomatic official»: a relational trade behind an indefinite title."""
    plain = form.kind & Kind.TRADE and not form.kind & Kind.OFFICE and form.lemma.endswith(YEH)
    return bool(plain) and not form.definite and not form.prefix and not form.owned and not title.definite


def _is_object(reading: Reading, j: int) -> bool:
    """A state right behind a definite word is somebody else: «the French minister accused | Russia»."""
    if reading.kind(j) & Kind.DEMONYM or reading.doc.words[j].startswith(LAM):
        return False
    after = reading.ends[j]
    named = after < len(reading.forms) and reading.close(after) and names_somebody(reading, after)
    return reading.doc.words[j - 1].startswith(ARTICLE) and not named


def _state_step(title: Title, form: Form, length: int, parts: Parts) -> int:
    if form.number == 3 and title.number == 1 and parts.states and not form.prefix:
        return 0
    if form.kind & Kind.DEMONYM and (form.definite or not title.definite):
        parts.states.append(form.state)
        parts.plural = form.number == 3
        return length
    if form.kind & Kind.STATE and (not title.definite or form.prefix or parts.details or parts.linked):
        parts.states.append(form.state)
        return length
    return 0


def _over_step(reading: Reading, title: Title, j: int, form: Form, parts: Parts) -> int:
    """An institution, a noun in the construct state or a further office («deputy of the prime minister»)."""
    if title.definite and not form.prefix and not parts.details and not parts.linked:
        return 0
    if (form.owned and not form.kind & Kind.CONSTRUCT) or is_rank(reading, j, form, parts):
        return 0
    if (
        form.kind & (Kind.INSTITUTION | Kind.INSTITUTION_HEAD)
        and not parts.linked
        and is_other(reading, j, form, parts)
    ):
        return 0
    alone = not form.prefix and not parts.linked
    if alone and ((parts.states and not form.definite) or _is_told(reading, title, j, bool(parts.states))):
        return 0
    length = reading.ends[j] - j
    if form.kind & Kind.INSTITUTION:
        parts.details.append(form.lemma if " " in form.lemma else bare_word(form.lemma))
        return length
    parts.details.extend([form.lemma] if form.owned else over_words(reading, j, form))
    if form.definite:
        return length
    whole = form.prefix.endswith(LAM) and (not form.kind & _NEEDS_MORE or _strange(reading, j + length))
    return length if whole else -length


def _is_told(reading: Reading, title: Title, j: int, stated: bool) -> bool:
    """An institution at ``j`` is somebody else, behind an adjective without the article: «a US official told | the»."""
    before, many = reading.forms[j - 1], title.number > 1 and j - 1 > title.first and not reading.kind(j - 1) & OVER
    people = stated and before is not None and bool(before.kind & Kind.DEMONYM) and not before.definite
    return not title.definite and (people or (many and reading.doc.words[j - 1].endswith(WAW + NOON)))


def _strange(reading: Reading, j: int) -> bool:
    """A word that nothing is known of stands at j: what an institution is called, or who holds the office."""
    if j >= len(reading.forms) or not reading.close(j):
        return False
    return reading.forms[j] is None and not reading.doc.words[j].startswith(ARTICLE)


def _leads_on(reading: Reading, j: int, title: Title, parts: Parts) -> bool:
    """What stands behind a connector goes on with the title: an institution, a state, a definite noun; not a city."""
    if j >= len(reading.doc.words) or not reading.close(j):
        return False
    form, word = reading.forms[j], reading.doc.words[j]
    if reading.doc.words[j - 1] == IN and word in role_words("occasions"):
        return False
    if reading.doc.words[j - 1] == TO and not is_sent(reading, j, [title.lemma, *parts.details]):
        return False
    if form is None:
        if not words.is_ordinary(word) or (title.lemma in role_words("posted") and _ends_phrase(reading, j + 1)):
            return bool(title.kind & Kind.TRADE or parts.details) and not is_clear(word)
        return word.startswith(ARTICLE)
    if form.kind & Kind.CAPITAL:
        return bool(title.kind & Kind.TRADE or parts.states)
    return bool(form.kind & (OVER | Kind.STATE | Kind.DEMONYM)) and not form.kind & (Kind.END | Kind.LEAD)


def _ends_phrase(reading: Reading, j: int) -> bool:
    """A mark or the particle "that" stands at word j."""
    return j >= len(reading.doc.words) or not reading.close(j) or reading.doc.words[j] == ALEF + NOON


def _may_carry(title: Title, form: Form, parts: Parts) -> bool:
    """A phrase behind «to» or «in» belongs to a title that is over something; «and» only inside a list of domains."""
    if form.prefix.startswith(WAW):
        if form.kind & Kind.DEMONYM:
            return bool(parts.details) and form.number == 3 and form.definite
        return bool(parts.details) and not form.kind & (Kind.OFFICE | Kind.TRADE | Kind.STATE | Kind.LEAD)
    if form.kind & Kind.STATE:
        return form.prefix in (LAM, BEH) and bool(parts.details or parts.states)
    if form.prefix == LAM and title.lemma in role_words("leading") and _is_office(form.lemma):
        return False
    return form.prefix != KAF and bool(form.kind & (_INNER & ~Kind.TRADE))


@lru_cache(maxsize=1024)
def _is_office(word: str) -> bool:
    """An office behind «to»: whom somebody speaks to, or for whom an adviser is."""
    bare = ARTICLE + word[2:] if word.startswith(LAM + LAM) else word[1:]
    return any(not rest and form.kind & Kind.OFFICE for rest, form in table().get(bare, ()))
