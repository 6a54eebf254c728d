"""Who a title means across the articles of one summit: one outlet writes the name, another only the office."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.fusion.records import speaker_key
from briefings.people import name_key
from briefings.ports import Stored

_COUNTERPART, _FOR_THE = "\u0646\u0638\u064a\u0631", "\u0644\u0644"


@dataclass(frozen=True, slots=True)
class Cast:
    """Folded titles and short names to full names; only those that mean one person in the whole summit.

    ``roles`` holds, by folded full name, the role most articles give.
    """

    names: dict[str, str]
    roles: dict[str, str]

    def role(self, name: str) -> str | None:
        return self.roles.get(speaker_key(name))

    def named(self, speaker: str) -> str:
        """The fullest name where a title or shorter name means one person, else the words themselves."""
        return self.names.get(speaker_key(speaker), speaker)


def known_speakers(articles: Sequence[Stored]) -> Cast:
    """What the people of all articles say about titles of two words and more, and about shorter names."""
    people = [person for stored in articles for person in stored.analysis.people if len(person.name.split()) > 1]
    fullest: dict[tuple[str, str], str] = {}
    for person in people:
        ends = _ends(person.name)
        fullest[ends] = max(fullest.get(ends, ""), person.name, key=lambda name: (len(name.split()), name))
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for person in people:
        name = fullest[_ends(person.name)]
        titles = [form for form in (person.role or "", *person.mentions) if len(form.split()) > 1]
        for form in (*titles, person.name, person.name.split()[-1]):
            meant[speaker_key(form)].add(name)
    roles: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for person in people:
        if person.role and not _leans(person.role):
            roles[speaker_key(fullest[_ends(person.name)])][person.role] += 1
    return Cast(
        {form: next(iter(names)) for form, names in meant.items() if len(names) == 1},
        {name: min(found, key=lambda role: (-found[role], len(role), role)) for name, found in roles.items()},
    )


def _leans(role: str) -> bool:
    """A role that only makes sense in its sentence: «his counterpart», «for the secretary»."""
    first = speaker_key(role).split()[0]
    return first.startswith((_COUNTERPART, _FOR_THE))


def _ends(name: str) -> tuple[str, str]:
    """First and last part, in any transliteration: what the long and the short form of one name share."""
    words = name_key(name).split() or [name]
    return words[0], words[-1]
