"""Plain nouns inside a title, which no lexicon of offices has: «minister of energy», «director of port security»."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from briefings.model import Gender
from briefings.people import lexicons, words
from briefings.people.another import never_owns
from briefings.people.forms import ALEF, ARTICLE, BEH, FROM, HEH, LAM, MEEM, NOON, TEH, WAW, YEH, Form, Kind
from briefings.people.lexicons import role_words
from briefings.people.openings import ALI, may_be_name, names_somebody
from briefings.people.shapes import is_clear, looks_like_verb
from briefings.people.tagging import Reading
from briefings.people.title import Parts, Title, bare_word
from briefings.wordtable import remembered

# «for», «about»
ABOUT = "\u0639\u0646"
# behind the office and one adjective
_NEAR = 2
OVER = Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.CONSTRUCT | Kind.OFFICE | Kind.TRADE


@cache
def _stops() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.roles().chain_stops))


@remembered
def is_body(word: str) -> bool:
    """«To the company», «to the movement»: an institution, of which a name between marks may follow."""
    known = lexicons.institutions()
    bodies = {*lexicons.folded(known.heads_feminine), *lexicons.folded(known.heads_masculine)}
    return word.startswith(LAM) and word[1:] in bodies


def ties(reading: Reading, title: Title, j: int) -> bool:
    """A preposition that only some offices have: «the supervisor | over | the ministry», «the deputy | for | the».

    «Over» is written like the name Ali.
    """
    word = reading.doc.words[j]
    if word == ALI:
        return j == title.first + 1 and title.lemma in role_words("overseeing")
    elected = word == ABOUT and title.lemma in role_words("elected")
    return elected and not role_words("electing").isdisjoint(reading.doc.words[j + 1 : j + 2])


def is_sent(reading: Reading, j: int, lemmas: Iterable[str]) -> bool:
    """Whether «to» before word j tells where one of the offices ``lemmas`` goes, not what a verb is about: the envoy to
    the region; not «the envoy called for | dialogue»."""
    if j >= len(reading.doc.words) or role_words("sent").isdisjoint(lemmas):
        return False
    word = reading.doc.words[j]
    return reading.forms[j] is not None or not words.is_ordinary(word) or word in role_words("destinations")


def is_told(reading: Reading, title: Title, j: int) -> bool:
    """Whether «to» is glued to whom an official talks to at word j: the minister told | the reporters, the channel X.

    A plural that can own nothing is told likewise: «officials informed | the company».
    One who may work for a paper is tied to it by the same letter: the director general of | the agency.
    """
    word = reading.doc.words[j]
    if j == title.last and title.number > 1 and not title.definite and never_owns(reading.doc.words[j - 1], word):
        return True
    if not title.definite or not word.startswith(LAM) or j > title.first + _NEAR:
        return False
    many = word.startswith(LAM + LAM) and word.endswith(YEH + NOON)
    bare = word[2:] if word.startswith(LAM + LAM) else word[1:]
    return bare in role_words("addressed") and (many or title.lemma not in role_words("reporting"))


def own_word(title: Title, j: int, word: str, parts: Parts) -> str:
    """A word that belongs to some offices only, as it is compared, else "": «in his name», «and finance»."""
    if word in role_words("in_whose_name") and (j == title.first + 1 or (j == title.first + 2 and parts.details)):
        return word
    fields = parts.details and word[0] == WAW and title.lemma in role_words("with_field")
    return bare_word(word) if fields and word[1:] in role_words("finance") else ""


def chain_step(reading: Reading, title: Title, j: int, parts: Parts) -> int:
    """A noun of a chain that a definite one closes: «director of | security of | the port»."""
    word, nxt = reading.doc.words[j], j + 1
    office = title.kind & Kind.OFFICE and not title.kind & Kind.TRADE and not title.owned
    office = office and (not title.definite or parts.bound)
    inner = parts.bound or not (parts.details or parts.states)
    if not office or not inner or word.startswith(ARTICLE) or not words.is_written(word):
        return 0
    if word in _stops() or looks_like_verb(word):
        return 0
    follower = reading.forms[nxt] if nxt < len(reading.forms) and reading.close(nxt) else None
    if follower is None:
        closed = nxt < len(reading.forms) and reading.close(nxt) and reading.doc.words[nxt].startswith(ARTICLE)
    else:
        closed = bool(follower.kind & (OVER | Kind.STATE)) and not follower.prefix
    if not closed:
        return 0
    parts.details.append(bare_word(word))
    return -1


def place_step(reading: Reading, title: Title, j: int, parts: Parts) -> int:
    """The name of the place that an office is of: «governor of | X», «mayor of the town of | X»."""
    word = reading.doc.words[j]
    if _ends_name(reading, j, parts):
        parts.details.append(word)
        return 1
    before = reading.doc.words[j - 1]
    named = (before in places() or before.removeprefix(LAM) in places()) and j > title.first + 1
    if (title.definite and not named) or title.owned or title.number > 1 or word.startswith(ARTICLE):
        return 0
    governed = title.lemma in governing() and not parts.details and not parts.states and not looks_like_verb(word)
    needed = governed or before in governing() or named
    if needed and _is_complement(reading, j):
        parts.details.append(word)
        return 1
    if not may_be_name(word) or words.is_written(word) or not _is_headed(reading, j):
        return 0
    parts.details.append(word)
    return 1


def _ends_name(reading: Reading, j: int, parts: Parts) -> bool:
    """Whether word j ends the strange name of a body, of which the word before it was read: the company Total | X."""
    text = reading.doc.words
    body = text[j - 2].removeprefix(LAM) in places() and parts.details[-1:] == [text[j - 1]]
    strange = may_be_name(text[j]) and words.given_names().isdisjoint(text[j - 1 : j + 1])
    return body and strange and _stops_at(reading, j + 1)


def _stops_at(reading: Reading, j: int) -> bool:
    """Whether the clause goes on at word j with no noun: the end of the text, a mark, an adverb, a name, «that»."""
    if j >= len(reading.doc.words) or not reading.close(j) or reading.kind(j) & Kind.END:
        return True
    return names_somebody(reading, j) or reading.doc.words[j] == ALEF + NOON


def _is_complement(reading: Reading, j: int) -> bool:
    """Whether word j may be what «a governor», «a mayor of the town» is of, which must be told; no chain of nouns."""
    word, after = reading.doc.words[j], j + 1
    chained = after < len(reading.forms) and reading.close(after) and reading.doc.words[after].startswith(ARTICLE)
    chained = chained and reading.forms[after] is None
    return not (chained or word in _stops() or looks_like_verb(word) or word in words.given_names())


def _is_headed(reading: Reading, j: int) -> bool:
    """Whether an institution without the article stands before word j, which is what it is called: the party | X."""
    head = reading.forms[j - 1]
    if head is None or head.definite or head.prefix or not head.kind & Kind.INSTITUTION_HEAD:
        return False
    return reading.doc.words[j] not in words.surely_given() and _stops_at(reading, j + 1)


@cache
def places() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.roles().places))


@cache
def purposes() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.roles().purposes))


@cache
def governing() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.roles().governing))


def of_the_step(title: Title, word: str, parts: Parts) -> int:
    """«the general manager of the hospital»: a thing behind «of the», not the people somebody speaks to."""
    if word.startswith(LAM + LAM) and ARTICLE + word[2:] in purposes() and (parts.details or parts.states):
        parts.details.append(bare_word(word))
        return 1
    if not word.startswith(LAM + LAM) or not title.definite or not parts.details or parts.linked:
        return 0
    known = words.is_ordinary(ARTICLE + word[2:]) or word.startswith(LAM + LAM + MEEM)
    if word.endswith((YEH + NOON, ALEF + TEH)) or not known:
        return 0
    parts.details.append(bare_word(word))
    return 1


def _completes(title: Title, word: str, parts: Parts) -> bool:
    """An unknown definite word right behind a noun that needs one: a place (in ma-), the field of a minister, what
    goes on with such a field, or anything inside a title."""
    first = not title.definite and not parts.details
    place = first and word.startswith(ARTICLE + MEEM) and not word.endswith(YEH)
    field = title.lemma in role_words("with_field") and not title.definite and (first or word.startswith(WAW))
    return (parts.bound or place or field) and not is_clear(word) and word not in words.surname_words()


def _relative_step(title: Title, word: str, parts: Parts) -> int:
    """An adjective in -i that agrees with a definite office: «the agricultural adviser», «the honorary consul».

    Of a president or a minister it tells the party, not the office, and of an ambassador it may be the surname.
    """
    if title.lemma in role_words("leading") or title.lemma in role_words("posted"):
        return 0
    ending = YEH + HEH if title.gender is Gender.FEMININE else YEH
    if parts.states or not word.endswith(ending) or title.number > 1 or not words.is_written(word):
        return 0
    parts.details.append(bare_word(word))
    return 1


def plain_step(title: Title, word: str, parts: Parts) -> int:
    """A definite noun that no lexicon knows, as in «minister of energy»."""
    joined = word.startswith(WAW + ARTICLE)
    if not (word.startswith(ARTICLE) or (joined and (parts.details or parts.states))):
        return 0
    if title.definite and not parts.details and not parts.linked and not title.kind & Kind.TRADE:
        return _relative_step(title, word, parts)
    agrees = parts.plural and word.endswith(YEH + NOON)
    near = parts.plain and words.is_elative(word)
    if parts.states and not joined and not parts.linked and not agrees and not near:
        return 0
    owns = title.kind & Kind.OFFICE and title.number == 1 and not (title.definite or parts.details or parts.states)
    owns = owns and not (is_clear(word) or word in words.surname_words())
    if not (words.is_ordinary(word) or owns or _completes(title, word, parts)):
        return 0
    tied = joined or parts.linked or parts.bound or agrees
    if parts.details and not tied and not words.is_adjectival(word) and not words.is_elative(word):
        return 0
    parts.details.append(bare_word(word))
    return 1


def is_other(reading: Reading, j: int, form: Form, parts: Parts) -> bool:
    """An institution without the article behind a title that a definite word has closed: «the head of it | Hamas»."""
    institution = form.kind & (Kind.INSTITUTION | Kind.INSTITUTION_HEAD)
    closed = bool(institution and parts.details) and reading.doc.words[j - 1].startswith(ARTICLE)
    glued = form.prefix or reading.doc.words[j].startswith((ARTICLE, LAM, BEH))
    return closed and not glued and not form.kind & Kind.OFFICE


def over_words(reading: Reading, j: int, form: Form) -> list[str]:
    """The bare words of what a title is over, «the organisation» of «to the organisation X» too."""
    head, *rest = reading.doc.words[j : reading.ends[j]]
    plain = head[1:] if form.prefix == LAM and not head.startswith(LAM + LAM) else bare_word(head)
    return [plain, *map(bare_word, rest)]


def is_rank(reading: Reading, j: int, form: Form, parts: Parts) -> bool:
    """«Prince», «Ambassador» between a whole title and a name: no part of what the office is over."""
    ranked = form.definite and form.kind & Kind.TITLE and not form.prefix and bool(parts.states)
    return bool(ranked) and j + 1 < len(reading.doc.words) and reading.doc.words[j + 1] in words.given_names()


def is_adjective(reading: Reading, i: int, lemma: str) -> bool:
    """«It is settled that», «the meeting | settled for», which no other adjective follows; «the conservative wing»."""
    text = reading.doc.words
    behind = i > 0 and text[i - 1].startswith(ARTICLE) and reading.close(i)
    if lemma in role_words("adjectival"):
        return behind and not reading.kind(i - 1) & (Kind.OFFICE | Kind.TRADE | Kind.LEAD | Kind.TITLE | Kind.COURTESY)
    led = behind or (i > 0 and text[i - 1].removeprefix(WAW) == FROM)
    return led and lemma in role_words("settled") and not any(word.startswith(ARTICLE) for word in text[i + 1 : i + 2])
