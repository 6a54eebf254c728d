"""Whom a title without a name means: what the article itself says first, then other articles, then the dated table."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.model import Gender
from briefings.people.anonymous import keeps_back
from briefings.people.courtesies import Courtesies
from briefings.people.figures import Figure
from briefings.people.forms import Kind
from briefings.people.genders import is_said
from briefings.people.lexicons import role_words
from briefings.people.named_later import NamedLater
from briefings.people.naming import Naming
from briefings.people.only_one import elect, leader, of_one_land, of_the_body, of_the_kind, only_holder
from briefings.people.other_words import in_other_words, is_another
from briefings.people.over_state import is_over_another, of_one_state, of_the_table
from briefings.people.owners import gender_of_counterpart, is_tied, under
from briefings.people.sides import stand_together
from briefings.people.tagging import Reading
from briefings.people.title import Title
from briefings.people.title_match import NONE, SAME, STATED, is_specific, level, match

_RECENT, _FAR, _NEAR = 40, 400, 3


class Resolver:
    """Reads the namings of an article in order and gives each title the person it means."""

    def __init__(self, reading: Reading, figures: list[Figure], dated: bool) -> None:
        self.reading = reading
        self.dated = dated  # whether the table knows who held an office on the day of the text
        self.figures = figures
        self.seen: list[int] = []
        self.told = -1  # who was named last behind a verb of speech
        self.unnamed: dict[str, Naming] = {}
        self.later = NamedLater(reading, figures)
        self.courtesies = Courtesies(reading, figures)
        self.pair: tuple[int, int] | None = None
        self.stateless: dict[tuple[str, frozenset[str]], int] = {}
        # By the lemma of an office, its titles that stand without a name.
        self.nameless: dict[str, list[Title]] = {}
        # By the lemma of an office, the states it is over in all titles of the text.
        self.stated: dict[str, set[tuple[int, ...]]] = {}
        # By the lemma of an office, who has it in the article itself and who from elsewhere.
        self.titled: dict[str, set[int]] = {}
        self.learned: dict[str, set[int]] = {}
        for i, figure in enumerate(figures):
            _list(self.titled, i, figure.titles)
            _list(self.learned, i, figure.learned)

    def resolve(self, namings: list[Naming]) -> None:
        """Sets ``person``, or ``people`` of joint namings, where it is sure; ``namings`` in text order."""
        for naming in reversed(namings):
            for title in naming.titles:
                if title.states:
                    self.stated.setdefault(title.lemma, set()).add(title.states)
            if naming.titles and not naming.named and not naming.titles[0].states:
                self.stateless[naming.titles[0].lemma, naming.titles[0].details] = naming.first
            if naming.titles and not naming.named:
                self.nameless.setdefault(naming.titles[0].lemma, []).append(naming.titles[0])
        for before, naming in zip([None, *namings], namings, strict=False):
            if before is not None and stand_together(self.reading, before, naming):
                self.pair = (before.person, naming.person)
            if naming.pronoun:
                self._point_back(naming)
            elif naming.members or (naming.titles and naming.titles[0].number > 1 and not naming.named):
                naming.people = self.pair or ()
                continue
            elif naming.person < 0 and naming.titles:
                self._by_title(naming)
            elif naming.person >= 0:
                self._learn(naming)
                self.courtesies.hear(naming)
                later = self.later.holder(naming)
                _list(self.learned, naming.person, [later] if later else [])
            self.later.hear(naming)
            if naming.person >= 0:
                self.seen.append(naming.person)
                self.told = naming.person if naming.named and is_said(self.reading, naming.first) else self.told
        for naming in namings:
            if naming.titles and not naming.named and naming.titles[0].number > 1:
                self._join(naming)

    def _by_title(self, naming: Naming) -> None:
        """A title alone: its holder, else the unnamed official it repeats («an American official ... the official»)."""
        title = naming.titles[0]
        naming.person = self._holder(self._under(title) or title)
        earlier = self.unnamed.get(title.lemma)
        if naming.person >= 0 and earlier is not None and title.bare and not title.kind & Kind.OFFICE:
            named = self.figures[naming.person].last_before(naming.first)
            naming.person = naming.person if named > earlier.first else -1
        if naming.person >= 0 or title.number != 1:
            return
        self.later.tell(naming)
        if earlier is None or not title.definite:
            self.unnamed[title.lemma] = naming
        elif title.details <= earlier.titles[0].details and set(title.states) <= set(earlier.titles[0].states):
            naming.echo = earlier
        elif not title.bare:
            self.unnamed[title.lemma] = naming

    def _point_back(self, naming: Naming) -> None:
        """«His Excellency», «the latter»: the person named last; «the two»: the last two."""
        recent = list(dict.fromkeys(reversed(self.seen[-_RECENT:])))
        if naming.count == 1 and recent:
            naming.person = self.courtesies.holder(naming, recent)
        elif naming.count == 2 and self.pair is not None:
            naming.people = self.pair
        elif naming.count == 2 and len(recent) >= 2:
            naming.people = tuple(reversed(recent[:2]))

    def _join(self, naming: Naming) -> None:
        title = naming.titles[0]
        pair, naming.people = naming.people, ()
        people: list[int] = []
        for member in naming.members:
            person = member.person if isinstance(member, Naming) else self._holder(member)
            people.append(person)
        if not naming.members and title.definite and title.number == 2 and title.bare:
            people = list(pair) if pair and self._both(pair, title.lemma) else self._last_two(naming.first, title.lemma)
        if len({*people}) == len(people) > 1 and min(people) >= 0:
            naming.people = tuple(people)

    def _both(self, pair: tuple[int, ...], lemma: str) -> bool:
        """Both of a pair hold the office, or the office is a general one («the two leaders»)."""
        held = [{t.lemma for t in [*self.figures[i].titles, *self.figures[i].learned]} for i in pair]
        return lemma in role_words("generic") or all(lemma in lemmas for lemmas in held)

    def _last_two(self, place: int, lemma: str) -> list[int]:
        """The two holders of an office named last before ``place``; of «the two leaders» any two people."""
        anybody = lemma in role_words("generic")
        holders = range(len(self.figures)) if anybody else self._holders([lemma])
        held = [(last, i) for i in holders if (last := self.figures[i].last_before(place - 1)) >= 0]
        return sorted(i for _, i in sorted(held)[-2:]) if len(held) >= 2 else []

    def _learn(self, naming: Naming) -> None:
        """«His counterpart X» makes X the holder of the office of the person before."""
        for title in naming.titles:
            if title.kind & Kind.COUNTERPART and self.seen:
                state = title.states[0] if title.states else None
                offices = [h.over(state, gender_of_counterpart(title)) for h in self._offices(self._officer())]
                self.figures[naming.person].learn(offices)
                _list(self.learned, naming.person, offices)
            full = self._under(title)
            if full is not None:
                self.figures[naming.person].learn([full])
                _list(self.learned, naming.person, [full])

    def _officer(self) -> int:
        """Who was named last, or shortly before whoever is named last without an office."""
        return next((i for i in reversed(self.seen[-_NEAR:]) if self._offices(i)), self.seen[-1])

    def _under(self, title: Title) -> Title | None:
        """«His deputy», «his foreign minister» in full: of the head of state named last."""
        if not is_tied(self.reading, title):
            return None
        back = 1 if title.owned else _NEAR
        found = (under(title, self._offices(i)) for i in reversed(self.seen[-back:]))
        return next((full for full in found if full is not None), None)

    def _offices(self, person: int) -> list[Title]:
        figure = self.figures[person]
        return [t for t in [*figure.titles, *figure.learned] if t.kind & Kind.OFFICE]

    def _holders(self, lemmas: Iterable[str]) -> list[int]:
        """Who has an office of one of ``lemmas``, in order."""
        found: set[int] = set()
        for lemma in lemmas:
            found |= self.titled.get(lemma, set()) | self.learned.get(lemma, set())
        return sorted(found)

    def _holder(self, title: Title) -> int:
        if title.number != 1 or not is_specific(self.reading, title):
            return -1
        if title.kind & Kind.COUNTERPART:
            return self._counterpart(title)
        if title.bare and self.seen and self.seen[-1] == self.told and level(title, self.figures[self.told].titles):
            return self.told
        if title.elect and (found := elect(title, self.figures, self.titled)) >= 0:
            return found
        for own, least in ((True, STATED), (False, STATED), (True, NONE + 1), (False, NONE + 1)):
            if least == STATED and not title.states:
                continue
            levels = self._levels(title, own, least)
            best = max(levels.values(), default=NONE)
            fitting = [i for i, fits in levels.items() if fits == best]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                return self._latest(fitting) if title.bare or best == SAME else -1
        found = self._generic(title)
        found = found if found >= 0 else of_one_state(title, self.figures, self.titled, self.stated, self.dated)
        found = found if found >= 0 else of_one_land(title, self.figures, self.titled, self.reading.doc.words)
        found = found if found >= 0 else of_the_body(title, self.figures, self.titled, self.reading.doc.words)
        found = found if found >= 0 else of_the_kind(title, self.figures, self.titled)
        found = found if found >= 0 else leader(title, self.figures, self.titled)
        if found >= 0:
            return found
        holders = self.titled.get(title.lemma, set()) | self.learned.get(title.lemma, set())
        found = only_holder(title, self.figures, holders, self.nameless.get(title.lemma, ()))
        if found < 0 and not any(is_another(self.reading, title, one) for one in self.nameless.get(title.lemma, ())):
            here = [i for i in holders if not self._is_foreign(title, i)]
            found = in_other_words(self.reading, title, self.figures, here)
        return found if found >= 0 or self.dated else self._of_the_table(title)

    def _levels(self, title: Title, own: bool, least: int) -> dict[int, int]:
        """How well ``title`` fits those who hold such an office, by a title of their ``own`` or by what was learned."""
        levels: dict[int, int] = {}
        for i in sorted((self.titled if own else self.learned).get(title.lemma, ())):
            fits = level(title, self.figures[i].titles if own else self.figures[i].learned)
            if fits >= least and not self._is_foreign(title, i):
                levels[i] = fits
        return levels

    def _of_the_table(self, title: Title) -> int:
        """Who alone is known to have held the office; the text has then said so, as if beside the name."""
        found = of_the_table(title, self.figures)
        if found >= 0:
            self.figures[found].hold([title])
            _list(self.titled, found, [title])
        return found

    def _is_foreign(self, title: Title, person: int) -> bool:
        """«the foreign minister», said before a foreign minister of some state was named, is this text's own one."""
        figure = self.figures[person]
        if title.states or not title.details:
            return is_over_another(title, figure)
        fitting = [t for t in figure.titles if match(title, t)]
        said = self.stateless.get((title.lemma, title.details), -1)
        named = figure.places[0] if figure.places else -1
        return bool(fitting) and all(t.states and not t.home for t in fitting) and 0 <= said < named

    def _latest(self, candidates: list[int]) -> int:
        for person in reversed(self.seen[-_FAR:]):
            if person in candidates:
                return person
        return candidates[0] if len(candidates) == 1 else -1

    def _generic(self, title: Title) -> int:
        """«the Russian official»: whoever of that state and gender was named last; hardly a head of state."""
        if title.lemma not in role_words("generic") or not title.states or title.details - role_words("generic"):
            return -1
        if keeps_back(self.reading.doc, title.last):
            return -1
        earlier = self.unnamed.get(title.lemma)
        if earlier is not None and self._is_introduced(earlier) and set(title.states) <= set(earlier.titles[0].states):
            return -1
        fitting = []
        for person in reversed(self.seen[-6:]):
            figure = self.figures[person]
            states = {state for held in [*figure.titles, *figure.learned] for state in held.states}
            if figure.gender is title.gender and set(title.states) <= states:
                fitting.append(person)
        if earlier is None and title.number == 1 and self._has_just_spoken(title.gender):
            return self.told
        lower = [i for i in fitting if title.lemma not in role_words("rulers") and not self._reigns(i)]
        return next(iter(lower or fitting), -1)

    def _has_just_spoken(self, gender: Gender) -> bool:
        """Whether whoever was named last has spoken, who is of that gender and has no office of a state."""
        if not self.seen or self.seen[-1] != self.told:
            return False
        figure = self.figures[self.told]
        return figure.gender is gender and not any(held.states for held in [*figure.titles, *figure.learned])

    def _reigns(self, person: int) -> bool:
        """A head of state, whom hardly anybody calls an official."""
        heads = role_words("presiding") | role_words("royal")
        return any(title.lemma in heads and not title.details for title in self.figures[person].titles)

    def _is_introduced(self, naming: Naming) -> bool:
        """Somebody unnamed whom a verb of speech or a source brings in: «said | an American official»."""
        led = naming.first and self.reading.kind(naming.first - 1) & Kind.LEAD
        return bool(led) and not naming.titles[0].definite

    def _counterpart(self, title: Title) -> int:
        """The holder of the same office in the state named: «his Russian counterpart»."""
        if not title.states:
            return -1
        for person in reversed(self.seen[-3:]):
            lemmas = {(held.lemma, held.details) for held in self._offices(person)}
            fitting = [
                i
                for i in self._holders({lemma for lemma, _ in lemmas})
                if i != person
                and any(
                    (held.lemma, held.details) in lemmas and set(title.states) <= set(held.states)
                    for held in self._offices(i)
                )
            ]
            if len(fitting) == 1:
                return fitting[0]
        return -1


def _list(people: dict[str, set[int]], person: int, titles: list[Title]) -> None:
    for title in titles:
        people.setdefault(title.lemma, set()).add(person)
