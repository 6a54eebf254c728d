"""Who speaks in a paper: «the office issued a statement in which it said», «a cable from his counterpart».

What stands right before the paper is the subject of the verb that sends it, unless «from» or «gave» behind it names who
wrote it; else whose paper it is. A participle goes with the nearest verb of speech.
"""

from __future__ import annotations

from briefings.model import Actor
from briefings.quotes.conjugation import (
    ALEF,
    BEH,
    DEED,
    DOER,
    FROM,
    HEH,
    HER,
    HIS,
    LAM,
    PAST,
    PRESENT,
    TEH,
    TO,
    WITH,
    Shape,
)
from briefings.quotes.contents import ARTICLE
from briefings.quotes.denials import is_denied
from briefings.quotes.lexicon import RELAY, Cue
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import PERSONAL, Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statements import speaker_of
from briefings.quotes.subjects import Subjects

FARTHEST, NEAR = 25, 4


def author(subjects: Subjects, at: int, shape: Shape) -> Speaker | None:
    """Who wrote the paper in which the verb at ``at`` says something; None when none is named."""
    reading, words = subjects.reading, subjects.reading.doc.words
    if at + 1 >= len(words) or words[at + 1] not in reading.cues.document.within:
        return None
    before = words[at - 2] if words[at - 1] in reading.cues.particles.relative else words[at - 1]
    if before.removeprefix(ARTICLE) in reading.cues.objects.moments:
        return None
    feminine = words[at + 1].endswith(HER)
    for word in range(at - 1, max(reading.sentence_start(at), at - FARTHEST), -1):
        met = _met(subjects, word)
        if met or _is_paper(reading, word, feminine):
            found = writer(subjects, word, at)
            found = met if met and not (found and found.kind in PERSONAL) else found
            speaker = subjects.with_name(subjects.of(subjects.named_before(found)), at) if found else None
            return speaker if speaker and speaker.continues(shape) else None
    return None


def writer(subjects: Subjects, paper: int, at: int) -> Actor | None:
    """Whose paper stands at word ``paper``, told before word ``at``: its source, who sends it, its owner."""
    return _from(subjects, paper, at) or _sender(subjects, paper) or _owner(subjects, paper)


def _is_paper(reading: Reading, word: int, feminine: bool) -> bool:
    """Whether a paper of this gender stands at ``word``: «with a letter», «a statement» in its accusative."""
    table, text = reading.cues.document, reading.doc.words[word]
    plain = text.removeprefix(BEH).removeprefix(ARTICLE)
    forms = {text, plain, plain.removesuffix(ALEF)}
    return plain.removesuffix(ALEF).endswith((HEH, TEH)) is feminine and not forms.isdisjoint(table.nouns | table.parts)


def _from(subjects: Subjects, paper: int, at: int) -> Actor | None:
    """Whom the words behind the paper name as its source: a cable from X, the speech that X gave, remarks X made."""
    reading, words = subjects.reading, subjects.reading.doc.words
    for word in range(paper + 1, min(at, paper + NEAR + 1)):
        if reading.pause(word):
            break
        made = words[word - 1] in (BEH + HIS, BEH + HER) and word - 2 > paper
        near = word < paper + NEAR
        given = words[word - 1].endswith((HIS, HER)) and words[word - 1] not in reading.cues.particles.prepositions
        if word in subjects.begins and (words[word - 1] == FROM or made or (near and given and word - 1 > paper)):
            return subjects.begins[word]
    return None


def _owner(subjects: Subjects, paper: int) -> Actor | None:
    """Whose paper it is: a report by its reporter X, remarks of the minister's, remarks ascribed to the minister."""
    words = subjects.reading.doc.words
    given = paper + 1 < len(words) and words[paper + 1] in subjects.reading.cues.document.ascribed
    led = given and paper + 2 < len(words) and words[paper + 2] == TO
    actor = subjects.begins.get(paper + 1 + given + led)
    if led:
        return actor
    if actor is None or subjects.governed(actor):
        return actor if actor and words[actor.first][0] == LAM else None
    bare = words[paper] in subjects.reading.cues.document.own and not subjects.reading.pause(actor.first)
    return actor if bare and actor.kind in PERSONAL else None


def _met(subjects: Subjects, paper: int) -> Actor | None:
    """Whom a paper talked with in it: an interview with the minister."""
    words = subjects.reading.doc.words
    titled = paper + 2 < len(words) and words[paper + 2].startswith(ARTICLE)
    behind = subjects.begins.get(paper + 2) or (subjects.begins.get(paper + 3) if titled else None)
    if behind is None or behind.kind not in PERSONAL or words[paper + 1] != WITH:
        return None
    return behind if words[paper] in subjects.reading.cues.document.spoken else None


def _sender(subjects: Subjects, paper: int) -> Actor | None:
    """The subject right before the paper, but for an adverb and the verb that sends it: the ministry | issued a."""
    words, adverbs = subjects.reading.doc.words, subjects.reading.cues.particles.adverbs
    last = paper - (paper > 0 and words[paper - 1] in subjects.reading.cues.doing)
    while last > 0 and (words[last - 1] in adverbs or words[last - 1] in subjects.reading.cues.clauses.past):
        last -= 1
    actor = subjects.ends.get(last)
    return actor if actor and subjects.leads(actor) else None


def teller(voices: Voices, at: int, shape: Shape) -> Speaker | None:
    """Whoever does the nearest verb of speech before a participle or a noun at ``at``: X replied to them, saying."""
    if shape.mood not in (DOER, DEED):
        return None
    reading, words = voices.reading, voices.reading.doc.words
    small = reading.cues.particles.relative | reading.cues.source.ma | reading.cues.that
    for word in range(at - 1, reading.sentence_start(at) - 1, -1):
        cue = reading.cues.verbs.get(words[word])
        if cue is None or cue.shape.mood not in (PAST, PRESENT) or cue.verb.group is RELAY or cue.shape.pronoun:
            continue
        if words[word - 1] in small or reading.marks.around(reading.doc.starts[word]) or is_denied(reading, word, cue):
            continue
        found = speaker_of(voices, word, cue)
        behind = found is not None and (found.person or found.first > word)
        known = found is not None and (found.actor or found.last == at > found.first + 1)
        return found if found and behind and known and found.continues(shape) else None
    return None


def opposer(voices: Voices, spoken: int, at: int, shape: Shape) -> Speaker | None:
    """Who answers the report at ``spoken`` with a verb of their own before a participle at ``at``.

    «The army said that …, while the ministry denied it, stressing», «…, which Kyiv refused, stressing»: the verb itself
    told nothing.
    """
    reading, words = voices.reading, voices.reading.doc.words
    if shape.mood is not DOER:
        return None
    for word in range(at - 1, spoken + 1, -1):
        cue = reading.cues.verbs.get(words[word]) or reading.cues.doing.get(words[word])
        if cue is None or not (words[word - 1] in reading.cues.clauses.contrasts or _remarks(reading, word, cue, at)):
            continue
        found = voices.after(word, cue)
        return found if found and found.actor and found.continues(shape) else None
    return None


def _remarks(reading: Reading, word: int, cue: Cue, at: int) -> bool:
    """Whether the verb at ``word`` tells what its subject thinks of all that was said: «…, which | refused».

    The participle at ``at`` stands behind the comma that ends it.
    """
    words, comments = reading.doc.words, reading.cues.clauses.comments
    if not cue.shape.pronoun or not reading.pause(at) or at - word > FARTHEST:
        return False
    return words[word - 1] in comments.get(words[word - 2], ()) or (
        words[word - 2] in comments.get(words[word - 3], ()) and words[word - 1] in reading.cues.particles.relative
    )
