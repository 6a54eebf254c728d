"""Nouns that stand for somebody named before: «the official», «these sources», «His Excellency», «both»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefings.arabic import fold_word
from briefings.document import Document
from briefings.model import Actor, Cast, Gender
from briefings.people.anonymous import keeps_back
from briefings.people.counted import is_counter
from briefings.people.words import is_ordinary, surname_words
from briefings.quotes.bare import SHORT, bare, bare_word
from briefings.quotes.bodies_within import body_nouns
from briefings.quotes.conjugation import HEH, HER, HIS, OF_THEM, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import PREPOSITION_LI, Cues, load_cues
from briefings.quotes.namesakes import namesake
from briefings.quotes.owned_papers import owner_of
from briefings.quotes.pairs import both_of
from briefings.quotes.ranks import Ranks
from briefings.quotes.scholars import scholar_of
from briefings.quotes.speaker import GROUP, OFFICE, ORGANISATION, PERSON, PERSONAL, STATE, Speaker

FARTHEST = 400
LONGEST_TITLE = 2


class Anaphora:
    """Resolves a speaker without a name by the speakers and actors before."""

    def __init__(self, doc: Document, cues: Cues, cast: Cast) -> None:
        self.doc, self.cues, self.cast = doc, cues, cast
        self.titles = {p.name: p.role for p in cast.people}
        self.starts = {a.first for a in cast.actors}
        self._roles: dict[str, list[str]] = {}
        self._called: dict[str, list[str]] = {}
        self.ranks = Ranks(doc, cast)

    def called(self, word: str) -> list[str]:
        """The people who have ``word`` in their names."""
        if not self._called:
            for name in self.titles:
                for part in dict.fromkeys(fold_word(name).split()):
                    self._called.setdefault(part, []).append(name)
        return self._called.get(word, [])

    def role(self, name: str) -> list[str]:
        """The bare words of the role and the name of the person called ``name``; empty for who is none."""
        if name not in self._roles:
            known = name in self.titles
            self._roles[name] = bare(fold_word(f"{self.titles[name] or name} {name}").split()) if known else []
        return self._roles[name]

    def resolve(self, speaker: Speaker, recent: list[Speaker], actors: list[Actor]) -> Speaker:
        """``speaker`` under the name of the one they stand for; unchanged when nobody fits.

        ``recent`` are the speakers so far, the last one last; ``actors`` all actors in text order.
        """
        table = self.cues.anaphora
        if keeps_back(self.doc, speaker.last):
            recent = [earlier for earlier in recent if not earlier.person]
        honoured = speaker.last == speaker.first + 1 and self._his(speaker.first)
        if honoured and speaker.person and self.ranks.outranks(speaker, recent):
            return speaker
        same = self.ranks.still(speaker, recent) if honoured else self._the_same(speaker, recent)
        if same:
            return replace(speaker, name=same)
        if speaker.person and not honoured:
            return namesake(self.doc, speaker, recent) or self._home(speaker, recent)
        if speaker.last <= speaker.first or speaker.kind is STATE:
            return speaker
        words = self.doc.words[speaker.first : speaker.last]
        issuer = owner_of(self.doc, self.cues, self.cast, speaker)
        if issuer:
            kind = [fold_word(issuer)]
            single = " " not in issuer and self._same_words(kind, speaker, recent, actors)
            of_kind = kind[0] in table.institution and words[-1].endswith(kind[0].removeprefix(ARTICLE))
            other = self._epithet(kind, speaker, recent, pointed=False) if of_kind and not single else ""
            return replace(speaker, name=single or other or issuer)
        several = self._several(words, speaker, recent, actors)
        if several:
            return several
        if words[0] in table.nobody and len(words) == 1:
            return speaker
        pointed = words[0] in table.pointers or words[-1] in table.same
        if speaker.kind is ORGANISATION and not pointed and len(words) > 1 and not self._is_kind(words):
            return speaker
        if not speaker.actor and len(words) == 1 and not (words[0] in table.person or words[0] in table.institution):
            named = self.called(words[0]) or self._stranger(words[0], recent)
            return replace(speaker, name=named[0]) if len(named) == 1 else speaker
        kept = [w for w in words if w not in table.pointers and w not in table.same and w not in table.honorifics]
        kept = self._synonym(kept)
        office = speaker.kind is OFFICE and any(w.startswith(ARTICLE) for w in kept) and kept[0] not in table.spokesmen
        if not kept or not (pointed or office or kept[0].startswith(ARTICLE) or kept[0] in table.person):
            return speaker
        found = self._same_words(kept, speaker, recent, actors) or self._epithet(kept, speaker, recent, pointed)
        one_of_many = speaker.number > 1 and found in self.titles
        return replace(speaker, name=found) if found and not one_of_many else speaker

    def _several(
        self, words: list[str], speaker: Speaker, recent: list[Speaker], actors: list[Actor]
    ) -> Speaker | None:
        """``speaker`` as «some of them», as a scholar by any name, as both of two; None for anybody else."""
        if words[1:] == [OF_THEM]:
            many = (a.name for a in _before(actors, speaker.first) if self.doc.words[a.first] == words[0])
            return replace(speaker, name=next(many, speaker.name))
        if words[0] in self.cues.anaphora.scholars and (
            scholar := scholar_of(self.doc, self.cues, speaker, recent, self.role)
        ):
            return replace(scholar, name=self._same_words(words, speaker, recent[:-1], actors) or scholar.name)
        # «the countries» is written like two of them; an adjective in the singular tells that they are many
        if words[0] in self.cues.anaphora.both and not words[-1].endswith(HEH):
            return both_of(self.doc, self.cues, trades(), speaker, _before(actors, speaker.first))
        return None

    def _is_kind(self, words: list[str]) -> bool:
        """Whether an institution is called by its kind and one adjective alone: the international organisation."""
        of_kind = len(words) == LONGEST_TITLE and words[0] in self.cues.anaphora.institution
        return of_kind and words[1].startswith(ARTICLE)

    def _home(self, speaker: Speaker, recent: list[Speaker]) -> Speaker:
        """A bare title taken for a foreigner who has not spoken is that of the untitled one who has."""
        words = self.doc.words[speaker.first : speaker.last]
        role, last = self.titles.get(speaker.name), recent[-1] if recent else None
        if role is None or last is None or last.kind is not PERSON or len(words) > LONGEST_TITLE:
            return speaker
        name = set(fold_word(speaker.name).split())
        said = [self.doc.words[s.first : s.last] for s in [*recent, speaker] if s.name == speaker.name]
        named = any(name.intersection(mention) for mention in said)
        foreign = len(role.split()) > len(words)
        untitled = last.name in self.titles and self.titles[last.name] is None and last.gender is speaker.gender
        return replace(speaker, name=last.name) if untitled and foreign and not named else speaker

    def _the_same(self, speaker: Speaker, recent: list[Speaker]) -> str | None:
        """Who spoke last, of «the same official»; of «the analyst» too, when they are one and another was meant."""
        words, table, last = self.doc.words, self.cues.anaphora, recent[-1] if recent else None
        noun = words[speaker.first] if speaker.first < len(words) else ""
        if last is None or speaker.last != speaker.first + 1 or noun not in table.person:
            return None
        if noun in table.exact:
            return last.name if last.kind is OFFICE and not last.person and self._is_called(noun, last) else None
        spoke = not last.person and last.number == 1 and bare_word(self.doc.words[last.first])
        if spoke in table.spokesmen and bare_word(noun) in table.spokesmen:
            return last.name
        if last.number > 1 or last.kind not in PERSONAL or last.gender is not speaker.gender:
            return None
        behind = words[speaker.last] if speaker.last < len(words) else ""
        same = behind in table.same and behind.endswith((HIS, HER))
        if same:
            unnamed = (s for s in reversed(recent) if not s.person and s.number == 1 and s.actor)
            alike = (s for s in unnamed if bare_word(fold_word(s.name).split()[0]) == bare_word(noun))
            last = next(alike, last)
        if same and not (speaker.person and self.role(last.name)):
            return last.name
        known = (
            noun not in table.authors and speaker.person and last.name != speaker.name and not self._his(speaker.first)
        )
        return last.name if known and not trades().isdisjoint(self.role(last.name)[:1]) else None

    def _is_called(self, noun: str, office: Speaker) -> bool:
        """Whether ``noun``, «the minister», is the head of an office that has spoken: the minister of the interior."""
        first = bare_word(next(iter(fold_word(office.name).split()), ""))
        return first == bare_word(noun) and office.last > office.first + 1

    def _stranger(self, surname: str, recent: list[Speaker]) -> list[str]:
        """The name of whoever has spoken under a name that the cast does not know, and is called by its end now."""
        for earlier in reversed(recent):
            first, *rest = fold_word(earlier.name).split() or [""]
            unknown = not (earlier.actor or earlier.person or first.startswith(ARTICLE))
            named = not is_ordinary(first if surname.startswith(ARTICLE) else surname)
            if unknown and surname in rest and named:
                return [earlier.name]
        return []

    def _his(self, word: int) -> bool:
        """His Excellency, Her Majesty: only who spoke last tells whose."""
        text = self.doc.span(word, word + 1).of(self.doc.text)
        return self.doc.words[word] in self.cues.anaphora.person and text.endswith((HIS, HER))

    def _synonym(self, kept: list[str]) -> list[str]:
        phrase = " ".join(kept)
        for other, usual in self.cues.anaphora.synonyms.items():
            if phrase.startswith(other):
                return [*usual.split(), *phrase[len(other) :].split()]
        return kept

    def _same_words(self, kept: list[str], speaker: Speaker, recent: list[Speaker], actors: list[Actor]) -> str | None:
        """The name of an earlier speaker or group whose words hold all of these, «sources» for «the sources»."""
        wanted, head = frozenset(bare(kept)), bare(kept)[:1]
        for earlier in reversed(recent):
            one = speaker.number == 1 == earlier.number and is_counter(self.doc.words[earlier.first])
            said = bare(self.doc.words[earlier.first + one : earlier.last])
            role = self.role(earlier.name)
            crossed = speaker.kind is ORGANISATION and earlier.kind in PERSONAL
            if (
                wanted < {*said, *role}
                and head in (said[:1], role[:1])
                and not crossed
                and earlier.name != speaker.name
            ):
                return earlier.name
        lone = speaker.kind is GROUP and speaker.number > 1 and len(kept) == 1
        for actor in _before(actors, speaker.first) if head else ():
            one = speaker.kind is ORGANISATION or (speaker.kind is GROUP and speaker.number == 1)
            coupled = one and actor.number > 1
            if lone and not self._alone(actor):
                continue
            if actor.last - actor.first <= len(kept) or actor.kind is PERSON or coupled:
                continue
            first = self.doc.words[actor.first]
            glued = actor.span.start - self.doc.starts[actor.first]
            first = first[glued:] if actor.kind is ORGANISATION else first
            same = speaker.kind is GROUP and first == self.doc.words[speaker.first]
            if len(first) <= SHORT or bare_word(first) not in head or same:
                continue
            words = bare([first, *self.doc.words[actor.first + 1 : actor.last]])
            if len(words) > len(kept) and wanted <= {*words}:
                return actor.name
        return None

    def _alone(self, actor: Actor) -> bool:
        """Whether a group acts by itself: behind a verb or a stop, and with nobody («ministers and X»)."""
        words, first = self.doc.words, actor.first
        led = not first or self.doc.gaps[first] != " " or words[first - 1] in self.cues.verbs
        if not (led or words[first - 1] in self.cues.that or words[first - 1] == self.cues.relay_link):
            return False
        return actor.last not in self.starts or not words[actor.last].startswith(WAW)

    def _is_source(self, word: int) -> bool:
        """Whether «according to» stands before ``word``."""
        return word > 0 and self.doc.words[word - 1] in self.cues.source_starts

    def _epithet(self, kept: list[str], speaker: Speaker, recent: list[Speaker], pointed: bool) -> str | None:
        table = self.cues.anaphora
        if kept[0] in table.anyone and len(kept) == 1:
            told = self.doc.words[speaker.first].startswith(PREPOSITION_LI) or self._is_source(speaker.first)
            fitting = [s for s in recent if not (told and s.kind in PERSONAL)]
            return fitting[-1].name if fitting else None
        if kept[0] in table.person and (len(kept) <= 2 or pointed) and not self._goes_on(speaker.last):
            fitting = [
                s
                for s in recent
                if (s.kind in PERSONAL or (s.number == 1 and s.kind is GROUP))
                and s.gender in (speaker.gender, Gender.UNKNOWN)
                and self._can_be(kept[0], s.name)
            ]
            return fitting[-1].name if fitting else None
        if kept[0] in table.institution and len(kept) == 1:
            fitting = [s for s in recent if s.kind not in PERSONAL and self._may_be(kept[0], s)]
            return fitting[-1].name if fitting else None
        return None

    def _may_be(self, noun: str, earlier: Speaker) -> bool:
        """Whether an institution may mean an earlier speaker: the ministry is no state, the organisation no paper."""
        if earlier.kind is GROUP and earlier.actor and (earlier.number > 1 or noun not in self.cues.document.nouns):
            return False
        head = bare_word(next(iter(fold_word(earlier.name).split()), ""))
        table, informs = self.cues.anaphora, head in self.cues.objects.informing
        if informs or noun in self.cues.document.nouns:
            return not informs
        others = map(bare_word, table.institution - self.cues.document.nouns)
        other = head in (others if noun in table.any_body else body_nouns()) and head != bare_word(noun)
        return not other and earlier.kind is not STATE

    def _can_be(self, noun: str, name: str) -> bool:
        """Whether ``noun`` may mean who is called ``name``: a minister is no envoy; the untitled may be either."""
        fitting = self.cues.anaphora.exact.get(noun)
        return fitting is None or self.titles.get(name) is None or not fitting.isdisjoint(self.role(name))

    def _goes_on(self, word: int) -> bool:
        """Whether the noun phrase goes on behind ``word``: with «in the name of», or a name behind a comma."""
        words = self.doc.words
        if word >= len(words) or ":" in self.doc.gaps[word]:
            return False
        named = words[word] in surname_words() and not self.doc.gaps[word].strip()
        return named or words[word] in self.cues.anaphora.goes_on or word in self.starts


@cache
def trades() -> frozenset[str]:
    """What many people are at once, in bare words: an expert, an official."""
    table = load_cues().anaphora
    return frozenset(bare_word(word) for word in table.person - table.authors if word not in table.exact)


def _before(actors: list[Actor], word: int) -> Iterator[Actor]:
    """The actors that end before ``word``, the nearest first, within reach."""
    for at in range(bisect_left(actors, word, key=lambda a: a.first) - 1, -1, -1):
        if actors[at].first < word - FARTHEST:
            return
        if actors[at].last <= word:
            yield actors[at]
