"""Those who were told of by more words before: «the government of the region» is «the government of the region of X»,
«the embassy» of «the embassy in Oslo»."""

from __future__ import annotations

from bisect import bisect_left

from briefings.model import Actor
from briefings.quotes.bare import bare_word, folded_name
from briefings.quotes.conjugation import BEH, IN, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import PERSON, STATE, Speaker

PAIR, FARTHEST, MOST_SPEAKERS = 2, 300, 60
Words = tuple[str, ...]


def told_in_full(reading: Reading, speaker: Speaker, recent: list[Speaker], actors: list[Actor]) -> str:
    """The only longer name by which whoever ``speaker`` is has been told of; "" for none or several."""
    if speaker.person or speaker.kind in (PERSON, STATE):
        return ""
    short = folded_name(speaker.name)
    if len(short) < PAIR or short[0] in reading.cues.document.nouns or _goes_on(reading, speaker):
        return ""
    near = recent[-MOST_SPEAKERS:]
    spoken = {s.name: folded_name(s.name) for s in near if s.number == speaker.number and not s.person}
    found = {name: words for name, words in spoken.items() if _is_placed(short, words) or _says_of_what(short, words)}
    return _only(found) or _of_what(speaker, short, actors)


def _goes_on(reading: Reading, speaker: Speaker) -> bool:
    """Whether a place or an adjective behind what was read belongs to the name."""
    words, last = reading.doc.words, speaker.last
    if last >= len(words) or reading.pause(last):
        return False
    return words[last] == IN or words[last].startswith((ARTICLE, WAW + ARTICLE))


def _is_placed(short: Words, whole: Words) -> bool:
    """Whether ``whole`` is ``short`` with where it is."""
    behind = whole[len(short) : len(short) + 1]
    led = bool(behind) and (behind[0] == IN or (behind[0][0] == BEH and len(whole) == len(short) + 1))
    return led and whole[: len(short)] == short


def _says_of_what(short: Words, whole: Words) -> bool:
    """Whether ``whole`` begins with the pair ``short``, without the article, and says of what: «victims | of X».

    An adjective without the article says nothing of the kind: «British victims».
    """
    if len(short) != PAIR or len(whole) <= PAIR or (whole[0], ARTICLE + whole[1]) != short:
        return False
    return whole[PAIR].startswith(ARTICLE) or bare_word(whole[PAIR]) == whole[PAIR]


def _of_what(speaker: Speaker, short: Words, actors: list[Actor]) -> str:
    """The only such name before ``speaker``, or behind when there is none before."""
    if len(short) != PAIR or not short[1].startswith(ARTICLE):
        return ""
    at = bisect_left(actors, speaker.first, key=lambda a: a.first)
    for near in (actors[max(0, at - FARTHEST) : at], actors[at : at + FARTHEST]):
        alike = {a.name for a in near if a.kind is speaker.kind and a.number == speaker.number and not a.people}
        found = _only({name: folded_name(name) for name in alike if _says_of_what(short, folded_name(name))})
        if found:
            return found
    return ""


def _only(found: dict[str, Words]) -> str:
    """The longest of the names when it holds all others."""
    longest = max(found, key=lambda name: (len(found[name]), name), default="")
    return longest if all(set(words) <= set(found[longest]) for words in found.values()) else ""
