"""Names of the Far East whose first word is a small word as well: He Yafei, Ma Zhaoxu."""

from __future__ import annotations

from briefings.people import words
from briefings.people.forms import ARTICLE, HEH
from briefings.people.openings import may_be_name
from briefings.wordtable import remembered

_SHORTEST = 4


@remembered
def _may_follow(word: str) -> bool:
    """A word that the language does not have in any form, and no noun with a pronoun."""
    return len(word) >= _SHORTEST and may_be_name(word) and not word.startswith(ARTICLE) and not word.endswith(HEH)


def is_eastern(first: str, second: str) -> bool:
    """Whether ``first`` is a short family name, though it may be a word as well, and ``second`` can only be a name."""
    return first in words.family_first() and first in words.weak_names() and _may_follow(second)
