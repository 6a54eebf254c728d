"""Whose a paper is that is told with them: the ministry of «the statement of the ministry», «a memo that X handed out».

A paper that is told with its day rather than with somebody is the noun alone: «a statement | that came out yesterday».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefings.arabic import fold_word
from briefings.document import Document
from briefings.model import Actor, ActorKind, Gender
from briefings.quotes.conjugation import ALEF, FROM, HEH, HER, HIS
from briefings.quotes.contents import ARTICLE
from briefings.quotes.figures import unjoined
from briefings.quotes.lexicon import PREPOSITION_LI
from briefings.quotes.papers_for import owner_behind, with_meeting
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import ORGANISATION, Speaker

FARTHEST, SHORTEST_PAPER, SHORTEST_IT = 9, 3, 4
# the noun, its adjective, and the verb behind both
BEHIND = 3
IT = (HIS, HER)


class PaperOwners:
    """Keeps in mind where papers that are told with their owner stand."""

    def __init__(self, reading: Reading, actors: list[Actor]) -> None:
        self.reading, self.doc, self.cues, self.actors = reading, reading.doc, reading.cues, actors
        self._begins: dict[int, Actor] | None = None
        self._named: dict[str, int] = {}

    def of(self, paper: Speaker) -> Speaker | None:
        """Whose ``paper`` is, under the name that stands there; without what tells its day; None for any other."""
        table = self.cues.document
        if paper.person:
            return None
        head = plain_paper(fold_word(paper.name.partition(" ")[0]))
        if head not in table.own and head not in table.reports:
            return self._of_meeting(paper, head) if head.removeprefix(ARTICLE) in table.own else None
        first = self._place(paper, head)
        if first < 0:
            return None
        actor = self._owner(first, head)
        if actor:
            return self._told(actor)
        rest = self._rest(paper, first) if head in table.reports else None
        return rest or self._cut(paper, first)

    def _of_meeting(self, paper: Speaker, head: str) -> Speaker | None:
        """Whoever is behind «the final statement of»; else the paper with the meeting that it is of."""
        first = self._place(paper, head)
        if first < 0:
            return None
        owner = owner_behind(self.reading, first, self.begins, self._is_somebody)
        return self._told(owner) if owner else with_meeting(self.reading, paper, first, self.begins)

    def again(self, speaker: Speaker, recent: list[Speaker]) -> Speaker | None:
        """The person whose paper «the statement» is, when they have spoken in the last one that was told of."""
        noun, table = self.doc.words[speaker.first], self.cues.document
        plain = noun.removeprefix(ARTICLE)
        if plain == noun or speaker.last != speaker.first + 1 or not (plain in table.own or plain in table.reports):
            return None
        last = next((s for s in reversed(recent) if plain_paper(self.doc.words[s.first]) == plain), None)
        if last is None or not last.person:
            return None
        return replace(last, first=speaker.first, last=speaker.last, gender=Gender.UNKNOWN)

    def _place(self, paper: Speaker, head: str) -> int:
        """The word at which the paper stands that is called so, here or before; -1 when it is not known."""
        word = self.doc.words[paper.first]
        if head in (plain_paper(word), unjoined(word)) and _said(self.doc, paper).endswith(paper.name):
            self._named[paper.name] = paper.first
        if paper.name not in self._named:
            self._named[paper.name] = next((a.first for a in self.actors if a.name == paper.name), -1)
        return self._named[paper.name]

    def _owner(self, paper: int, head: str) -> Actor | None:
        """Whoever stands behind the paper as its owner, behind «to» or «from», or as the one who issued it."""
        words, table = self.doc.words, self.cues.document
        limit = min(self.reading.limit(paper), paper + FARTHEST)
        word = paper + 1
        shared = word + 1 < limit and words[word] in table.shared and words[word + 1].startswith(PREPOSITION_LI)
        word += shared or (word < limit and words[word] in table.described)
        if word >= limit or self.reading.pause(word) or words[word] in table.ascribed:
            return None
        linked = words[word] == FROM or (words[word] == self.cues.relay_link and head in table.own)
        behind = self.begins.get(word + linked)
        if behind:
            own = head in table.own and behind.kind is not ActorKind.STATE
            glued = behind.span.start > self.doc.starts[word] or words[word].startswith(PREPOSITION_LI * 2)
            body = behind.kind is ORGANISATION and (behind.first > paper + 1 or glued)
            return behind if (own or body) and self._is_somebody(behind) else None
        return next(self._issuers(word, limit), None)

    def _told(self, actor: Actor) -> Speaker:
        """Somebody told with their paper, without an adjective of it; what follows may agree with either."""
        person, more = bool(actor.people), self.doc.words[actor.last - 1].removeprefix(ARTICLE)
        if actor.kind is ORGANISATION and actor.last > actor.first + 1 and more in self.cues.document.described:
            actor = self.reading.up_to(actor, actor.last - 1)
        gender = actor.gender if person else Gender.UNKNOWN
        return Speaker(actor.name, actor.first, actor.last, gender, actor.number, actor.kind, person, actor=True)

    def _issuers(self, word: int, limit: int) -> Iterator[Actor]:
        """Whoever issued it, between ``word`` and ``limit``: «that X issued», «that came out yesterday of X»."""
        words = self.doc.words
        if words[word] not in self.cues.document.issued:
            return
        own = words[word].endswith(IT) and len(words[word]) > SHORTEST_IT
        for link in range(word, word + 1 if own else limit - 1):
            if self.reading.colon(link) or words[link] in self.cues.that:
                return
            if own or words[link] in (self.cues.relay_link, FROM):
                actor = self.begins.get(link + 1)
                if actor and self._is_somebody(actor):
                    yield actor

    def _is_somebody(self, actor: Actor) -> bool:
        """Whether ``actor`` is neither a paper nor a verb with «it», nor a meeting."""
        first = self.doc.words[actor.first]
        it = self.doc.text[self.doc.ends[actor.first] - 1] == HEH and actor.last > actor.first + 1
        return not it and plain_paper(first) not in self.cues.document.nouns and not self._is_meeting(first)

    def is_paper(self, name: str) -> bool:
        """Whether a name begins with a paper, «the report», «a decision»."""
        head, table = fold_word(name.partition(" ")[0]), self.cues.document
        return not table.nouns.union(table.parts).isdisjoint((head, ARTICLE + head, head.removeprefix(ARTICLE)))

    def _is_meeting(self, word: str) -> bool:
        plain = word.removeprefix(ARTICLE)
        return plain in self.cues.clauses.meetings or plain in self.cues.parties.talks

    def _rest(self, paper: Speaker, first: int) -> Speaker | None:
        """The paper or the body of a proper name that a report is of: «the report of | the magazine X»."""
        name = paper.name.partition(" ")[2]
        head, table = fold_word(name.partition(" ")[0]), self.cues.anaphora
        press = head in table.press or (ARTICLE + head in table.press and " " in name)
        plain = head not in self.cues.document.nouns and not head.startswith(ARTICLE)
        known = plain and not self._is_board(head)
        if not press and not (known and any(a.name == name and a.kind is ORGANISATION for a in self.actors)):
            return None
        last = first + 1 + len(name.split())
        return Speaker(name, first + 1, last, Gender.UNKNOWN, 1, ORGANISATION, actor=True)

    def _is_board(self, head: str) -> bool:
        """Whether it is a committee, whose report is told of rather than itself."""
        word, table = ARTICLE + head, self.cues.anaphora
        return word in table.institution and word not in table.kinds and head != fold_word(table.ministry)

    def _cut(self, paper: Speaker, first: int) -> Speaker | None:
        """The paper without «that came out», behind its noun or its adjective; None when it is told otherwise."""
        table = self.cues.document
        for word in range(first + 1, min(first + BEHIND, paper.last) if paper.first == first else first):
            said = self.doc.span(word, word + 1).of(self.doc.text)
            if self.doc.words[word] in table.issued.union(table.published) and said in paper.name:
                return replace(paper, last=word, name=paper.name[: paper.name.index(said)].rstrip())
        return None

    @property
    def begins(self) -> dict[int, Actor]:
        """The longest actor at each word."""
        if self._begins is None:
            self._begins = {a.first: a for a in sorted(self.actors, key=lambda a: a.last)}
        return self._begins


def plain_paper(word: str) -> str:
    """The noun of a paper without the ending of an object."""
    return word.removesuffix(ALEF) if len(word) > SHORTEST_PAPER else word


def _said(doc: Document, paper: Speaker) -> str:
    return doc.span(paper.first, paper.last).of(doc.text)
