"""Words that their ending shows to be no surname: «Sherine | contains», «Omar's | joy», «Liz, | for her part»."""

from __future__ import annotations

from briefings.people import words
from briefings.people.forms import ALEF, ARTICLE, BEH, FEH, HEH, MEEM, NOON, TEH, YEH
from briefings.people.openings import CONTRACTED
from briefings.wordtable import remembered

_SHORTEST = 5
_THEIRS = (HEH + ALEF, HEH + MEEM + ALEF, HEH + MEEM, TEH + HEH)
# before these letters and the article a name may begin: Valero, Palmor
_NAMES = (BEH, FEH)


@remembered
def is_inflected(word: str) -> bool:
    """A word of the language as a verb of hers or of two, or with a pronoun behind it."""
    if len(word) < _SHORTEST or not words.is_ordinary(word):
        return False
    two = len(word) > _SHORTEST and word[0] == YEH and word.endswith(ALEF + NOON)
    return two or word[0] == TEH or word.endswith(_THEIRS)


@remembered
def is_contracted(word: str) -> bool:
    """A preposition glued to the article; not Palmor, whose letters behind the «ba» are no word with an article."""
    return word.startswith(CONTRACTED) and (word[0] not in _NAMES or words.is_ordinary(word[1:]))


@remembered
def ends_like_name(word: str) -> bool:
    """A word with the ending of names behind no article: not «by denying»."""
    return word.endswith(YEH) and len(word) > len(ARTICLE) + 1 and not is_contracted(word)
