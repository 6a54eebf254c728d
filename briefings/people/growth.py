"""Short names of people already named in full: the surname alone, with or without a clitic."""

from __future__ import annotations

from bisect import insort
from functools import lru_cache
from itertools import compress, count

from briefings.document import LINE_ENDS, Document
from briefings.people import lexicons, words
from briefings.people.figures import Figure, short_bone, surnames
from briefings.people.forms import ARTICLE, BEH, FEH, KAF, LAM, WAW, Kind
from briefings.people.genders import is_said
from briefings.people.keys import beginnings, name_words, shorter_forms
from briefings.people.naming import Naming
from briefings.people.openings import SERVANT, may_be_name, misspelled
from briefings.people.ranked import is_ranked, rank_start
from briefings.people.shapes import is_clear
from briefings.people.tagging import Reading, lone_forms

_CLITICS = ("", WAW, FEH, BEH, LAM, KAF, WAW + BEH, WAW + LAM, FEH + LAM)
_AMBIGUOUS = -1
# of a name written as one word either part has as many letters at least
_PART = 3


class _Surfaces:
    """Every way a short name can be written: word -> (figure, clitic letters, particle that must stand before)."""

    def __init__(self, figures: list[Figure]) -> None:
        written, self.bones = surnames(figures)
        self.known: dict[str, tuple[int, int, str]] = {}
        self.spoken = _other_forms(written) | _glued_ends(figures)
        for unit, person in written.items():
            if person != _AMBIGUOUS and unit not in words.exact_spellings():
                word, lead = _last_word(figures[person], unit)
                self._add(word, person, lead)
                if lead and lead != SERVANT and may_be_name(word) and not is_clear(word):
                    self._add(word, person, "")

    def _add(self, word: str, person: int, lead: str) -> None:
        for surface, skip in _written(word, bool(lead)):
            if surface not in self.known:
                self.known[surface] = (person, skip, lead)

    def among(self, doc: Document) -> dict[str, tuple[int, int, str]]:
        """The surfaces, and the unknown words of ``doc`` that have the skeleton of a short name."""
        bones, known, heads = self.bones, self.known, doc.each(_head)
        likely = self._likely(set(heads))
        found: dict[str, tuple[int, int, str]] = {}
        for word in set(compress(doc.words, map(likely.__contains__, heads))):
            if word not in known and (bone := short_bone(word)) in bones and may_be_name(word):
                found[word] = (bones[bone], 0, "")
        return found | known

    def _likely(self, heads: set[str]) -> set[str]:
        """Of ``heads``, beginnings of words or "", those that words of the skeletons can have: most words have none."""
        begins = {begin for bone in self.bones for begin in beginnings(bone)}
        definite = tuple(begin for begin in begins if begin.startswith(ARTICLE))
        letters = {begin[0] for begin in begins}
        return {h for h in heads if h[:1] in letters and (h[:2] != ARTICLE or h.startswith(definite))}


def _other_forms(written: dict[str, int]) -> dict[str, tuple[int, int, str]]:
    """The shorter forms of surnames, which are trusted behind a verb of speech, as surfaces."""
    found: dict[str, int] = {}
    for unit, person in written.items():
        for form in shorter_forms(unit).difference(written):
            found[form] = person if found.get(form, person) == person else _AMBIGUOUS
    return {form: (person, 0, "") for form, person in found.items() if person != _AMBIGUOUS}


def _glued_ends(figures: list[Figure]) -> dict[str, tuple[int, int, str]]:
    """The second of two names that a paper writes as one word, by which whoever has them may be called: Salvakiir."""
    found: dict[str, int] = {}
    for index, figure in enumerate(figures):
        for unit in figure.units:
            for at in range(_PART, len(unit) - _PART + 1):
                if unit[:at] in words.given_names() and unit not in words.given_names():
                    found[unit[at:]] = index if found.get(unit[at:], index) == index else _AMBIGUOUS
    return {end: (person, 0, "") for end, person in found.items() if person != _AMBIGUOUS}


def _head(word: str) -> str:
    """The first letter of a word, behind the article too; "" for one that is plainly something else than a name."""
    if word in lone_forms() or (word in lexicons.common_words() and not is_clear(word)):
        return ""
    return word[:3] if word.startswith(ARTICLE) else word[:1]


@lru_cache(maxsize=4096)
def _written(word: str, led: bool) -> tuple[tuple[str, int], ...]:
    """A short name behind each clitic, with the letters of the clitic; behind a particle of its own it carries none."""
    surfaces = [(clitic + word, 0 if led else len(clitic)) for clitic in _CLITICS]
    return (*surfaces, (LAM + word[1:], 0)) if word.startswith(ARTICLE) and not led else tuple(surfaces)


def _last_word(figure: Figure, unit: str) -> tuple[str, str]:
    """The last word of a unit and the particle before it, "" when there is none."""
    text = name_words(figure.name)
    for i in range(1, len(text)):
        if text[i - 1] + text[i] == unit and (text[i - 1] in words.particles() or text[i - 1] == SERVANT):
            return text[i], text[i - 1]
    return unit, ""


def short_names(reading: Reading, namings: list[Naming], figures: list[Figure]) -> list[Naming]:
    """Namings by short name alone, outside the words that ``namings`` cover."""
    if not figures:
        return []
    surfaces = _Surfaces(figures)
    text, forms = reading.doc.words, reading.forms
    known = surfaces.among(reading.doc)
    spoken = surfaces.spoken.keys() - known.keys()
    short = surfaces.spoken | known
    taken = _covered(reading, namings)
    found = []
    for i in compress(count(), map(short.__contains__, text)):
        word, said = text[i], bool(i) and reading.close(i) and bool(reading.kind(i - 1) & Kind.SPEECH)
        if (
            taken[i]
            or (forms[i] is not None and not ((said and reading.kind(i) & Kind.STATE) or is_ranked(reading, i)))
            or (word in spoken and not said)
        ):
            continue
        person, skip, lead = short[word]
        if person == _AMBIGUOUS:
            continue
        first = i
        if lead:
            first, skip = _led(reading, i, lead)
            if first == i:
                continue
        elif (len(word) - skip < 3 and words.is_ordinary(word[skip:])) or _is_other(reading, i, skip):
            continue
        first = _grow_left(reading, first, figures[person], taken)
        prefix, name = text[first][:skip], (first, i + 1)
        first = first if skip else rank_start(reading, first, taken)
        form = forms[first]
        lead = form.prefix if form and first < name[0] else prefix
        found.append(Naming(first, i + 1, name, [], lead, prefix, person=person))
    return found


def _is_other(reading: Reading, i: int, skip: int) -> bool:
    """Word ``i`` without its clitics is a name only in another spelling: «to | on», not Ali. Fayed is himself."""
    return reading.doc.words[i][skip:] in words.exact_spellings() and misspelled(reading, i)


def grow(reading: Reading, namings: list[Naming], figures: list[Figure]) -> None:
    """Takes in, for surnames that were read by themselves, the name before them: «[Ahmadi] Nejad»."""
    taken = _covered(reading, namings)
    for naming in namings:
        alone = naming.person >= 0 and naming.first == naming.name[0] and not naming.prefix
        if alone and naming.name[1] == naming.first + 1:
            naming.first = _grow_left(reading, naming.first, figures[naming.person], taken)
            naming.name = (naming.first, naming.name[1])


def by_surname(reading: Reading, namings: list[Naming], figures: list[Figure]) -> None:
    """Offices that are the surname of somebody named in full, where no title can stand: said | Raisi | that."""
    surnames: dict[str, int] = {}
    for index, figure in enumerate(figures):
        if len(figure.units) > 1:
            surnames[figure.units[-1]] = _AMBIGUOUS if figure.units[-1] in surnames else index
    for naming in namings:
        person = surnames.get(reading.doc.words[naming.first], _AMBIGUOUS)
        if person != _AMBIGUOUS and naming.last == naming.first + 1 and _is_lone_office(reading, naming):
            naming.name, naming.titles, naming.person = (naming.first, naming.last), [], person
            insort(figures[person].places, naming.first)


def _is_lone_office(reading: Reading, naming: Naming) -> bool:
    """An indefinite office behind a verb of speech or at the head of a line, with nothing behind it that it is over."""
    i, nxt, title = naming.first, naming.last, naming.titles[:1]
    if naming.named or naming.prefix or naming.members or not title or title[0].definite:
        return False
    opens = not i or LINE_ENDS[1] in reading.doc.gaps[i]
    if not (opens or is_said(reading, i)):
        return False
    if nxt >= len(reading.doc.words) or not reading.close(nxt):
        return True
    kind, word = reading.kind(nxt), reading.doc.words[nxt]
    return bool(kind & (Kind.LEAD | Kind.END)) or not (kind or word.startswith(ARTICLE) or is_clear(word))


def _covered(reading: Reading, namings: list[Naming]) -> bytearray:
    taken = bytearray(len(reading.doc.words) + 1)
    for naming in namings:
        taken[naming.first : naming.last] = b"\x01" * (naming.last - naming.first)
    for i in reading.phrases:
        end = reading.ends[i]
        taken[i:end] = b"\x01" * (end - i)
    return taken


def _led(reading: Reading, i: int, lead: str) -> tuple[int, int]:
    """First word and clitic letters when the particle ``lead`` stands before word i, else ``i`` itself."""
    if i and reading.doc.gaps[i] in (" ", "-"):
        before = reading.doc.words[i - 1]
        if before.endswith(lead) and before[: -len(lead)] in _CLITICS:
            return i - 1, len(before) - len(lead)
    return i, 0


def _grow_left(reading: Reading, first: int, figure: Figure, taken: bytearray) -> int:
    """Takes in the units before the surname, as in the last two words of a name of three."""
    while first and not taken[first - 1] and reading.close(first) and reading.doc.words[first - 1] in figure.units[:-1]:
        first -= 1
    return first
