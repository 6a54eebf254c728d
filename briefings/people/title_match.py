"""How well two titles fit: the same office, the same field, the same state."""

from __future__ import annotations

from briefings.model import Gender
from briefings.people.forms import ARTICLE, LAM, Kind
from briefings.people.lexicons import role_words
from briefings.people.tagging import Reading
from briefings.people.title import Title
from briefings.people.title_nouns import governing, places

# of the levels: all the same, of the same state, none
SAME, STATED, NONE = 4, 3, 0


def level(title: Title, held: list[Title]) -> int:
    """How well ``title`` fits the best of the titles that a person holds."""
    best = NONE
    for one in held:
        if one.lemma == title.lemma:
            best = max(best, match(title, one))
    return best


def is_specific(reading: Reading, title: Title) -> bool:
    """Definite by article, by construct state or by an owner: «the minister», «Russia's minister», not «a minister»."""
    if title.definite or title.owned or title.kind & Kind.COUNTERPART:
        return True
    inner = reading.doc.words[title.first + 1 : title.last]
    if any(word.startswith((ARTICLE, LAM + LAM)) for word in inner):
        return True
    if title.last - title.first > 1 and title.lemma in governing():
        return True
    if any(word in places() for word in inner[:-1]):
        return True
    return any(reading.kind(k) & (Kind.STATE | Kind.INSTITUTION) for k in range(title.first + 1, title.last))


def match(title: Title, held: Title) -> int:
    """How well a title fits one that a person holds: 0 not at all, up to 4 the same.

    The state counts more than the field: «the minister» of this text's own state is not a foreign one.
    """
    if title.lemma != held.lemma:
        return NONE
    if (title.lemma in title.details) != (held.lemma in held.details):  # «the head of the office of the head of»
        return NONE
    if title.gender is not held.gender and Gender.UNKNOWN not in (title.gender, held.gender):
        return NONE
    former = role_words("former")
    own, others = title.details - former, held.details - former
    if title.details.isdisjoint(former) != held.details.isdisjoint(former):
        return NONE
    if title.states and held.states and not set(title.states) <= set(held.states):
        return NONE
    if title.states and held.bare and title.lemma not in role_words("royal"):
        return NONE
    if not own and others and title.lemma in role_words("presiding"):
        return NONE
    if title.states and not held.states and held.details and title.lemma in governing():
        return NONE
    wider = bool(others) and others <= own and bool(title.kind & Kind.OFFICE)
    if not (own <= others or wider):
        return NONE
    stated = set(title.states) == set(held.states) or (held.home and not title.states)
    return 1 + 2 * stated + (title.details == held.details and not title.bare)


def of_one_holder(title: Title, held: Title) -> bool:
    """Whether one man or one woman, in office or out of it, may have both titles."""
    if Gender.UNKNOWN not in (title.gender, held.gender) and title.gender is not held.gender:
        return False
    former = role_words("former")
    return title.details & former == held.details & former
