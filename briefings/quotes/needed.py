"""The object behind a verb that cannot do without one, where a subject could stand: «he accused | the minister of».

What agrees with another verb than this is no subject either: «he (m) called on | the authorities (f)».
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.arabic import fold_word
from briefings.model import ActorKind, Gender
from briefings.quotes.callers import is_called_by_who_is_before
from briefings.quotes.conjugation import ALEF, DOER, HEH, IN, NOON, PRESENT, TEH, WAW
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.lexicon import Cue, Group
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

if TYPE_CHECKING:
    from briefings.quotes.subjects import Subjects

LONG = 3
YEH = "\u064a"
NISBA = YEH + HEH
# «during» and a pronoun
DURING = "\u062e\u0644\u0627\u0644"
_PRONOUNS = (HEH, HEH + ALEF)
_MASCULINE = Gender.MASCULINE
INSIDE = (IN + HEH, IN + HEH + ALEF)


def _calls(reading: Reading, cue: Cue) -> bool:
    return cue.verb.name in reading.cues.objects.pressing or cue.verb.name in reading.cues.objects.calling


def is_addressed(reading: Reading, cue: Cue, speaker: Speaker, at: int) -> bool:
    """Whether an institution right behind a verb that has an object, of the other gender, is this object.

    Behind «during which» it is one whatever its gender: a speech | in the course of which he called on the parties to.
    What is described is one as well: «and (m) considered | the participation (f) a success».
    """
    within = reading.doc.words[at + 1] in INSIDE and speaker.first == at + 2
    if speaker.first != at + 1 and not within:
        inside = reading.doc.words[at + 1].startswith(DURING)
        return inside and _calls(reading, cue) and speaker.kind not in (ActorKind.PERSON, ActorKind.OFFICE)
    if is_called_by_who_is_before(reading, cue, at):
        return True
    if _is_described(reading, cue, speaker):
        return True
    takes = (cue.verb.object and cue.verb.group is Group.ACT) or _calls(reading, cue)
    if reading.doc.words[speaker.first] in reading.cues.particles.whole_world:
        return takes and cue.shape.mood is not PRESENT
    institution = speaker.kind in (ActorKind.ORGANISATION, ActorKind.STATE) and speaker.number == 1
    return (
        takes
        and institution
        and not cue.shape.pronoun
        and cue.shape.number == 1
        and cue.shape.gender is not speaker.gender
    )


def _is_described(reading: Reading, cue: Cue, speaker: Speaker) -> bool:
    """Whether the one thing behind a verb that says what it is does not agree with it: «she described | the report».

    A body of a foreign name may be of either gender, and nobody unnamed is a thing: «a source», misspelt.
    """
    shape = cue.shape
    if cue.verb.group is not Group.STANCE or not cue.verb.object:
        return False
    if shape.number > 1 or speaker.number > 1 or speaker.gender is shape.gender:
        return False
    if shape.gender is Gender.MASCULINE:
        thing = speaker.kind in (ActorKind.ORGANISATION, ActorKind.GROUP)
        return thing and reading.doc.words[speaker.first].endswith(HEH)
    return shape.gender is Gender.FEMININE and speaker.kind is ActorKind.ORGANISATION and speaker.gender is _MASCULINE


def is_thing_called(reading: Reading, word: int, cue: Cue) -> bool:
    """Whether ``word`` begins a plural that takes a feminine verb, behind a masculine one: called on the powers."""
    objects, shape = reading.cues.objects, cue.shape
    if not _calls(reading, cue) or shape.gender is not Gender.MASCULINE:
        return False
    alone = shape.number == 1 and not shape.pronoun and shape.mood is not DOER
    these = reading.doc.words[word] in reading.cues.anaphora.pointers
    return alone and not objects.things.isdisjoint(reading.doc.words[word + these : word + these + 1])


def without_object(subjects: Subjects, at: int, cue: Cue, subject: Speaker, content: Content) -> Speaker | None:
    """The subject of a verb whose object cannot be missing: none in «accused X of», X in «accused X Y of»."""
    objects, shape, reading = subjects.reading.cues.objects, cue.shape, subjects.reading
    if subject.first != at + 1 or shape.pronoun or shape.mood is DOER:
        return subject
    before = reading.doc.words[at - 1] if at else ""
    if before in reading.cues.that and before.endswith(_PRONOUNS):
        return None if cue.verb.name in objects.pressing | objects.calling | objects.telling else subject
    burdens = reading.doc.words[content.first] in reading.cues.clauses.only_with_noun.get(cue.verb.name, ())
    joined = burdens or content.how in (How.THAT, How.PREPOSITION)
    close = joined and min(content.joint, content.first) <= subject.last
    if not close or cue.verb.name not in objects.needing:
        return subject
    unnamed = subject.kind in (ActorKind.GROUP, ActorKind.OFFICE) and subject.number == 1
    official = burdens and unnamed and not reading.doc.words[subject.first].startswith(ARTICLE)
    return _first_of_two(subjects, subject) or (subject if official else None)


def _first_of_two(subjects: Subjects, subject: Speaker) -> Speaker | None:
    """The first of two noun phrases that were read as one; None when there is but one, unless it is a nominative."""
    words, reading = subjects.reading.doc.words, subjects.reading
    for word in range(subject.first + 1, subject.last):
        inner = subjects.begins.get(word)
        other = inner is not None and inner.last == subject.last and not subjects.glued(inner)
        last = word == subject.last - 1 and _is_thing(words[word], word - subject.first >= LONG)
        alone = word == subject.first + 1 and _is_nominative(words[subject.first]) and words[word].startswith(ARTICLE)
        new = other or last or word in reading.opening
        if alone or (new and _is_whole(subjects, subject.first, word)):
            kept = subject.person and not (inner and inner.name == subject.name)
            return replace(subject, last=word) if kept else _cut(subjects, subject, word)
    named = subject.person and words[subject.first] in fold_word(subject.name).split()
    told = named and subject.last > subject.first + 1 and words[subject.last - 1] not in fold_word(subject.name).split()
    return subject if told or _is_nominative(words[subject.first]) else None


def _cut(subjects: Subjects, subject: Speaker, last: int) -> Speaker:
    """The subject as the words before ``last``."""
    return replace(subject, name=subjects.reading.surface(subject.first, last), last=last, person=False)


def _is_whole(subjects: Subjects, first: int, last: int) -> bool:
    """Whether a noun phrase can end before ``last``: behind a definite word, an adjective, a known actor."""
    before = subjects.reading.doc.words[last - 1]
    return before.startswith(ARTICLE) or last in subjects.ends or (last > first + 1 and before.endswith(NISBA))


def _is_thing(word: str, far: bool) -> bool:
    """A definite noun that does not describe the one before it: a plural, or far from it one that is no adjective."""
    plural = word.endswith(ALEF + TEH)
    return word.startswith(ARTICLE) and (plural or (far and not word.endswith((YEH, YEH + HEH))))


def _is_nominative(word: str) -> bool:
    return len(word) > LONG + 1 and word.endswith((WAW + NOON, ALEF + NOON))
