"""Papers that a text comes back to by their kind alone: «the draft» is «the secret draft of the United Nations».

The name is what stands with the kind where the paper was told of before: adjectives, and whose or of what it is.
"""

from __future__ import annotations

from functools import cache

from briefings.model import Actor
from briefings.people import lexicons
from briefings.people.forms import Kind
from briefings.people.tagging import lone_forms
from briefings.people.words import is_ordinary
from briefings.quotes.bare import folded_name
from briefings.quotes.conjugation import ALEF, BEH, HEH, HER, HIS, LAM, TEH, TO, WAW, YEH
from briefings.quotes.contents import ARTICLE, pair_at
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import ORGANISATION, STATE, Speaker

FARTHEST, LONGEST, PAIR = 250, 7, 2
_GLUED = (WAW, BEH, LAM)
_NISBA = (YEH, YEH + HEH)


class PapersInFull:
    """Finds the name of a paper that has been told of before; reads the places of papers only when one is asked for."""

    def __init__(self, reading: Reading, actors: list[Actor]) -> None:
        self.reading, self.words, self.table = reading, reading.doc.words, reading.cues.document
        self.actors = actors
        self._begins: dict[int, Actor] | None = None
        self._places: dict[str, list[int]] | None = None

    def name(self, speaker: Speaker) -> str:
        """The name of the paper that ``speaker``, «the draft», «this document», is; "" when none was told of."""
        kind = self._kind(speaker)
        if not kind:
            return ""
        found = self._told(kind, speaker.first)
        if not found and kind in self.table.any_paper and self._is_known(kind, speaker):
            told = (self._told(other, speaker.first) for other in self.table.any_paper)
            found = max(told, key=_place, default=None)
        return found[1] if found else ""

    def _is_known(self, kind: str, speaker: Speaker) -> bool:
        """Whether «the document» was told of by another noun: no such kind before it, no «that» behind it."""
        behind = self.words[speaker.last] if speaker.last < len(self.words) else ""
        before = range(speaker.first - FARTHEST, speaker.first)
        alike = (place in before and not self._is_definite(place, kind) for place in self.places.get(kind, ()))
        return behind not in self.reading.cues.particles.relative and not any(alike)

    def _is_definite(self, place: int, kind: str) -> bool:
        return self.words[place].endswith(ARTICLE + kind)

    def _kind(self, speaker: Speaker) -> str:
        """The kind of a paper told of by its kind alone: «the draft», «this draft»; "" for any other speaker."""
        pointed = self.words[speaker.first] in self.reading.cues.anaphora.pointers
        if speaker.person or speaker.last - speaker.first != 1 + pointed:
            return ""
        noun = self.words[speaker.last - 1]
        kind = noun.removeprefix(ARTICLE)
        if kind not in self.table.in_full or not (noun != kind or noun.startswith(LAM * PAIR)):
            return ""
        head, *more = folded_name(speaker.name)[pointed:] or ("",)
        return kind if head in (kind, noun) and adjectives().issuperset(more) else ""

    def _told(self, kind: str, before: int) -> tuple[int, str] | None:
        """Where the last paper of this ``kind`` before that word stands, and its longest name."""
        found: tuple[int, str] | None = None
        for place in reversed(self.places.get(kind, [])):
            if place >= before:
                continue
            if place < before - FARTHEST:
                break
            name = self._name(place, kind)
            if name and (found is None or set(folded_name(found[1])) < set(folded_name(name))):
                found = (found[0] if found else place, name)
        return found

    def _name(self, place: int, kind: str) -> str:
        """The name of the paper at word ``place``; "" when nothing but its kind is told."""
        text, behind = self.words[place], place + 1
        definite = self._is_definite(place, kind)
        head = self.reading.surface(place, behind)
        head = head[text.index(kind) - definite * PAIR : text.index(kind) + len(kind)]
        pair = pair_at(self.reading, behind)
        if pair and definite:
            return ""
        if pair:
            inner = self.reading.doc.text[pair.start : pair.end]
            return f"{head} {inner}" if pair.closed and len(inner.split()) < LONGEST else ""
        word = self._end(place, definite)
        return f"{head} {self.reading.surface(behind, word)}" if self._tells_which(behind, word) else ""

    def _end(self, place: int, definite: bool) -> int:
        """The word behind all that belongs to the name of the paper at word ``place``: adjectives, then whose it is."""
        limit = min(self.reading.limit(place), place + LONGEST)
        word, closed = place + 1, definite
        while word < limit and not self.reading.pause(word):
            text = self.words[word]
            owner = self.begins.get(word)
            if owner and owner.last <= limit and (not closed or text.startswith(LAM)):
                return owner.last
            if definite and text.startswith(LAM * PAIR):
                return word + 1
            if not self._belongs(word, place, definite, closed):
                break
            closed = definite or self._describes(text)
            word += 1
        return word

    def _belongs(self, word: int, place: int, definite: bool, closed: bool) -> bool:
        """Whether ``word`` belongs to the name; behind an indefinite adjective, which has ``closed`` it, no «the»."""
        text, cues, behind = self.words[word], self.reading.cues, self.words[word + 1 : word + 2]
        if text in cues.phrase_stops or text in cues.verbs or text in self.table.issued:
            return False
        if definite:
            return text.startswith(ARTICLE) and text.endswith(_NISBA) and behind != [TO]
        if text.startswith(ARTICLE):
            return not closed
        return self._describes(text) or (word == place + 1 and is_ordinary(text) and self._is_of(word))

    def _describes(self, text: str) -> bool:
        """Whether an adjective without the article has this shape or is listed: «secret», «governmental»."""
        return text in adjectives() or (text.endswith(_NISBA) and not text.startswith((ARTICLE, YEH, TEH)))

    def _tells_which(self, first: int, last: int) -> bool:
        """Whether more than any adjective is told: whose it is, or that it is governmental, French."""
        some = any(text in adjectives() and text not in self.table.described for text in self.words[first:last])
        return some or any(text.startswith((ARTICLE, LAM)) for text in self.words[first:last])

    def _is_of(self, word: int) -> bool:
        """Whether a noun without the article stands before one with it: the draft of | the statement of the summit."""
        small = self.words[word].startswith(YEH) or self.reading.surface(word, word + 1).endswith((HIS, HER))
        behind = "" if small or word + 1 >= len(self.words) else self.words[word + 1]
        return behind.startswith(ARTICLE) and behind not in self.reading.cues.particles.adverbs

    @property
    def places(self) -> dict[str, list[int]]:
        """The words at which each kind of paper stands."""
        if self._places is None:
            self._places = {}
            forms = _forms(self.table.in_full)
            for word, text in enumerate(self.words):
                kind = forms.get(text)
                if kind:
                    self._places.setdefault(kind, []).append(word)
        return self._places

    @property
    def begins(self) -> dict[int, Actor]:
        """The longest body or state at each word."""
        if self._begins is None:
            bodies = (a for a in self.actors if a.kind in (ORGANISATION, STATE))
            self._begins = {a.first: a for a in sorted(bodies, key=lambda a: a.last)}
        return self._begins


def _place(found: tuple[int, str] | None) -> int:
    return found[0] if found else -1


@cache
def _forms(kinds: frozenset[str]) -> dict[str, str]:
    """How a text writes each kind: with «and» or «in» glued to it, with the article, in the object's case."""
    out = {}
    for kind in kinds:
        for form in (kind, kind + ALEF, ARTICLE + kind):
            out.update(dict.fromkeys((form, *(letter + form for letter in _GLUED)), kind))
    return out


@cache
def adjectives() -> frozenset[str]:
    """Adjectives without the article, of either gender: «governmental», «French»."""
    listed = frozenset(lexicons.folded(lexicons.institutions().adjectives))
    peoples = {word.removeprefix(ARTICLE) for word, form in lone_forms().items() if form.kind & Kind.DEMONYM}
    return frozenset(listed | {word + HEH for word in listed} | peoples | {word + HEH for word in peoples})
