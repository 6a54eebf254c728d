"""«His Highness», «His Excellency»: whoever was named last of those whom the courtesy fits."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from briefings.people import lexicons
from briefings.people.figures import Figure
from briefings.people.forms import Kind
from briefings.people.lexicons import role_words
from briefings.people.naming import Naming
from briefings.people.tagging import Reading

_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


@cache
def _ranks() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Courtesies with a pronoun -> the offices they fit, and the courtesies before a name that they repeat."""
    rows = lexicons.rows(lexicons.roles().courtesy_ranks)
    return {courtesy: (frozenset(row[1]), frozenset(row[2])) for row in rows for courtesy in row[0]}


def fits(courtesy: str, called: Set[str]) -> bool:
    """Whether «His Excellency» can mean who holds such offices and was named with such courtesies: no prince."""
    offices, same = _ranks().get(courtesy, _NOTHING)
    royal = role_words("royal")
    holds = not called.isdisjoint(offices) and (called.isdisjoint(royal) or not offices.isdisjoint(royal))
    return holds or not called.isdisjoint(same)


class Courtesies:
    """With which courtesy everybody was named so far."""

    def __init__(self, reading: Reading, figures: Sequence[Figure]) -> None:
        self.reading, self.figures = reading, figures
        self.heard: dict[int, set[str]] = {}

    def hear(self, naming: Naming) -> None:
        """Takes note of the courtesies before a name, or before the title before it."""
        for k in range(naming.first, naming.name[0]):
            if self.reading.kind(k) & Kind.COURTESY:
                word = self.reading.doc.words[k]
                self.heard.setdefault(naming.person, set()).add(word.removeprefix(naming.prefix))

    def holder(self, naming: Naming, recent: Sequence[int]) -> int:
        """Of ``recent`` people, the last first, whom a courtesy with a pronoun means."""
        courtesy = self.reading.doc.words[naming.first].removeprefix(naming.prefix)
        return next((i for i in recent if fits(courtesy, self._called(i))), recent[0])

    def _called(self, person: int) -> set[str]:
        """The offices of somebody and the courtesies before the name."""
        figure = self.figures[person]
        return {title.lemma for title in [*figure.titles, *figure.learned]} | self.heard.get(person, set())
