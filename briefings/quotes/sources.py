"""Speakers named as a source: «according to the minister, …», «…, quoting an official», «a statement said that»."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress, count

from briefings.model import Actor, Gender
from briefings.quotes import conjugation
from briefings.quotes.came_in import came_in, marked
from briefings.quotes.conjugation import DEED, PAST, Shape
from briefings.quotes.contents import Content, How, pair_at
from briefings.quotes.figures import figures_owner, unjoined
from briefings.quotes.frames import Search
from briefings.quotes.issuers import bearer, behind_paper, issuer, passed_on
from briefings.quotes.lexicon import PREPOSITION_LI, SPEECH, Cue, Group, Verb
from briefings.quotes.midway import SHORTEST, SHORTEST_BEFORE, around, clause_start, interrupts
from briefings.quotes.reading import Reading
from briefings.quotes.right_behind import follows_at_once
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.strangers import quoted_name
from briefings.quotes.trailing import is_source, is_told, told_verb

_SHAPE = Shape("", DEED, Gender.UNKNOWN, 1)
SOURCE = Cue(Verb("", Group.SOURCE, True, False, frozenset()), _SHAPE)
# between the two names of a month
BETWEEN_MONTHS = "/"
NEW_LINE = frozenset("\r\n")
DOCUMENT_NEAR, FARTHEST_PAPER = 4, 30


def find_sources(reading: Reading, voices: Voices) -> list[Statement]:
    """Reports that name a source or a document instead of a reporting verb."""
    cues, out = reading.cues, []
    for at in compress(count(), reading.doc.each(cues.source_words.__contains__)):
        word = reading.doc.words[at]
        if word in cues.source_starts and is_word_source(reading, at):
            found = _source(reading, voices, at)
        elif told_verb(reading, at):
            found = _told(reading, voices, at)
        elif word in cues.document.verbs:
            found = _document(reading, voices, at)
        else:
            continue
        if found and reading.marks.around(reading.doc.starts[at]) is None:
            out.append(found)
    return [*out, *filter(None, (_heading(reading, voices, actor) for actor in voices.actors if actor.people))]


def _heading(reading: Reading, voices: Voices, actor: Actor) -> Statement | None:
    """A line below the first one that begins with a person and a colon: the person's words as a heading."""
    doc, first = reading.doc, actor.last
    if actor.first == 0 or NEW_LINE.isdisjoint(doc.gaps[actor.first]) or not reading.colon(first):
        return None
    if reading.sentence_start(first) != actor.first or reading.limit(first) - first < SHORTEST:
        return None
    if reading.marks.around(doc.starts[first]) and not pair_at(reading, first):
        return None
    pair = pair_at(reading, first)
    start = pair.start if pair else doc.starts[first]
    return Statement(actor.first, actor.first, SOURCE, voices.of(actor), Content(first, start, first, How.HEADING))


def is_word_source(reading: Reading, at: int) -> bool:
    """A source that ends a clause, or one that opens its sentence, also behind «but», or its clause."""
    before = reading.doc.words[at - 1] if at else ""
    but = at == reading.sentence_start(at) + 1 and before.removeprefix(conjugation.WAW) in reading.cues.clauses.weighed
    return is_source(reading, at) or at == reading.sentence_start(at) or before in reading.cues.that or but


def _source(reading: Reading, voices: Voices, at: int) -> Statement | None:
    speaker = _named(reading, voices, at)
    if speaker is None:
        return None
    limit = reading.limit(at)
    joined = reading.doc.words[at].removeprefix(conjugation.WAW) in reading.cues.source_starts - {reading.doc.words[at]}
    before = (
        None
        if joined or _quoted(reading, speaker.last) or interrupts(reading, at, speaker.last)
        else _preceding(reading, at)
    )
    last = speaker.last
    at_once = _from(reading, last, last) if follows_at_once(reading, at, last) else None
    content = around(reading, at, last) or before or at_once or _following(reading, last, limit)
    return Statement(at, at, SOURCE, speaker, content) if content else None


def _named(reading: Reading, voices: Voices, at: int) -> Speaker | None:
    """The speaker behind the source word at ``at``."""
    cues, words = reading.cues, reading.doc.words
    first = at + 1
    limit = reading.limit(at)
    if first < limit and words[first] == PREPOSITION_LI:
        first += 1
    somebody = first < limit and first in voices.begins and bool(voices.begins[first].people)
    if first >= limit or words[first] in cues.source.own or (_owned(reading, first) and not somebody):
        return None
    quoted = pair_at(reading, first)
    if quoted:
        return quoted_name(reading, first, quoted)
    if reading.pause(first):
        return None
    if words[first] in cues.source.via and words[first] not in cues.source.ma and first + 1 < limit:
        first += 1
        quoted = pair_at(reading, first)
        if quoted:
            return quoted_name(reading, first, quoted)
    if words[at] in cues.source.with_an:
        first += words[first] == cues.relay_link
    elif words[first] in cues.source.ma or words[at] in cues.source.ma:
        first += words[first] in cues.source.ma
        cue = cues.verbs.get(words[first]) if first < limit else None
        told = cue is not None and cue.verb.name not in cues.objects.providing
        if cue is None or not told or words[first] in cues.document.verbs:
            return came_in(voices, first, limit)
        return passed_on(voices, first) or voices.after(first, cue) or marked(voices, first, limit)
    elif words[first] in cues.source.not_speakers or unjoined(words[first]) in cues.source.not_speakers:
        return None
    owner = figures_owner(reading, first, limit)
    counted, first = owner > first, owner
    found = voices.at(first, limit) if first < limit else None
    issued = behind_paper(voices, found, limit) if found else None
    issued = bearer(voices, issued) if issued else None
    tied = issued is found and (words[at] in cues.source.with_li or counted)
    return _without_li(issued) if issued and tied else issued


def _without_li(speaker: Speaker) -> Speaker:
    """The name without the preposition that is glued to it; the article that it has swallowed comes back."""
    name = speaker.name
    if name.startswith(PREPOSITION_LI + PREPOSITION_LI):
        return replace(speaker, name=conjugation.ALEF + name[1:])
    return replace(speaker, name=name[1:]) if name.startswith(PREPOSITION_LI) else speaker


def _owned(reading: Reading, word: int) -> bool:
    """His estimate, her words: the source is the speaker of the sentence."""
    text = reading.surface(word, word + 1)
    return text.endswith((conjugation.HIS, conjugation.HER))


def _following(reading: Reading, word: int, limit: int) -> Content | None:
    """What follows the source: behind a particle, or behind the comma that closes it."""
    cues, words = reading.cues, reading.doc.words
    if _quoted(reading, word):
        return _from(reading, word, word)
    other = False
    for later in range(word, min(limit, word + 24)):
        other = other or is_source(reading, later)
        if other and words[later] not in cues.source.joints:
            continue
        if later in (word, word + 1) and _tells(reading, later):
            return None
        if words[later] in cues.source.joints or words[later] in cues.that:
            if _speaks(reading, later + 1):
                return None
            return _from(reading, later + 1, later) if later + 1 < limit else None
        month = reading.doc.gaps[later].rstrip() == BETWEEN_MONTHS
        if reading.pause(later) and not month and words[later] not in cues.particles.relative:
            if (
                words[later].startswith(conjugation.WAW)
                or words[later] in cues.clauses.connectives
                or (words[later] in cues.verbs and words[later] not in cues.clauses.only_with_that)
                or words[later] in cues.clauses.trailers_comma
            ):
                return None
            return _from(reading, later, later) if limit - later >= SHORTEST else None
    return None


def _quoted(reading: Reading, word: int) -> bool:
    """Whether a quotation longer than a term opens at ``word``: according to the paper «…»."""
    pair = pair_at(reading, word)
    return pair is not None and reading.doc.word_at(pair.right) - word >= SHORTEST_BEFORE


def _tells(reading: Reading, word: int) -> bool:
    """Whether somebody else tells it: «according to the agency the minister | said»."""
    cue = reading.cues.verbs.get(reading.doc.words[word]) if word < len(reading.doc.words) else None
    if cue is None or reading.doc.words[word] in reading.cues.clauses.only_with_that:
        return False
    return cue.verb.group is SPEECH and cue.shape.mood is PAST and not cue.shape.pronoun


def _speaks(reading: Reading, word: int) -> bool:
    """Whether somebody else tells it behind the joint: «according to the agency, so the minister | said that»."""
    told = _tells(reading, word) and not pair_at(reading, word)
    return told and Search(reading, word, word + 1, reading.cue(word)).run() is not None


def _from(reading: Reading, first: int, joint: int) -> Content:
    pair = pair_at(reading, first)
    return Content(first, pair.start if pair else reading.doc.starts[first], joint, How.SOURCE)


def _preceding(reading: Reading, at: int) -> Content | None:
    """The clause before a source that ends it."""
    words, cues, first = reading.doc.words, reading.cues, clause_start(reading, at)
    if words[at - 1] in cues.that or at - first < SHORTEST_BEFORE or _only_tells(reading, first, at):
        return None
    pair = pair_at(reading, first)
    if pair and pair == reading.behind_mark(at):
        return Content(first, pair.start, at, How.BEHIND)
    if reading.marks.around(reading.doc.starts[first]):
        return None
    return Content(first, reading.doc.starts[first], at, How.BEFORE)


def _only_tells(reading: Reading, first: int, at: int) -> bool:
    """Whether nothing but a verb of speech and its subject stands before the source: «the agency reported, quoting»."""
    quoting = reading.doc.words[at] in reading.cues.source.with_an
    return quoting and at - first < 2 * SHORTEST_BEFORE and _tells(reading, first)


def _told(reading: Reading, voices: Voices, at: int) -> Statement | None:
    """…, as the minister said. At the beginning of a sentence the same word means «also»."""
    verb = told_verb(reading, at)
    if not reading.cues.document.verbs.isdisjoint(reading.doc.words[verb : verb + 1]):
        return _came(reading, voices, at, verb)
    if at == reading.sentence_start(at) or not reading.pause(at) or not is_told(reading, at):
        return None
    quoted = pair_at(reading, verb + 1)
    speaker = quoted_name(reading, verb + 1, quoted) if quoted else voices.after(verb, reading.cue(verb))
    content = _preceding(reading, at)
    if content is None or speaker is None or not (quoted or speaker.actor):
        return None
    return Statement(at, at, SOURCE, speaker, content)


def _came(reading: Reading, voices: Voices, at: int, verb: int) -> Statement | None:
    """…, as it came in the statement of the ministry, when nothing that came in it follows."""
    begins = at == reading.sentence_start(at) or not (reading.pause(at) or reading.closes(at))
    if begins or verb + 2 >= reading.limit(at) or _document(reading, voices, verb):
        return None
    speaker, content = came_in(voices, verb, reading.limit(at)), _preceding(reading, at)
    return Statement(at, at, SOURCE, speaker, content) if speaker and content else None


def _paper(reading: Reading, at: int, limit: int) -> int | None:
    """The noun of «it came in the draft», or of «a letter …, it came in it»."""
    words, table = reading.doc.words, reading.cues.document
    if words[at + 1] in table.links:
        behind = range(at + 2, min(limit, at + 2 + DOCUMENT_NEAR))
        return next((w for w in behind if words[w] in table.nouns or words[w] in table.parts), None)
    if words[at + 1] not in table.inside:
        return None
    before = range(at - 1, max(reading.sentence_start(at), at - FARTHEST_PAPER) - 1, -1)
    return next((w for w in before if words[w] in table.nouns or words[w] in table.parts), None)


def _document(reading: Reading, voices: Voices, at: int) -> Statement | None:
    """It came in a statement that: the speaker is who issued it, else the document."""
    limit = reading.limit(at)
    noun = _paper(reading, at, limit) if at + 2 < limit else None
    if noun is None or reading.doc.words[at - 1] in reading.cues.document.apart:
        return None
    content = Search(reading, at, max(noun, at + 1) + 1, SOURCE).run()
    if content is None:
        return None
    author = voices.ends.get(noun) if noun < at else None
    speaker = voices.of(author) if author else bearer(voices, issuer(voices, noun, content.joint if noun > at else at))
    return Statement(at, at, SOURCE, speaker, Content(content.first, content.start, content.joint, How.DOCUMENT))
