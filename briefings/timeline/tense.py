"""Verbs near a time: is the clause told as past or as coming? Word forms only, no morphology."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefings.lexicon import LexiconModel, read_lexicon
from briefings.timeline.tape import Tape
from briefings.timeline.vocabulary import fold_phrase

PAST, OPEN, PRESENT, FUTURE = -1, 0, 1, 2
_REACH_LEFT, _REACH_RIGHT = 40, 8


class ClauseLexicon(LexiconModel):
    """The shape of ``time_clauses.toml``."""

    past: tuple[str, ...]
    stems: tuple[str, ...]
    present_prefixes: tuple[str, ...]
    future_prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    conjunctions: tuple[str, ...]
    feminine: str
    weak_endings: tuple[str, ...]
    past_suffixes: tuple[str, ...]
    not_feminine: tuple[str, ...]
    not_feminine_starts: tuple[str, ...]
    not_future: tuple[str, ...]
    future: tuple[str, ...]
    turned_past: tuple[str, ...]
    openers: tuple[str, ...]
    relatives: tuple[str, ...]
    breaks: tuple[str, ...]
    lasting: tuple[str, ...]
    states: tuple[str, ...]
    not_present: tuple[str, ...]
    reporting: tuple[str, ...]
    prepositions: tuple[str, ...]


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
    lasting: frozenset[str]
    states: frozenset[str]
    reporting: frozenset[str]
    prepositions: frozenset[str]
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


@lru_cache(maxsize=1)
def verbs() -> Verbs:
    """The verb forms of ``time_clauses.toml``, read once."""
    lexicon = read_lexicon("time_clauses", ClauseLexicon)
    joined = ("", *lexicon.conjunctions)
    forms: dict[str, int] = {}
    for stem in lexicon.stems:
        for suffix in ("", *lexicon.suffixes):
            for lead in joined:
                for prefix in lexicon.present_prefixes:
                    forms[fold_phrase(lead + prefix + stem + suffix)] = PRESENT
                for prefix in lexicon.future_prefixes:
                    forms[fold_phrase(lead + prefix + stem + suffix)] = FUTURE
    for word in lexicon.past:
        stem = word[:-1] if word.endswith(lexicon.weak_endings) else word
        for lead in joined:
            forms |= {fold_phrase(lead + form): PAST for form in (word, stem + lexicon.feminine)}
            forms |= {fold_phrase(lead + stem + suffix): PAST for suffix in lexicon.past_suffixes}
    forms |= {fold_phrase(lead + word): FUTURE for word in lexicon.future for lead in joined}

    def led(words: tuple[str, ...]) -> frozenset[str]:
        return frozenset(fold_phrase(lead + word) for word in words for lead in joined)

    return Verbs(
        forms,
        tuple(fold_phrase(lead + p) for p in lexicon.future_prefixes for lead in joined),
        tuple(fold_phrase(lead + p) for p in lexicon.not_future for lead in joined),
        lexicon.feminine,
        tuple(fold_phrase(p) for p in lexicon.not_feminine),
        tuple(fold_phrase(p) for p in lexicon.not_feminine_starts),
        led(lexicon.turned_past),
        led(lexicon.openers),
        led(lexicon.relatives),
        led(lexicon.breaks),
        led(lexicon.lasting),
        led(lexicon.states),
        led(lexicon.reporting),
        led(lexicon.prepositions),
        lexicon.conjunctions,
        tuple(lead + lexicon.present_prefixes[0] for lead in joined),
        tuple(fold_phrase(lead + p) for p in lexicon.not_present for lead in joined),
    )


@lru_cache(maxsize=65536)
def _tense_of(word: str) -> int | None:
    return verbs().read(word)


def tense_at(tape: Tape, first: int, last: int, bounds: tuple[int, int]) -> int:
    """The tense of the clause around words ``first`` to ``last`` inside ``bounds``: the nearest verb on the left, else
    the nearest on the right."""
    found = verb_before(tape, first, bounds[0])
    if found >= 0:
        return _tense(tape, found, bounds[0])
    for i in range(last, min(bounds[1], last + _REACH_RIGHT)):
        if verbs().tense(tape.words[i]):
            return _tense(tape, i, bounds[0])
    return OPEN


def verb_before(tape: Tape, first: int, lowest: int) -> int:
    """Index of the nearest verb left of ``first``, -1 when there is none down to ``lowest``."""
    known = verbs()
    for i in range(first - 1, max(lowest, first - _REACH_LEFT) - 1, -1):
        if known.tense(tape.words[i]):
            return i
    return -1


def _tense(tape: Tape, i: int, lowest: int) -> int:
    known = verbs()
    tense = known.tense(tape.words[i]) or OPEN
    if tense > OPEN and any(tape.words[k] in known.turned_past for k in range(max(lowest, i - 4), i)):
        return PAST
    return tense
