"""Who is who: the namings of one article gathered into people."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from briefings.model import Context, Gender
from briefings.people import words
from briefings.people.forms import ARTICLE, YEH, Kind
from briefings.people.genders import gender_of, is_said
from briefings.people.holders import known_names
from briefings.people.keys import name_key, name_words, same_units, shorter_forms, skeleton, units
from briefings.people.likeness import Likeness
from briefings.people.naming import Naming
from briefings.people.shapes import is_clear
from briefings.people.tagging import Reading, lone_forms
from briefings.people.title import Title
from briefings.wordtable import remembered

_OPENS = frozenset(("(", '"', "'", "\u00ab", "\u201c", "\u201d", "\u2018", "``", "''"))


@dataclass(slots=True)
class Figure:
    """One person of an article.

    ``titles`` are those the article gives beside the name, ``learned`` what else is known: implied by «his
    counterpart», from the dated table, from other articles. ``places`` are the words where the person is named;
    ``aside`` are relatives of somebody who are only spoken of.
    """

    name: str
    units: tuple[str, ...]
    titles: list[Title] = field(default_factory=list)
    learned: list[Title] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    gender: Gender = Gender.UNKNOWN
    places: list[int] = field(default_factory=list)
    aside: bool = False

    def hold(self, titles: list[Title]) -> None:
        """Adds titles that the article gives beside the name, each office once."""
        known = {title.key: title for title in self.titles}
        for title in titles:
            same = known.get(title.key)
            if same is not None:
                same.elect = same.elect or title.elect
        self.titles += [title for title in titles if title.key not in known]

    def learn(self, titles: list[Title]) -> None:
        """Adds offices known from elsewhere, each once."""
        known = {title.key for title in self.learned}
        self.learned += [title for title in titles if title.key not in known]

    def last_before(self, place: int) -> int:
        """The word at or before ``place`` where the person was named last; -1 when nowhere."""
        at = bisect_right(self.places, place)
        return self.places[at - 1] if at else -1


def cut(reading: Reading, words_range: tuple[int, int], prefix: str = "", tail: int = 0) -> str:
    """The text of a range of words without the clitic letters ``prefix`` and ``tail`` letters glued to its end."""
    first, last = words_range
    return reading.doc.text[start_of(reading, first, prefix) : reading.doc.ends[last - 1] - tail]


def start_of(reading: Reading, first: int, prefix: str) -> int:
    """Where word ``first`` begins behind its clitic; where marks stand between the letters the whole word counts."""
    start = reading.doc.starts[first]
    if not prefix:
        return start
    inside = reading.doc.folded[start : start + len(prefix)] == prefix
    return start + len(prefix) if inside else start


def gather(reading: Reading, namings: list[Naming], context: Context) -> list[Figure]:
    """The people named, fullest names first; sets ``person`` of every naming with a name."""
    _take_back(reading, namings)
    _shorten(reading, namings)
    full_names = {name_key(alias): full for alias, full in context.aliases}
    spelled = [(n, cut(reading, n.name, n.name_prefix, n.tail)) for n in namings if n.named]
    by_names = _by_names(reading, namings)
    figures: list[Figure] = []
    known = Likeness()
    for naming, written in sorted(spelled, key=lambda pair: -len(units(pair[1]))):
        if name_key(written) in by_names:
            continue
        name = full_names.get(name_key(written), written)
        parts = units(name)
        index = _find(figures, known, parts, naming)
        if index < 0 and len(parts) == 1 and is_said(reading, naming.first):
            index = _shortened(figures, parts[0])
        if index < 0:
            known.add(parts)
            figures.append(Figure(name, parts))
            index = len(figures) - 1
        figure = figures[index]
        figure.aside = figure.aside or _is_relative(reading, naming)
        naming.person = index
        figure.hold(naming.titles)
        insort(figure.places, naming.first)
        if len(parts) == len(figure.units):
            figure.spellings[name] += 1
    for naming, written in spelled:
        if naming.person < 0:
            naming.person = by_names[name_key(written)].person
    for figure in figures:
        figure.name = _best_spelling(reading, figure)
        figure.name = _fuller(figure, context)
        figure.gender = gender_of(reading, figure)
    return figures


def _take_back(reading: Reading, namings: list[Naming]) -> None:
    """Letters that look like a clitic belong to a surname that stands whole behind a first name elsewhere: Froman."""
    words = reading.doc.words
    surnames = {words[n.name[1] - 1] for n in namings if n.name[1] - n.name[0] > 1}
    for naming in namings:
        if naming.name_prefix and naming.name[1] - naming.name[0] == 1 and words[naming.name[0]] in surnames:
            naming.prefix = naming.name_prefix = ""


def _shorten(reading: Reading, namings: list[Naming]) -> None:
    """Cuts off a word that only looks like a surname, behind a name that the text has without it elsewhere: one with
    a definite word behind it («gave Sherine Abu Salem | the medal of the»), or any of the language («left | soon»)."""
    text = reading.doc.words
    whole = {tuple(text[n.name[0] : n.name[1]]) for n in namings if n.name[1] - n.name[0] > 1}
    for naming in namings:
        first, last = naming.name
        if naming.last != last or tuple(text[first : last - 1]) not in whole:
            continue
        definite = last < len(text) and reading.close(last) and text[last].startswith(ARTICLE)
        if (definite and not text[last - 1].startswith(ARTICLE)) or _is_no_surname(text[last - 1]):
            naming.name, naming.last = (first, last - 1), last - 1


@remembered
def _is_no_surname(word: str) -> bool:
    """A word of the language that no list has as a name; one in -i only as it stands there, and no people's."""
    if word in words.surname_words() or word in words.regnal_numbers() or word in words.given_names() or is_clear(word):
        return False
    if word.endswith(YEH):
        form = lone_forms().get(word)
        return words.is_written(word) and not (form is not None and form.kind & Kind.DEMONYM)
    return words.is_ordinary(word)


def _by_names(reading: Reading, namings: list[Naming]) -> dict[str, Naming]:
    """The by-names of a text, by their keys, with the full name they stand behind: «Mahmoud Abbas "Abu Mazen"»."""
    found: dict[str, Naming] = {}
    for before, naming in pairwise(namings):
        gap = reading.doc.gaps[naming.first].strip()
        if naming.first != before.last or gap not in _OPENS or not before.named or naming.titles or not naming.named:
            continue
        if reading.doc.words[naming.first] in words.begin_particles() and not before.members:
            found[name_key(cut(reading, naming.name))] = before
    return found


def _best_spelling(reading: Reading, figure: Figure) -> str:
    """The spelling used most, of those used alike the one with the commoner surname; between letters the table decides
    then, never between «Abd Allah» and «Abdallah»."""
    first = next(iter(figure.spellings), figure.name)
    if len(figure.spellings) < 2:
        return first
    parts = len(first.split())

    def used(name: str) -> tuple[int, int, bool]:
        surname = name_words(name)[-1:]
        known = len(name.split()) == parts and _is_known(name)
        return figure.spellings[name], sum(map(reading.occurs, surname)), known

    return max(figure.spellings, key=used)


def _is_known(name: str) -> bool:
    """True for the spelling of the table of office holders."""
    text = name_words(name)
    return text[1:] in known_names().get(text[0], ()) if text else False


def _fuller(figure: Figure, context: Context) -> str:
    """The full name that other articles of the summit give to a person of whom this one has only the surname."""
    if len(figure.units) > 1 or not context.people:
        return figure.name
    known = {p.name for p in context.people if len(units(p.name)) > 1 and same_units(figure.units, units(p.name))}
    return known.pop() if len(known) == 1 else figure.name


def _is_relative(reading: Reading, naming: Naming) -> bool:
    """«His father X», who does not speak."""
    if not naming.titles or naming.titles[0].kind & Kind.OFFICE or not naming.titles[0].owned:
        return False
    return not (naming.first and reading.kind(naming.first - 1) & Kind.SPEECH)


def _find(figures: list[Figure], known: Likeness, parts: tuple[str, ...], naming: Naming) -> int:
    fitting = known.same(parts)
    if not fitting and len(parts) > 1:
        fitting = known.longer(parts)
    if not fitting and len(parts) == 1:
        fitting = known.holding(parts[0])
        fitting = fitting if naming.titles or naming.honoured or len(fitting) == 1 else []
    if len(fitting) < 2:
        return fitting[0] if fitting else -1
    lemmas = {title.lemma for title in naming.titles}
    shared = [i for i in fitting if lemmas & {title.lemma for title in figures[i].titles}]
    return _nearest(figures, shared or fitting, naming.first)


def _shortened(figures: list[Figure], surname: str) -> int:
    """The one person whose surname ``surname`` is a shorter form of, else -1."""
    fitting = [i for i, f in enumerate(figures) if len(f.units) > 1 and surname in shorter_forms(f.units[-1])]
    return fitting[0] if len(fitting) == 1 else -1


def _nearest(figures: list[Figure], indexes: list[int], place: int) -> int:
    def distance(i: int) -> tuple[bool, bool, int]:
        figure, before = figures[i], figures[i].last_before(place)
        first = figure.places[0] if figure.places else 0
        return figure.aside, before < 0, place - before if before >= 0 else first

    return min(indexes, key=distance)


def _first_names(figures: list[Figure]) -> dict[str, int]:
    """First names that only one person of the article has and that are hardly ever another word."""
    units_of = Counter(unit for figure in figures for unit in figure.units)
    return {
        figure.units[0]: index
        for index, figure in enumerate(figures)
        if len(figure.units) > 1
        and len(figure.units[0]) > 3
        and units_of[figure.units[0]] == 1
        and figure.units[0] in words.clear_names()
    }


@remembered
def short_bone(unit: str) -> str:
    """The skeleton by which a short name is known, with its article; "" when it is too short to be sure."""
    bone = skeleton(unit)
    article = ARTICLE if unit.startswith(ARTICLE) else ""
    return article + bone if len(bone) > 2 else ""


def surnames(figures: list[Figure]) -> tuple[dict[str, int], dict[str, int]]:
    """Short names -> figure, as written and by skeleton; a short name of two people is left out (-1)."""
    written: dict[str, int] = {}
    bones: dict[str, int] = {}
    for unit, index in _first_names(figures).items():
        written[unit] = index
    for index, figure in enumerate(figures):
        if not figure.units:
            continue
        short = {figure.units[-1]}.difference(words.regnal_numbers())
        if len(figure.units) > 1 and figure.units[0] in words.strong_families():
            short.add(figure.units[0])
        for unit in short:
            written[unit] = -1 if written.get(unit, index) != index else index
            bone = short_bone(unit)
            if bone:
                bones[bone] = -1 if bones.get(bone, index) != index else index
    return written, bones
