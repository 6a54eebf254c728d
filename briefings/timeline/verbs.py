"""Verb forms by table and affix: which words are verbs, and of which tense. No morphology beyond that."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import product
from typing import Any

from briefings.lexicon import read_lexicon
from briefings.timeline.lexicon_shapes import ClauseLexicon
from briefings.timeline.vocabulary import fold_phrase
from briefings.wordtable import remembered

PAST, OPEN, PRESENT, FUTURE = -1, 0, 1, 2


@dataclass(frozen=True, slots=True)
class Verbs:
    """``forms``: folded word -> tense. The rest are the affixes for words that the table does not hold."""

    forms: dict[str, int]
    future_prefixes: tuple[str, ...]
    not_future: tuple[str, ...]
    feminine: str
    not_feminine: tuple[str, ...]
    not_feminine_starts: tuple[str, ...]
    turned_past: frozenset[str]
    openers: frozenset[str]
    relatives: frozenset[str]
    breaks: frozenset[str]
    whiles: frozenset[str]
    lasting: frozenset[str]
    states: frozenset[str]
    ongoing: frozenset[str]
    she_does: str
    she_did: tuple[str, ...]
    inceptions: frozenset[str]
    negations: frozenset[str]
    gatherings: frozenset[str]
    promises: frozenset[str]
    conditions: frozenset[str]
    occasions: frozenset[str]
    possible: frozenset[str]
    agreed: frozenset[str]
    pronouns: frozenset[str]
    completed: frozenset[str]
    timeless: frozenset[str]
    masculine: frozenset[str]
    he_did: frozenset[str]
    conditionals: frozenset[str]
    coming: frozenset[str]
    prepositions: frozenset[str]
    governors: frozenset[str]
    markers: frozenset[str]
    conjunctions: tuple[str, ...]
    present: tuple[str, ...]
    not_present: tuple[str, ...]

    def tense(self, word: str) -> int | None:
        """The tense of a verb form, None when the word is not seen to be a verb."""
        return _tense_of(word)

    def read(self, word: str) -> int | None:
        """As ``tense``, worked out from the tables and affixes."""
        known = self.forms.get(word)
        if known is not None:
            return known or None
        if len(word) > 4 and word.startswith(self.future_prefixes) and not word.startswith(self.not_future):
            return FUTURE
        if len(word) > 4 and word.endswith(self.feminine) and not word.endswith(self.not_feminine):
            return None if word.startswith(self.not_feminine_starts) else PAST
        if len(word) > 3 and word.startswith(self.present) and not word.startswith(self.not_present):
            return PRESENT
        return None


# Word lists that are taken from the lexicon as they are, each word behind each conjunction too.
_LED = (
    "turned_past",
    "openers",
    "relatives",
    "breaks",
    "whiles",
    "lasting",
    "states",
    "inceptions",
    "negations",
    "gatherings",
    "promises",
    "conditions",
    "occasions",
    "possible",
    "agreed",
    "pronouns",
    "completed",
    "timeless",
    "masculine",
    "he_did",
    "conditionals",
    "coming",
    "prepositions",
    "governors",
)


@remembered
def _tense_of(word: str) -> int | None:
    return verbs().read(word)


@lru_cache(maxsize=1)
def verbs() -> Verbs:
    """The verb forms of ``time_clauses.toml``, read once."""
    lexicon = read_lexicon("time_clauses", ClauseLexicon)
    leads = ("", *lexicon.conjunctions)
    led = partial(_led, leads)
    sets: dict[str, Any] = {name: frozenset(led(getattr(lexicon, name))) for name in _LED}
    return Verbs(
        forms=_forms(lexicon),
        future_prefixes=led(lexicon.future_prefixes),
        not_future=led(lexicon.not_future),
        feminine=lexicon.feminine,
        not_feminine=tuple(fold_phrase(p) for p in lexicon.not_feminine),
        not_feminine_starts=tuple(fold_phrase(p) for p in lexicon.not_feminine_starts),
        ongoing=_ongoing(lexicon),
        she_does=lexicon.she_does,
        she_did=lexicon.she_did,
        markers=frozenset(led((*lexicon.future, *lexicon.participles))),
        conjunctions=lexicon.conjunctions,
        present=tuple(lead + lexicon.present_prefixes[0] for lead in leads),
        not_present=led(lexicon.not_present),
        **sets,
    )


def _led(leads: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    """Each of ``words``, folded, behind each of ``leads``."""
    return tuple(fold_phrase(lead + word) for word in words for lead in leads)


def _forms(lexicon: ClauseLexicon) -> dict[str, int]:
    """Every verb form that the stems and affixes make, folded, with its tense.

    Folding is letter by letter: the pieces are folded, not the thousands of forms.
    """
    leads = ("", *map(fold_phrase, lexicon.conjunctions))
    ends = ("", *map(fold_phrase, lexicon.suffixes))
    stems = [stem + end for stem, end in product(map(fold_phrase, lexicon.stems), ends)]
    forms: dict[str, int] = {}
    for prefixes, tense in ((lexicon.present_prefixes, PRESENT), (lexicon.future_prefixes, FUTURE)):
        begins = [lead + fold_phrase(prefix) for lead, prefix in product(leads, prefixes)]
        forms |= dict.fromkeys([begin + stem for begin, stem in product(begins, stems)], tense)
    forms |= dict.fromkeys([lead + form for lead, form in product(leads, _past_forms(lexicon))], PAST)
    for words, tense in ((lexicon.future, FUTURE), (lexicon.participles, PAST)):
        forms |= dict.fromkeys([lead + fold_phrase(word) for lead, word in product(leads, words)], tense)
    return forms | {fold_phrase(word): OPEN for word in lexicon.not_verbs}


def _past_forms(lexicon: ClauseLexicon) -> list[str]:
    """He did, she did, they did; of a verb with a weak ending also "it was done" and "I did"."""
    ends = (fold_phrase(lexicon.feminine), *map(fold_phrase, lexicon.past_suffixes))
    weak = fold_phrase(lexicon.weak_feminine)
    forms: list[str] = []
    for word in lexicon.past:
        stem = fold_phrase(word[:-1] if word.endswith(lexicon.weak_endings) else word)
        forms += [fold_phrase(word), *(stem + end for end in ends)]
        if word.endswith(lexicon.weak):
            forms.append(stem + weak)
    return forms


def _ongoing(lexicon: ClauseLexicon) -> frozenset[str]:
    """The present of the verbs of state, with its conjunctions and the suffixes of its subject and object."""
    parts = (("", *lexicon.conjunctions), lexicon.present_prefixes, lexicon.ongoing, ("", *lexicon.suffixes))
    return frozenset(map("".join, product(*([fold_phrase(piece) for piece in part] for part in parts))))
