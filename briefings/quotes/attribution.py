"""Whose report it is: the subject of its reporting word; else who wrote, tells or did it; else who spoke last."""

from __future__ import annotations

from briefings.quotes.accused import accused
from briefings.quotes.authors import author, opposer, teller
from briefings.quotes.breaks import but_says
from briefings.quotes.conjugation import DOER, Shape
from briefings.quotes.contents import How
from briefings.quotes.crowds import crowd, many_before
from briefings.quotes.described import describes
from briefings.quotes.described_nouns import described_noun
from briefings.quotes.doers import doer
from briefings.quotes.going_on import goes_on
from briefings.quotes.issuers import is_bare_paper
from briefings.quotes.opened_by import acted_before, opened_by
from briefings.quotes.speaker import NOBODY, PERSONAL, Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.third_person import not_himself
from briefings.quotes.together import together
from briefings.quotes.written_before import written_before

# behind the verb and «in it»
BEHIND = 2


def speaker_for(voices: Voices, statement: Statement, spoken: int, covered: int) -> Speaker:
    """The named speaker; else the subject of the sentence when nobody has spoken in it yet; else the last speaker.

    ``spoken`` is the reporting word of the report before this one, ``covered`` the word behind its content.
    """
    start = voices.reading.sentence_start(statement.at)
    if statement.subject:
        other = _behind_it(voices, statement, spoken, start) or _addressing(voices, statement)
        named = goes_on(voices, statement, voices.known(other or statement.subject))
        return written_before(voices, named) or named
    found = _in_sentence(voices, statement, spoken, max(covered, start)) or _topic(voices, statement, spoken, covered)
    found = found or described_noun(voices, statement)
    speaker = voices.known(found) if found else _goes_on(voices, statement, spoken, start)
    return not_himself(voices, statement, speaker)


def _goes_on(voices: Voices, statement: Statement, spoken: int, start: int) -> Speaker:
    """Who goes on when nobody acts in the sentence, which begins at word ``start``."""
    at, shape = statement.at, statement.cue.shape
    both = together(voices, at, shape) if spoken < start or not voices.last(shape).name else None
    agreeing = both or _agreeing(voices, statement, spoken)
    many = agreeing or (crowd(voices, at, shape) if spoken < start else None)
    if many or (spoken < start and describes(voices, statement)):
        return many or NOBODY
    opener = opened_by(voices, at, shape) if spoken < start < statement.clause else None
    if opener:
        return voices.known(opener)
    last = voices.last(shape)
    silent = not last.name or _long_silent(voices, last, shape, start)
    return _disagreeing(voices, statement, spoken) if silent else last


def _long_silent(voices: Voices, last: Speaker, shape: Shape, start: int) -> bool:
    """Whether ``last``, who agrees with a participle, has spoken before its sentence, which begins at word ``start``.

    A body or several people have spoken in the sentence itself: «the fishermen said that, adding (m)».
    """
    told = voices.recent[-1]
    return shape.mood is DOER and last is not told and not told.person and last.first < start <= told.first


def _addressing(voices: Voices, statement: Statement) -> Speaker | None:
    """Who wrote the paper in which the one behind the verb is called upon: a speech in which he warned | the party."""
    cue, objects, subject = statement.cue, voices.reading.cues.objects, statement.subject
    if subject is None or subject.first != statement.at + BEHIND or cue.shape.pronoun:
        return None
    if cue.verb.name not in objects.pressing | objects.calling | objects.needing:
        return None
    within = voices.reading.doc.words[statement.at + 1] in voices.reading.cues.document.within
    pressed = within and cue.verb.name in objects.pressing and statement.content.joint <= subject.last + 1
    return author(voices, statement.at, cue.shape) or (voices.main(statement.at, cue.shape) if pressed else None)


def _in_sentence(voices: Voices, statement: Statement, spoken: int, first: int) -> Speaker | None:
    """Who is tied to the reporting word, wrote what it stands in, or acts in its sentence, from word ``first`` on."""
    at, shape, start = statement.at, statement.cue.shape, voices.reading.sentence_start(statement.at)
    found = voices.beside(at, shape) if shape.mood is DOER else many_before(voices, at, shape)
    found = found or _told(voices, statement, start if spoken < start else at)
    found = found or doer(voices, first, statement.clause, shape)
    if found is None and spoken < start < statement.clause:
        found = opposer(voices, start, at, shape) or teller(voices, at, shape) or voices.main(at, shape)
    return found or (opposer(voices, spoken, at, shape) if spoken >= start else None)


def _topic(voices: Voices, statement: Statement, spoken: int, covered: int) -> Speaker | None:
    """Whom the sentences before are about, for a report that opens its own."""
    start = voices.reading.sentence_start(statement.at)
    if start != statement.clause or spoken < 0:
        return None
    shape = statement.cue.shape
    topic = voices.topic(statement.at, spoken, shape) or acted_before(voices, statement.at, spoken, shape)
    if topic or not start:
        return topic
    does = doer(voices, max(covered, voices.reading.sentence_start(start - 1)), start, statement.cue.shape)
    named = does is not None and (does.actor or voices.known(does).name != does.name)
    return does if named else None


def _agreeing(voices: Voices, statement: Statement, spoken: int) -> Speaker | None:
    """Who agrees with the verb better than who spoke last: many, two who met, a paper, somebody inside the report."""
    at, shape, start = statement.at, statement.cue.shape, voices.reading.sentence_start(statement.at)
    disagrees = bool(voices.recent) and not voices.recent[-1].continues(shape)
    many = voices.many(at, shape) if shape.number > 1 and disagrees else None
    many = many or accused(voices, spoken, at, shape)
    if many:
        return voices.known(many)
    pair = voices.pair(at, shape) or voices.again.parties.behind(at, shape, voices.recent)
    if pair:
        return pair
    found = voices.carrier(spoken, shape) if disagrees and spoken < start == statement.clause else None
    if found is None and shape.mood is DOER and spoken >= start:
        found = (teller(voices, at, shape) if disagrees else None) or voices.inner(spoken, at, shape)
    return voices.known(found) if found else None


def _behind_it(voices: Voices, statement: Statement, spoken: int, start: int) -> Speaker | None:
    """Whose the bare paper is in which something «came»: who has spoken right before, else whom the sentence is of."""
    paper = statement.subject if statement.content.how is How.DOCUMENT else None
    if paper is None or not is_bare_paper(voices, paper):
        return None
    told = voices.recent[-1] if voices.recent else None
    if told and spoken >= start:
        return told
    near = spoken >= (voices.reading.sentence_start(start - 1) if start else 0)
    return voices.main(statement.at, statement.cue.shape) or (told if near else None)


def _told(voices: Voices, statement: Statement, start: int) -> Speaker | None:
    """Who wrote the paper it is in; else, when nobody has spoken since ``start``, whom the sentence passes on."""
    at, wrote = statement.at, author(voices, statement.at, statement.cue.shape)
    passed = voices.linked(start, at) if not wrote and voices.reading.relays(start, at) else None
    return wrote or (passed if passed and passed.actor and passed.continues(statement.cue.shape) else None)


def _disagreeing(voices: Voices, statement: Statement, spoken: int) -> Speaker:
    """Nobody who has spoken agrees: who is passed on in the sentence, else who spoke in it."""
    at, shape = statement.at, statement.cue.shape
    start = voices.reading.sentence_start(at)
    found = voices.linked(start, at) if spoken >= start and voices.reading.relays(start, at) else None
    if found is None and spoken >= start and shape.mood is DOER:
        main = voices.main(at, shape)
        found = main if main and main.kind in PERSONAL else None
    if found:
        return voices.known(found)
    if spoken >= start and voices.recent:
        other = voices.main(at, shape) if but_says(voices.reading, at) else None
        return voices.known(other) if other else voices.recent[-1]
    return voices.earlier(at, shape) or NOBODY
