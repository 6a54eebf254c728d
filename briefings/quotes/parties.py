"""The two parties that a dual stands for: who met last («X received Y», «the talks of X with Y»), who has spoken
together, who was named together: «the two sides», «the two leaders», «both».
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from briefings.model import Actor, ActorKind, Gender
from briefings.quotes.conjugation import BEH, HEH, HER, HIS, WAW, WITH, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import AND, ORGANISATION, PERSON, PERSONAL, STATE, Speaker

BOTH, FARTHEST, MOST_PEOPLE = 2, 300, 6
MANY, SHORTLY = 3, 80
# how many words behind a verb or a noun of meeting its subject, the second party and «with» may stand
NEAR, FAR_SECOND, NEAR_WITH = 3, 25, 5
_ANY_KIND = (PERSON, STATE, ORGANISATION)
# where a pair was named, its kind and its names
Pair = tuple[int, ActorKind, str]


class Parties:
    """The pairs of a text, found from a dual backwards."""

    def __init__(self, reading: Reading, actors: list[Actor]) -> None:
        self.reading, self.words, self.actors = reading, reading.doc.words, actors
        self._people: list[Actor] | None = None

    @property
    def people(self) -> list[Actor]:
        """Everybody in person, one by one, the longest phrase of those that begin at one word."""
        if self._people is None:
            found: dict[int, Actor] = {}
            for actor in self.actors:
                if actor.kind in PERSONAL and actor.number == 1:
                    known = found.setdefault(actor.first, actor)
                    found[actor.first] = actor if actor.last > known.last else known
            self._people = list(found.values())
        return self._people

    def of(self, speaker: Speaker, recent: list[Speaker]) -> Speaker | None:
        """``speaker``, a dual, under the names of the parties; None when they are not known."""
        cues, head = self.reading.cues.parties, self.words[speaker.first]
        if head not in cues.duals or speaker.last != speaker.first + 1:
            return None
        many = head in cues.states and self._described(speaker)
        if many:
            return many
        wanted = (STATE,) if head in cues.states else (PERSON,) if head in cues.people else _ANY_KIND
        found = self._unnamed(head, recent) or self._told_of(speaker.first) or self._last(speaker.first, wanted, recent)
        return replace(speaker, name=found[2], kind=found[1], person=False) if found else None

    def behind(self, at: int, shape: Shape, recent: list[Speaker]) -> Speaker | None:
        """Those who met shortly before a verb in the dual at word ``at``, when no two have spoken yet."""
        if shape.number != BOTH or any(s.number == BOTH for s in recent):
            return None
        found = self.met(at, SHORTLY)
        return Speaker(found[2], at, at + 1, Gender.UNKNOWN, BOTH, found[1]) if found else None

    def _described(self, speaker: Speaker) -> Speaker | None:
        """The many states whose adjective in the singular stands behind a noun that is written like two of them."""
        last = speaker.last
        plain = last < len(self.words) and self.reading.doc.gaps[last] == " "
        if not plain or not self.words[last].startswith(ARTICLE) or not self.words[last].endswith(HEH):
            return None
        return replace(speaker, name=self.reading.surface(speaker.first, last + 1), last=last + 1, number=MANY)

    def _unnamed(self, head: str, recent: list[Speaker]) -> Pair | None:
        """The two who have spoken under the noun itself: «two officials», «the two ministers of»."""
        noun = head.removeprefix(ARTICLE)
        said = (s for s in reversed(recent) if s.number == BOTH and self.words[s.first] in (noun, noun[:-1]))
        return next(((s.first, s.kind, s.name) for s in said), None)

    def _told_of(self, at: int) -> Pair | None:
        """Two whom nobody has named, told of before word ``at`` under the noun itself: «two officials»."""
        noun = self.words[at].removeprefix(ARTICLE)
        if self.words[at] not in self.reading.cues.parties.people:
            return None
        last = bisect_left(self.actors, at, key=lambda a: a.first)
        before = (a for a in self.actors[max(0, last - FARTHEST) : last] if a.number == BOTH and not a.people)
        return max(((a.first, a.kind, a.name) for a in before if self.words[a.first] == noun), default=None)

    def _last(self, at: int, wanted: tuple[ActorKind, ...], recent: list[Speaker]) -> Pair | None:
        """The pair before word ``at``: of those that met and those that have spoken the later."""
        together = (s for s in reversed(recent) if s.number == BOTH and s.kind in wanted and AND in s.name)
        spoken = next(((s.first, s.kind, s.name) for s in together), None)
        met = self.met(at) if PERSON in wanted else None
        return max((pair for pair in (spoken, met) if pair), default=None)

    def met(self, at: int, reach: int = FARTHEST) -> Pair | None:
        """The two people who met last before word ``at``, within reach."""
        cues = self.reading.cues.parties
        for word in range(at - 1, max(0, at - reach) - 1, -1):
            text = self.words[word].removeprefix(WAW)
            pair = self._received(word) if text in cues.met else self._talks(word) if text in cues.talks else None
            if pair:
                named = all(actor.people for actor in pair)
                return (word, PERSON, AND.join(actor.name for actor in pair)) if named else None
        return None

    def _received(self, verb: int) -> tuple[Actor, Actor] | None:
        """Who met whom by the verb at ``verb``."""
        first = self._next(verb + 1, verb + 1 + NEAR)
        if first is None:
            return None
        subject = not self._begins_with(first, BEH) and first.first == verb + 1
        second = self._next(first.last, first.last + FAR_SECOND) if subject else None
        if second is None:
            return self._two(self._before(verb), first)
        joined = second.first == first.last and self._begins_with(second, WAW)
        return None if joined else self._two(first, second)

    def _talks(self, noun: int) -> tuple[Actor, Actor] | None:
        """Who talked with whom by the noun at ``noun``: «talks of X with Y», «X held talks with Y», «his meeting Y»."""
        own = self.words[noun].endswith((HIS, HER)) and not self.words[noun].startswith(ARTICLE)
        first = self._next(noun + 1, noun + 2)
        if own and first:
            return self._two(self._whose(noun), first)
        start = first.last if first else noun + 1
        host = self._next(start, start + 1) if first else None
        if host and self._begins_with(host, BEH):
            return self._two(first, host)
        behind = range(start, min(self.reading.limit(noun) - 1, start + NEAR_WITH))
        joint = next((word for word in behind if self.words[word] == WITH), None)
        second = self._next(joint + 1, joint + 2) if joint else None
        host = first or (self._whose(noun) if own else self._before(noun))
        return self._two(host, second) if second else None

    def _two(self, first: Actor | None, second: Actor) -> tuple[Actor, Actor] | None:
        return (first, second) if first and first.name != second.name else None

    def _begins_with(self, actor: Actor, letter: str) -> bool:
        """Whether ``letter``, another word, is glued to the front of the actor."""
        return actor.span.start > self.reading.doc.starts[actor.first] and self.words[actor.first].startswith(letter)

    def _next(self, first: int, last: int) -> Actor | None:
        """The first of the people that begin from word ``first`` up to ``last``, in the clause of the word before."""
        at = bisect_left(self.people, first, key=lambda a: a.first)
        last = min(last, self.reading.limit(first - 1))
        found = self.people[at] if at < len(self.people) and self.people[at].first < last else None
        between = self.words[first : found.first] if found else []
        cues = self.reading.cues
        return None if any(word in cues.that or word in cues.verbs for word in between) else found

    def _before(self, word: int) -> Actor | None:
        """The last of the people before ``word`` in its sentence."""
        found = next(self._back(word), None)
        return found if found and found.first >= self.reading.sentence_start(word) else None

    def _whose(self, noun: int) -> Actor | None:
        """Whom the pronoun of the noun means: the last of the people before it of its gender."""
        gender = Gender.FEMININE if self.words[noun].endswith(HER) else Gender.MASCULINE
        return next((actor for actor in self._back(noun) if actor.gender is gender), None)

    def _back(self, word: int) -> Iterator[Actor]:
        """The last of the people before ``word``, the nearest first, but for an office right behind its holder."""
        end = bisect_left(self.people, word, key=lambda a: a.first)
        near = self.people[max(0, end - MOST_PEOPLE) : end]
        for place in range(len(near) - 1, -1, -1):
            beside = place and near[place - 1].last == near[place].first and not self._begins_with(near[place], WAW)
            if not beside and not self._is_other(near[place]):
                yield near[place]

    def _is_other(self, actor: Actor) -> bool:
        """Whether greetings of the actor are told, or that they were there."""
        return not self.reading.cues.parties.others.isdisjoint(self.words[max(0, actor.first - 1) : actor.first + 1])
