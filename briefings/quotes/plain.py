"""Plain nouns that are reported: «announced the withdrawal from», «affirmed the seriousness of his country in».

A verbal noun with the article may as well be a subject or an adjective, and any other noun a part of an unknown name.
The first is an object when its preposition follows; the second when its owner follows a person. A verb between commas
has no object at all: what was said stands around it.
"""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF, DEED, DOER, FROM, HAMZA, HER, HIS, PAST, PRESENT, WAW
from briefings.quotes.contents import ARTICLE, Content, How, is_definite_verbal
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, SPEECH, Cue, Group
from briefings.quotes.objects import behind_adverbs, is_noun
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

# the sign of an indefinite noun in the object's case
TANWIN = "\u064b"
GLUED = (PREPOSITION_BI, PREPOSITION_LI)
SHORTEST_CLAUSE = 5
LONGEST_SUBJECT = 6
FARTHEST_PAPER = 12
# the letters of the first person in the present
I_SAY = ("\u0623", "\u0622", "\u0646")


def plain_object(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """The object right behind the verb or its subject, when nothing else joins the verb to what was said."""
    if not (cue.verb.object and cue.verb.that) or cue.shape.mood is DEED or cue.shape.pronoun:
        return None
    end = reading.limit(at)
    word = subject.last if subject and subject.first > at else at + 1
    word = behind_adverbs(reading, word, end)
    if word < end and word not in reading.opening and _judged(reading, at, cue, word):
        return Content(word, reading.doc.starts[word], word, How.OBJECT)
    if subject and subject.first > at:
        word = _behind_comma(reading, word, end)
    if word + 2 >= end or word in reading.opening:
        return None
    if reading.pause(word) and not definite_object(reading, word):
        return None
    fits = (
        definite_object(reading, word)
        or _owned(reading, word, subject)
        or _proposed(reading, at, cue, word, subject)
        or _announced(reading, at, cue, word, subject)
    )
    return Content(word, reading.doc.starts[word], word, How.OBJECT) if fits else None


def that_behind_comma(reading: Reading, at: int, cue: Cue, found: Content) -> Content | None:
    """What a verb of speech tells behind a comma and the particle, where ``found`` is no more than an adverb of it.

    «He announced at the opening of the talks, that»: nothing else is parted from its particle by a comma.
    """
    words, finite = reading.doc.words, cue.shape.mood in (PAST, PRESENT)
    if cue.verb.group is not SPEECH or not (cue.verb.that and finite) or found.how not in (How.OBJECT, How.PREPOSITION):
        return None
    for word in range(found.first + 1, reading.limit(at) - 1):
        if words[word] in reading.cues.verbs:
            return None
        if words[word] in reading.cues.that:
            plain = words[word][0] == ALEF and reading.marks.around(reading.doc.starts[word]) is None
            fits = plain and reading.pause(word)
            return Content(word + 1, reading.doc.starts[word + 1], word, How.THAT) if fits else None
    return None


def _judged(reading: Reading, at: int, cue: Cue, word: int) -> bool:
    """Whether what somebody judges or denies stands at ``word``: «considered | the plan a threat», «denied | the news».

    What is judged is definite; behind the verb alone it must be known for it, as a subject could stand there as well.
    """
    words, objects = reading.doc.words, reading.cues.objects
    denies, pointed = cue.verb.name in objects.denying, words[word] in reading.cues.anaphora.pointers
    if (cue.shape.mood is PRESENT and (pointed or not denies)) or not (denies or cue.verb.name in objects.describing):
        return False
    if reading.pause(word) or (word in reading.named and word not in reading.named.values()):
        return False
    if words[word] in reading.cues.phrase_stops:
        return words[word] in objects.denied and denies
    definite = words[word].startswith(ARTICLE) or pointed or _is_own(reading, word)
    if denies and words[word] in objects.denied:
        return True
    adjective = word + 1 < len(words) and reading.pause(word + 1)
    return definite and not adjective and (word > at + 1 or cue.shape.mood is DOER)


def _proposed(reading: Reading, at: int, cue: Cue, word: int, subject: Speaker | None) -> bool:
    """Whether an act has an indefinite noun in the object's case at ``word``, right behind a known subject.

    «The minister proposed | a fund»: what he asks somebody for or repeats has rules of its own.
    """
    known = subject is not None and subject.actor and at < subject.first and subject.last <= word
    renews = cue.verb.name in reading.cues.objects.renewing
    if not known or cue.verb.group is not Group.ACT or cue.verb.asks or cue.verb.asks_object or renews:
        return False
    signed = reading.surface(word, word + 1).endswith((ALEF, TANWIN)) and len(reading.doc.words[word]) > len(GLUED)
    return signed and word not in reading.named and is_noun(reading, word)


def _announced(reading: Reading, at: int, cue: Cue, word: int, subject: Speaker | None) -> bool:
    """Whether a known subject announces what is its own at ``word``: «the resistance announced | its control of»."""
    known = subject is not None and subject.actor and at < subject.first and subject.last == word
    own = _is_own(reading, word) and reading.doc.words[word] not in reading.cues.anaphora.same
    return known and own and cue.verb.name in reading.cues.objects.announcing


def _is_own(reading: Reading, word: int) -> bool:
    """Whether a noun with «his» or «her» stands at ``word``, neither a verb nor somebody."""
    text, cues = reading.doc.words[word], reading.cues
    own = reading.surface(word, word + 1).endswith((HIS, HER)) and not text.startswith(WAW)
    return own and text not in cues.verbs and text not in cues.particles.relations


def _behind_comma(reading: Reading, word: int, end: int) -> int:
    """The word behind a comma that parts the subject from its object: «a senior official of the bank, the end of»."""
    for later in range(word, min(end, word + LONGEST_SUBJECT)):
        if reading.pause(later):
            return later
        if reading.doc.words[later] in reading.cues.verbs or reading.doc.words[later] in reading.cues.that:
            break
    return word


def definite_object(reading: Reading, word: int) -> bool:
    """Whether a verbal noun with the article and its preposition stand at ``word``: the arrival at, the release of.

    A noun of the lexicon may be described before it, or by a clause: the great importance of, the reports that.
    """
    words, cues = reading.doc.words, reading.cues
    if word + 2 >= len(words) or not is_definite_verbal(reading, word) or reading.pause(word + 1):
        return False
    behind = words[word + 1]
    if words[word].removeprefix(ARTICLE) in cues.objects.heads:
        if behind in cues.particles.relative or (behind in cues.that and behind.startswith(PREPOSITION_BI)):
            return True
        small = cues.particles.governing | cues.particles.adverbs
        if behind.startswith(ARTICLE) and behind not in small and not reading.pause(word + 2):
            behind = words[word + 2]
    return behind in cues.particles.governing or (behind[0] in GLUED and len(behind) > 3)


def _owned(reading: Reading, word: int, subject: Speaker | None) -> bool:
    """Whether a noun with its owner stands at ``word``, behind or before a person as the subject."""
    words, cues = reading.doc.words, reading.cues
    text = words[word]
    if subject is None or not subject.person or word in reading.named or text in cues.phrase_stops or len(text) < 3:
        return False
    if text in cues.verbs or text.startswith((ARTICLE, WAW + ARTICLE, *GLUED)) or text.isdigit():
        return False
    if reading.pause(word + 1):
        return False
    return words[word + 1] in cues.objects.own_lands or words[word + 1].startswith(ARTICLE)


def parenthesis(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """What goes on behind «…, the minister adds, …»."""
    if cue.verb.group is not SPEECH or cue.shape.mood is not PRESENT or cue.shape.joined or not reading.pause(at):
        return None
    if subject is None or not cue.verb.that or subject.first != at + 1 or not reading.pause(subject.last):
        return None
    first = subject.last
    if first + 2 >= reading.limit(at) or reading.doc.words[first] in reading.cues.particles.relative:
        return None
    return Content(first, reading.doc.starts[first], first, How.OBJECT)


def bare_clause(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """What is said right behind «he said» without a particle or a mark: «and he said there is no way back».

    Behind somebody unnamed a negation may as well describe them: «an official who was not named».
    """
    says = cue.verb.group is SPEECH and cue.verb.that and cue.shape.mood is PAST and not cue.shape.pronoun
    word = subject.last if subject and subject.first > at else at + 1
    word = _behind_paper(reading, word, reading.limit(at) - SHORTEST_CLAUSE) if says else word
    if not says or word + SHORTEST_CLAUSE > reading.limit(at) or reading.pause(word):
        return None
    if reading.doc.words[word] not in reading.cues.objects.bare and not _judges(reading, word):
        return None
    if subject and not subject.person and reading.doc.words[word] in reading.cues.particles.negation:
        return None
    return Content(word, reading.doc.starts[word], word, How.OBJECT)


def _behind_paper(reading: Reading, word: int, limit: int) -> int:
    """The word of the first person near behind «in a talk to the channel»; ``word`` when there is none."""
    words, cues = reading.doc.words, reading.cues
    if word + 1 >= limit or words[word] not in cues.clauses.lacking or words[word + 1] not in cues.document.spoken:
        return word
    for later in range(word + 2, min(limit, word + FARTHEST_PAPER)):
        if words[later] in cues.objects.bare and reading.doc.text[reading.doc.starts[later]] in I_SAY:
            return later
        if (
            words[later] in cues.that
            or words[later] in cues.verbs
            or later in reading.opening
            or later in reading.colons
        ):
            break
    return word


def _judges(reading: Reading, word: int) -> bool:
    """Whether what was said begins at ``word`` with «it is remarkable that»."""
    words, that = reading.doc.words, reading.cues.that
    small = words[word] == FROM and words[word + 1].startswith(ARTICLE) and word + 1 not in reading.named
    return small and words[word + 2] in that and reading.doc.text[reading.doc.starts[word + 2]] == HAMZA
