"""Words that lost links and careless typing have glued together: «affirmed|minister», «the foreign|and».

The ending of the feminine closes a word, so that a letter behind it begins the next. A title or a body at the end of a
word that no preposition or article alone stands before is a word of its own.
"""

from __future__ import annotations

import re
from functools import cache

from briefings.arabic import fold_word
from briefings.lexicon import LexiconModel, read_lexicon

_INNER_END = re.compile("\N{ARABIC LETTER TEH MARBUTA}[\u0621-\u063a\u0641-\u064a]{2}")
# and, then, with, to, as, the: these may stand before any noun
_CLITICS = "\u0648\u0641\u0628\u0644\u0643\u0627"
_SHORTEST = 3


class _Glued(LexiconModel):
    heads: str


@cache
def _heads() -> tuple[str, ...]:
    """The longest first, so that the article stays with its noun."""
    return tuple(sorted(map(fold_word, read_lexicon("glued", _Glued).heads.split()), key=len, reverse=True))


def inner_ends(text: str) -> list[int]:
    """Where in ``text`` a feminine ending closes a word that letters follow at once."""
    return [match.start() + 1 for match in _INNER_END.finditer(text)]


def letters_before_head(word: str) -> int:
    """How many letters of another word are glued to the title or body that ends ``word``; 0 for most words."""
    if not word.endswith(_heads()):
        return 0
    before = next(len(word) - len(head) for head in _heads() if word.endswith(head))
    return before if before >= _SHORTEST and word[:before].strip(_CLITICS) else 0
