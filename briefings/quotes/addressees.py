"""Whom a demand is made of, where that reads like its subject: «he condemned it and called on the parties to».

In Arabic the subject stands right behind its verb, and so does the one called upon when the subject is not named again.
One noun phrase before what is demanded may be either. It is the addressee of a verb that always has one (urged), when
it names everybody (all parties, the world), and behind «and» or «also» in a sentence that has reported already.
"""

from __future__ import annotations

from briefings.model import ActorKind
from briefings.quotes.bare import bare_word
from briefings.quotes.conjugation import OBJECTS, YEH
from briefings.quotes.contents import KAMA, Content, How, is_verbal
from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

NOMINATIVE = "\u0648\u0646"
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
    everybody = subject.kind in UNNAMED and _everybody(reading, subject.first)
    if subject.kind not in UNNAMED or not (_single(reading, cue, subject, content) or everybody):
        return False
    if everybody:
        return True
    if not subject.actor or words[subject.first] in reading.cues.anaphora.pointers:
        return False
    opens = not cue.shape.joined and (at == reading.sentence_start(at) or reading.pause(at))
    return (verb in objects.pressing and not opens) or _goes_on(reading, at, cue, subject)


def _is_oblique(reading: Reading, at: int, subject: Speaker) -> bool:
    """Whether one noun of many in the object's case, with its owner, stands right behind the verb: «his supporters»."""
    if subject.first != at + 1 or subject.last != at + 2:
        return False
    text, known = reading.surface(subject.first, subject.last), reading.cues.anaphora.honorifics
    return len(text) >= SHORTEST and text.endswith(OF_MANY) and text[:-1] not in known


def _single(reading: Reading, cue: Cue, subject: Speaker, content: Content) -> bool:
    """Whether nobody else stands between the verb and what is demanded, and case and sense allow an addressee."""
    words, first, how = reading.doc.words, subject.first, content.how
    if how is How.OBJECT:
        plain = cue.verb.name not in reading.cues.objects.accusing and is_verbal(reading, content.first)
    else:
        plain = how is How.PREPOSITION or how is How.THAT
    joins = how is How.THAT and words[content.joint - 1] in cue.verb.prepositions
    if not plain or content.joint - subject.last > joins:
        return False
    return not words[first].endswith(NOMINATIVE) and words[first] not in reading.cues.document.nouns


def _everybody(reading: Reading, word: int) -> bool:
    """Whether «all parties», «the international community» stands at ``word``; «each of» rather lists subjects."""
    words, cues = reading.doc.words, reading.cues
    return words[word] in cues.objects.called and cues.objects.of.isdisjoint(words[word + 1 : word + 2])


def _goes_on(reading: Reading, at: int, cue: Cue, subject: Speaker) -> bool:
    """Whether the verb goes on with the subject of a report before it in its sentence, and ``subject`` is new there."""
    words, start, shape = reading.doc.words, reading.sentence_start(at), cue.shape
    if not (shape.joined or words[at - 1] == KAMA):
        return False
    told = [found.shape for word in words[start:at] if (found := reading.cues.verbs.get(word))]
    same = any((s.mood, s.gender, s.number) == (shape.mood, shape.gender, shape.number) for s in told)
    return same and bare_word(words[subject.first]) not in map(bare_word, words[start:at])
