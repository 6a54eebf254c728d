"""Reports told by a noun with its owner: «with the minister's announcement that», «after the bank's denial of».

The owner is the speaker. A noun that is the subject of its clause («that his announcement of … was …») is a report only
up to the word that says something about it.
"""

from __future__ import annotations

from briefings.model import Actor
from briefings.quotes.conjugation import BEH, DEED, DOER, FROM
from briefings.quotes.contents import Content, How, begins_content, is_verbal, is_verbal_word
from briefings.quotes.frames import Search
from briefings.quotes.lexicon import PREPOSITION_LI, SPEECH, Cue, Group
from briefings.quotes.reading import Reading
from briefings.quotes.spans import predicate
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.unreal import is_supposed

NEAR, LONGEST_ADDRESSEE = 3, 5


def find_nominal(reading: Reading, voices: Voices) -> list[Statement]:
    """All reports told by a noun that its speaker follows at once."""
    found = (_nominal(reading, voices, at) for at in reading.hits if _is_noun(reading, at))
    return [statement for statement in found if statement]


def _is_noun(reading: Reading, at: int) -> bool:
    """Whether the reporting word at ``at`` is a noun, or one written like its verb behind a preposition."""
    text, cues = reading.doc.words[at], reading.cues
    alike = text in cues.clauses.nouns or text in cues.past_or_deed
    return reading.cue(at).shape.mood is DEED or (alike and _governed(reading, at))


def _governed(reading: Reading, at: int) -> bool:
    """Whether a preposition, or a noun like one, stands before the noun: after the accusation by."""
    before, cues = reading.doc.words[at - 1] if at else "", reading.cues
    return before in cues.particles.prepositions or before in cues.clauses.behind


def _nominal(reading: Reading, voices: Voices, at: int) -> Statement | None:
    cue, owner = reading.cue(at), _owner(reading, voices, at)
    if owner is None or cue.shape.pronoun or reading.pause(at + 1) or voices.governed(owner):
        return None
    accusing = cue.verb.name in reading.cues.objects.accusing
    if accusing and not _governed(reading, at):
        return None
    if (at and reading.doc.words[at - 1] in reading.cues.clauses.lacking) or is_supposed(reading, at, cue):
        return None
    content = _content(reading, at, owner, cue)
    if content and cue.shape.word.startswith(BEH) and not _by(reading, owner, content):
        return None
    if content is None or _open(reading, at, content.first):
        return None
    return Statement(at, at, cue, voices.of(owner), content)


def _by(reading: Reading, owner: Actor, content: Content) -> bool:
    """Whether «by» and a noun with its ``owner`` report: «by the announcement of the ministry that», «of its plans»."""
    link = reading.doc.words[content.joint] == reading.cues.relay_link
    return content.joint - owner.last <= 1 and (content.how is How.THAT or link)


def _owner(reading: Reading, voices: Voices, at: int) -> Actor | None:
    """The actor behind the noun, or the rest of a name that begins with it: the | announcement of the | government."""
    owner, whole = voices.begins.get(at + 1), voices.begins.get(at)
    if owner or whole is None or whole.people or whole.last < at + 2:
        return owner
    name = reading.surface(at + 1, whole.last)
    return whole._replace(first=at + 1, name=name, span=reading.doc.span(at + 1, whole.last))


def _content(reading: Reading, at: int, owner: Actor, cue: Cue) -> Content | None:
    """Behind the particle, behind «of», or of a verb of speech the verbal noun itself: at once, or behind adverbs."""
    words, after = reading.doc.words, owner.last
    while after < reading.limit(at) and words[after] in reading.cues.particles.adverbs:
        after += 1
    content = _of(reading, after, cue)
    if content is None and _is_demand(reading, at, cue):
        content = Search(reading, at, after, cue).run()
        return content if content and content.joint == after and content.how is How.PREPOSITION else None
    if content is None and (cue.shape.mood is DEED or words[at] in reading.cues.past_or_deed):
        content = Search(reading, at, after, cue).run()
        if content and _acted(reading, at, after, cue, content):
            return content
        content = None if cue.verb.name in reading.cues.objects.accusing else content
    if content is None or content.how not in (How.THAT, How.PREPOSITION, How.OBJECT):
        return None
    if content.how is How.THAT:
        joint = content.joint - (words[content.joint - 1] in cue.verb.prepositions)
        return content if joint - after <= NEAR * (cue.verb.group is SPEECH) else None
    if content.joint != after:
        return None
    if content.how is How.PREPOSITION:
        tied = words[after].startswith(PREPOSITION_LI)
        called = tied and (cue.verb.object or is_verbal_word(reading, words[after].removeprefix(PREPOSITION_LI)))
        return content if called or words[after] == reading.cues.relay_link else None
    return content if cue.verb.group is SPEECH and is_verbal(reading, content.first) else None


def _acted(reading: Reading, at: int, after: int, cue: Cue, content: Content) -> bool:
    """Whether an act behind what tells when or why has its verb's own preposition: «despite the pledge of X | to».

    Between them stands at most whom it is asked of; who is accused must, as «the accusation of X of» is against X.
    """
    text, accuses = reading.doc.words[content.joint], cue.verb.name in reading.cues.objects.accusing
    free = not text.startswith(PREPOSITION_LI) or begins_content(reading, text)
    own = text in cue.verb.prepositions or (text[0] in cue.verb.prepositions and free)
    if cue.verb.group is not Group.ACT or content.how is not How.PREPOSITION or not own:
        return False
    longest = LONGEST_ADDRESSEE if cue.verb.asks_object or accuses else 0
    if not accuses <= content.joint - after <= longest or "(" in reading.doc.gaps[after]:
        return False
    before = reading.doc.words[at - 1] if at else ""
    return before == FROM or before in reading.cues.clauses.behind


def _is_demand(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether «after the demand of» stands at ``at``: behind what tells when or why, its owner demands."""
    demands = cue.shape.mood is DOER and cue.verb.name in reading.cues.objects.binding
    return demands and reading.doc.words[at - 1] in reading.cues.clauses.behind


def _of(reading: Reading, word: int, cue: Cue) -> Content | None:
    """What «to» ties to a noun whose verb has an object: the denial by the government | of the charges."""
    if word >= len(reading.doc.words):
        return None
    text, small = reading.doc.words[word], reading.cues.particles
    tied = text.startswith(PREPOSITION_LI) and len(text) > NEAR and not reading.pause(word)
    if not (tied and cue.verb.object and cue.verb.group is not SPEECH) or text in small.prepositions | small.adverbs:
        return None
    if text[1:] in reading.cues.objects.empty:
        return None
    skip = 0 if text.startswith(PREPOSITION_LI * 2) else 1
    return Content(word, reading.doc.starts[word] + skip, word, How.PREPOSITION)


def _open(reading: Reading, at: int, first: int) -> bool:
    """Whether the noun is the subject of a clause whose end is not known."""
    subject = at == reading.sentence_start(at) or reading.doc.words[at - 1] in reading.cues.that
    return subject and predicate(reading, at, first, reading.limit(at)) is None
