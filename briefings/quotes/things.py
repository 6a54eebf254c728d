"""What only happens, or the reporter explains, though a reporting verb tells it: nobody says it in words.

«The growth of the trade threatens to ruin it», «he referred by this to the treaty», «the facts say that», «…, which
shows that».
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefings.model import Gender
from briefings.quotes.conjugation import ALEF, BEH, DOER, FEH, FROM, HAMZA, HEH, NOON, PAST, PRESENT, WAW, YEH
from briefings.quotes.contents import ARTICLE, Content, How, begins_content, is_verbal
from briefings.quotes.lexicon import PREPOSITION_BI, Cue, load_cues
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

NEAR = 4
_AND = (WAW, FEH)
# an adjective without the article: "great", "political"
_QUALITY = re.compile(f"..{YEH}.|(?!{ARTICLE}).+{YEH}{HEH}?")


def told_by_nobody(reading: Reading, at: int, cue: Cue, subject: Speaker | None, content: Content) -> bool:
    """Whether a thing threatens, facts speak, or the reporter explains what somebody meant."""
    if cue.verb.name in reading.cues.objects.topical:
        return _is_topic(reading, at, cue, subject, content)
    if content.how not in (How.PREPOSITION, How.THAT):
        return False
    if at and _which_shows(reading, at, cue, subject, content):
        return True
    if content.how is How.PREPOSITION:
        accused = _is_accused(reading, at, cue, content)
        if accused or _is_meant(reading, at, cue, content) or _is_effect(reading, at, cue, subject):
            return True
    return _facts_say(reading, at, cue, subject) or (subject is None and _i_think(reading, at))


def _i_think(reading: Reading, at: int) -> bool:
    """Whether the writer says «I think», which is written like «he thought» but for a hamza that many leave out."""
    text, cues = reading.doc.words[at], reading.cues
    if text not in cues.objects.mine or (at and reading.doc.words[at - 1] in cues.particles.relative):
        return False
    bare = text[0] == ALEF and HAMZA not in reading.surface(at, at + 1)
    return not bare or at == reading.sentence_start(at)


def _is_accused(reading: Reading, at: int, cue: Cue, content: Content) -> bool:
    """Whether whoever stands at the verb is accused: «was accused | of», «was accused by his rivals of»."""
    if cue.verb.name not in reading.cues.objects.accusing or cue.shape.mood is DOER or cue.shape.pronoun:
        return False
    words, sides = reading.doc.words[at + 1 : content.joint + 1], reading.cues.objects.by_whom
    by = any(first == FROM and second in sides for first, second in pairwise(words))
    return by or content.joint == at + 1


def _is_topic(reading: Reading, at: int, cue: Cue, subject: Speaker | None, content: Content) -> bool:
    """Whether a verb of talking tells no more than what the talk was of: «spoke of | the harbour», not «of its fall».

    In a relative clause it describes who or what talks.
    """
    first, before = content.first, reading.doc.words[at - 1] if at else ""
    known = subject.actor if subject else cue.shape.joined
    between = reading.doc.words[at + 1 : content.joint]
    inner = not reading.cues.document.inside.isdisjoint(between[:1]) or not reading.cues.that.isdisjoint(between)
    if not known or inner or before in reading.cues.particles.relative:
        return True
    if content.how is not How.PREPOSITION or reading.quotes(first):
        return content.how is not How.PREPOSITION and content.how is not How.THAT
    if not is_verbal(reading, first) or first + 1 >= reading.limit(first) or reading.pause(first + 1):
        return True
    return _QUALITY.fullmatch(reading.doc.words[first + 1]) is not None


def _is_meant(reading: Reading, at: int, cue: Cue, content: Content) -> bool:
    """Whether «by this» right behind the verb takes up what was said before: «he referred | by this | to»."""
    if content.joint != at + 2 or cue.shape.mood is DOER or PREPOSITION_BI in cue.verb.prepositions:
        return False
    text = reading.doc.words[at + 1]
    return text[0] == BEH and text[1:] in reading.cues.anaphora.pointers


def _is_effect(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> bool:
    """Whether what happens threatens: «which | threatened to», «the growth of the trade threatens to»."""
    if cue.verb.name not in reading.cues.objects.threatening:
        return False
    words = reading.doc.words
    if at and words[at - 1] in reading.cues.objects.whats:
        return True
    if subject is None or subject.actor or subject.first <= at:
        return False
    text = words[subject.first]
    return not text.startswith(ARTICLE) and begins_content(reading, BEH + text)


def _facts_say(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> bool:
    """Whether the facts, or all signs, say it rather than anybody."""
    words, start = reading.doc.words, reading.sentence_start(at)
    if cue.shape.mood not in (PAST, PRESENT) or _facts().isdisjoint(words[max(0, at - NEAR) : at + 2]):
        return False
    if subject is None:
        right = not (cue.shape.joined or reading.pause(at)) and at - 1 > start and words[at - 1] in _facts()
        lead = at - 1 if right else start + (words[start] not in _facts())
        led = lead > start and words[lead - 1] in reading.cues.particles.governing
        return not led and not _facts().isdisjoint(words[lead : lead + 1])
    first = subject.first
    # an adjective of theirs: «the economic | reality»
    first -= start < first < at and not reading.pause(first)
    return not subject.person and not _facts().isdisjoint(words[first : subject.first + 2])


@cache
def _facts() -> frozenset[str]:
    """The facts, alone and behind «and» or «for»."""
    plain = load_cues().objects.facts
    return plain.union(clitic + fact for clitic in _AND for fact in plain)


def _which_shows(reading: Reading, at: int, cue: Cue, subject: Speaker | None, content: Content) -> bool:
    """Whether all that was told before shows it, or prompts somebody: «…, which | shows that», «prompted X to»."""
    words, shape = reading.doc.words, cue.shape
    seconds = reading.cues.clauses.comments.get(words[at - 2] if at > 1 else "", ())
    if shape.pronoun or shape.mood is DOER or shape.number > 1 or shape.gender is Gender.FEMININE:
        return False
    if words[at - 1] not in seconds and words[at - 1] not in reading.cues.clauses.comments.get(words[at - 1], ()):
        return False
    if subject and subject.first > at:
        return cue.verb.name in reading.cues.objects.calling and content.how is How.PREPOSITION
    return content.how is How.PREPOSITION or words[content.joint].endswith(NOON)
