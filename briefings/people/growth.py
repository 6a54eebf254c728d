"""Short names of people already named in full: the surname alone, with or without a clitic."""

from __future__ import annotations

from briefings.people import words
from briefings.people.figures import Figure, surnames
from briefings.people.forms import BEH, FEH, KAF, LAM, WAW
from briefings.people.keys import skeleton
from briefings.people.names import may_be_name
from briefings.people.naming import Naming
from briefings.people.tagging import Reading

_CLITICS = (WAW, FEH, BEH, LAM, KAF)


def short_names(reading: Reading, namings: list[Naming], figures: list[Figure]) -> list[Naming]:
    """Namings by surname alone, outside the words that ``namings`` cover."""
    written, bones = surnames(figures)
    taken = bytearray(len(reading.doc.words) + 1)
    for naming in namings:
        for i in range(naming.first, naming.last):
            taken[i] = 1
    found = []
    for i, word in enumerate(reading.doc.words):
        if taken[i]:
            continue
        person, first, skip = _surname_at(reading, i, word, written, bones)
        if person >= 0:
            first = _grow_left(reading, first, figures[person], taken)
            prefix = reading.doc.words[first][:skip]
            found.append(Naming(first, i + 1, (first, i + 1), [], prefix, prefix, person=person))
    return found


def _surname_at(
    reading: Reading, i: int, word: str, written: dict[str, int], bones: dict[str, int]
) -> tuple[int, int, int]:
    """Figure, first word and clitic letters of the surname that ends at word i; figure -1 when there is none."""
    for skip in (0, 1, 2):
        rest = word[skip:]
        if len(rest) < 2 or (skip and word[skip - 1] not in _CLITICS):
            break
        if rest in written and _is_free(reading, i, rest):
            return written[rest], i, skip
        if i and reading.close(i) and reading.doc.words[i - 1][skip:] in words.particles():
            joined = reading.doc.words[i - 1][skip:] + word
            if joined in written:
                return written[joined], i - 1, skip
    if reading.forms[i] is None and may_be_name(word):
        return bones.get(skeleton(word), -1), i, 0
    return -1, i, 0


def _is_free(reading: Reading, i: int, rest: str) -> bool:
    """A surname that is also a word of the language counts only where nothing else explains it."""
    return reading.forms[i] is None and (len(rest) > 2 or not words.is_ordinary(rest))


def _grow_left(reading: Reading, first: int, figure: Figure, taken: bytearray) -> int:
    """Takes in the units before the surname, as in the last two words of a name of three."""
    while first and not taken[first - 1] and reading.close(first) and reading.doc.words[first - 1] in figure.units[:-1]:
        first -= 1
    return first
