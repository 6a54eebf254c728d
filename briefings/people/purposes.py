"""What a body is there for, or whose part it is, behind «to»: «the committee to follow the affairs of the farmers»."""

from __future__ import annotations

from functools import cache

from briefings.arabic import ARABIC_LETTER
from briefings.people import lexicons, words
from briefings.people.forms import ARTICLE, BEH, HEH, LAM, NOON, WAW, YEH, Form, Kind
from briefings.people.shapes import is_clear
from briefings.people.tagging import Reading, lone_forms

GLUED = (LAM, BEH)
_TO_THE, _NISBA = LAM + LAM, YEH + HEH
_BODY = Kind.INSTITUTION_HEAD | Kind.INSTITUTION
_DESCRIBING = Kind.ADJECTIVE | Kind.DEMONYM | Kind.QUALITY
# «of the general's», «of the report's»: no purpose of an institution
_RANKED = Kind.OFFICE | Kind.TITLE | Kind.PAPER
_SOMEBODY = Kind.STATE | Kind.INSTITUTION | Kind.OFFICE | Kind.GROUP | Kind.END | Kind.LEAD | Kind.CONNECTOR
_ENDS_NOUN = Kind.CONNECTOR | Kind.LEAD | Kind.END | Kind.OFFICE | Kind.TITLE | Kind.PAPER | Kind.DEMONYM
_LONGEST = 6
_SHORTEST = 4


@cache
def _block(name: str) -> frozenset[str]:
    return frozenset(lexicons.folded(getattr(lexicons.bodies(), name)))


@cache
def _bound() -> dict[str, frozenset[str]]:
    """The letter glued behind a participle -> the participles, «belonging (to)», of men and of things."""
    bodies = lexicons.bodies()
    rows = ((LAM, bodies.bound_to), (BEH, bodies.bound_by))
    return {
        letter: frozenset(ARTICLE + word + tail for word in lexicons.folded(block) for tail in ("", HEH))
        for letter, block in rows
    }


def _head(word: str) -> str:
    return word.removeprefix(ARTICLE)


def is_abroad(word: str) -> bool:
    """Whether a body of this name has a place of its own, whatever state it belongs to: the Norwegian embassy in."""
    return _head(word) in _block("abroad")


def is_stationed(word: str) -> bool:
    """Whether a body of this name has a place, unless a state is told already: the ministry of health in."""
    return _head(word) in _block("stationed")


def is_national(word: str) -> bool:
    """Whether ``word`` tells by an adjective of which state a body is: the ministry of health | of Ruritania."""
    form = lone_forms().get(word)
    return form is not None and bool(form.kind & Kind.DEMONYM)


def is_fixed(name: str) -> bool:
    """Whether a body is known by ``name``, its folded words."""
    return name in _fixed()


def is_fielded(name: list[str]) -> bool:
    """Whether what a body called so is over, by its kind, may be two things; not of one that is known by its name."""
    return name[0] in _block("fielded") and " ".join(name) not in _fixed()


@cache
def _fixed() -> frozenset[str]:
    return frozenset(" ".join(row[0]) for row in lexicons.rows(lexicons.institutions().fixed))


def is_region(word: str) -> bool:
    """Whether a place follows: the province, the city of."""
    return word in _block("regions")


def bare(word: str) -> str:
    """``word`` without «to» and the article."""
    return word[2:] if word.startswith(_TO_THE) else word[1:]


def is_to_outlet(word: str) -> bool:
    """Whether «to» stands before somebody who informs: «a source told | the agency»."""
    return word[0] == LAM and bare(word) in _block("outlets")


def is_purpose(word: str) -> bool:
    """Whether «to» stands before a noun that tells what bodies are for, or before a body."""
    if word[0] != LAM or len(word) < _SHORTEST:
        return False
    form = lone_forms().get(bare(word))
    headed = form is not None and form.kind & Kind.INSTITUTION_HEAD and not form.kind & Kind.PAPER
    return bare(word) in _block("purposes") or bool(headed and not is_to_outlet(word))


@cache
def openers() -> frozenset[str]:
    """The participles that are not whole by themselves."""
    return frozenset(word for words_of in _bound().values() for word in words_of)


def purpose_end(reading: Reading, i: int, head: Form, j: int) -> int:
    """The end of what the body ``head`` at word i is for, when that begins at word j; else j."""
    word, before = reading.doc.words[j], reading.doc.words[j - 1]
    if head.kind & Kind.PAPER or not head.kind & _BODY:
        return j
    if word in openers():
        behind = (
            j + 1 < len(reading.doc.words)
            and reading.close(j + 1)
            and word in _bound().get(reading.doc.words[j + 1][0], ())
        )
        end = purpose_end(reading, i, head, j + 1) if behind else j
        return end if end > j + 1 else j
    if j > i + 1 and before in _bound()[word[0]] and ARABIC_LETTER.match(word[1:]):
        return _noun_end(reading, j)
    if word[0] != LAM or head.number > 1:
        return j
    over = reading.ends[i + 1] == j > i + 2 and reading.kind(i + 1) & Kind.INSTITUTION and not head.definite
    if over and word.startswith(_TO_THE) and not reading.kind(j) & (_BODY | Kind.TRADE):
        return _noun_end(reading, j)
    if _is_aim(reading, head, i, j):
        return _noun_end(reading, j)
    described = reading.ends[i] == j or words.is_adjectival(before) or reading.kind(j - 1) & _DESCRIBING
    whole = (head.definite and described and j > i + 1) or over
    return _noun_end(reading, j) if whole and is_purpose(word) else j


def _is_aim(reading: Reading, head: Form, i: int, j: int) -> bool:
    """Whether «for the» and a noun at ``j`` tell what a body is there for: the national board | for elections."""
    if not (head.definite and j > i + 1 and reading.doc.words[j].startswith(_TO_THE)) or reading.kind(j) & _RANKED:
        return False
    named = head.kind & Kind.INSTITUTION_HEAD
    return bool(named and (reading.kind(j - 1) & _DESCRIBING or words.is_adjectival(reading.doc.words[j - 1])))


def _noun_end(reading: Reading, j: int) -> int:
    """The end of the noun phrase whose first word, j, has a preposition glued to it; j when it is not definite."""
    text, last = reading.doc.words, min(len(reading.doc.words), j + _LONGEST)
    definite = text[j].startswith((_TO_THE, BEH + ARTICLE)) or bool(reading.kind(j) & (Kind.STATE | Kind.INSTITUTION))
    k = end = reading.ends[j]
    end = end if definite else j
    while k < last and reading.close(k):
        if definite and not (_describes(reading, k) or _coupled(reading, k)):
            break
        if not definite and not _goes_on(reading, k):
            break
        definite = definite or text[k].startswith(ARTICLE) or bool(reading.kind(k) & (Kind.STATE | Kind.INSTITUTION))
        k = reading.ends[k]
        end = k if definite else end
    return end


def _describes(reading: Reading, k: int) -> bool:
    """Whether an adjective of a definite noun stands at word k."""
    word, kind = reading.doc.words[k], reading.kind(k)
    if not word.startswith(ARTICLE) or (kind & _SOMEBODY and not kind & _DESCRIBING):
        return False
    return bool(kind & _DESCRIBING) or word.endswith(_NISBA) or (words.is_adjectival(word) and words.is_ordinary(word))


def _coupled(reading: Reading, k: int) -> bool:
    """Whether «and» with another thing stands at word k: for the ports | and shipping."""
    word = reading.doc.words[k]
    if not word.startswith(WAW + ARTICLE) or reading.kind(k) & ~Kind.CONSTRUCT or reading.kind(k - 1) & Kind.STATE:
        return False
    return not word.endswith((YEH + NOON, WAW + NOON)) and words.is_ordinary(word)


def _goes_on(reading: Reading, k: int) -> bool:
    """Whether the noun that owns the one before stands at word k."""
    word, kind, form = reading.doc.words[k], reading.kind(k), reading.forms[k]
    if word.startswith(ARTICLE):
        one = form is not None and form.number == 1 and kind & Kind.OFFICE
        return not (one or kind & Kind.END or is_clear(word))
    if kind & (Kind.STATE | Kind.INSTITUTION):
        return True
    return not (kind & _ENDS_NOUN or (form is not None and form.prefix)) and words.is_ordinary(word)
