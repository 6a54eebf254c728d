"""Whose adviser, wife or envoy somebody is: «the adviser of | Netanyahu, Mark Regev» is not Netanyahu."""

from __future__ import annotations

from briefings.people.lexicons import role_words
from briefings.people.naming import Naming
from briefings.people.tagging import Reading
from briefings.people.title import Title


def is_of_somebody(reading: Reading, titles: list[Title], name: int) -> bool:
    """Whether the name that begins at word ``name`` is that of the owner of the one title before it, which stands
    alone, without the article and in the construct state."""
    title = titles[0]
    if len(titles) > 1 or title.definite or title.owned or title.number > 1 or not title.bare:
        return False
    form = reading.forms[title.first]
    if form is None or title.last != title.first + 1 or name != title.last or not reading.close(name):
        return False
    return reading.doc.words[title.first][len(form.prefix) :] in role_words("of_somebody")


def owned(reading: Reading, title: Title, name: tuple[int, int], prefix: str) -> list[Naming]:
    """Somebody unnamed with all of ``title``, which ends with its owner's name, and the owner."""
    title.last = name[1]
    title.details = frozenset(reading.doc.words[name[0] : name[1]])
    unnamed = Naming(title.first, title.last, (title.last, title.last), [title], prefix, gender=title.gender)
    return [unnamed, Naming(name[0], name[1], name, [])]
