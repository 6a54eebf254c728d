"""Leaders and ministers under the fullest name that the text has for them: «the Arab leaders» are «the leaders of the
Arab states», «the European ministers» «the foreign ministers of the European Union».

Their noun is the same, and every other word of theirs is in the fuller name, but for what only grammar adds to it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from briefings.model import Actor
from briefings.quotes.bare import bare_word, folded_name
from briefings.quotes.conjugation import ALEF, BEH, FROM, HEH, IN, WAW, YEH
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, Speaker

PAIR, LONGEST, FARTHEST, MOST_SPEAKERS, SHORTEST = 2, 4, 300, 60, 3
MANY = 3
# another group beside it, and where it meets
_APART = (WAW, BEH + ARTICLE)
Stems = frozenset[str]


def fullest(reading: Reading, speaker: Speaker, recent: list[Speaker], actors: list[Actor]) -> str:
    """The only fuller name of the many that ``speaker`` is, among who has spoken, else all; "" for none or several."""
    short = () if speaker.person else _words(reading, speaker.name)
    if not PAIR <= len(short) <= LONGEST:
        return ""
    spoken = _fuller(reading, short, (s.name for s in recent[-MOST_SPEAKERS:] if s.number == MANY))
    if spoken:
        return spoken
    at = bisect_left(actors, speaker.first, key=lambda a: a.first)
    near = actors[max(0, at - FARTHEST) : at + FARTHEST]
    return _fuller(reading, short, (a.name for a in near if a.kind is GROUP and a.number == MANY and not a.people))


def _words(reading: Reading, name: str) -> tuple[str, ...]:
    """The folded words of a name that begins with the noun of such a group; empty for any other."""
    words = folded_name(name)
    known = bool(words) and bare_word(words[0]) in _nouns(reading.cues.parties.leading)
    return words if known and not any(word in (IN, FROM) or word.startswith(_APART) for word in words[1:]) else ()


@lru_cache(maxsize=4)
def _nouns(words: frozenset[str]) -> Stems:
    return frozenset(map(bare_word, words))


def _fuller(reading: Reading, short: tuple[str, ...], names: Iterable[str]) -> str:
    """The longest of ``names`` that say more than ``short`` of the same group, when it holds all of them."""
    told = {name: _words(reading, name) for name in dict.fromkeys(names)}
    alike = {name: words for name, words in told.items() if words and bare_word(words[0]) == bare_word(short[0])}
    stems = {name: _stems(words[1:]) for name, words in alike.items()}
    own = _stems(short[1:])
    found = {name: said for name, said in stems.items() if own <= said and len(said) > len(own)}
    longest = max(found, key=lambda name: len(found[name]), default="")
    return longest if all(said <= found[longest] for said in found.values()) else ""


@lru_cache(maxsize=1024)
def _stems(words: tuple[str, ...]) -> Stems:
    """The words without the article, the plural and the ending of an adjective or a country."""
    return frozenset(_stem(bare_word(word)) for word in words)


def _stem(word: str) -> str:
    for ending in (YEH + ALEF, YEH, HEH, ALEF):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending)
    return word
