"""Officials who are told of by their title first and named later: «the minister of X said», «Minister Y», «Y added»."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.model import Gender
from briefings.people.figures import Figure
from briefings.people.forms import Kind
from briefings.people.genders import is_said
from briefings.people.lexicons import role_words
from briefings.people.naming import Naming
from briefings.people.tagging import Reading
from briefings.people.title import Title

_FARTHEST = 70
_ROLE = Kind.OFFICE | Kind.TRADE


class NamedLater:
    """Keeps the titles that nobody has been named with so far, and gives them to whoever is named with them next."""

    def __init__(self, reading: Reading, figures: Sequence[Figure]) -> None:
        self.reading, self.figures = reading, figures
        self.untold: dict[str, list[Naming]] = {}  # the last whole title of an office
        self.teller: Naming | None = None  # who has spoken last, when that is a title alone

    def tell(self, naming: Naming) -> None:
        """A title alone of one person, whom nothing before names."""
        title = naming.titles[0]
        if not title.bare and title.lemma not in role_words("presiding") | role_words("posted"):
            told = self.untold.get(title.lemma, [naming])
            self.untold[title.lemma] = [*(n for n in told if n.titles[0].key == title.key and n is not naming), naming]

    def hear(self, naming: Naming) -> None:
        """Whoever is named has spoken last, where a verb of speech stands beside."""
        if is_said(self.reading, naming.first) or self._is_followed(naming):
            alone = naming.person < 0 and naming.titles and not naming.members and naming.titles[0].number == 1
            self.teller = naming if alone and naming.titles[0].kind & _ROLE else None

    def holder(self, naming: Naming) -> Title | None:
        """The title that a person named here for the first time has been told of by; its namings are theirs now."""
        figure = self.figures[naming.person]
        if figure.places[0] != naming.first:
            return None
        told = self._titled(naming, figure) or self._going_on(naming, figure)
        for earlier in told:
            earlier.person = naming.person
        if told:
            figure.learn(told[0].titles[:1])
        return told[0].titles[0] if told else None

    def _titled(self, naming: Naming, figure: Figure) -> list[Naming]:
        """«The governor X» is «the governor of Texas» of whom the text has told without a name so far."""
        title = naming.titles[0] if naming.titles else None
        if title is None or not (title.bare and title.definite) or title.number > 1 or len(figure.titles) != 1:
            return []
        told = self.untold.get(title.lemma, [])
        return self.untold.pop(title.lemma) if told and told[0].titles[0].gender is title.gender else []

    def _going_on(self, naming: Naming, figure: Figure) -> list[Naming]:
        """«X added», right behind what «the minister of energy» said."""
        first, teller = naming.first, self.teller
        if teller is None or not self.reading.close(first) or first - teller.last > _FARTHEST:
            return []
        title = teller.titles[0]
        other = figure.gender is not title.gender and Gender.UNKNOWN not in (figure.gender, title.gender)
        if self.reading.doc.words[first - 1] not in role_words("adding") or other:
            return []
        if naming.titles and title.lemma not in {held.lemma for held in naming.titles}:
            return []
        same = [n for n in self.untold.get(title.lemma, []) if n.titles[0].key == title.key and n is not teller]
        return [teller, *same]

    def _is_followed(self, naming: Naming) -> bool:
        """Whether the verb of speech stands right behind: «but the minister | said»."""
        last = naming.last
        return last < len(self.reading.forms) and bool(self.reading.kind(last) & Kind.SPEECH)
