"""Letters: folding for matching. Matching runs on folded text, evidence is cut from the original.

``fold`` keeps the length, so offsets into its result are offsets into the text. Marks (vowel signs, tatweel, bidi
controls, zero-width characters) are not letters: ``strip_marks`` removes them from single words, where no offsets are
needed any more.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Pairs of letters that writers and keyboards interchange. Chained str.replace is some fifty times faster here than
# str.translate, because it runs in C over the whole text and most letters are absent.
_PAIRS: tuple[tuple[str, str], ...] = (
    ("\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}", "\N{ARABIC LETTER ALEF}"),
    ("\N{ARABIC LETTER ALEF WITH HAMZA BELOW}", "\N{ARABIC LETTER ALEF}"),
    ("\N{ARABIC LETTER ALEF WITH MADDA ABOVE}", "\N{ARABIC LETTER ALEF}"),
    ("\N{ARABIC LETTER ALEF WASLA}", "\N{ARABIC LETTER ALEF}"),
    ("\N{ARABIC LETTER ALEF MAKSURA}", "\N{ARABIC LETTER YEH}"),
    ("\N{ARABIC LETTER FARSI YEH}", "\N{ARABIC LETTER YEH}"),
    ("\N{ARABIC LETTER YEH WITH HAMZA ABOVE}", "\N{ARABIC LETTER YEH}"),
    ("\N{ARABIC LETTER WAW WITH HAMZA ABOVE}", "\N{ARABIC LETTER WAW}"),
    ("\N{ARABIC LETTER TEH MARBUTA}", "\N{ARABIC LETTER HEH}"),
    ("\N{ARABIC LETTER KEHEH}", "\N{ARABIC LETTER KAF}"),
    ("\N{ARABIC LETTER GAF}", "\N{ARABIC LETTER KAF}"),
    ("\N{ARABIC LETTER VEH}", "\N{ARABIC LETTER FEH}"),
    ("\N{ARABIC LETTER PEH}", "\N{ARABIC LETTER BEH}"),
    ("\N{ARABIC LETTER TCHEH}", "\N{ARABIC LETTER JEEM}"),
)
_DIGITS = tuple(
    (chr(zero + digit), str(digit))
    for zero in (ord("\N{ARABIC-INDIC DIGIT ZERO}"), ord("\N{EXTENDED ARABIC-INDIC DIGIT ZERO}"))
    for digit in range(10)
)

DIACRITICS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
TATWEEL = "\N{ARABIC TATWEEL}"
_LONGEST_KNOWN = 100
_MARKS = re.compile(f"[{DIACRITICS}{CONTROLS}{TATWEEL}]+")
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
ARABIC_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")


def fold(text: str) -> str:
    """Unify interchangeable letters and digit sets; the result has the length of ``text``."""
    for old, new in _PAIRS:
        text = text.replace(old, new)
    for old, new in _DIGITS:
        text = text.replace(old, new)
    return text


def strip_marks(text: str) -> str:
    """Remove vowel signs, tatweel, bidi controls and zero-width characters; changes the length."""
    return _MARKS.sub("", text)


def fold_word(word: str) -> str:
    """The matching form of one word or phrase: compatibility forms opened, marks off, letters folded, lower case."""
    return _known_form(word) if len(word) <= _LONGEST_KNOWN else _form(word)


def _form(word: str) -> str:
    if _PRESENTATION.search(word):
        word = unicodedata.normalize("NFKC", word)
    return fold(strip_marks(word)).lower()


# Names are asked for again and again.
_known_form = lru_cache(maxsize=4096)(_form)
