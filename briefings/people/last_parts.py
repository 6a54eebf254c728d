"""The last part of a name that is a word as well: «said the envoy Abd al-Baqi | Kabir, that», «said X Y | Z the head».

Behind a verb of speech only the name can go on, where «that» or an office with its article comes next.
"""

from __future__ import annotations

from briefings.arabic import ARABIC_LETTER
from briefings.people import words
from briefings.people.forms import ALEF, ARTICLE, BEH, FEH, HEH, KAF, LAM, NOON, WAW, YEH, Kind
from briefings.people.genders import is_said
from briefings.people.lexicons import role_words
from briefings.people.naming import Naming
from briefings.people.shapes import looks_like_verb
from briefings.people.tagging import Reading

_CLITICS = (WAW, FEH, BEH, LAM, KAF)
_DESCRIBING = Kind.QUALITY | Kind.ADJECTIVE
_ON = "\u0639" + NOON
_THAT, _PRONOUNS = (ALEF + NOON, BEH + ALEF + NOON), ("", HEH, HEH + ALEF, HEH + "\u0645")
_SHORTEST, _LEAST = 3, 2


def last_parts(reading: Reading, namings: list[Naming]) -> dict[int, int]:
    """The names of ``namings`` that go on with one more word: first word -> end."""
    found: dict[int, int] = {}
    for naming in namings:
        first, last = naming.name
        if last - first < _LEAST or naming.last != last or naming.name_prefix or naming.tail:
            continue
        if _is_told(reading, naming.first) and _is_part(reading, last) and _is_whole(reading, last + 1):
            found[first] = last + 1
    return found


def _is_told(reading: Reading, first: int) -> bool:
    """Whether somebody at ``first`` says it: behind a verb of speech, or «on» whose authority it is told."""
    return is_said(reading, first) or (first > 0 and reading.close(first) and reading.doc.words[first - 1] == _ON)


def _is_part(reading: Reading, j: int) -> bool:
    """Whether one word of a name may stand at ``j``: no form of the lexicons, adverb or word behind a clitic."""
    if j + 1 >= len(reading.doc.words) or not reading.close(j) or not _is_free(reading, j):
        return False
    word, doc = reading.doc.words[j], reading.doc
    written = doc.text[doc.starts[j] : doc.ends[j]]
    if len(word) < _SHORTEST or word.startswith(ARTICLE) or word.endswith(ALEF) or written.endswith(HEH):
        return False
    if word in role_words("no_names") or ARABIC_LETTER.match(word) is None or word[-1].isascii():
        return False
    led = reading.forms[j] is None and word[0] in _CLITICS and words.is_ordinary(word[1:])
    return not (led or (words.is_ordinary(word) and word.endswith(HEH)))


def _is_free(reading: Reading, j: int) -> bool:
    """Whether the lexicons know nothing of word ``j`` but that it describes, or an office only before another word."""
    form = reading.forms[j]
    return form is None or not form.kind & ~_DESCRIBING or form.lemma in role_words("construct_only")


def _is_whole(reading: Reading, k: int) -> bool:
    """Whether the name must end before word ``k``: «that», or an office, which no noun of the language owns."""
    word, before = reading.doc.words[k], reading.doc.words[k - 1]
    if word.startswith(_THAT) and word.removeprefix(BEH).removeprefix(ALEF + NOON) in _PRONOUNS:
        return (reading.close(k) or reading.comma(k)) and not looks_like_verb(before)
    form = reading.forms[k]
    if form is None or not form.kind & Kind.OFFICE or form.prefix or form.owned:
        return False
    return reading.close(k) and (before.endswith(YEH) or not words.is_ordinary(before))
