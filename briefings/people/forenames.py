"""First names that only the surname behind them shows: «Fikret Akora» of whom the text says «Akora said».

A surname that stands alone behind a verb of speech is somebody's. Where it stands once more behind an unknown word, and
that word behind a title, a verb of speech or a comma, the two are the full name.
"""

from __future__ import annotations

from itertools import compress, count

from briefings.arabic import ARABIC_LETTER
from briefings.people import words
from briefings.people.forms import ARTICLE, WAW, Kind
from briefings.people.lexicons import common_words, role_words
from briefings.people.naming import Naming
from briefings.people.openings import CONTRACTED, clitic_before_name, may_be_name, misspelled
from briefings.people.quoted import closes, closes_with_comma
from briefings.people.shapes import looks_like_verb
from briefings.people.tagging import Reading

_SHORTEST = 2
_ROLE = Kind.OFFICE | Kind.TRADE


def forenames(reading: Reading, namings: list[Naming]) -> dict[int, int]:
    """The full names of those whom ``namings`` have by surname alone: first word -> end."""
    text = reading.doc.words
    lone = _lone(reading, namings)
    if not lone:
        return {}
    surnames = {text[n.name[1] - 1] for n in namings if n.named}
    taken = {k for n in namings if n.name[1] - n.name[0] > 1 for k in range(*n.name)}
    titled = {n.last for n in namings if n.titles and not n.named}
    found: dict[int, int] = {}
    for k in compress(count(), map(lone.__contains__, text)):
        if not k or k in taken or not reading.close(k) or text[k - 1] in surnames or not _may_stand(reading, k - 1):
            continue
        if _is_forename(reading, k - 1, k - 1 in titled):
            found[k - 1] = k + 1
    return found


def _lone(reading: Reading, namings: list[Naming]) -> frozenset[str]:
    """Surnames that stand alone and never behind a first name."""
    text = reading.doc.words
    alone = {text[n.name[0]] for n in namings if n.name[1] - n.name[0] == 1 and not (n.name_prefix or n.tail)}
    whole = {text[n.name[1] - 1] for n in namings if n.name[1] - n.name[0] > 1}
    return frozenset(word for word in alone if len(word) > _SHORTEST).difference(whole, words.given_names())


def _may_stand(reading: Reading, i: int) -> bool:
    """No word of the lexicons, no verb and no word behind a clitic stands at word i."""
    word = reading.doc.words[i]
    if len(word) < _SHORTEST or ARABIC_LETTER.match(word) is None or reading.kind(i) & ~Kind.STATE:
        return False
    if word in words.given_names():
        return not misspelled(reading, i)
    glued = word.startswith((ARTICLE, WAW)) or clitic_before_name(word)
    return not (glued or looks_like_verb(word) or word in role_words("no_names"))


def _is_forename(reading: Reading, i: int, titled: bool) -> bool:
    """Whether what stands around words ``i`` and ``i + 1`` leaves no other reading than a name; ``titled``: a title
    without a name ends before them."""
    word = reading.doc.words[i]
    titled = titled and (reading.close(i) or reading.comma(i) or closes(reading, i) or closes_with_comma(reading, i))
    if word in words.given_names():
        free = titled or not reading.close(i) or _is_role(reading, i + 2)
        return free or word not in words.everyday_names()
    if not _is_closed(reading, i + 2):
        return False
    if reading.kind(i):
        return titled
    if may_be_name(word):
        return titled or reading.comma(i) or _is_described(reading, i)
    if word.startswith(CONTRACTED) or words.is_written(word):
        return titled and reading.comma(i) and not reading.close(i + 2) and word not in common_words()
    return titled


def _is_described(reading: Reading, i: int) -> bool:
    """A definite word stands right before word i, or a name between marks."""
    if closes(reading, i) or closes_with_comma(reading, i):
        return True
    return i > 0 and reading.close(i) and reading.doc.words[i - 1].startswith(ARTICLE)


def _is_closed(reading: Reading, j: int) -> bool:
    """A mark, a particle or a title stands at word j, behind a name."""
    if j >= len(reading.doc.words) or not reading.close(j) or _is_role(reading, j):
        return True
    return reading.doc.words[j] in role_words("name_closers") or bool(reading.kind(j) & Kind.END)


def _is_role(reading: Reading, j: int) -> bool:
    return j < len(reading.doc.words) and reading.close(j) and bool(reading.kind(j) & _ROLE)
