"""Reports told by a noun behind a verb that only leads to it: «the ministry hastened to deny that», «keen to stress».

The leading verb has the subject and the form of a report, the noun behind its preposition the content.
"""

from __future__ import annotations

from itertools import compress, count

from briefings.quotes.conjugation import DEED, LAM
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.frames import Search
from briefings.quotes.lexicon import PREPOSITION_LI, SPEECH, Cue, Group, Verb
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.statements import clause_of, speaker_of

FARTHEST_NOUN, NEAR = 10, 2
_FAR = (How.THAT, How.COLON, How.MARK)


def find_hastened(reading: Reading, voices: Voices) -> list[Statement]:
    """All reports told by a noun that another verb leads to."""
    verbs = compress(count(), reading.doc.each(reading.cues.leading.__contains__))
    found = (_hastened(reading, voices, at) for at in verbs)
    return [statement for statement in found if statement]


def _hastened(reading: Reading, voices: Voices, at: int) -> Statement | None:
    words, cues = reading.doc.words, reading.cues
    if (at and words[at - 1] in cues.particles.negation) or reading.marks.around(reading.doc.starts[at]):
        return None
    noun = _noun(reading, at)
    deed = _deed(reading, noun) if noun and noun + 1 < reading.limit(at) else None
    content = _content(reading, noun, deed) if deed else None
    if deed is None or content is None:
        return None
    shape = cues.leading[words[at]]
    subject = _beside(voices, at, noun) or speaker_of(voices, at, Cue(_leading(reading), shape))
    if subject and subject.first > at and subject.last > noun:
        return None
    return Statement(at, clause_of(reading, at, subject), Cue(deed.verb, shape), subject, content)


def _beside(voices: Voices, at: int, noun: int) -> Speaker | None:
    """Whose name stands right before the preposition of the noun: «the expert in the affairs of | X went on to say»."""
    actor = voices.ends.get(noun - 1)
    if actor is None or not actor.people or actor.first <= at or not voices.leads(actor):
        return None
    between = voices.reading.doc.words[at + 1 : actor.first]
    return voices.of(actor) if voices.reading.cues.particles.relative.isdisjoint(between) else None


def _leading(reading: Reading) -> Verb:
    """A verb that nothing but its prepositions joins to what it leads to."""
    return Verb("", SPEECH, False, False, reading.cues.objects.to_say | {PREPOSITION_LI})


def _noun(reading: Reading, at: int) -> int:
    """The noun that the verb at word ``at`` leads to, behind its preposition or with it glued on; 0 without one."""
    words, to_say = reading.doc.words, reading.cues.objects.to_say
    for word in range(at + 1, min(reading.limit(at) - 1, at + FARTHEST_NOUN)):
        if words[word] in to_say:
            return word + 1
        if words[word].startswith(PREPOSITION_LI) and _deed(reading, word):
            return word
        goes = words[word].startswith(LAM + LAM)
        if goes or words[word] in reading.cues.that or words[word] in reading.cues.leading or reading.quotes(word):
            return 0
    return 0


def _deed(reading: Reading, noun: int) -> Cue | None:
    """The reporting noun at ``noun``, without the article and the preposition that may be glued to it."""
    text = reading.doc.words[noun]
    bare = text[len(ARTICLE) :] if text.startswith((ARTICLE, LAM + LAM)) else text
    cue = reading.cues.verbs.get(bare)
    noun_too = cue and (cue.shape.mood is DEED or bare in reading.cues.past_or_deed)
    return cue if cue and noun_too and not cue.shape.joined and not cue.shape.pronoun else None


def _content(reading: Reading, noun: int, deed: Cue) -> Content | None:
    """What the noun is joined to at once, behind adverbs, or behind whom it is asked of or accused of it."""
    words, that = reading.doc.words, reading.cues.that
    quoted = noun + 1 in reading.colons or noun + 1 in reading.opening
    if words[noun + 1] in that and not quoted and noun + 2 < reading.limit(noun):
        return Content(noun + 2, reading.doc.starts[noun + 2], noun + 1, How.THAT)
    content = Search(reading, noun, noun + 1, deed).run()
    if content is None:
        return None
    between = words[noun + 1 : content.joint]
    free = reading.cues.particles.adverbs.issuperset(between)
    if content.how in _FAR:
        return content if free or len(between) <= NEAR else None
    accuses = deed.verb.name in reading.cues.objects.accusing
    if accuses and content.how is How.OBJECT:
        return None
    told = deed.verb.asks_object or accuses
    return content if free or (told and deed.verb.group is Group.ACT) else None
