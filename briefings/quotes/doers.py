"""Who takes over with a verb that tells nothing: «the party attacked the minister and accused him of», «he hastened».

The verb opens its clause, with its subject right behind it, or behind the subject that opens the clause. What somebody
did inside a relative clause, a report or a quotation makes nobody speak.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.people.words import is_ordinary
from briefings.quotes.conjugation import FEH, NOON, PAST, WAW, Shape
from briefings.quotes.contents import ARTICLE, KAMA
from briefings.quotes.denials import is_denied
from briefings.quotes.issuers import TONGUE
from briefings.quotes.lexicon import RELAY, Cue
from briefings.quotes.speaker import GROUP, OFFICE, Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statements import speaker_of

FARTHEST, LONGEST_FRONT = 120, 20


def doer(voices: Voices, first: int, at: int, shape: Shape) -> Speaker | None:
    """Whose verb stands nearest before the reporting word ``at``, no farther back than word ``first``."""
    reading, words = voices.reading, voices.reading.doc.words
    if TONGUE in words[first:at]:
        return None
    for word in range(at - 1, max(first, at - FARTHEST) - 1, -1):
        cue = _reports_or_does(voices, word)
        if cue is None or cue.shape.mood not in (PAST, shape.mood) or cue.verb.group is RELAY:
            continue
        if reading.marks.around(reading.doc.starts[word]):
            continue
        found = speaker_of(voices, word, cue)
        if found and not found.person and words[word].removeprefix(WAW) in reading.cues.particles.governing:
            continue
        if found and not found.actor:
            found = _stranger(voices, cue, found)
        if found and found.continues(shape) and _leads(voices, first, word, found):
            return _named(voices, found, at, shape)
    return None


def _reports_or_does(voices: Voices, word: int) -> Cue | None:
    """The verb at ``word``: one that reports, or that only does something; the same may do either («played down»)."""
    reading, text = voices.reading, voices.reading.doc.words[word]
    for verbs in (reading.cues.verbs, reading.cues.doing):
        cue = verbs.get(text)
        if cue and not is_denied(reading, word, cue):
            return cue
    return None


def _named(voices: Voices, found: Speaker, at: int, shape: Shape) -> Speaker:
    """Who it is by name: the name near behind an office, or the named title joined to it when only one goes on."""
    if found.person or found.kind not in (OFFICE, GROUP):
        return found
    joined = voices.begins.get(found.last)
    if joined and joined.people and shape.number == 1 and voices.glued(joined):
        return voices.of(joined)
    return voices.by_name(found, at) if found.kind is OFFICE else found


def _stranger(voices: Voices, cue: Cue, found: Speaker) -> Speaker | None:
    """Somebody whom the cast does not know; None for a paper, a thing, or the object of a verb that takes one."""
    words, document = voices.reading.doc.words, voices.reading.cues.document
    head, single = words[found.first], found.last == found.first + 1
    reports_object = cue.verb.object and words[found.first - 1] in voices.reading.cues.verbs
    if reports_object or head in document.nouns:
        return None
    many = head.endswith(WAW + NOON)
    if voices.known(found).name != found.name or voices.reading.marks.around(voices.reading.doc.starts[found.first]):
        return found
    if single and not many and (head.startswith(ARTICLE) or is_ordinary(head)):
        return None
    if not many:
        return found
    behind = range(found.first + 1, found.last)
    last = next((w for w in behind if not words[w].endswith(WAW + NOON)), found.last)
    return replace(found, last=last, name=voices.reading.surface(found.first, last))


def _leads(voices: Voices, first: int, word: int, found: Speaker) -> bool:
    """Whether the verb at ``word`` opens its clause with its subject right behind it, or the subject before it does."""
    reading = voices.reading
    if found.first < word:
        actor = voices.begins.get(found.first)
        return actor is not None and voices.opens(actor)
    words, start = reading.doc.words, reading.sentence_start(word)
    tells = words[word] in reading.cues.verbs
    if found.first > word + 1 or (words[word - 1] == KAMA and tells):
        return False
    cue = reading.cue(word) if tells else reading.cues.doing[words[word]]
    opens = word in (first, start) or reading.pause(word) or words[word - 1] in reading.cues.led or cue.shape.joined
    return opens or (not (tells or cue.shape.pronoun) and _is_fronted(voices, start, word))


def _is_fronted(voices: Voices, start: int, word: int) -> bool:
    """Whether the sentence opens with a preposition and what it governs, up to the verb at ``word``: in Paris."""
    words, cues = voices.reading.doc.words, voices.reading.cues
    openers = {words[start], words[start].removeprefix(WAW), words[start].removeprefix(FEH)}
    inner = cues.particles.relative.union(cues.that)
    whole = word - start <= LONGEST_FRONT and not any(voices.reading.pause(w) for w in range(start + 1, word))
    return whole and not openers.isdisjoint(cues.particles.prepositions) and inner.isdisjoint(words[start:word])
