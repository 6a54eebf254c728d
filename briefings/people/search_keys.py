"""What a reader typed as a name, made comparable: the one module that knows camel-tools.

Its normalisers open compatibility forms and unify alef, ya and ta marbuta. They are loaded at the first question, never
while articles are read.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.arabic import strip_marks
from briefings.people.keys import same_person


@lru_cache(maxsize=4096)
def search_key(asked: str) -> str:
    """The words asked for in one spelling: no marks, one alef, one ya, one ha, single spaces."""
    from camel_tools.utils import normalize

    text = normalize.normalize_unicode(strip_marks(asked))
    for unify in (normalize.normalize_alef_ar, normalize.normalize_alef_maksura_ar, normalize.normalize_teh_marbuta_ar):
        text = unify(text)
    return " ".join(text.split())


def is_asked_for(asked: str, name: str) -> bool:
    """True when what a reader typed can name the bearer of ``name``: a surname alone, another transliteration."""
    return same_person(search_key(asked), search_key(name))
