"""Reports told by «the saying» behind another verb: «the ministry hastened to | the saying that».

The verb before may be any; who does it stands right before the preposition.
"""

from __future__ import annotations

from itertools import compress, count

from briefings.quotes.contents import Content, How
from briefings.quotes.lexicon import SPEECH
from briefings.quotes.objects import reporting_noun
from briefings.quotes.reading import Reading
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement

NEAR = 2


def find_sayings(reading: Reading, voices: Voices) -> list[Statement]:
    """All reports told by a noun with the article behind somebody and a preposition."""
    that = compress(count(), reading.doc.each(reading.cues.that.__contains__))
    found = (_saying(reading, voices, word) for word in that)
    return [statement for statement in found if statement]


def _saying(reading: Reading, voices: Voices, joint: int) -> Statement | None:
    """The report whose particle stands at ``joint``: behind «to the saying», or «to the stress on»."""
    words, to_say = reading.doc.words, reading.cues.objects.to_say
    if to_say.isdisjoint(words[max(0, joint - NEAR - 1) : joint - 1]):
        return None
    at = joint - 1
    cue = reporting_noun(reading, at) if at > NEAR else None
    if cue is None and at - 1 > NEAR:
        cue = reporting_noun(reading, at - 1)
        cue, at = (cue, at - 1) if cue and words[at] in cue.verb.prepositions else (None, at)
    if cue is None or cue.verb.group is not SPEECH or words[at - 1] not in to_say:
        return None
    actor, after = voices.ends.get(at - 1), joint + 1
    if words[at] in reading.cues.verbs or actor is None or voices.governed(actor) or after >= reading.limit(at):
        return None
    first = actor.first - 1
    told = first < reading.sentence_start(at) or words[first] in reading.cues.verbs or reading.pause(at)
    if told or not voices.leads(actor) or reading.marks.around(reading.doc.starts[at]):
        return None
    return Statement(at, first, cue, voices.of(actor), Content(after, reading.doc.starts[after], joint, How.THAT))
