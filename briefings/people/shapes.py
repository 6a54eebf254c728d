"""What the shape of a single word tells: a sure name, a quality, a verb."""

from __future__ import annotations

from briefings.people import words
from briefings.people.forms import ALEF, ARTICLE, HEH, NOON, SEEN, TEH, WAW, YEH
from briefings.people.holders import known_surnames
from briefings.wordtable import remembered


@remembered
def is_clear(word: str) -> bool:
    """A given name, or a surname of the table, that is hardly ever another word."""
    return word in words.clear_names() or word in known_surnames()


def is_quality(word: str) -> bool:
    """A definite participle, feminine or plural that no lexicon knows is a quality, not a surname."""
    endings = (HEH, ALEF + TEH, YEH + NOON, WAW + NOON)
    return word.startswith(ARTICLE) and (
        word.endswith(endings) or word.startswith((ARTICLE + "\u0645" + TEH, ARTICLE + "\u0645" + NOON))
    )


def looks_like_verb(word: str) -> bool:
    """An unknown word in the shape of a verb: third person present or future, past plural, an object pronoun."""
    if is_clear(word) or len(word) < 4:
        return False
    if word.endswith((WAW + ALEF, TEH + HEH, HEH + ALEF)):
        return True
    if word.startswith((SEEN + YEH, SEEN + TEH)):
        return len(word) < 7
    return word.startswith(YEH) and (len(word) < 7 or word.endswith((WAW + NOON, ALEF + NOON)))
