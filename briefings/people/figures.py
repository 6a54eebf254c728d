"""Who is who: the namings of one article gathered into people."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefings.model import Gender
from briefings.people import words
from briefings.people.keys import alike, same_units, skeleton, units
from briefings.people.offices import Title
from briefings.people.scan import Naming
from briefings.people.tagging import Reading


@dataclass(slots=True)
class Figure:
    """One person of an article: the fullest name with its units, the titles seen, gender, where last named."""

    name: str
    units: tuple[str, ...]
    titles: list[Title] = field(default_factory=list)
    gender: Gender = Gender.UNKNOWN
    places: list[int] = field(default_factory=list)


def cut(reading: Reading, first: int, last: int, prefix: str = "") -> str:
    """The text of words ``first`` to ``last`` without the clitic letters ``prefix``."""
    return reading.doc.text[start_of(reading, first, prefix) : reading.doc.ends[last - 1]]


def start_of(reading: Reading, first: int, prefix: str) -> int:
    """Where word ``first`` begins behind its clitic; where marks stand between the letters the whole word counts."""
    start = reading.doc.starts[first]
    inside = reading.doc.folded[start : start + len(prefix)] == prefix
    return start + len(prefix) if prefix and inside else start


def gather(reading: Reading, namings: list[Naming]) -> list[Figure]:
    """The people named, in order of their first full name; sets ``person`` of every naming with a name."""
    figures: list[Figure] = []
    named = [n for n in namings if n.named]
    spelled = [(n, cut(reading, *n.name, n.name_prefix)) for n in named]
    for naming, name in sorted(spelled, key=lambda pair: len(units(pair[1])) < 2):
        parts = units(name)
        index = _find(figures, parts, naming)
        if index < 0:
            figures.append(Figure(name, parts))
            index = len(figures) - 1
        figure = figures[index]
        if len(parts) > len(figure.units):
            figure.name, figure.units = name, parts
        naming.person = index
        figure.titles.extend(naming.titles)
        figure.places.append(naming.first)
    for figure in figures:
        figure.gender = _gender(figure)
    return figures


def _find(figures: list[Figure], parts: tuple[str, ...], naming: Naming) -> int:
    fitting = [i for i, figure in enumerate(figures) if same_units(parts, figure.units)]
    if not fitting and len(parts) == 1:
        fitting = [
            i for i, f in enumerate(figures) if len(f.units) > 1 and any(alike(parts[0], unit) for unit in f.units[:-1])
        ]
        fitting = fitting if naming.titles or naming.honoured or len(fitting) == 1 else []
    if len(fitting) < 2:
        return fitting[0] if fitting else -1
    lemmas = {title.lemma for title in naming.titles}
    shared = [i for i in fitting if lemmas & {title.lemma for title in figures[i].titles}]
    return _nearest(figures, shared or fitting, naming.first)


def _nearest(figures: list[Figure], indexes: list[int], place: int) -> int:
    def distance(i: int) -> tuple[int, int]:
        before = [place - p for p in figures[i].places if p <= place]
        return (0, min(before)) if before else (1, min((p - place for p in figures[i].places), default=0))

    return min(indexes, key=distance)


def _gender(figure: Figure) -> Gender:
    for title in figure.titles:
        if title.gender is not Gender.UNKNOWN and not title.owned:
            return title.gender
    return Gender.FEMININE if figure.units[0] in words.feminine_names() else Gender.MASCULINE


def surnames(figures: list[Figure]) -> tuple[dict[str, int], dict[str, int]]:
    """Last unit -> figure, as written and by skeleton; a surname of two people is left out (-1)."""
    written: dict[str, int] = {}
    bones: dict[str, int] = {}
    for index, figure in enumerate(figures):
        last = figure.units[-1]
        written[last] = -1 if written.get(last, index) != index else index
        bone = skeleton(last)
        if len(bone) > 2:
            bones[bone] = -1 if bones.get(bone, index) != index else index
    return written, bones
