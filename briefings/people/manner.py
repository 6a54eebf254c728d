"""Words behind a name that go on with the sentence: how somebody spoke, as an accusative, or «in his house»."""

from __future__ import annotations

from briefings.people.forms import ALEF, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, SEEN, TEH, WAW, YEH
from briefings.people.tagging import Reading
from briefings.wordtable import remembered

_TANWIN = "\N{ARABIC FATHATAN}"
_WEAK = frozenset((ALEF, WAW, YEH))
_CLITICS = (BEH, LAM, FEH, WAW, KAF)
_OWNERS = (HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF)
# what stands before the three radicals of a participle of the derived forms
_PARTICIPLES = (MEEM + SEEN + TEH, MEEM + TEH, MEEM + NOON, MEEM)
_RADICALS, _GLUED = 3, 5


def goes_on(reading: Reading, j: int) -> bool:
    """Whether word ``j`` behind a whole name is an accusative or a noun with a preposition and a pronoun of its own."""
    doc = reading.doc
    written = doc.text[doc.starts[j] : doc.ends[j]]
    if is_accusative(written) or _is_participle(doc.words[j]):
        return True
    return len(written) > _GLUED and written.endswith(_OWNERS) and written.startswith(_CLITICS)


def is_accusative(written: str) -> bool:
    """The ending of an indefinite accusative is written out."""
    return written.endswith((_TANWIN, _TANWIN + ALEF))


@remembered
def _is_participle(word: str) -> bool:
    """A participle of a derived form in the accusative: muCtaCiC-an, mutaCaaCiC-an, with no weak letter for a radical.

    The passive one of the first form looks like Mendoza and Macron.
    """
    if not word.startswith(MEEM) or not word.endswith(ALEF):
        return False
    stem = word[:-1]
    for opening in _PARTICIPLES:
        rest = stem.removeprefix(opening)
        if stem.startswith(opening) and _is_root(rest, opening):
            return True
    return False


def _is_root(rest: str, opening: str) -> bool:
    """Three strong radicals behind ``opening``, with the vowel or the letter that the form has between them."""
    if opening == MEEM:
        rest = rest[:1] + rest[2:] if rest[1:2] == TEH else ""
    elif opening == MEEM + TEH and rest[1:2] == ALEF:  # the middle one may be a hamza, which is folded
        return len(rest) > _RADICALS and _is_root(rest[0] + rest[3:] + rest[3:], opening)
    return len(rest) == _RADICALS and _WEAK.isdisjoint(rest)
