"""Who is sent by somebody and has an office as well: «with the special envoy of the president of Peru | minister X»."""

from __future__ import annotations

from itertools import pairwise

from briefings.people.bridged import to_somebody
from briefings.people.forms import BEH, HEH, LAM, Kind
from briefings.people.framed import tells
from briefings.people.lexicons import role_words
from briefings.people.naming import Naming
from briefings.people.tagging import Reading

_MOST_DAYS = 4
_HER = HEH + "\N{ARABIC LETTER ALEF}"


def with_office(reading: Reading, namings: list[Naming]) -> list[Naming]:
    """``namings``, in text order, with every title that is of another's office and the title and name behind it one."""
    found: list[Naming] = []
    merged = False
    for before, naming in pairwise([*namings, None]):
        if merged or before is None:
            merged = False
            continue
        merged = naming is not None and _is_one(reading, before, naming)
        found.append(_joined(before, naming) if merged and naming else before)
    return found


def _is_one(reading: Reading, before: Naming, naming: Naming) -> bool:
    if before.last != naming.first or before.named or not (before.titles and naming.named and naming.titles):
        return False
    title, second = before.titles[0], naming.titles[0]
    if before.members or before.pronoun or naming.prefix or title.number > 1 or second.number > 1:
        return False
    if not title.definite or second.bare or second.first != naming.first or title.lemma == second.lemma:
        return False
    if not reading.close(naming.first) or not any(
        to_somebody(reading.doc.words[i]) for i in range(title.first, title.last)
    ):
        return False
    return second.last <= naming.name[0] and _is_alone(reading, before)


def _is_alone(reading: Reading, before: Naming) -> bool:
    """Whether one noun phrase only can stand here: behind a verb of speech, a preposition, «his reception»."""
    i = before.first
    while i > max(0, before.first - _MOST_DAYS) and reading.close(i) and reading.kind(i - 1) & Kind.END:
        i -= 1
    if not i or not reading.close(i):
        return False
    word = reading.doc.words[i - 1]
    if i < before.first or not before.prefix:
        governed = word in role_words("bridges") or word.endswith((HEH, _HER))
        return governed or (tells(reading, i - 1) and word not in role_words("addressing"))
    return before.prefix.endswith((LAM, BEH))


def _joined(before: Naming, naming: Naming) -> Naming:
    """The two as one naming of whoever has the name."""
    return Naming(
        before.first, naming.last, naming.name, [*before.titles, *naming.titles], before.prefix, naming.name_prefix,
        honoured=naming.honoured, tail=naming.tail, gender=before.titles[0].gender,
    )  # fmt: skip
