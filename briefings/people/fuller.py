"""What goes on with a noun phrase that seems whole: an adjective that agrees, what a body inside it is there for."""

from __future__ import annotations

from functools import cache

from briefings.model import Gender
from briefings.people import lexicons, words
from briefings.people.another import institution_gender
from briefings.people.forms import ARTICLE, HEH, LAM, NOON, WAW, YEH, Form, Kind
from briefings.people.purposes import is_to_outlet, purpose_end
from briefings.people.shapes import is_clear
from briefings.people.tagging import Reading
from briefings.people.title import Parts, bare_word

_PLURALS = (WAW + NOON, YEH + NOON)
# of it, the letters of an adjective in -i with the article
_SHORTEST = 6
_TO_THE = LAM + LAM
# as far back as the body inside a phrase can stand
_FAR = 4


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.bodies().no_adjectives))


def own_adjective(reading: Reading, i: int, head: Form, j: int) -> int:
    """1 when word ``j``, which no lexicon knows, is an adjective in -i of the body known by name at word ``i``, else 0:
    the security council (m) | the national (m), not «the government (f) | the nuclear (m)»."""
    word = reading.doc.words[j]
    if not word.startswith(ARTICLE) or len(word) < _SHORTEST or word in _nouns() or is_clear(word):
        return 0
    feminine = institution_gender(reading.doc.words[i], head) is Gender.FEMININE
    return int(word.endswith(YEH + HEH if feminine else YEH) and words.is_ordinary(word))


def own_plural(reading: Reading, i: int, head: Form, j: int) -> bool:
    """Whether the word at ``j`` ends like the people at ``i`` and like whatever described them: the armed rebels."""
    before, word = reading.doc.words[j - 1], reading.doc.words[j]
    if not (head.definite and head.number > 1 and before.startswith(ARTICLE)) or word in _nouns():
        return False
    agrees = word.startswith(ARTICLE) and before.endswith(_PLURALS) and word.endswith(before[-2:])
    return agrees and not is_clear(word)


def inner_purpose(reading: Reading, i: int, j: int) -> int:
    """The end of what the body inside the phrase that begins at ``i`` is there for, when that begins at ``j``; else j:
    an official of the higher board | for elections, the head of the national agency | for tourism."""
    word = reading.doc.words[j]
    if not word.startswith(_TO_THE) or is_to_outlet(word) or j < i + 3:
        return j
    for k in range(j - 2, max(i, j - 1 - _FAR), -1):
        form = reading.forms[k]
        if form is not None and form.kind & Kind.INSTITUTION_HEAD and form.definite and not form.prefix:
            return purpose_end(reading, k, form, j)
    return j


def purposed(reading: Reading, i: int, j: int, end: int, parts: Parts) -> int:
    """``end``, or the end of what the body that the title at ``i`` is over is there for, which joins its details."""
    last = inner_purpose(reading, i, j) if j == end and reading.doc.words[j].startswith(_TO_THE) else j
    parts.details.extend(bare_word(word) for word in reading.doc.words[j:last])
    return last if last > j else end
