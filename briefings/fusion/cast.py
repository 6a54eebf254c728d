"""Who a title means across the articles of one summit: one outlet writes the name, another only the office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefings.fusion.records import speaker_key
from briefings.model import Quote
from briefings.ports import Stored


@dataclass(frozen=True, slots=True)
class Cast:
    """Folded titles and short names to full names; only those that mean one person in the whole summit."""

    names: dict[str, str]

    def resolved(self, quotes: Iterable[Quote]) -> list[Quote]:
        """``quotes`` with a speaker's full name where a title or short name means one person."""
        return [replace(q, speaker=self.names.get(speaker_key(q.speaker), q.speaker)) for q in quotes]


def known_speakers(articles: Sequence[Stored]) -> Cast:
    """What the people of all articles say about titles of two words and more, and about single names."""
    meant: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for stored in articles:
        for person in stored.analysis.people:
            full = speaker_key(person.name)
            if len(full.split()) < 2:
                continue
            titles = [form for form in (person.role or "", *person.mentions) if len(form.split()) > 1]
            for form in (*titles, person.name.split()[-1]):
                meant[speaker_key(form)].setdefault(full, person.name)
    return Cast({form: next(iter(names.values())) for form, names in meant.items() if len(names) == 1})
