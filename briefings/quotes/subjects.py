"""The subject of a reporting word: the noun phrase behind it, before it, or behind a link."""

from __future__ import annotations

from dataclasses import replace

from briefings.arabic import fold_word
from briefings.model import Actor, Cast, Gender
from briefings.quotes.acting import acting
from briefings.quotes.agreeing import as_shown, fits, is_masculine
from briefings.quotes.called_by import called_by
from briefings.quotes.conjugation import BEH, DEED, IN, KAF, LAM, OBJECTS, TO, WAW, WITH, YEH, has_its_own
from briefings.quotes.contents import ARTICLE, begins_content, begins_content_of, is_glued, is_name, is_verbal, pair_at
from briefings.quotes.counted import share
from briefings.quotes.dangling import completed
from briefings.quotes.each_of_them import whose_each
from briefings.quotes.lexicon import SPEECH, Cue
from briefings.quotes.listed import each_of, is_each
from briefings.quotes.listeners import is_listener, is_told, past_listener, skipped
from briefings.quotes.marks import Pair
from briefings.quotes.named_on import named_before
from briefings.quotes.needed import is_addressed, is_thing_called
from briefings.quotes.noun_phrases import is_governed_object, joined
from briefings.quotes.numbered import with_number
from briefings.quotes.objects import takes_bi_alone
from briefings.quotes.particle_names import particle_name
from briefings.quotes.plain import definite_object
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, ORGANISATION, STATE, Speaker
from briefings.quotes.strangers import (
    ANY_SHAPE,
    OBLIQUE,
    is_accusative,
    is_led,
    is_lone_name,
    is_to_outlet,
    paper_of,
    phrase,
    quoted_name,
    stranger,
)
from briefings.quotes.unknown_names import with_unknown_name

HERS = ("\u062a\u0647", "\u062a\u0647\u0627")
MOST_ADVERBS = 6
GLUED, TO_THE = (BEH, LAM, KAF), LAM + LAM
FARTHEST_NAME = 12
# behind «to» and «with» stands somebody else
BOTH, MANY, SHORTEST_PLURAL = 2, 3, 5


class Subjects:
    """The actors of a document by the words they begin and end with."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.begins: dict[int, Actor] = {}
        self.ends: dict[int, Actor] = {}
        actors = whose_each(reading, joined(reading, cast.actors))
        self.actors = [with_number(reading, completed(reading, actor)) for actor in actors]
        for actor in self.actors:
            if self.begins.setdefault(actor.first, actor).last < actor.last:
                self.begins[actor.first] = actor
            if self.ends.setdefault(actor.last, actor).first > actor.first:
                self.ends[actor.last] = actor

    def after(self, at: int, cue: Cue) -> Speaker | None:
        """The subject behind the verb at word ``at``, adverbs between them skipped."""
        reading, words, shape = self.reading, self.reading.doc.words, cue.shape
        limit = reading.limit(at)
        word = at + 1
        if has_its_own(shape):
            return None
        for _ in range(MOST_ADVERBS):
            pair = pair_at(reading, word) if word < limit else None
            if pair and words[word - 1] == LAM and word > at + 1 and LAM not in cue.verb.prepositions:
                word = reading.doc.word_at(pair.right)
                continue
            if word >= limit or reading.colon(word):
                return None
            if pair:
                return self._between_marks(word, pair) if word == at + 1 and is_name(reading, word, pair, cue) else None
            actor = self.begins.get(word)
            if is_thing_called(reading, word, cue) and not (actor and actor.number == BOTH):
                return None
            if is_each(reading, word):
                return each_of(self, word)
            led = actor is not None and (self.governed(actor) or is_told(reading, actor))
            if actor and (led or (not actor.people and is_accusative(reading, word))):
                word = actor.last
                continue
            if actor and words[word] not in reading.cues.clauses.connectives:
                return self._subject(actor, at, limit, cue)
            if words[word] in reading.cues.particles.addressees:
                word = past_listener(reading, self.begins, word, limit)
                continue
            to_name = words[word] == LAM and LAM not in cue.verb.prepositions and pair_at(reading, word + 1)
            to_outlet = is_to_outlet(words[word]) or to_name
            between = skipped(reading, word, at)
            if not between and not to_outlet:
                break
            word += between or 1
        return self._nameless(word, at, cue) if word < limit else None

    def _subject(self, actor: Actor, at: int, limit: int, cue: Cue) -> Speaker | None:
        """``actor``, who stands behind the verb at word ``at``, as its subject; None when it cannot be that."""
        speaker = self._without_content(self.with_name(self.of(actor), self._content_limit(actor, limit, cue)), cue)
        speaker = as_shown(self, speaker, actor, at, cue)
        addressed = self.is_object(actor) or is_addressed(self.reading, cue, speaker, at)
        return speaker.shown_by(cue.shape) if fits(self, speaker, actor, at, cue) and not addressed else None

    def _between_marks(self, word: int, pair: Pair) -> Speaker:
        """Who is named between quotation marks from ``word`` on: a person of the cast, else the words as they stand."""
        quoted, actor = quoted_name(self.reading, word, pair), self.begins.get(word)
        return self.of(actor) if actor and actor.people and actor.last == quoted.last else quoted

    def _nameless(self, word: int, at: int, cue: Cue) -> Speaker | None:
        """A subject at ``word``, behind the verb at word ``at``, that the cast does not know."""
        reading, words, shape, limit = self.reading, self.reading.doc.words, cue.shape, self.reading.limit(at)
        told = self.ends.get(word) if word > at + 1 and not reading.pause(word) else None
        if is_listener(reading, word) or (told and self.governed(told)):
            return None
        asked = share(reading, self.begins, word, shape) or (paper_of(reading, word, shape) if word == at + 1 else None)
        if asked:
            return asked
        if word == at + 1 and is_lone_name(reading, word, cue, limit):
            return stranger(reading, word, called_by(reading, word, word + 1), shape)
        named = particle_name(self, word, cue) if word == at + 1 else None
        if named:
            return named
        paper = word == at + 1 and cue.verb.group is SPEECH and words[word] in reading.cues.document.nouns
        glued = is_led(reading, word, cue)
        institution = acting(self, word, cue, limit) if word == at + 1 else None
        if institution:
            return institution
        if not paper and (glued or begins_content_of(reading, word, cue)):
            return None
        if cue.verb.object and (is_verbal(reading, word) or definite_object(reading, word)):
            return None
        return self._unknown(phrase(reading, word, limit, shape, cue.verb.prepositions), limit)

    def _unknown(self, speaker: Speaker | None, limit: int) -> Speaker | None:
        """A definite noun phrase that the cast does not know, with the name before or behind the first mark."""
        reading = self.reading
        if speaker is None or not reading.doc.words[speaker.first].startswith(ARTICLE):
            return speaker
        first = next((w for w in range(speaker.last, limit) if reading.pause(w)), limit)
        return self.with_name(speaker, first if reading.colon(first) else min(limit, first + 1))

    def _content_limit(self, actor: Actor, limit: int, cue: Cue) -> int:
        """Where what the verb is about begins, in which no name is the actor's: called | for the release of X, and."""
        words, own = self.reading.doc.words, cue.verb.prepositions
        for word in range(actor.last, min(limit - 1, actor.last + FARTHEST_NAME)):
            text = words[word]
            if text in own and (word == actor.last or is_verbal(self.reading, word + 1)):
                return word
            if text[0] in own and begins_content(self.reading, text):
                return word
        return limit

    def _without_content(self, speaker: Speaker, cue: Cue) -> Speaker:
        """An unnamed speaker without the beginning of what a verb with ba reports: the president | of the help."""
        words = self.reading.doc.words
        if speaker.person or BEH not in cue.verb.prepositions or self._tells(speaker.last):
            return speaker
        inner = range(speaker.first + 1, speaker.last)
        starts = (w for w in inner if words[w - 1] != IN and self._joins(words[w], cue))
        last = next(starts, speaker.last)
        if last == speaker.last:
            return speaker
        name = self.reading.surface(speaker.first, last)
        return replace(speaker, name=name, last=last)

    def _tells(self, word: int) -> bool:
        """Whether the particle with ba stands at ``word``: what the verb tells begins behind it."""
        words = self.reading.doc.words
        return word < len(words) and words[word] in self.reading.cues.that and words[word].startswith(BEH)

    def _joins(self, text: str, cue: Cue) -> bool:
        """Whether the ba of a verb stands before the article, or before any content where nothing else may join it."""
        return text.startswith(BEH + ARTICLE) or (takes_bi_alone(cue) and is_glued(self.reading, text))

    def with_name(self, speaker: Speaker, limit: int) -> Speaker:
        """An office with the name that follows it behind a comma or a bracket."""
        reading, words = self.reading, self.reading.doc.words
        body = speaker.kind in (STATE, ORGANISATION)
        # «lawyers of» is written like «the lawyer of»
        many = speaker.number > BOTH and not words[speaker.first].endswith(YEH)
        if speaker.person or many or body:
            return speaker
        for word in range(speaker.last, min(limit, speaker.last + FARTHEST_NAME)):
            if words[word] in reading.cues.clauses.called:
                called = self.begins.get(word + 1)
                if called and called.people:
                    return replace(speaker, name=called.name, last=called.last, kind=called.kind, person=True)
            if words[word] in reading.cues.that or words[word] in reading.cues.verbs or reading.quotes(word):
                break
            if words[word] == WITH or (words[word] == TO and word > speaker.last):
                break
            named = self.begins.get(word)
            if named is None or not named.people or not self.ends_phrase(named.last, limit):
                continue
            bare = words[word] == fold_word(named.name).split()[0]
            free = words[word - 1] not in reading.cues.particles.prepositions
            close = word == speaker.last and speaker.kind is GROUP and not self.governed(named)
            close = close and words[speaker.first].startswith(ARTICLE)
            if reading.pause(word) or close or (bare and free and reading.pause(named.last)):
                return replace(speaker, name=named.name, last=named.last, kind=named.kind, person=True)
        return with_unknown_name(self, speaker, limit)

    def ends_phrase(self, word: int, limit: int) -> bool:
        """Whether the noun phrase ends before ``word``."""
        return (
            word >= limit or self.reading.pause(word) or self.reading.doc.words[word] in self.reading.cues.phrase_stops
        )

    def linked(self, start: int, end: int) -> Speaker | None:
        """Who stands behind the last link («from») between words ``start`` and ``end``."""
        words = self.reading.doc.words
        for word in range(end - 1, max(start, end - 30), -1):
            if words[word] != self.reading.cues.relay_link or word + 1 >= end or self._told(word - 1):
                continue
            if word + 1 in self.begins or not self.reading.surface(word + 1, word + 2).endswith(OBJECTS):
                return self.at(word + 1, end)
        return None

    def _told(self, word: int) -> bool:
        """Whether «his saying» stands at ``word``: what follows it with «on» is no source."""
        cue = self.reading.cues.verbs.get(self.reading.doc.words[word])
        return cue is not None and cue.shape.mood is DEED and cue.shape.pronoun

    def at(self, word: int, limit: int) -> Speaker | None:
        """The actor or noun phrase that begins at ``word``."""
        actor = self.begins.get(word)
        if actor:
            return named_before(self, self.with_name(self.of(actor), limit), limit)
        return phrase(self.reading, word, limit, ANY_SHAPE)

    def named_before(self, actor: Actor) -> Actor:
        """The person right before an unnamed actor that tells their office: Ahmad Salim, an expert in."""
        person = self.ends.get(actor.first) if self.reading.sentence_start(actor.first) < actor.first else None
        return person if person and person.people and not actor.people else actor

    def is_object(self, actor: Actor) -> bool:
        """A dual or plural in -in, «a statement» with its alef, are not in the subject's case."""
        head = self.reading.doc.words[actor.first]
        unnamed = actor.kind is GROUP and not actor.people and not head.startswith(ARTICLE)
        owned = unnamed and actor.number > 2 and head.endswith(OBLIQUE[0]) and len(head) > SHORTEST_PLURAL
        oblique = head.endswith(OBLIQUE) and actor.kind is not STATE
        return (actor.number > 1 and (owned or oblique)) or is_governed_object(self.reading, actor)

    def governed(self, actor: Actor) -> bool:
        """Whether a preposition of one letter is glued to the actor: to his counterpart."""
        return self.glued(actor) and self.reading.doc.words[actor.first][0] in GLUED

    def glued(self, actor: Actor) -> bool:
        """Whether letters of another word are glued to the front of the actor; «to» may have swallowed its article."""
        if actor.span.start > self.reading.doc.starts[actor.first]:
            return True
        return not actor.people and self.reading.doc.words[actor.first].startswith(TO_THE)

    def leads(self, actor: Actor) -> bool:
        """Whether the actor is not governed by a preposition; that of «it was before of the minister that» is none."""
        words = self.reading.doc.words
        if self.governed(actor):
            return actor.first > 0 and words[actor.first - 1] in self.reading.cues.clauses.had
        before = self.ends.get(actor.first) if words[actor.first].startswith(WAW) and self.glued(actor) else None
        if before and self.governed(before):
            return False
        return actor.first == 0 or words[actor.first - 1] not in self.reading.cues.particles.prepositions

    def opens(self, actor: Actor) -> bool:
        """Whether the actor opens a clause: behind a stop, a comma, a connective or the particle."""
        reading, first = self.reading, actor.first
        if first == reading.sentence_start(first) or reading.pause(first):
            return True
        before = reading.doc.words[first - 1]
        return (
            before in reading.cues.clauses.openers
            or before in reading.cues.that
            or before in reading.cues.source.joints
        )

    def of(self, actor: Actor) -> Speaker:
        """The actor as a speaker."""
        number = actor.number
        gender = actor.gender
        head = self.reading.doc.words[actor.last - 1]
        relation = self.reading.doc.words[actor.first]
        if relation in self.reading.cues.particles.relations and relation.endswith(HERS):
            gender = Gender.FEMININE
        if actor.kind is STATE and is_masculine(self.reading, actor):
            gender = Gender.MASCULINE
        if actor.kind is STATE and relation == head and head in self.reading.cues.particles.whole_world:
            return Speaker(actor.name, actor.first, actor.last, Gender.MASCULINE, MANY, STATE, actor=True)
        both = actor.kind is STATE and actor.last == actor.first + 1 and relation.startswith(ARTICLE)
        if actor.kind in (ORGANISATION, STATE) and number > 1 and not both:
            number = 1
        return Speaker(actor.name, actor.first, actor.last, gender, number, actor.kind, bool(actor.people), True)
