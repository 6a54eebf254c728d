"""Whom a demand is made of, where that reads like its subject: «he condemned it and called on the parties to».

In Arabic the subject stands right behind its verb, and so does the one called upon when the subject is not named again.
One noun phrase before what is demanded may be either. It is the addressee of a verb that always has one (urged), when
it names everybody (all parties, the world), when its case shows it, and behind «and» or «also» in a sentence in which
somebody has acted already with a verb that agrees.
"""

from __future__ import annotations

from briefings.model import ActorKind
from briefings.quotes.acts_alike import acts, acts_alike
from briefings.quotes.bare import bare_word
from briefings.quotes.conjugation import ALEF, NOON, OBJECTS, WAW, YEH
from briefings.quotes.contents import ARTICLE, KAMA, Content, How, is_verbal
from briefings.quotes.lexicon import Cue
from briefings.quotes.objects import behind_adverbs
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

NOMINATIVE, OBLIQUE = WAW + NOON, YEH + NOON
# the ending of many in the object's case with «his», «her» or «their»
OF_MANY, SHORTEST = tuple(YEH + owner for owner in OBJECTS), 6
UNNAMED = (ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.GROUP)


def is_addressee(reading: Reading, at: int, cue: Cue, subject: Speaker, content: Content) -> bool:
    """Whether ``subject``, right behind the verb at ``at``, is rather whom it calls upon to do ``content``."""
    objects, words = reading.cues.objects, reading.doc.words
    verb = cue.verb.name
    if not subject.actor and _is_oblique(reading, at, subject):
        return True
    if verb not in objects.pressing | objects.calling or cue.shape.pronoun or subject.first != at + 1:
        return False
    if subject.kind in UNNAMED and _are_oblique(reading, subject.first):
        return True
    everybody = subject.kind in UNNAMED and _everybody(reading, subject.first)
    if subject.kind not in UNNAMED or not (_single(reading, cue, subject, content) or everybody):
        return False
    if everybody:
        return True
    if not subject.actor and not words[subject.first].startswith(ARTICLE):
        return False
    many = words[subject.first + 1] in objects.of
    if many or words[subject.first] in reading.cues.anaphora.pointers:
        return False
    opens = not cue.shape.joined and (at == reading.sentence_start(at) or reading.pause(at))
    return (verb in objects.pressing and not opens) or _goes_on(reading, at, cue, subject)


def _is_oblique(reading: Reading, at: int, subject: Speaker) -> bool:
    """Whether one noun of many in the object's case, with its owner, stands right behind the verb: «his supporters»."""
    if subject.first != at + 1 or subject.last != at + 2:
        return False
    text, known = reading.surface(subject.first, subject.last), reading.cues.anaphora.honorifics
    return len(text) >= SHORTEST and text.endswith(OF_MANY) and text[:-1] not in known


def _are_oblique(reading: Reading, word: int) -> bool:
    """Whether «the two parties» in the object's case stand at ``word``, or an adjective of many in it behind it."""
    text, behind = reading.doc.words[word : word + 2]
    both = text in reading.cues.objects.parties and text.endswith(OBLIQUE)
    many = text.startswith(ARTICLE) and not text.endswith((NOMINATIVE, ALEF + NOON))
    return both or (many and behind.startswith(ARTICLE) and behind.endswith(YEH + OBLIQUE))


def _single(reading: Reading, cue: Cue, subject: Speaker, content: Content) -> bool:
    """Whether nobody else stands between the verb and what is demanded, and case and sense allow an addressee."""
    words, first, how = reading.doc.words, subject.first, content.how
    if how is How.OBJECT:
        plain = cue.verb.name not in reading.cues.objects.accusing and is_verbal(reading, content.first)
    else:
        plain = how is How.PREPOSITION or how is How.THAT
    joins = how is How.THAT and words[content.joint - 1] in cue.verb.prepositions
    if not plain or content.joint - behind_adverbs(reading, subject.last, content.joint) > joins:
        return False
    return not words[first].endswith(NOMINATIVE) and words[first] not in reading.cues.document.nouns


def _everybody(reading: Reading, word: int) -> bool:
    """Whether «all parties», «the international community» stands at ``word``; «each of» rather lists subjects."""
    words, cues = reading.doc.words, reading.cues
    return words[word] in cues.objects.called and cues.objects.of.isdisjoint(words[word + 1 : word + 2])


def _goes_on(reading: Reading, at: int, cue: Cue, subject: Speaker) -> bool:
    """Whether the verb goes on with the subject of a verb before it in its sentence, and ``subject`` is new there."""
    start, shape = reading.sentence_start(at), cue.shape
    if not (shape.joined or reading.doc.words[at - 1] == KAMA):
        return False
    return acts_alike(reading, start, at, shape) and _is_new(reading, start, at, subject)


def _is_new(reading: Reading, start: int, at: int, subject: Speaker) -> bool:
    """Whether ``subject`` is not named before in the sentence, a state at least not behind a verb."""
    words, name = reading.doc.words, bare_word(reading.doc.words[subject.first])
    before = [word for word in range(start, at) if bare_word(words[word]) == name]
    if subject.kind is not ActorKind.STATE:
        return not before
    return not any(word == start or acts(reading, word - 1) for word in before)
