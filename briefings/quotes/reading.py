"""What the quote rules look at: the document, its quotation marks, where sentences stop, and reporting words.

A full stop inside a quotation does not end the sentence around it; a stop glued to the next word does («end.And»);
one between digits or after a single letter («d. Ahmad») does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import compress, count

from briefings.document import Document
from briefings.model import Actor, Cast, Span
from briefings.quotes.conjugation import DOER, PAST, WAW
from briefings.quotes.lexicon import RELAY, Cue, Cues, load_cues
from briefings.quotes.marks import CLOSERS, OPENERS, STRAIGHT, Marks, Pair, find_marks

_BREAK = re.compile("[\r\n\u2028\u2029]")
_STOP = re.compile("[.!?\u061f\u2026]")
# A stop inside a quotation, with nothing but a comma behind the mark.
_INSIDE = re.compile(f"[.!?\u061f\u2026]+[{CLOSERS}{STRAIGHT}]+[,\u060c]?\\s")
_PAUSE = re.compile("[,\u060c;\u061b:()\u2013\u2014/-]")
# A quotation on the line behind a colon belongs to the sentence that announces it.
_OPENS = re.compile(f"[{OPENERS}{STRAIGHT}]")
# Between two words without a space it is part of a name.
HYPHEN = "-"
# the letters of a broadcaster's name that read like the particle, in folded letters: si in in, in bi si, ti in ti
_IN, _BI, _SI, _TI = "\u0627\u0646", "\u0628\u064a", "\u0633\u064a", "\u062a\u064a"
_NAMES = (f"{_SI} {_IN} {_IN}", f"{_IN} {_BI} {_SI}", f"{_IN} {_TI}")
_DOTTED = tuple(name.replace(" ", ".") for name in _NAMES)
_SPELLED = re.compile(rf"(?<={_SI}[ .]){_IN}[ .]{_IN}\b|\b{_IN}(?=[ .](?:{_BI}[ .]{_SI}|{_TI})\b)")
# letters that are spelled out, between dots: «C.N.N.» in Arabic
SPELLED = 2
LETTER = "n"
# «on» ends with a ya without dots
DOTTED, SHADDA = "\u064a", "\u0651"
# what tells a verb from a noun when it is written: a shadda, the long alef of «hoping»
SIGNS = frozenset((SHADDA, "\u0622"))
LONGEST = 400
FARTHEST_RELAY = 40
SHORTEST_QUOTED = 5


@lru_cache(maxsize=4096)
def _gap_kind(gap: str) -> str:
    """What a gap is: "" nothing, "break" a new line, "stop" a stop with white space, "tight" a stop without."""
    if _BREAK.search(gap):
        return "break"
    if not _STOP.search(gap):
        return ""
    return "stop" if any(c.isspace() for c in gap) or len(gap) > 1 else "tight"


@lru_cache(maxsize=4096)
def _pauses(gap: str) -> bool:
    return _PAUSE.search(gap) is not None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read once.

    ``stops`` are the words that begin a sentence (the number of words closes the list); ``hits`` the words that are
    reporting words outside quotations; ``named`` has the first and the last (exclusive) word of each actor, ``opening``
    the quotation that opens right before a word; ``pauses`` are the words behind a comma, colon, dash or bracket,
    ``colons`` those behind a colon that is not part of a clock time, ``odd`` those behind anything but one space;
    ``trailers`` are the words that can begin what follows content. The last two are in text order.
    """

    doc: Document
    cues: Cues
    marks: Marks
    stops: list[int]
    hits: list[int]
    named: dict[int, int]
    opening: dict[int, Pair]
    pauses: set[int]
    colons: set[int]
    odd: list[int]
    trailers: list[int]

    def limit(self, word: int) -> int:
        """The first word after ``word``'s sentence, at most LONGEST words away."""
        end = self.stops[bisect_right(self.stops, word)]
        return end if end - word <= LONGEST else word + LONGEST

    def sentence_start(self, word: int) -> int:
        at = bisect_right(self.stops, word) - 1
        return self.stops[at] if at >= 0 else 0

    def cue(self, word: int) -> Cue:
        return self.cues.verbs[self.doc.words[word]]

    def surface(self, first: int, last: int) -> str:
        """Words ``first`` to ``last`` (exclusive) as the text has them."""
        return self.doc.text[self.doc.starts[first] : self.doc.ends[last - 1]]

    def up_to(self, actor: Actor, last: int) -> Actor:
        """``actor`` with its phrase going up to word ``last`` (exclusive), under the name that it has there."""
        span = Span(actor.span.start, self.doc.ends[last - 1])
        return actor._replace(last=last, span=span, name=span.of(self.doc.text))

    def pause(self, word: int) -> bool:
        """Whether a comma, colon, dash or bracket stands before ``word``."""
        return word in self.pauses

    def relays(self, start: int, at: int) -> bool:
        """Whether a verb of passing on stands before word ``at``, behind ``start`` and near."""
        verbs = self.cues.verbs
        words = self.doc.words[max(start, at - FARTHEST_RELAY) : at]
        return any(found.verb.group is RELAY for word in words if (found := verbs.get(word)))

    def apart(self, first: int, last: int) -> list[int]:
        """The words ``first`` to ``last`` (exclusive) that stand behind anything but one space."""
        return self.odd[bisect_left(self.odd, first) : bisect_left(self.odd, last)]

    def may_trail(self, first: int, last: int) -> list[int]:
        """The words ``first`` to ``last`` (exclusive) that can begin what follows content."""
        return self.trailers[bisect_left(self.trailers, first) : bisect_left(self.trailers, last)]

    def behind_mark(self, word: int) -> Pair | None:
        """The quotation that closes right before ``word``."""
        if not word or self.doc.gaps[word] == " ":
            return None
        return self.marks.closing(self.doc.ends[word - 1], self.doc.starts[word])

    def closes(self, word: int) -> bool:
        """Whether a quotation longer than a term closes right before ``word``."""
        pair = self.behind_mark(word)
        return pair is not None and word - self.doc.word_at(pair.start) >= SHORTEST_QUOTED

    def quotes(self, word: int) -> bool:
        """Whether a quotation longer than a term opens right before ``word``."""
        pair = self.opening.get(word)
        return pair is not None and self.doc.word_at(pair.right) - word >= SHORTEST_QUOTED

    def colon(self, word: int) -> bool:
        """Whether a colon that is not part of a clock time stands before ``word``."""
        return word in self.colons


def read(doc: Document, cast: Cast) -> Reading:
    """Find marks, stops and reporting words of ``doc``."""
    cues = load_cues()
    doc = _without_letters(doc)
    marks = find_marks(doc.text)
    hits = list(compress(count(), doc.each(cues.verbs.get)))
    if marks.top:
        hits = [i for i in hits if (pair := marks.around(doc.starts[i])) is None or _leads_out(doc, cues, pair, i)]
    named: dict[int, int] = {}
    for actor in cast.actors:
        if named.setdefault(actor.first, actor.last) < actor.last:
            named[actor.first] = actor.last
    opening = {first: pair for pair in marks.top if (first := doc.word_at(pair.left)) < len(doc.words)}
    odd = [i for i, gap in enumerate(doc.gaps) if gap != " "]
    pauses = {i for i in odd if doc.gaps[i] != HYPHEN and _pauses(doc.gaps[i])}
    colons = {i for i in pauses if ":" in doc.gaps[i] and not _is_clock(doc, i)}
    trailers = list(compress(count(), doc.each(cues.may_trail.__contains__)))
    sources = frozenset(w for w in cues.source_starts if WAW + w in cues.source_starts)
    stops = _stops(doc, marks, odd, cues.particles.governing, sources)
    return Reading(doc, cues, marks, stops, hits, named, opening, pauses, colons, odd, trailers)


def _leads_out(doc: Document, cues: Cues, pair: Pair, word: int) -> bool:
    """Whether a participle, or «and he said that», behind a comma ends an unclosed ``pair``: «"…, adding»."""
    shape = cues.verbs[doc.words[word]].shape
    goes_on = shape.mood is PAST and shape.joined and not cues.that.isdisjoint(doc.words[word + 1 : word + 2])
    leads = not pair.closed and (shape.mood is DOER or goes_on)
    return leads and doc.gaps[word] != " " and _pauses(doc.gaps[word])


def _without_letters(doc: Document) -> Document:
    """``doc`` with the letters of a broadcaster's name, which are no particles, out of sight."""
    if not any(name in doc.folded for name in _NAMES + _DOTTED):
        return doc
    words = list(doc.words)
    for letters in _SPELLED.finditer(doc.folded):
        for word in range(doc.word_at(letters.start()), doc.word_at(letters.end())):
            words[word] = LETTER
    return replace(doc, words=words)


def _is_clock(doc: Document, word: int) -> bool:
    """Whether the colon before ``word`` stands between the digits of a time."""
    return doc.gaps[word] == ":" and all(map(str.isdigit, doc.words[max(0, word - 1) : word + 1]))


def _stops(doc: Document, marks: Marks, odd: list[int], small: frozenset[str], sources: frozenset[str]) -> list[int]:
    """The words that begin a sentence; ``odd`` are those behind more than a space; ``small`` ones end none, and one of
    ``sources`` behind a closing mark begins none: «…." according to the paper»."""
    words, gaps = doc.words, doc.gaps
    stops = [0]
    for i in odd:
        if not 0 < i < len(words):
            continue
        gap = gaps[i]
        kind = _gap_kind(gap)
        if not kind or (kind != "break" and _is_inner(gap, kind, words[i - 1], words[i])):
            continue
        if kind == "break" and ((":" in gap and _OPENS.search(gap)) or _goes_on(doc, i, small)):
            continue
        around = marks.around(doc.starts[i])
        if around is not None and around.left < doc.starts[i - 1]:
            continue
        if kind == "stop" and words[i] in sources and _INSIDE.match(gap):
            continue
        stops.append(i)
    stops.append(len(words))
    return stops


def _goes_on(doc: Document, word: int, small: frozenset[str]) -> bool:
    """Whether the line goes on at ``word``: a preposition ends the one before. «Ali» may end any."""
    dotted = doc.text[doc.ends[word - 1] - 1] in (DOTTED, SHADDA)
    return doc.words[word - 1] in small and doc.gaps[word].isspace() and not dotted


def _is_inner(gap: str, kind: str, before: str, after: str) -> bool:
    """Whether a stop belongs to a number, an abbreviation or a Latin name rather than ending a sentence."""
    if kind == "tight":
        letters = len(before) <= SPELLED and len(after) <= SPELLED
        return letters or before.isdigit() or after.isdigit() or len(before) == 1 or after.isascii()
    return gap.strip() == "." and len(before) == 1
