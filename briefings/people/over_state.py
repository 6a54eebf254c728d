"""Whom «the president of a state» means, when the text calls nobody so: who is only «president X» there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from briefings.people.figures import Figure
from briefings.people.forms import Kind
from briefings.people.terms import careers, ever_held
from briefings.people.title import Title


def of_one_state(
    title: Title,
    figures: Sequence[Figure],
    titled: Mapping[str, set[int]],
    stated: Mapping[str, set[tuple[int, ...]]],
    dated: bool,
) -> int:
    """«the Syrian president» in a text that calls one man «president X» and names all other presidents; else -1.

    ``stated`` are the states that the offices of the text are over; ``dated`` tells that the table knows its day.
    """
    bare: Collection[int] = [i for i in titled.get(title.lemma, ()) if _is_bare(title.lemma, figures[i])]
    if not title.kind & Kind.OFFICE or not title.states or title.details:
        return -1
    known = [i for i in bare if any(held.key == title.key for held in ever_held(figures[i]))]
    if dated:
        bare = [i for i in bare if i not in known or any(h.key == title.key for h in figures[i].learned)]
    elif len(known) == 1 and title.definite:
        return known[0]
    if len(bare) != 1:
        return -1
    [only] = bare
    figure = figures[only]
    elsewhere = [h for h in [*figure.learned, *ever_held(figure)] if h.lemma == title.lemma]
    if any(h.states != title.states for h in elsewhere) or any(
        title.gender is not held.gender for held in figure.titles if held.lemma == title.lemma
    ):
        return -1
    told = {h.states for i in titled.get(title.lemma, ()) for h in figures[i].titles if h.lemma == title.lemma}
    return only if stated.get(title.lemma, set()) - told == {title.states} else -1


def is_over_another(title: Title, figure: Figure) -> bool:
    """Whether the text names no state beside somebody whose office the table knows as that of other states only.

    «The German foreign minister» is not the Saudi one, who is «the foreign minister, X» in the papers of his country.
    """
    if not title.states or any(held.states for held in figure.titles if held.lemma == title.lemma):
        return False
    known = [
        held.states
        for held in [*figure.learned, *ever_held(figure)]
        if held.lemma == title.lemma and title.details <= held.details and held.states
    ]
    return bool(known) and not any(set(title.states) <= set(states) for states in known)


def _is_bare(lemma: str, figure: Figure) -> bool:
    return all(held.bare for held in figure.titles if held.lemma == lemma)


def of_the_table(title: Title, figures: Sequence[Figure]) -> int:
    """The only one named without an office whom the table gives this very one and no other, whenever that was; else -1.

    For a text without a day in which nobody else is called so.
    """
    if not title.kind & Kind.OFFICE or title.bare or title.number > 1:
        return -1
    found = [
        i
        for i, figure in enumerate(figures)
        if figure.places and not any(held.kind & Kind.OFFICE for held in figure.titles)
        if any({held.key for held in career} == {title.key} for career in careers(figure))
    ]
    return found[0] if len(found) == 1 else -1
