"""A text tagged with the lexicons: for each word the phrase of the lexicon that begins there, if any."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import compress, count, repeat
from operator import and_

from briefings.document import Document
from briefings.model import Gender
from briefings.people.forms import HEH, Form, Kind, over_forms, table

COMMAS = "\u060c,"
# By a name of its own, for loops: a look-up on an enumeration costs ten times a plain one.
_FEMININE = Gender.FEMININE
_PLAIN_GAPS = frozenset((" ", "\u00a0", "  "))
_COMMA_GAPS = frozenset((COMMAS[0] + " ", ", ", " " + COMMAS[0] + " ", " , ", COMMAS[0], ",", " " + COMMAS[0], " ,"))


@dataclass(slots=True)
class Reading:
    """``forms[i]`` is the lexicon form that begins at word i, ``ends[i]`` the word after it.

    ``tagged`` are the words with a form, ``kinds`` what these are; ``phrases`` are the words at which a form of several
    words begins. Both in text order. ``names`` are names that more than their own words show: first word -> end.
    """

    doc: Document
    forms: list[Form | None]
    ends: list[int]
    tagged: list[int]
    kinds: list[int]
    phrases: list[int]
    counts: Counter[str] = field(default_factory=Counter)
    names: dict[int, int] = field(default_factory=dict)

    def occurs(self, word: str) -> int:
        """How often a folded word stands in the text."""
        if not self.counts:
            self.counts.update(self.doc.words)
        return self.counts[word]

    def of_kind(self, kinds: int) -> list[int]:
        """The tagged words that are one of ``kinds``."""
        return list(compress(self.tagged, map(and_, self.kinds, repeat(kinds))))

    def inner(self, i: int) -> Form | None:
        """The form of word i inside a title or the name of a body, where «to the government» leads on."""
        over = over_forms().get(self.doc.words[i]) if self.ends[i] == i + 1 else None
        return over or self.forms[i]

    def kind(self, i: int) -> int:
        form = self.forms[i]
        return form.kind if form is not None else 0

    def close(self, i: int) -> bool:
        """True when word i follows its predecessor with only a space between."""
        return self.doc.gaps[i] in _PLAIN_GAPS

    def comma(self, i: int) -> bool:
        """True when a comma alone stands before word i."""
        return self.doc.gaps[i] in _COMMA_GAPS


@cache
def _branches() -> dict[str, dict[str, list[tuple[tuple[str, ...], Form]]]]:
    """The phrases of the lexicons by their first word, then by their second, longest first."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], Form]]]] = {}
    for word, phrases in table().items():
        for rest, form in phrases:
            if rest:
                found.setdefault(word, {}).setdefault(rest[0], []).append((rest, form))
    return found


@cache
def lone_forms() -> dict[str, Form]:
    """The forms of a single word."""
    return {word: form for word, phrases in table().items() for rest, form in phrases if not rest}


def tag(doc: Document) -> Reading:
    words, gaps = doc.words, doc.gaps
    forms: list[Form | None] = list(doc.each(lone_forms().get))
    ends = list(range(1, len(words) + 1))
    branches, phrases = doc.each(_branches().get), []
    for i in compress(range(len(words) - 1), branches):
        for rest, form in (branches[i] or {}).get(words[i + 1], ()):
            end = i + 1 + len(rest)
            if tuple(words[i + 1 : end]) == rest and _PLAIN_GAPS.issuperset(gaps[i + 1 : end]):
                forms[i], ends[i] = form, end
                phrases.append(i)
                break
    tagged = [*compress(count(), forms)]
    for i in tagged:
        own = forms[i]
        if own and own.gender is _FEMININE and _his(doc, i, own):
            forms[i] = replace(own, gender=Gender.UNKNOWN, owned=True)
    return Reading(doc, forms, ends, tagged, [form.kind for form in filter(None, forms)], phrases)


def _his(doc: Document, i: int, form: Form) -> bool:
    """«His ambassador», which folds to the same letters as a woman's title."""
    if doc.text[doc.ends[i] - 1] != HEH:
        return False
    return form.number == 1 and not form.owned and form.kind & (Kind.OFFICE | Kind.TRADE) != 0
