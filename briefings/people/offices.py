"""Titles as phrases: the office, what it is over, and the state, so that two wordings of one title are equal."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.model import Gender
from briefings.people import words
from briefings.people.forms import ARTICLE, BEH, KAF, LAM, WAW, Kind
from briefings.people.names import is_clear, unit_end
from briefings.people.tagging import Reading

_LONGEST = 16
_STARTS = Kind.OFFICE | Kind.TRADE
_INNER = Kind.CONSTRUCT | Kind.CONNECTOR | Kind.OFFICE | Kind.TRADE | Kind.INSTITUTION | Kind.INSTITUTION_HEAD


@dataclass(slots=True)
class Title:
    """A title at words ``first`` to ``last``: the lemma of its office, folded words that narrow it, its states."""

    first: int
    last: int
    lemma: str
    gender: Gender
    number: int
    definite: bool
    kind: Kind
    details: frozenset[str] = frozenset()
    states: tuple[int, ...] = ()
    owned: bool = False

    @property
    def bare(self) -> bool:
        """Only the office itself, as in «the president»."""
        return not self.details and not self.states


def bare_word(word: str) -> str:
    """A word of a title without clitics and article, so that construct and adjective forms agree."""
    for prefix in (WAW + ARTICLE, BEH + ARTICLE, KAF + ARTICLE, ARTICLE, LAM + LAM):
        if word.startswith(prefix) and len(word) - len(prefix) > 2:
            return word[len(prefix) :]
    return word


def read_title(reading: Reading, i: int) -> Title | None:
    """The title whose office stands at word ``i``, with all that belongs to it; None when there is no office."""
    form = reading.forms[i]
    if form is None or not form.kind & (_STARTS | Kind.COUNTERPART):
        return None
    title = Title(i, reading.ends[i], form.lemma, form.gender, form.number, form.definite, form.kind, owned=form.owned)
    details: list[str] = []
    states: list[int] = []
    end = _complement(reading, title, details, states)
    title.last = end
    title.details = frozenset(details)
    title.states = tuple(dict.fromkeys(states))
    return title


def _complement(reading: Reading, title: Title, details: list[str], states: list[int]) -> int:
    """Collects what follows the office; returns the word after the last one that belongs to it."""
    text = reading.doc.words
    j = end = title.last
    limit = min(len(text), title.first + _LONGEST)
    while j < limit and reading.close(j):
        step = _step(reading, title, j, details, states)
        if step == 0:
            break
        j += abs(step)
        if step > 0:
            end = j
    return end


def _step(reading: Reading, title: Title, j: int, details: list[str], states: list[int]) -> int:
    """How many words from ``j`` belong to the title: 0 none, negative when they only do with a word after them."""
    form, word = reading.forms[j], reading.doc.words[j]
    length = reading.ends[j] - j
    if is_clear(word) or unit_end(reading, j) > j:
        return 0
    if form is None:
        return _plain_step(title, word, details, states)
    kind = form.kind
    if kind & (Kind.END | Kind.TITLE | Kind.COURTESY) and not kind & (_INNER | Kind.QUALITY):
        return 0
    if form.prefix and not _may_carry(title, form.prefix, kind, details):
        return 0
    if kind & Kind.DEMONYM:
        states.append(form.state)
        return length
    if kind & Kind.STATE:
        if form.definite and title.definite and not form.prefix and not details:
            return 0
        states.append(form.state)
        return length
    if kind & Kind.QUALITY and form.definite:
        details.append(bare_word(word))
        return length
    if kind & Kind.CONNECTOR and not kind & Kind.INSTITUTION:
        return -length
    if kind & (Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.CONSTRUCT | Kind.OFFICE | Kind.TRADE):
        if title.definite and not form.prefix and not details:
            return 0
        details.extend(bare_word(w) for w in reading.doc.words[j : j + length])
        return length if form.definite or kind & Kind.INSTITUTION else -length
    return _plain_step(title, word, details, states)


def _may_carry(title: Title, prefix: str, kind: Kind, details: list[str]) -> bool:
    """A phrase behind «to» or «in» belongs to a title that is over something."""
    if prefix.startswith(WAW):
        return bool(details) and not kind & (Kind.OFFICE | Kind.TRADE | Kind.STATE | Kind.DEMONYM)
    return prefix != KAF and bool(kind & (Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.CONNECTOR | Kind.CONSTRUCT))


def _plain_step(title: Title, word: str, details: list[str], states: list[int]) -> int:
    """A definite noun that no lexicon knows."""
    if states and not details:
        return 0
    joined = word.startswith(WAW + ARTICLE)
    if not (word.startswith(ARTICLE) or (joined and details)) or (title.definite and not details):
        return 0
    if states and not joined:
        return 0
    if not words.is_ordinary(word):
        return 0
    details.append(bare_word(word))
    return 1
