"""What to look for: host cities, states, organisations with their summits, nouns that name an event."""

from __future__ import annotations

from functools import lru_cache

from briefings.arabic import fold_word
from briefings.lexicon import read_lexicon
from briefings.summits.lexicon_shapes import State, States, Venues
from briefings.summits.phrases import PhraseTable
from briefings.summits.stems import skeleton, stem

_ARTICLE = "\u0627\u0644"


def _split(phrases: str) -> list[str]:
    return [phrase.strip() for phrase in phrases.split("|") if phrase.strip()]


class Signs:
    """The phrase tables, built once. Labels: a city or state by its first spelling, a body by its id."""

    def __init__(self) -> None:
        venues = read_lexicon("venues", Venues)
        states = [s for s in read_lexicon("states", States).state if _split(s.names)[0] not in _split(venues.common)]
        self.cities = PhraseTable(_cities(venues, states))
        self.doubtful = frozenset(folded_label(_split(entry)[0]) for entry in venues.doubtful)
        self.city_states = PhraseTable((name, name) for name in venues.city_states)
        self.holding = frozenset(fold_word(word) for word in venues.holding.split())
        self.states = PhraseTable(_states(states))
        self.demonyms = PhraseTable(_demonyms(states))
        self.summits = PhraseTable((phrase, b.id) for b in venues.bodies for phrase in _split(b.summit))
        self.bodies = PhraseTable((phrase, b.id) for b in venues.bodies for phrase in _split(b.body))
        self.kinds = PhraseTable(_kinds(venues.kinds))
        self.heads = PhraseTable((form, str(rank)) for rank, entry in enumerate(venues.heads) for form in _split(entry))
        self.modifiers = frozenset(fold_word(word) for word in venues.modifiers.split())
        self.nominative = dict(_pair(pair) for pair in venues.tens.split("|"))
        self.vague = frozenset(fold_word(word) for word in venues.vague.split())
        self.closing = frozenset(fold_word(word) for word in venues.closing.split())
        self.place_word = venues.place
        self.spelling = {folded_label(label): label for label in _labels(venues, states)}


@lru_cache(maxsize=1)
def signs() -> Signs:
    """The tables. Raises LexiconError when a lexicon is at fault."""
    return Signs()


@lru_cache(maxsize=1)
def frame_skeletons() -> frozenset[str]:
    """Skeletons of the names of states, cities, bodies and meetings: what every sentence about an event may hold."""
    venues, states = read_lexicon("venues", Venues), read_lexicon("states", States).state
    tables = (_cities(venues, states), _states(states), _demonyms(states), _kinds(venues.kinds))
    phrases = [phrase for table in tables for phrase, _ in table] + [
        form for entry in venues.heads for form in _split(entry)
    ]
    return frozenset(skeleton(stem(fold_word(word))) for phrase in phrases for word in phrase.split()) - {""}


def _cities(venues: Venues, states: list[State]) -> list[tuple[str, str]]:
    known = [_split(entry) for entry in [*venues.cities, *venues.doubtful]] + [
        _split(state.capital) for state in states
    ]
    return [(spelling, spellings[0]) for spellings in known for spelling in spellings]


def _states(states: list[State]) -> list[tuple[str, str]]:
    return [(name, _split(state.names)[0]) for state in states for name in _split(state.names)]


def _demonyms(states: list[State]) -> list[tuple[str, str]]:
    """All forms of a demonym: bare and with the article, feminine, dual and plural."""
    forms: list[tuple[str, str]] = []
    for state in states:
        label = _split(state.names)[0]
        for demonym in _split(state.demonym):
            for ending in (
                "",
                "\u0629",
                "\u0627\u0646",
                "\u064a\u0646",
                "\u0648\u0646",
                "\u062a\u064a\u0646",
                "\u062a\u0627\u0646",
            ):
                words = [word + ending for word in demonym.split()]
                forms += [(" ".join(words), label), (" ".join(_ARTICLE + word for word in words), label)]
        forms += [(form, label) for people in _split(state.people) for form in (people, _ARTICLE + people)]
    return forms


def _kinds(kinds: list[str]) -> list[tuple[str, str]]:
    forms: list[tuple[str, str]] = []
    for entry in kinds:
        spellings = _split(entry)
        for spelling in spellings:
            forms += [(spelling, spellings[0]), (_ARTICLE + spelling, spellings[0])]
    return forms


def folded_label(label: str) -> str:
    """A label as the keys write it."""
    return "-".join(fold_word(word) for word in label.split())


def _labels(venues: Venues, states: list[State]) -> list[str]:
    cities = [_split(entry)[0] for entry in [*venues.cities, *venues.doubtful]]
    return (
        cities + [city for state in states for city in _split(state.capital)[:1]] + [_split(s.names)[0] for s in states]
    )


def _pair(words: str) -> tuple[str, str]:
    first, second = words.split()
    return first, second
