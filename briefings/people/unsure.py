"""Two unknown words that only what stands before them makes a name: behind «with», «about», «met» they must look so."""

from __future__ import annotations

from briefings.people import words
from briefings.people.counted import names_each
from briefings.people.forms import ALEF, ARTICLE, FROM, HEH, MEEM, SEEN, YEH, Kind
from briefings.people.openings import SERVANT, clitic_before_name
from briefings.people.shapes import is_clear, looks_like_verb
from briefings.people.tagging import Reading

_LED = Kind.LEAD | Kind.DEMONYM
# of whose something is
_OWNED = (HEH + MEEM, HEH + ALEF)


def is_trusted(reading: Reading, i: int, end: int) -> bool:
    """Whether the words ``i`` to ``end`` may be somebody: always behind a verb of speech; else with a given name that
    is no everyday word, or when none of them looks like another word, and then not behind «of», but «each of»."""
    kind = reading.kind(i - 1)
    if kind & Kind.SPEECH or not kind & _LED or end - i < 2:
        return True
    text = reading.doc.words
    if any(_names(word) for word in text[i:end]):
        return True
    if text[i - 1] == FROM and not (i > 1 and names_each(text[i - 2])):
        return False
    surname = not text[i].startswith(ARTICLE) or text[i] in words.given_names()
    return surname and not any(_is_plain(text[j]) or reading.kind(j) & Kind.STATE for j in range(i, end))


def _names(word: str) -> bool:
    """Whether ``word`` is a given name that is no everyday word, or begins one of two words."""
    return is_clear(word) or word == SERVANT or word in words.surely_given() or word in words.begin_particles()


def _is_plain(word: str) -> bool:
    """Whether ``word`` looks like a noun or a verb of the language, though no list has it."""
    if word.startswith(ARTICLE):
        return not word.endswith(YEH) and word not in words.surname_words() and word not in words.given_names()
    verb = looks_like_verb(word) and word[0] != SEEN
    return verb or word.endswith(_OWNED) or clitic_before_name(word) > 0
