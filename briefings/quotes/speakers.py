"""Who says it: the subject of a reporting word, else the speaker before who agrees in gender and number."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Actor, ActorKind, Cast, Gender
from briefings.quotes.anaphora import trades
from briefings.quotes.called_again import CalledAgain
from briefings.quotes.conjugation import ALEF, DOER, HER, HIS, IN, LAM, PAST, TEH, TO, WAW, Shape
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.lexicon import RELAY
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import AND, NOBODY, PERSONAL, Speaker
from briefings.quotes.subjects import Subjects

_SHE = Shape("", PAST, Gender.FEMININE, 1)
# the ending of a feminine noun, which a verb never has
TIED = "\u0629"
AS_FOR = "\u0627\u0645\u0627"
SENTENCES_BACK, LONGEST_SENTENCE = 3, 120
FARTHEST_GROUP = 3
DASHES = frozenset("-\u2013\u2014")
CLOSE_NAME = 7
LONGEST_ASIDE, LONGEST_DATELINE = 5, 6
BOTH = 2


class Voices(Subjects):
    """The subjects of a document and the speakers so far."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        super().__init__(reading, cast)
        self.recent: list[Speaker] = []
        self.again = CalledAgain(reading, cast, self.actors)

    def known(self, speaker: Speaker) -> Speaker:
        """``speaker`` under the name of the one they stand for."""
        return self.again.known(speaker, self.recent)

    def remember(self, speaker: Speaker, at: int) -> None:
        """``speaker`` has spoken last, at word ``at``; «some», «the West», who say it in passing, never go on."""
        alone = speaker.last == speaker.first + 1 and speaker.name and not speaker.person
        cues, word = self.reading.cues, self.reading.doc.words[speaker.first]
        passing = alone and (word in cues.anaphora.nobody or word in cues.particles.whole_world)
        if speaker.name and not passing:
            self.recent = [*[s for s in self.recent if s.name != speaker.name][-5:], speaker]
            self.again.spoken.heard(speaker, at)

    def attributed(self, at: int) -> Speaker | None:
        """Whom the words at ``at`` are attributed to: ascribed to the minister his saying."""
        actor = self.ends.get(self._without_aside(at))
        led = actor is not None and actor.first and (self.reading.doc.words[actor.first - 1] == TO or self._to(actor))
        return self.of(actor) if actor and led and not self.reading.pause(at) else None

    def _to(self, actor: Actor) -> bool:
        """Whether «to» is glued to somebody in person."""
        return bool(actor.people) and self.governed(actor) and self.reading.doc.words[actor.first][0] == LAM

    def _without_aside(self, at: int) -> int:
        """Where «whom it did not name» begins that ends before word ``at``, else ``at``."""
        words, cues = self.reading.doc.words, self.reading.cues
        behind = range(at - 2, max(0, at - LONGEST_ASIDE), -1)
        found = next((w for w in behind if words[w] in cues.particles.negation), at)
        return found if words[at - 1] in cues.objects.empty else at

    def topic(self, at: int, spoken: int, shape: Shape) -> Speaker | None:
        """Whom the sentences since the last report (at word ``spoken``) are about: their subject behind the verb."""
        start = self.reading.sentence_start(at)
        for _ in range(SENTENCES_BACK):
            before = self.reading.sentence_start(start - 1) if start else 0
            if not start or before <= spoken:
                return None
            lead = self._lead(before)
            for word in range(lead + 1, min(lead + 3, start)):
                actor = self.begins.get(word)
                if actor and actor.kind in (ActorKind.PERSON, ActorKind.OFFICE) and self.leads(actor):
                    office = self.of(actor)
                    named = self.with_name(office, self.reading.limit(word))
                    speaker = named if named.person else office
                    return speaker if speaker.continues(shape) else None
            start = before
        return None

    def _lead(self, first: int) -> int:
        """The last of the words that lead to the verb of the sentence at ``first``: «on his part», «this and has»."""
        words, clauses = self.reading.doc.words, self.reading.cues.clauses
        behind = words[first + 1] if first + 1 < len(words) else ""
        small = words[first] in self.reading.cues.anaphora.pointers or words[first] in clauses.connectives
        return first + 2 * (behind in clauses.own_sides) + (small and behind in clauses.connectives)

    def inner(self, spoken: int, at: int, shape: Shape) -> Speaker | None:
        """Who stands right behind the particle of the report at word ``spoken`` and does the participle at ``at``, when
        whoever said it does not agree: sources (f) said that | the minister had refused, stressing (m)."""
        if not self.recent or self.recent[-1].continues(shape):
            return None
        for word in range(spoken + 1, at):
            if self.reading.doc.words[word - 1] in self.reading.cues.that:
                actor = self.begins.get(word)
                speaker = self.of(actor) if actor and actor.kind in PERSONAL and not self.is_object(actor) else None
                return speaker if speaker and speaker.continues(shape) else None
        return None

    def last(self, shape: Shape) -> Speaker:
        """The last speaker who agrees with ``shape``; NOBODY when none does."""
        for speaker in reversed(self.recent):
            if speaker.continues(shape):
                return speaker
        return NOBODY

    def many(self, at: int, shape: Shape) -> Speaker | None:
        """Those named last in the sentence before a word in the plural at ``at``, when they stand as a subject."""
        for word in range(at - 1, max(self.reading.sentence_start(at), at - LONGEST_SENTENCE) - 1, -1):
            actor = self.begins.get(word)
            if actor and actor.number > 1 and self._may_act(self._whole(actor)):
                actor = self._whole(actor)
                speaker = self.of(actor)
                if speaker.number > 1 and speaker.continues(shape):
                    return speaker
        return None

    def pair(self, at: int, shape: Shape) -> Speaker | None:
        """The two people of a sentence in which nobody else acts, before a verb in the dual: they met and «agreed»."""
        if shape.number != BOTH or any(speaker.continues(shape) for speaker in self.recent[-1:]):
            return None
        start = max(self.reading.sentence_start(at), at - LONGEST_SENTENCE)
        met = [actor for word in range(start, at) if (actor := self.begins.get(word)) and actor.people]
        names = list(dict.fromkeys(actor.name for actor in met))
        if len(names) != BOTH or any(actor.number > 1 for actor in met):
            return None
        return replace(self.of(met[0]), name=AND.join(names), number=BOTH, gender=Gender.UNKNOWN)

    def _whole(self, actor: Actor) -> Actor:
        """The noun phrase that ``actor`` ends, when it is only a part of one: some of the | experts."""
        for word in range(actor.first - 1, max(0, actor.first - LONGEST_ASIDE), -1):
            around = self.begins.get(word)
            if around and around.last >= actor.last:
                return around
        return actor

    def _may_act(self, actor: Actor) -> bool:
        """Whether no preposition and no other noun governs the actor, and no ending makes it an object."""
        words, first = self.reading.doc.words, actor.first
        if not self.leads(actor) or self.is_object(actor) or words[first].endswith(ALEF):
            return False
        governed = words[max(0, first - 2)] in self.reading.cues.particles.prepositions
        verb = words[first - 1] in self.reading.cues.verbs if first else False
        return self.opens(actor) or verb or not (governed or words[first - 1].startswith(ARTICLE))

    def beside(self, at: int, shape: Shape) -> Speaker | None:
        """Who stands between «of him» and a participle: the verb before has all it needs, and this is its subject."""
        actor, words = self.ends.get(at), self.reading.doc.words
        if actor is None or actor.kind not in PERSONAL or self.reading.pause(at) or not actor.first:
            return None
        before, small = words[actor.first - 1], self.reading.cues.particles.prepositions
        tied = any(before.removesuffix(ending) in small for ending in (HIS, HER) if before.endswith(ending))
        speaker = self.of(actor)
        return speaker if tied and self.leads(actor) and speaker.continues(shape) else None

    def carrier(self, spoken: int, shape: Shape) -> Speaker | None:
        """The paper that has passed on the report at ``spoken`` and goes on: «it quoted an official», «and added»."""
        verbs, words = self.reading.cues.verbs, self.reading.doc.words
        if words[spoken].endswith(HER):
            return None
        for word in range(self.reading.sentence_start(spoken), spoken + 1):
            cue, actor = verbs.get(words[word]), self.begins.get(word + 1)
            if cue and cue.verb.group is RELAY and actor and actor.kind is ActorKind.ORGANISATION:
                speaker = self.of(actor)
                return speaker if speaker.continues(shape) else None
        return None

    def main(self, at: int, shape: Shape) -> Speaker | None:
        """The subject of the sentence that ends in a participle at ``at``: its first free actor who agrees."""
        start = max(self.reading.sentence_start(at), at - LONGEST_SENTENCE)
        described = self.reading.doc.words[at - 1] in self.reading.cues.source.ma
        fitting = [
            speaker
            for word in range(self._past_dateline(start), at)
            if (actor := self.begins.get(word))
            and self.leads(actor)
            and self.reading.marks.around(actor.span.start) is None
            and not self.is_object(actor)
            and (described or not self._is_genitive(actor, start))
            and (speaker := self._shown(actor, start)).continues(shape)
        ]
        opening = self._opening(fitting, start) or self._contrasted(start, shape)
        if opening:
            return opening
        body = self._acting_body(fitting, start, at) if shape.mood is DOER or shape.joined else None
        if body:
            return body
        personal = [s for s in fitting if s.kind in (ActorKind.PERSON, ActorKind.OFFICE)]
        fitting = [s for s in fitting if s.kind is not ActorKind.GROUP or s.first - start <= FARTHEST_GROUP]
        if self.reading.doc.words[at - 1] in self.reading.cues.clauses.nearest and personal:
            return personal[-1]
        led = next((s for s in fitting if s.kind is ActorKind.ORGANISATION and self._is_described(s, at)), None)
        if led:
            return led
        first = self._outer(personal[0], shape) if personal else next(iter(fitting), None)
        return self.by_name(first, at) if first and first.kind is ActorKind.OFFICE else first

    def _opening(self, fitting: list[Speaker], start: int) -> Speaker | None:
        """Somebody unnamed right behind the verb that opens the sentence: whoever is named later is not its subject."""
        words = self.reading.doc.words
        place = start + 1 + (words[start].removeprefix(WAW) in self.reading.cues.clauses.past)
        first = next((s for s in fitting if s.first == place and s.kind is ActorKind.GROUP and s.number == 1), None)
        if first is None or words[start].startswith(ARTICLE) or is_verbal(self.reading, start):
            return None
        named = words[first.first].startswith(ARTICLE) or words[first.first + 1].startswith(ARTICLE)
        return None if named or words[first.first] not in trades() else first

    def _contrasted(self, start: int, shape: Shape) -> Speaker | None:
        """The state that «as for» puts first, though behind «in»: as for in Russia, (she) has denounced."""
        words = self.reading.doc.words
        actor = self.begins.get(start + 2)
        led = words[start].removeprefix(WAW) == AS_FOR and words[start + 1] == IN
        speaker = self.of(actor) if actor and led and actor.kind is ActorKind.STATE else None
        return speaker if speaker and speaker.continues(shape) else None

    def _acting_body(self, fitting: list[Speaker], start: int, at: int) -> Speaker | None:
        """An institution or paper that opens the sentence behind its verb: the report | had blamed the president."""
        words, cues = self.reading.doc.words, self.reading.cues
        first = start + 1 + (words[start].removeprefix(WAW) in cues.clauses.past)
        body = next((s for s in fitting if s.first == first and s.kind is ActorKind.ORGANISATION), None)
        if body is None or not words[first].startswith(ARTICLE) or first - 1 in self.begins:
            return None
        if not cues.clauses.connectives.isdisjoint(words[body.last : at]):
            return None
        verb = words[first - 1]
        other = verb.startswith(ARTICLE) or verb in cues.phrase_stops or verb in cues.that or verb in cues.clauses.was
        return None if other or is_verbal(self.reading, first - 1) else body

    def by_name(self, office: Speaker, at: int) -> Speaker:
        """The holder of ``office`` whose name follows it closely; other names in the clause are others'."""
        named = self.with_name(office, at)
        return named if named.last - office.last <= CLOSE_NAME else office

    def _past_dateline(self, start: int) -> int:
        """The word behind the places before a dash that tell where a report was written: «Cairo, Egypt (CNN) - |»."""
        gaps, city = self.reading.doc.gaps, start + self.reading.pause(start + 1)
        actor = self.begins.get(start) or self.begins.get(city)
        if actor is None or actor.kind is not ActorKind.STATE:
            return start
        longest = LONGEST_DATELINE if actor.first > start or self.reading.pause(actor.last) else 1
        places = range(actor.last, min(len(gaps), actor.last + longest))
        return next((word for word in places if not DASHES.isdisjoint(gaps[word])), start)

    def _shown(self, actor: Actor, start: int) -> Speaker:
        """The actor as a speaker; a woman when the verb that opens the clause right before shows it."""
        verb, words = actor.first - 1, self.reading.doc.words
        opens = verb >= start and (verb == start or self.reading.pause(verb)) and not self.reading.pause(actor.first)
        feminine = opens and words[verb].endswith(TEH) and not words[verb].endswith(ALEF + TEH)
        return self.of(actor).shown_by(_SHE) if feminine else self.of(actor)

    def _is_described(self, speaker: Speaker, at: int) -> bool:
        """Whether a relative clause up to ``at`` describes who opens the clause: the report that X made, says."""
        words, cues, first = self.reading.doc.words, self.reading.cues, speaker.first
        opens = first == self.reading.sentence_start(first) or words[first - 1] in cues.clauses.openers
        opens = opens or words[first - 1] in cues.that
        described = not cues.particles.relative.isdisjoint(words[speaker.last : speaker.last + 1])
        return opens and described and self.reading.pause(at)

    def _outer(self, inner: Speaker, shape: Shape) -> Speaker:
        """The institution that somebody stands inside the name of: «the office | of the minister»; else who it is."""
        outer = self.begins.get(inner.first - 1) if inner.person else None
        if outer is None or outer.kind is not ActorKind.ORGANISATION or outer.last <= inner.first:
            return inner
        words, cues, before = self.reading.doc.words, self.reading.cues, max(0, outer.first - 2)
        paper = words[outer.first] in cues.document.nouns or words[outer.first] in cues.document.parts
        if paper or words[outer.first].startswith(ARTICLE) or words[before] in cues.clauses.was:
            return inner
        speaker = self.of(outer)
        return speaker if self.leads(outer) and speaker.continues(shape) else inner

    def _is_genitive(self, actor: Actor, start: int) -> bool:
        """Whether an institution completes an action right before it: «showed the police's storming of the hall»."""
        before = actor.first - 1
        if actor.people or before < start or self.reading.pause(actor.first):
            return False
        words = self.reading.doc.words
        word = words[before]
        tied = self.reading.surface(before, before + 1).endswith(TIED) and not word.startswith(ARTICLE)
        if tied and not self.glued(actor):
            return True
        if before > start and words[before - 1].removeprefix(WAW) in self.reading.cues.clauses.past:
            return False
        return not word.startswith(ARTICLE) and word not in self.reading.cues.that and is_verbal(self.reading, before)

    def earlier(self, at: int, shape: Shape) -> Speaker | None:
        """The subject of one of the sentences before, when nobody has spoken yet."""
        start = self.reading.sentence_start(at)
        for _ in range(SENTENCES_BACK):
            if start == 0:
                return None
            found = self.main(start - 1, shape)
            if found:
                return found
            start = self.reading.sentence_start(start - 1)
        return None
