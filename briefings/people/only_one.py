"""A definite title that nothing else resolves: the one person of the text who holds such an office.

«The government adviser» is «the financial adviser to the government, X» where the text speaks of no other adviser.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from briefings.people.figures import Figure
from briefings.people.forms import HEH, YEH
from briefings.people.lexicons import role_words, roles, rows
from briefings.people.title import Title, bare_word
from briefings.people.title_match import level, of_one_holder

_STEM, _BODY_BEFORE = 3, 30


def only_holder(title: Title, figures: Sequence[Figure], holders: Iterable[int], others: Iterable[Title]) -> int:
    """The only one of ``holders``, figures with the office of ``title``; -1 where somebody else may be meant.

    ``others`` are the titles of this office that stand in the text without a name.
    """
    held = list(holders)
    if len(held) != 1 or not title.definite or title.bare or title.owned or title.lemma in role_words("presiding"):
        return -1
    figure = figures[held[0]]
    own = [one for one in figure.titles if one.lemma == title.lemma]
    if not any(_agrees(title, one) for one in own) or _is_foreign(title, figure):
        return -1
    return held[0] if all(_is_same(one, title, own) for one in others) else -1


def leader(title: Title, figures: Sequence[Figure], titled: Mapping[str, set[int]]) -> int:
    """Whom «the leader of the party X» means: its president or secretary general, if one is named; else -1."""
    if title.lemma not in role_words("rulers") or not title.details or title.number > 1:
        return -1
    former, more = role_words("former"), role_words("heading_of")
    found = {
        i
        for lemma in role_words("heading")
        for i in titled.get(lemma, ())
        for held in figures[i].titles
        if held.lemma == lemma and title.details <= held.details and held.details - title.details <= more
        if held.details & former == title.details & former
    }
    return found.pop() if len(found) == 1 else -1


def elect(title: Title, figures: Sequence[Figure], titled: Mapping[str, set[int]]) -> int:
    """«The president-elect» is the only one who is called so beside the name, not «president X»; else -1."""
    found = [i for i in titled.get(title.lemma, ()) if level(title, [held for held in figures[i].titles if held.elect])]
    return found[0] if len(found) == 1 else -1


def of_one_land(title: Title, figures: Sequence[Figure], titled: Mapping[str, set[int]], text: Sequence[str]) -> int:
    """«The president of the region» is the one of «the region X», a state with these words in its name; else -1."""
    if title.states or not title.details:
        return -1
    fitting = [
        i
        for i in titled.get(title.lemma, ())
        for held in figures[i].titles
        if held.lemma == title.lemma and held.states and not held.details
        if title.details <= {*text[held.first : held.last]}
    ]
    return fitting[0] if len(fitting) == 1 else -1


def of_the_body(title: Title, figures: Sequence[Figure], titled: Mapping[str, set[int]], text: Sequence[str]) -> int:
    """«The spokesman of the ministry» is «the spokesman in its name, X», behind the name of the ministry; else -1."""
    if not title.details or title.number > 1:
        return -1
    own = role_words("in_whose_name")
    fitting = [
        i
        for i in titled.get(title.lemma, ())
        for held in figures[i].titles
        if held.lemma == title.lemma and not held.details.isdisjoint(own)
        if title.details <= {bare_word(word) for word in text[max(0, held.first - _BODY_BEFORE) : held.first]}
    ]
    return fitting[0] if len(fitting) == 1 else -1


def of_the_kind(title: Title, figures: Sequence[Figure], titled: Mapping[str, set[int]]) -> int:
    """«The secretary general of the world organisation» is that of the United Nations, if one is named; else -1."""
    if title.number > 1 or title.states:
        return -1
    for kind, bodies in _kinds_of_bodies():
        if kind not in title.details:
            continue
        meant = [title.details - {kind} | {body} for body in bodies]
        fitting = {i for i in titled.get(title.lemma, ()) if any(_holds(figures[i], title, one) for one in meant)}
        return fitting.pop() if len(fitting) == 1 else -1
    return -1


@cache
def _kinds_of_bodies() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What bodies are called by their kind -> the bodies, as titles have them."""
    return tuple((row[0][0], tuple(" ".join(body) for body in row[1:])) for row in rows(roles().kinds_of_bodies))


def _holds(figure: Figure, title: Title, details: frozenset[str]) -> bool:
    """Whether somebody has the office of ``title`` with these details, in the text or as it is known."""
    return any(
        held.lemma == title.lemma and held.details == details and held.gender is title.gender
        for held in [*figure.titles, *figure.learned]
    )


def _is_same(other: Title, title: Title, own: list[Title]) -> bool:
    """Another title of the text cannot mean somebody else of that office."""
    if other.number > 1 or not other.definite:
        return level(other, own) > 0
    return other.key == title.key or other.bare or level(other, own) > 0


def _is_foreign(title: Title, figure: Figure) -> bool:
    """The states of the figure's offices are others than that of the title."""
    states = {state for one in [*figure.titles, *figure.learned] for state in one.states}
    return bool(title.states and states) and not set(title.states) <= states


def _agrees(title: Title, held: Title) -> bool:
    """Nothing in the two titles says that they are two offices: other adjectives, a former holder, another field."""
    if not of_one_holder(title, held):
        return False
    if title.details <= held.details or held.bare:
        return not (held.bare and title.details)
    rest = title.details - held.details
    return all(is_relative(word, held.details) for word in rest)


def is_relative(word: str, details: frozenset[str]) -> bool:
    """An adjective in -i of one of the nouns of a title: «governmental» of «the government», «military» of «forces»."""
    stem = word.removesuffix(HEH).removesuffix(YEH)
    own = len(stem) >= _STEM and any(noun.removesuffix(HEH) == stem for noun in details)
    return own or not details.isdisjoint(_related().get(stem, ()))


@cache
def _related() -> dict[str, frozenset[str]]:
    """The stem of an adjective -> nouns that it belongs to, though it is made of none of them."""
    return {row[0][0].removesuffix(YEH): frozenset(row[1]) for row in rows(roles().related)}
