"""Titles that only stand behind a name: «X accused | the Syrian president of», when another is the Syrian president."""

from __future__ import annotations

from briefings.people.naming import Naming
from briefings.people.tagging import Reading
from briefings.people.title import Title


def part_titles(reading: Reading, namings: list[Naming]) -> list[Naming]:
    """``namings``, in text order, where a title behind a name without a comma is parted from it when the text gives
    that office to somebody of another name, and never to this one."""
    loose = {naming.first for naming in namings if _loose(reading, naming)}
    if not loose:
        return namings
    holders = _holders(reading, namings)
    found: list[Naming] = []
    for naming in namings:
        title = naming.titles[-1] if naming.first in loose and naming.titles else None
        held = holders.get(title.key, set()) if title else set()
        if title is None or not held or held & _names(reading, naming):
            found.append(naming)
            continue
        naming.titles.remove(title)
        naming.last = naming.name[1]
        found += [naming, Naming(title.first, title.last, (title.last, title.last), [title], gender=title.gender)]
    return found


def _loose(reading: Reading, naming: Naming) -> bool:
    """The last title of ``naming`` stands right behind its name, with nothing between them."""
    if not naming.named or not naming.titles:
        return False
    title = naming.titles[-1]
    return title.first == naming.name[1] and title.last == naming.last and reading.close(title.first)


def _holders(reading: Reading, namings: list[Naming]) -> dict[tuple[object, ...], set[str]]:
    """Offices, as they are worded -> the words of the names that stand behind them, or before them and a comma."""
    found: dict[tuple[object, ...], set[str]] = {}
    for naming in namings:
        if naming.named:
            for title in naming.titles:
                if _sure(reading, naming, title):
                    found.setdefault(title.key, set()).update(_names(reading, naming))
    return found


def _sure(reading: Reading, naming: Naming, title: Title) -> bool:
    return title.last <= naming.name[0] or not reading.close(title.first)


def _names(reading: Reading, naming: Naming) -> set[str]:
    """The words of a name, the first without its clitic."""
    first, last = naming.name
    words = list(reading.doc.words[first:last])
    words[0] = words[0][len(naming.name_prefix) :]
    return set(words)
