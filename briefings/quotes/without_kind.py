"""Bodies called by their name alone, without their kind: «the movement of X "Y" … Y», «the organisation X … X»."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from briefings.document import offsets
from briefings.model import Actor
from briefings.people.purposes import is_fixed
from briefings.people.words import is_ordinary
from briefings.quotes.bare import folded_name
from briefings.quotes.conjugation import BEH, LAM, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import load_cues
from briefings.quotes.marks import CLOSERS, OPENERS, STRAIGHT
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, ORGANISATION, Speaker
from briefings.quotes.strangers import TO_THE

Words = tuple[str, ...]
_OPENING, _CLOSING, _STOPS = f"{OPENERS}{STRAIGHT}(", f"{CLOSERS}{STRAIGHT})", " .,\u060c"
LONGEST, SHORTEST, MOST_BEFORE, MOST_BETWEEN = 3, 3, 300, 4
# and, with, to and their pairs, glued to the kind of a body
_GLUED = ("", WAW, BEH, LAM, WAW + BEH, WAW + LAM)


def marked_names(reading: Reading, kinds: frozenset[str]) -> dict[Words, str]:
    """What stands between marks behind one of ``kinds`` and its adjectives -> the longest such name of one kind."""
    found: dict[Words, list[tuple[str, str]]] = {}
    gaps, words = reading.doc.gaps, reading.doc.words
    for opening in offsets(reading.doc.text, _OPENING):
        first = reading.doc.word_at(opening)
        if not 0 < first < len(words) or len(gaps[first]) != len("_(") or gaps[first][0] != " ":
            continue
        ends = range(first + 1, min(len(gaps), first + 1 + LONGEST))
        last = next((end for end in ends if gaps[end] != " "), 0)
        head, kind = _kind_before(reading, first, kinds) if last else (first, "")
        if kind and gaps[last].lstrip(_STOPS)[:1] in _CLOSING:
            glued = reading.doc.ends[head] - reading.doc.starts[head] - len(kind)
            name = reading.doc.text[reading.doc.starts[head] + glued : reading.doc.ends[last - 1]]
            found.setdefault(tuple(words[first:last]), []).append((kind, name))
    one = {short: [name for kind, name in names if kind == names[0][0]] for short, names in found.items()}
    return {short: max(names, key=len) for short, names in one.items()}


def _kind_before(reading: Reading, first: int, kinds: frozenset[str]) -> tuple[int, str]:
    """Where the kind of the body stands whose name begins at ``first``, and the kind; "" for none."""
    words, gaps = reading.doc.words, reading.doc.gaps
    for at in range(first - 1, max(-1, first - 2 - MOST_BETWEEN), -1):
        for glued in _GLUED:
            bare = words[at].removeprefix(glued)
            if ARTICLE + bare in kinds or (bare in kinds and at < first - 1):
                return at, bare
        if not words[at].startswith((ARTICLE, TO_THE)) or gaps[at] != " ":
            break
    return first, ""


@cache
def body_kinds() -> frozenset[str]:
    """The kinds of bodies, with the article; a paper is none."""
    cues = load_cues()
    return (cues.anaphora.kinds | cues.anaphora.institution).difference(cues.document.nouns)


def with_kind(reading: Reading, speaker: Speaker, actors: list[Actor], marked: dict[Words, str]) -> str:
    """The name with its kind of the body whose name alone is said; "" when none is known."""
    if speaker.person or speaker.number > 1 or speaker.kind not in (ORGANISATION, GROUP):
        return ""
    short = tuple(reading.doc.words[speaker.first : speaker.last])
    if not 0 < len(short) <= LONGEST:
        return ""
    name = marked.get(short) or marked.get(short[1:], "")
    if name:
        return name if short in marked or folded_name(name)[0] == short[0] else ""
    kinds = body_kinds()
    if ARTICLE + short[0] in kinds or (len(short) == 1 and (len(short[0]) < SHORTEST or is_ordinary(short[0]))):
        return ""
    known = is_fixed(" ".join(short))
    end = bisect_left(actors, speaker.first, key=lambda a: a.first)
    for actor in reversed(actors[max(0, end - MOST_BEFORE) : end]):
        whole = folded_name(actor.name) if actor.kind is ORGANISATION else ()
        if whole[1:] == short and ARTICLE + whole[0] in kinds and (not known or is_fixed(" ".join(whole))):
            return actor.name
    return ""
