"""Whether somebody is a man or a woman: by the verbs of speech beside the name, the first name and the titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Gender
from briefings.people import words
from briefings.people.forms import ALEF, HEH, TEH, WAW, YEH, Kind
from briefings.people.tagging import Reading, lone_forms
from briefings.wordtable import remembered

if TYPE_CHECKING:
    from briefings.people.figures import Figure
    from briefings.people.naming import Naming


def gender_of(reading: Reading, figure: Figure, later: tuple[int, ...] = ()) -> Gender:
    """What the verbs of speech right before the person show, else a woman's first name, else the title.

    ``later``: words where the person is named by surname.
    """
    first = figure.units[0] if figure.units else ""
    she = first in words.feminine_names()
    verbs = [reading.doc.words[place - 1] for place in (*figure.places, *later) if is_said(reading, place)]
    if (she or first not in words.given_names()) and any(is_hers(verb) for verb in verbs):
        return Gender.FEMININE
    if she and not verbs:
        return Gender.FEMININE
    known = [t for t in figure.titles if t.gender is not Gender.UNKNOWN]
    titled = [t.gender for t in known if not t.owned or t.gender is Gender.FEMININE]
    his = any(_is_his(verb) for verb in verbs)
    if titled and not (his and titled[0] is Gender.FEMININE and not she and first in words.given_names()):
        return titled[0]
    return Gender.FEMININE if she and not his else Gender.MASCULINE


def settle(reading: Reading, namings: list[Naming], figures: list[Figure]) -> None:
    """The genders once more, with the surnames that ``namings`` have found, where they may show another one."""
    places: dict[int, tuple[int, ...]] = {}
    for naming in namings:
        if not naming.prefix and is_said(reading, naming.first):
            places[naming.person] = (*places.get(naming.person, ()), naming.first)
    for person, later in places.items():
        figures[person].gender = gender_of(reading, figures[person], later)


@remembered
def is_hers(verb: str) -> bool:
    """A verb of speech of a woman, which is that of a man without its last letter: not «drew attention»."""
    stem, forms = verb.removesuffix(TEH), lone_forms()
    told = (forms.get(stem + ending) for ending in ("", ALEF, YEH))
    return verb.endswith(TEH) and any(form is not None and form.kind & Kind.SPEECH for form in told)


@remembered
def _is_his(verb: str) -> bool:
    """A verb of speech that no woman can have for its subject: in the past, and without an object of its own."""
    plain = verb.removeprefix(WAW)
    return not is_hers(verb) and not plain.startswith(TEH) and not plain.endswith((HEH, HEH + ALEF))


def is_said(reading: Reading, place: int) -> bool:
    """A verb of speech stands right before word ``place``."""
    return bool(place) and reading.close(place) and bool(reading.kind(place - 1) & Kind.SPEECH)
