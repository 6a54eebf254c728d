"""Where the noun phrase of a body or of the unnamed ends, because another one begins: «the committee | the board»."""

from __future__ import annotations

from functools import lru_cache

from briefings.model import Gender
from briefings.people import lexicons, words
from briefings.people.forms import ALEF, ARTICLE, HEH, LAM, NOON, WAW, YEH, Form, Kind
from briefings.people.purposes import openers
from briefings.people.tagging import Reading

_FEMININE, _UNKNOWN = Gender.FEMININE, Gender.UNKNOWN
_DESCRIBING = Kind.ADJECTIVE | Kind.DEMONYM | Kind.QUALITY
_SOMEBODY = Kind.OFFICE | Kind.TRADE | Kind.GROUP
_TO_THE, _NISBA = LAM + LAM, YEH + HEH
_PLURALS = (YEH + WAW + NOON, YEH + YEH + NOON)


def begins_another(reading: Reading, i: int, head: Form, j: int) -> bool:
    """Whether the word of the lexicon at ``j`` is no part of the phrase of ``head`` at word ``i``."""
    follower = reading.inner(j)
    if follower is None:
        return _disagrees_with_her(reading, i, j)
    if _is_whole(reading, i, j - 1) and (_is_other(reading, j, follower) or _disagrees(reading, i, j)):
        return True
    if head.kind & Kind.GROUP and j > i + 1 and follower.kind & Kind.TRADE and _is_reporter(reading, j):
        return True
    if follower.kind & _SOMEBODY and not follower.kind & _DESCRIBING and _disagrees_with_her(reading, i, j):
        return True
    if head.kind & Kind.GROUP and not head.kind & Kind.INSTITUTION_HEAD:
        return False
    body = follower.definite and follower.kind & Kind.INSTITUTION_HEAD and not follower.kind & _DESCRIBING
    one = follower.kind & Kind.GROUP and not follower.definite
    return bool((one or (body and not follower.prefix)) and _is_called(reading, i, j))


def _is_called(reading: Reading, i: int, j: int) -> bool:
    """Whether what the body at ``i`` is called ends before word ``j``, by a name of its own: the agency Reuters |."""
    return any(reading.ends[k] == j and reading.kind(k) & Kind.INSTITUTION for k in range(max(i + 1, j - 3), j))


def _is_whole(reading: Reading, i: int, last: int) -> bool:
    """Whether the phrase of head ``i`` may end with its word ``last``: a definite word, or an adjective in -iya."""
    word, form = reading.doc.words[last], reading.forms[last]
    described = last > i and form is not None and not form.definite and form.kind & (Kind.ADJECTIVE | Kind.DEMONYM)
    return word.startswith(ARTICLE) or bool(described and word.endswith((_NISBA, YEH, *_PLURALS)))


def _is_other(reading: Reading, j: int, follower: Form) -> bool:
    """Whether a state, an institution or one official at ``j`` is somebody else: «the committee | Peru»."""
    word = reading.doc.words[j]
    if follower.prefix or follower.kind & (Kind.DEMONYM | Kind.QUALITY | Kind.ADJECTIVE):
        return False
    whole = reading.ends[j] > j + 1 and not word.startswith(_TO_THE)
    alone = word.startswith(ARTICLE) and not words.is_adjectival(word)
    named = follower.kind & Kind.INSTITUTION and (whole or alone)
    one = follower.kind & Kind.GROUP and follower.number == 1 and not word.endswith(HEH)
    headed = follower.kind & Kind.INSTITUTION_HEAD or one
    noun = follower.kind & Kind.INSTITUTION_HEAD and word not in openers()
    headed = headed and word.startswith(ARTICLE) and (noun or not words.is_adjectival(word))
    return bool(follower.kind & Kind.STATE or named or headed)


def _is_reporter(reading: Reading, j: int) -> bool:
    """Whether somebody at ``j`` without the article is told by the unnamed before: «senior sources told | one»."""
    before, follower = reading.forms[j - 1], reading.forms[j]
    if before is None or follower is None or follower.kind & _DESCRIBING or follower.prefix or follower.definite:
        return False
    return bool(before.kind & _DESCRIBING) and not before.definite


def _disagrees(reading: Reading, i: int, j: int) -> bool:
    """Whether a definite institution at ``j`` cannot be an adjective of head ``i``: «the committee (f) | the board»."""
    if not reading.doc.words[j].startswith(ARTICLE):
        return False
    own, other = _head_gender(reading, i), _head_gender(reading, j)
    return _UNKNOWN not in (own, other) and own is not other


def _disagrees_with_her(reading: Reading, i: int, j: int) -> bool:
    """Whether a definite noun at ``j``, behind an adjective of the feminine, cannot describe a feminine body at ``i``.

    «The foreign ministry of Ruritania (f) | the commissioner (m)», «| the groups».
    """
    word, before = reading.doc.words[j], reading.doc.words[j - 1]
    if not (word.startswith(ARTICLE) and before.startswith(ARTICLE) and before.endswith(_NISBA)):
        return False
    return _head_gender(reading, i) is _FEMININE and not word.endswith((HEH, ALEF, YEH))


def _head_gender(reading: Reading, i: int) -> Gender:
    form = reading.forms[i]
    if form is None or not form.kind & Kind.INSTITUTION_HEAD or form.number > 1:
        return _UNKNOWN
    return institution_gender(reading.doc.words[i], form)


def never_owns(head: str, word: str) -> bool:
    """A plural that has kept its last letter has no definite noun behind it: «observers | the elections»."""
    return head.endswith(WAW + NOON) and word.startswith(ARTICLE)


def institution_gender(word: str, form: Form) -> Gender:
    """An institution has the gender of its own word, though that may look like «his organiser»."""
    bare = word.removeprefix(form.prefix)
    bare = bare.removeprefix(LAM + LAM).removeprefix(ARTICLE)
    return _FEMININE if _is_feminine_head(bare) else form.gender


@lru_cache(maxsize=1024)
def _is_feminine_head(word: str) -> bool:
    return word in lexicons.folded(lexicons.institutions().heads_feminine)
