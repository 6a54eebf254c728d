"""A surname that two people of a text have: whom it means where somebody of that name says something."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence

from briefings.model import Gender
from briefings.people import words
from briefings.people.figures import Figure
from briefings.people.forms import Kind
from briefings.people.genders import is_hers, is_said
from briefings.people.lexicons import role_words
from briefings.people.naming import Naming
from briefings.people.tagging import Reading

_INDEED = "\u0642\u062f"
_FULL, _BOTH = 2, 2
# how far behind a name its surname goes on with it: behind one who has said something, behind any other
_SPOKEN, _NAMED = 25, 12


def meant(reading: Reading, figures: Sequence[Figure], sharers: Sequence[int], place: tuple[int, int]) -> int:
    """Which of ``sharers``, figures of one surname, speaks where it stands alone at ``place``; -1 where nobody does.

    Whoever of them was named a moment ago, else the living one whom the text has named first.
    """
    first, last = place
    if not _speaks(reading, first, last):
        return -1
    fitting = [i for i in sharers if _agrees(reading, figures[i], first)]
    if len(fitting) < _BOTH:
        return next(iter(fitting), -1)
    latest = max(fitting, key=lambda i: figures[i].last_before(first - 1))
    at = figures[latest].last_before(first - 1)
    if at >= 0 and first - at <= (_SPOKEN if is_said(reading, at) else _NAMED):
        return latest
    named = [i for i in fitting if figures[i].places[0] < first and not _is_late(figures[i])]
    return min(named, key=lambda i: figures[i].places[0], default=-1)


def shared_surnames(reading: Reading, namings: list[Naming], figures: list[Figure]) -> list[Naming]:
    """``namings`` in text order, with those by a surname alone that several of ``figures`` have put right and added."""
    bearers: dict[str, list[int]] = {}
    for index, figure in enumerate(figures):
        if len(figure.units) >= _FULL:
            bearers.setdefault(figure.units[-1], []).append(index)
    shared = {unit: who for unit, who in bearers.items() if len(who) > 1}
    if not shared:
        return namings
    at = {word: naming for naming in namings for word in range(naming.first, naming.last)}
    added = []
    for i, word in enumerate(reading.doc.words):
        who, naming = shared.get(word, []), at.get(i)
        if not who or (reading.forms[i] is not None if naming is None else not _is_alone(naming, who)):
            continue
        person = meant(reading, figures, who, (i, i + 1))
        if person < 0:
            continue
        if naming is None:
            added.append(Naming(i, i + 1, (i, i + 1), [], person=person))
        else:
            figures[naming.person].places.remove(i)
            naming.person = person
        insort(figures[person].places, i)
    return sorted([*namings, *added], key=lambda n: (n.first, -n.last)) if added else namings


def _is_alone(naming: Naming, who: list[int]) -> bool:
    """Whether one of ``who`` is named by one word without a title."""
    alone = naming.last == naming.first + 1 and naming.named and not naming.titles and not naming.prefix
    return alone and naming.person in who


def _speaks(reading: Reading, first: int, last: int) -> bool:
    """Whether a verb of speech stands beside the name, or «has» of any behind it."""
    if is_said(reading, first):
        return True
    behind = last < len(reading.forms) and reading.close(last)
    return behind and (reading.doc.words[last] == _INDEED or bool(reading.kind(last) & Kind.SPEECH))


def _agrees(reading: Reading, figure: Figure, first: int) -> bool:
    """Whether somebody has the gender that the verb right before word ``first`` shows."""
    she = figure.units[0] in words.feminine_names() or any(t.gender is Gender.FEMININE for t in figure.titles)
    return not is_said(reading, first) or is_hers(reading.doc.words[first - 1]) == she


def _is_late(figure: Figure) -> bool:
    return any(not title.details.isdisjoint(role_words("late")) for title in figure.titles)
