"""From a reporting word to where its content begins: particle, colon, quotation mark, preposition or plain object."""

from __future__ import annotations

from briefings.quotes.conjugation import PAST, PRESENT
from briefings.quotes.contents import ARTICLE, NAME_LIKE, Content, How, begins_content, is_name, is_verbal, pair_at
from briefings.quotes.homographs import DOTTED, may_be_ali, may_be_ban
from briefings.quotes.interruptions import behind_aside, behind_dashes, behind_relative, is_other_report
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, STANCE, Cue, Group
from briefings.quotes.marked_names import names_body
from briefings.quotes.objects import (
    behind_adverbs,
    called_what,
    is_called,
    is_charge,
    is_deed,
    is_empty,
    is_governed,
    is_noun,
    is_outside,
    is_what,
    last_resort,
    may_stand_before,
    renewed,
    reporting_noun,
    takes_bi_alone,
)
from briefings.quotes.reading import Reading

FARTHEST = 60
NEAR = 14
FARTHEST_OBJECT = 8
CLOSE_TO_RELATIVE = 3
# an alef with a madda begins a name, Anne, and no particle
MADDA = "\u0622"
# a particle never stands before this one: «Ban Ki» is a name
KAY = "\u0643\u064a"


class Search:
    """The search for the content of the reporting word ``at``, from word ``after`` on (behind a known subject)."""

    def __init__(self, reading: Reading, at: int, after: int, cue: Cue) -> None:
        self.reading, self.at, self.after, self.cue = reading, at, after, cue
        self.words = reading.doc.words
        self.prepositions, self.whats = cue.verb.prepositions, reading.cues.objects.whats
        self.binding = cue.verb.name in reading.cues.objects.binding
        self.accusing = cue.verb.name in reading.cues.objects.accusing
        self.end, finite = reading.limit(at), cue.shape.mood in (PAST, PRESENT) or cue.verb.group is Group.SOURCE
        self.after = behind_adverbs(reading, after, self.end - 1, PREPOSITION_BI not in cue.verb.prepositions)
        if self.after in reading.pauses and self.after < self.end:
            self.after = behind_adverbs(reading, behind_dashes(reading, self.after, self.end - 1), self.end - 1)
        self.limit = min(self.end, after + (FARTHEST if finite else NEAR))

    def run(self) -> Content | None:
        """The content, None when the reporting word has none of its own."""
        found = self._scan()
        if found is None and self.accusing and self.after < self.end and is_noun(self.reading, self.after):
            return self._at(self.after, self.after, How.OBJECT)
        return found or (last_resort(self.reading, self.after, self.limit) if takes_bi_alone(self.cue) else None)

    def _scan(self) -> Content | None:
        reading, words, limit, word, relative = self.reading, self.words, self.limit, self.after, 0
        named, opening, verbs = reading.named, reading.opening, reading.cues.verbs
        pauses, buts = reading.pauses, reading.cues.clauses.buts
        while word < limit:
            if relative and word in pauses:
                relative = 0
            if word in named and self._behind_subject(word) and word not in opening and word not in reading.colons:
                word = self._behind_name(word)
                continue
            if word in pauses and words[word] in buts and not self._begins_words(word):
                return None
            found = self._joint(word, word - relative if relative else 0)
            if found:
                return found
            if word in opening:
                word = max(word + 1, reading.doc.word_at(opening[word].right))
                continue
            text = words[word]
            if text in verbs and word > self.at + 1 and is_other_report(reading, word, limit):
                aside = behind_aside(reading, word, limit)
                if not aside:
                    return None
                word = aside
                continue
            if text in reading.cues.particles.relative:
                relative = word
            word += 1
            if relative and word < limit and words[word] in verbs:
                word = behind_relative(reading, word, limit)
                relative = 0
        return None

    def _begins_words(self, word: int) -> bool:
        """Whether a colon or a quotation mark stands before ``word``."""
        return word in self.reading.colons or word in self.reading.opening

    def _behind_subject(self, word: int) -> bool:
        """Whether the actor at ``word`` is not what is said: one behind the subject, or whom a demand is made of."""
        text = self.words[word]
        if PREPOSITION_LI in self.prepositions and text.startswith(PREPOSITION_LI * 2):
            return not begins_content(self.reading, text)
        return word > self.after or (self.binding and text not in self.reading.cues.that)

    def _behind_name(self, word: int) -> int:
        """The word behind the actor at ``word``, or what joins and the name has swallowed: «the conference | on»."""
        last, whole = self.reading.named[word], self.words[word].startswith(ARTICLE)
        return next((w for w in range(word + 1, last) if self._joins(w, whole or w > word + 1)), last)

    def _joins(self, word: int, whole: bool) -> bool:
        """Whether the particle, or the verb's preposition behind a ``whole`` phrase, is at ``word``; Ali is neither."""
        text, doc = self.words[word], self.reading.doc
        if KAY in self.words[word + 1 : word + 2]:
            return False
        own = whole and text in self.prepositions and doc.text[doc.ends[word] - 1] != DOTTED
        return own or (text in self.reading.cues.that and self.reading.marks.around(doc.starts[word]) is None)

    def _joint(self, word: int, relative: int) -> Content | None:
        """What joins at ``word``, which is ``relative`` words inside a relative clause (0: in none).

        Most words join nothing, so each rule is asked only about a word that it could take.
        """
        reading, text, found = self.reading, self.words[word], None
        if word == self.after:
            found = self._called(word)
        if found is None and (word in reading.colons or word in reading.opening):
            found = self._marked(word)
        if found is None and text in reading.cues.that:
            found = self._that(word)
        if found is None and text in self.prepositions:
            verbal = relative > CLOSE_TO_RELATIVE and word + 1 < self.limit and is_verbal(reading, word + 1)
            found = self._preposition(word) if verbal or not relative else None
        if found is None and text[0] in self.prepositions and (not relative or self._charges(word, relative)):
            found = self._glued(word)
        if found is None and text in self.whats:
            found = called_what(reading, word, self.prepositions)
        if found is None and (self.cue.verb.object or word == self.at + 1):
            found = self._object(word, bool(relative))
        return found

    def _charges(self, word: int, relative: int) -> bool:
        far = relative > CLOSE_TO_RELATIVE and not self.reading.pause(word - relative)
        return self.binding and far and is_charge(self.reading, word)

    def _called(self, word: int) -> Content | None:
        """What somebody calls a thing that the verb's pronoun stands for: which he called «a provocation»."""
        cue = self.cue
        if word != self.after or not cue.shape.pronoun or cue.verb.group is not STANCE or not cue.verb.object:
            return None
        if self.words[word] in (PREPOSITION_BI, PREPOSITION_LI) or self.words[word] in self.reading.cues.that:
            return None
        if word > self.at + 1 and PREPOSITION_BI in self.prepositions:
            return None
        if PREPOSITION_BI in self.prepositions and self.words[word].startswith(PREPOSITION_BI + ARTICLE):
            return Content(word, self.reading.doc.starts[word] + 1, word, How.PREPOSITION)
        return self._at(word, word, How.OBJECT) if is_noun(self.reading, word) or pair_at(self.reading, word) else None

    def _at(self, first: int, joint: int, how: str) -> Content:
        return Content(first, self.reading.doc.starts[first], joint, how)

    def _marked(self, word: int) -> Content | None:
        """A colon, or a quotation too long to be a name."""
        doc, that, pair = self.reading.doc, self.reading.cues.that, pair_at(self.reading, word)
        if self.reading.colon(word):
            skip = self.words[word] in that and not pair and word + 1 < self.limit and not self._first_person(word)
            return self._at(word + skip, word, How.COLON)
        if pair is None:
            return None
        close = doc.word_at(pair.right)
        short = close - word <= NAME_LIKE and self.cue.verb.name not in self.reading.cues.objects.shouting
        if short and (word > self.at + 1 or self._told() or is_name(self.reading, word, pair, self.cue)):
            return None
        if word > self.at + 1 and (is_called(self.reading, word) or names_body(self.reading, self.cue, word, close)):
            return None
        particle = close < self.end and self.words[close] in that and not self.reading.pause(close)
        return None if particle else Content(word, pair.start, word, How.MARK)

    def _told(self) -> bool:
        """Whether the verb tells a source: as "SUNA" reported."""
        source = self.reading.cues.source
        return self.at > 0 and self.words[self.at - 1] in source.told | source.ma

    def _first_person(self, word: int) -> bool:
        """The particle with «we» or «I» is the speaker's own word."""
        return self.words[word].endswith(("\u0646\u0646\u0627", "\u0646\u064a"))

    def _that(self, word: int) -> Content | None:
        text, before = self.words[word], self.words[word - 1]
        if word + 1 >= self.end or self.reading.doc.text[self.reading.doc.starts[word]] == MADDA:
            return None
        if text.startswith(PREPOSITION_BI) and may_be_ban(self.reading, self.cue, self.at, word):
            return None
        if word - 1 != self.at and not may_stand_before(self.reading, word):
            return None
        verb = self.cue.verb
        glued = text.startswith(PREPOSITION_BI) and PREPOSITION_BI in verb.prepositions
        if before not in verb.prepositions and not glued and (not verb.that or self._of_another(word)):
            return None
        calls = glued and verb.object and not verb.that and not self.accusing
        if calls and word > self.after and is_noun(self.reading, self.after, self._behind_name_of_subject(word)):
            return self._at(self.after, word, How.OBJECT)
        return self._at(word + 1, word, How.THAT)

    def _of_another(self, word: int) -> bool:
        """Whether a preposition that the verb does not take ties the particle to another word: afraid of | that."""
        if word < self.after + 2 or self.words[word - 1] not in self.reading.cues.objects.tying:
            return False
        return reporting_noun(self.reading, word - 2) is None

    def _behind_name_of_subject(self, word: int) -> bool:
        """Whether a comma may close the subject; two commas near each other close the name of who is described."""
        if word == self.after:
            return "(" not in self.reading.doc.gaps[word] and any(map(self.reading.pause, range(self.at + 2, word)))
        named = self.reading.pause(word) and word - self.after < FARTHEST_OBJECT // 2
        return self.after > self.at + 1 and not named

    def _preposition(self, word: int) -> Content | None:
        cues, text, first = self.reading.cues, self.words[word], word + 1
        if first >= self.end or is_outside(self.reading, word, self.after):
            return None
        if text in (PREPOSITION_BI, PREPOSITION_LI):
            return self._at(first, word, How.PREPOSITION)
        if word == self.at + 1 and may_be_ali(self.reading, word, self.limit):
            return None
        if is_deed(self.reading, first):
            first += 1
        if self.words[first] in cues.that and first + 1 < self.end:
            return self._at(first + 1, first, How.THAT)
        if is_empty(self.reading, first) or self.words[first] in cues.objects.adverbial:
            return None
        return self._hope(first, word) or self._at(first, word, How.PREPOSITION)

    def _hope(self, first: int, joint: int) -> Content | None:
        """Expressed his hope that, his trust in: the content is what he hopes."""
        cues, limit = self.reading.cues, self.end
        told_of = cues.clauses.only_with_noun.get(self.cue.verb.name, cues.clauses.lacking)
        if self.cue.verb.group is not Group.ACT or self.words[first] in told_of or self.reading.quotes(first):
            return None
        for later in range(first + 1, min(first + 4, limit - 1)):
            if self.reading.pause(later):
                break
            if self.words[later] in cues.that and self.words[later - 1] not in cues.objects.unhoped:
                return self._at(later + 1, later, How.THAT)
        if self.words[first] in cues.objects.hopes and first + 3 < limit:
            link = first + 1 + (self.words[first + 1] in cues.objects.own_lands)
            if self.words[link] in cues.objects.hope_links:
                return self._at(link + 1, joint, How.PREPOSITION)
        return None

    def _glued(self, word: int) -> Content | None:
        """A preposition of one letter glued to the first word of the content; the letter stays outside."""
        text, cues = self.words[word], self.reading.cues
        short = len(text) < 4 and (text[0] != PREPOSITION_BI or text[1:] not in cues.objects.heads)
        if text[0] not in (PREPOSITION_BI, PREPOSITION_LI) or short or self.words[word - 1] in cues.objects.charged:
            return None
        if text in cues.particles.prepositions or text in cues.particles.adverbs or text in cues.that:
            return None
        if is_outside(self.reading, word):
            return None
        welcomed = takes_bi_alone(self.cue) and not self.cue.verb.that
        behind = word == self.after and (word > self.at + 1 or self.cue.verb.group is Group.ACT)
        behind = behind or self.binding or welcomed
        if text[1:] in cues.particles.not_content or not (behind or begins_content(self.reading, text)):
            return None
        whole = text.startswith(PREPOSITION_LI + PREPOSITION_LI)
        return Content(word, self.reading.doc.starts[word] + (0 if whole else 1), word, How.PREPOSITION)

    def _object(self, word: int, relative: bool) -> Content | None:
        """The plain object: announced the end of the talks. A noun behind a preposition is none."""
        cues, before = self.reading.cues, self.words[word - 1]
        if self.words[word] in cues.objects.empty and self.cue.verb.group is STANCE and word == self.at + 1:
            return self._at(word + 1, word, How.OBJECT) if word + 1 < self.limit else None
        if self.accusing or not self.cue.verb.object or is_empty(self.reading, word):
            return None
        if self.cue.verb.name in cues.objects.renewing and reporting_noun(self.reading, word):
            return renewed(self.reading, word, self.end)
        what = is_what(self.reading, word) and (word > self.at + 1 or self.cue.verb.group is Group.ACT)
        named = not cues.objects.naming.isdisjoint(self.words[word + 1 : word + 2])
        if what and named and (before.startswith(ARTICLE) or self.reading.pause(word)):
            return self._at(word, word, How.OBJECT)
        aside = word == self.after and self._behind_name_of_subject(word)
        pointed = aside and self.words[word] in cues.anaphora.pointers
        noun = pointed or not (self.cue.verb.that or self.cue.verb.asks_object)
        direct = word == self.after and (what or (noun and is_noun(self.reading, word, aside)))
        head = self.words[word] in cues.objects.heads and len(self.words[word]) >= NAME_LIKE
        whole = head and word == self.after > self.at + 1
        if not direct and ((word in self.reading.named and not whole) or not is_verbal(self.reading, word)):
            return None
        if word - self.after > FARTHEST_OBJECT and not self.reading.pause(word) and not relative:
            return None
        if word > self.after and (before in cues.particles.prepositions or before in cues.particles.relative):
            return None
        if word - 1 > self.at and before in cues.verbs and self.words[word] in cues.clauses.lacking:
            return None
        if is_governed(self.reading, word, self.after):
            return None
        if relative and not before.startswith(ARTICLE):
            return None
        return self._hope(word, word) or self._at(word, word, How.OBJECT)
