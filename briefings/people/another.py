"""Where the noun phrase of a body or of the unnamed ends, because another one begins: «the committee | the board»."""

from __future__ import annotations

from functools import lru_cache

from briefings.model import Gender
from briefings.people import lexicons, words
from briefings.people.forms import ARTICLE, HEH, LAM, NOON, WAW, YEH, Form, Kind
from briefings.people.tagging import Reading

_FEMININE, _UNKNOWN = Gender.FEMININE, Gender.UNKNOWN
_DESCRIBING = Kind.ADJECTIVE | Kind.DEMONYM | Kind.QUALITY
_TO_THE, _NISBA = LAM + LAM, YEH + HEH


def begins_another(reading: Reading, i: int, head: Form, j: int) -> bool:
    """Whether the word of the lexicon at ``j`` is no part of the phrase of ``head`` at word ``i``."""
    follower = reading.inner(j)
    if follower is None:
        return False
    if _is_whole(reading, i, j - 1) and (_is_other(reading, j, follower) or _disagrees(reading, i, j)):
        return True
    if head.kind & Kind.GROUP:
        return bool(j > i + 1 and follower.kind & Kind.TRADE and _is_reporter(reading, j))
    return bool(follower.kind & Kind.GROUP and not follower.definite and _is_called(reading, i, j))


def _is_called(reading: Reading, i: int, j: int) -> bool:
    """Whether what the body at ``i`` is called ends before word ``j``, by a name of its own: the agency Reuters |."""
    return any(reading.ends[k] == j and reading.kind(k) & Kind.INSTITUTION for k in range(max(i + 1, j - 3), j))


def _is_whole(reading: Reading, i: int, last: int) -> bool:
    """Whether the phrase of head ``i`` may end with its word ``last``: a definite word, or an adjective in -iya."""
    word, form = reading.doc.words[last], reading.forms[last]
    described = last > i and form is not None and not form.definite and form.kind & (Kind.ADJECTIVE | Kind.DEMONYM)
    return word.startswith(ARTICLE) or bool(described and word.endswith((_NISBA, YEH)))


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
    headed = headed and word.startswith(ARTICLE) and not words.is_adjectival(word)
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
