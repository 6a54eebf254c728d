"""A title as it is read: the office, what narrows it, the states it is over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefings.model import Gender
from briefings.people.forms import ARTICLE, BEH, KAF, LAM, WAW


@dataclass(slots=True)
class Title:
    """A title at words ``first`` to ``last``: the lemma of its office, folded words that narrow it, its states.

    ``home``: it is over the people of its own state, «the foreign minister and minister of Egyptians abroad».
    """

    first: int
    last: int
    lemma: str
    gender: Gender
    number: int
    definite: bool
    kind: int
    details: frozenset[str] = frozenset()
    states: tuple[int, ...] = ()
    owned: bool = False
    elect: bool = False
    home: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two titles the same office in the same words."""
        return self.lemma, self.gender, self.kind, self.details, self.states

    @property
    def bare(self) -> bool:
        """Only the office itself, as in «the president»."""
        return not self.details and not self.states

    def over(self, state: int | None, gender: Gender = Gender.UNKNOWN) -> Title:
        """The same office of one holder, in ``state``; of ``gender`` where that is known."""
        states = self.states if state is None else (state,)
        own = self.gender if gender is Gender.UNKNOWN else gender
        return Title(self.first, self.last, self.lemma, own, 1, True, self.kind, self.details, states)


@dataclass(slots=True)
class Parts:
    """What narrows an office so far. What stands right before the next word: ``linked`` a connector, ``bound`` a noun
    in the construct state, ``plain`` a definite noun, ``plural`` a people («the Moroccans living abroad»)."""

    details: list[str]
    states: list[int]
    linked: str = ""
    bound: bool = False
    plain: bool = False
    plural: bool = False


@lru_cache(maxsize=8192)
def bare_word(word: str) -> str:
    """A word of a title without clitics and article, so that construct and adjective forms agree."""
    for prefix in (WAW + ARTICLE, BEH + ARTICLE, KAF + ARTICLE, ARTICLE, LAM + LAM):
        if word.startswith(prefix) and len(word) - len(prefix) > 2:
            return word[len(prefix) :]
    return word
