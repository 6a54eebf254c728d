"""A speaker: a name, the words that name them, and what a verb must agree with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefings.model import ActorKind, Gender
from briefings.quotes.conjugation import Shape

# By names of their own, for the rules: a look-up on an enumeration costs ten times a plain one.
PERSON, OFFICE, GROUP = ActorKind.PERSON, ActorKind.OFFICE, ActorKind.GROUP
STATE, ORGANISATION = ActorKind.STATE, ActorKind.ORGANISATION
PERSONAL = (PERSON, OFFICE)
# between the names of those who speak together
AND = " \u0648"
_FEMININE, _UNKNOWN = Gender.FEMININE, Gender.UNKNOWN


@dataclass(slots=True)
class Speaker:
    """A speaker and the words ``first`` to ``last`` (exclusive) that name them.

    ``actor`` tells that the cast has them, ``person`` that it knows who it is.
    """

    name: str
    first: int
    last: int
    gender: Gender
    number: int
    kind: ActorKind = GROUP
    person: bool = False
    actor: bool = False

    def agrees(self, shape: Shape) -> bool:
        """Whether a verb of this shape can have this subject; a singular verb may stand before a plural subject."""
        if _UNKNOWN in (shape.gender, self.gender) or shape.gender is self.gender:
            return True
        if self.kind in (ORGANISATION, GROUP):
            return True
        return self.number == 3 and shape.number == 1

    def shown_by(self, shape: Shape) -> Speaker:
        """A woman with an office of the other gender, shown by the verb right before: «she said», the president."""
        one = self.number == 1 and self.kind in PERSONAL
        woman = one and shape.gender is _FEMININE and not self.agrees(shape)
        return replace(self, gender=_FEMININE) if woman else self

    def continues(self, shape: Shape) -> bool:
        """Whether a verb without a subject can go on with this speaker."""
        if shape.gender is _UNKNOWN:
            return True
        plural_things = self.number > 1 and shape.number == 1 and self.kind is not PERSON
        if plural_things and shape.gender is _FEMININE:
            return True
        if self.gender is not _UNKNOWN and shape.gender is not self.gender:
            return False
        if (shape.number > 1) == (self.number > 1):
            return True
        return shape.number == 1 and shape.gender is _FEMININE


NOBODY = Speaker("", 0, 0, _UNKNOWN, 1)
