"""A body that is called by its kind alone after it was told in full only within what is another's: «the spokesman of
the council of the guardians … the council», «a source in the independent commission … the commission»."""

from __future__ import annotations

from functools import cache

from briefings.people import lexicons
from briefings.quotes.bare import PLURALS, bare_word, folded_name
from briefings.quotes.conjugation import BEH, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.shortened import qualifies
from briefings.quotes.speaker import ORGANISATION, Speaker
from briefings.quotes.strangers import TO_THE

FARTHEST, MOST_NOUNS = 600, 3
# words of the headline and the first sentences: what stands there is told in full behind them
OPENING = 60
_GLUED = ("", WAW, BEH)


def body_within(reading: Reading, speaker: Speaker) -> str:
    """The one longer name before ``speaker`` that begins with its noun, behind it when it opens the text; "" when there
    are none or several."""
    words, first = reading.doc.words, speaker.first
    alone = speaker.kind is ORGANISATION and not speaker.person and speaker.last == first + 1
    definite = words[first].removeprefix(WAW) if alone else ""
    noun = definite.removeprefix(ARTICLE)
    if noun == definite or noun not in body_nouns() or definite in reading.cues.anaphora.press:
        return ""
    if folded_name(speaker.name) != (definite,):
        return ""
    before = range(max(0, first - FARTHEST), first)
    behind = range(first + 1, min(len(words), first + FARTHEST)) if first < OPENING else range(0)
    return _longest(reading, (noun, definite), before) or _longest(reading, (definite,), behind)


def _longest(reading: Reading, nouns: tuple[str, ...], places: range) -> str:
    """The longest of the names that begin with one of ``nouns`` at one of ``places``, when it holds all others."""
    words, definite, found = reading.doc.words, nouns[-1], {}
    heads = {glued + head: len(glued) for head in nouns for glued in _GLUED}
    for at in places:
        if words[at] in heads:
            last = _end(reading, at, words[at].endswith(definite))
            if last > at + 1:
                start = reading.doc.starts[at] + heads[words[at]]
                name = reading.doc.text[start : reading.doc.ends[last - 1]]
                found[name] = frozenset(w.removeprefix(ARTICLE) for w in folded_name(name))
    longest = max(found, key=lambda name: len(found[name]), default="")
    return longest if all(said <= found[longest] for said in found.values()) else ""


@cache
def body_nouns() -> frozenset[str]:
    """The nouns that a body is called by, as they are and bare; a paper is none."""
    known = lexicons.institutions()
    heads = {*lexicons.folded(known.heads_feminine), *lexicons.folded(known.heads_masculine)}
    heads.difference_update(lexicons.folded(known.papers))
    return frozenset({*heads, *map(bare_word, heads)})


def _end(reading: Reading, head: int, definite: bool) -> int:
    """Where the name that begins at ``head`` ends: behind its definite noun and the adjectives of that."""
    words, cues, last = reading.doc.words, reading.cues, head + 1
    if not definite:
        while last < head + MOST_NOUNS and last < len(words) and not words[last].startswith(ARTICLE):
            if reading.doc.gaps[last] != " " or words[last] in cues.phrase_stops or words[last] in cues.verbs:
                return head
            last += 1
        if last == len(words) or not words[last].startswith(ARTICLE) or reading.doc.gaps[last] != " ":
            return head
        last += 1
    noun = last
    while last < len(words) and reading.doc.gaps[last] == " " and _describes(words[last]):
        last += 1
    for_what = last < len(words) and words[last].startswith(TO_THE) and reading.doc.gaps[last] == " "
    return last + 1 if for_what and noun < last and words[head - 1] not in cues.verbs else last


def _describes(word: str) -> bool:
    """Whether a definite adjective, not of many, has this shape."""
    return qualifies(word) and not word.endswith(PLURALS)
