"""Candidates: every reporting word with its subject and the beginning of what it reports."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import ActorKind, Gender
from briefings.quotes.addressees import is_addressee
from briefings.quotes.ascribed import said_by
from briefings.quotes.callers import caller
from briefings.quotes.calls import asked_of, called_for, demanded, pledged
from briefings.quotes.conjugation import DEED, DOER, IN, PRESENT, WAW
from briefings.quotes.considered import considered, judged_instead
from briefings.quotes.contents import Content, How, is_verbal, pair_at
from briefings.quotes.deeming import deems
from briefings.quotes.denials import is_adjective, is_denied, maybe_noun
from briefings.quotes.denied_things import denied_thing
from briefings.quotes.describing import describing_paper
from briefings.quotes.descriptions import described
from briefings.quotes.frames import Search
from briefings.quotes.impersonal import is_impersonal
from briefings.quotes.issuers import TONGUE, behind_paper, quoted_source
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, RELAY, SPEECH, STANCE, Cue, Group
from briefings.quotes.listeners import of_pronoun
from briefings.quotes.named_on import named_on
from briefings.quotes.needed import without_object
from briefings.quotes.own_nouns import own_noun
from briefings.quotes.parted import parted_object
from briefings.quotes.plain import bare_clause, parenthesis, plain_object, that_behind_comma
from briefings.quotes.praised import only_named
from briefings.quotes.preceding import of_relative, of_whom_before, right_before
from briefings.quotes.quoted_before import quoted_before
from briefings.quotes.reading import Reading
from briefings.quotes.run_on import without_addressee
from briefings.quotes.seen_in import seen_in
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.strangers import informing
from briefings.quotes.things import told_by_nobody

FARTHEST_PASSED = 20
LONGEST_TOPIC, SHORT_TOPIC, NEAR_CARRIER = 12, 5, 6
# «even if», with its hamza below
EVEN = "\u0648\u0625"


def find_statements(reading: Reading, voices: Voices) -> list[Statement]:
    """All reports of a text in order; one may stand inside another's content."""
    found = (_statement(reading, voices, at) for at in reading.hits)
    return [statement for statement in found if statement]


def _statement(reading: Reading, voices: Voices, at: int) -> Statement | None:
    cue, doc = reading.cue(at), reading.doc
    if at + 1 >= len(doc.words) or is_denied(reading, at, cue):
        return None
    if cue.shape.mood is DEED:
        return _noun(reading, voices, at, cue)
    if cue.verb.group is RELAY:
        return _relay(reading, voices, at, cue)
    subject = speaker_of(voices, at, cue)
    after = subject.last if subject and subject.first > at else at + 1
    provides = cue.verb.name in reading.cues.objects.providing
    content = _content(reading, at, after, cue, subject)
    if content and subject:
        subject = named_on(voices, cue, without_object(voices, at, cue, subject, content), content)
    if content and subject and (after > at + 1 or TONGUE in doc.words[at : content.joint]):
        subject = quoted_source(voices, subject, content.joint) or behind_paper(voices, subject, content.joint)
    if content and subject and is_addressee(reading, at, cue, subject, content):
        subject = None
    if content:
        subject, content = described(reading, at, cue, subject, content)
    if provides and (after == at + 1 or content is None or content.how not in (How.THAT, How.PREPOSITION)):
        return None
    if content is None or only_named(reading, cue, content) or _told_in(voices, at, cue, subject):
        return None
    if told_by_nobody(reading, at, cue, subject, content) or is_impersonal(reading, at, cue, content, subject):
        return None
    pronoun = cue.shape.pronoun and not _takes_pronoun(cue, content)
    if pronoun or _descriptive(reading, at, cue, content, subject) or is_adjective(reading, at, cue, content):
        return None
    return Statement(at, clause_of(reading, at, subject), cue, subject, content)


def _takes_pronoun(cue: Cue, content: Content) -> bool:
    """Whether the verb's pronoun stands for somebody else than what is said: called on them to, accused him of."""
    if content.how is How.THAT or cue.verb.group is STANCE:
        return True
    return content.how is How.PREPOSITION and cue.verb.group is Group.ACT


def _content(reading: Reading, at: int, after: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """What the verb is joined to; what a comma and the particle part from it rather than an adverb."""
    found = judged_instead(reading, at, cue, subject, _joined(reading, at, after, cue, subject))
    if found is None or cue.verb.group is not SPEECH or found.how not in (How.OBJECT, How.PREPOSITION):
        return found
    return that_behind_comma(reading, at, cue, found) or found


def _joined(reading: Reading, at: int, after: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """What the verb is joined to, however far; else the quotation before it, or the noun right behind it."""
    found = demanded(reading, at, after, cue)
    found = found or Search(reading, at, after, cue).run() or quoted_before(reading, at, cue)
    if found and found.first <= after:
        return found
    near = found is None or (found.how is How.THAT and found.joint > after + 1)
    bare = bare_clause(reading, at, cue, subject) if near else None
    if bare and found and found.joint > bare.first + (bare.first == after):
        return bare
    plain, objects = plain_object(reading, at, cue, subject), reading.cues.objects
    asked = asked_of(reading, at, after, cue) if cue.verb.asks else None
    if plain is None and asked and (found is None or (found.how is How.THAT and asked.first + 1 < found.joint)):
        return asked
    own = plain and found and found.joint == plain.first + 1 and cue.verb.name not in objects.renewing | objects.binding
    own = own and not (found and found.how is How.THAT and reading.doc.words[found.joint - 1] in objects.hopes)
    pledge = pledged(reading, at, after, cue)
    before = pledge is not None and found is not None and found.how is How.PREPOSITION and pledge.first < found.joint
    if found and found.how is not How.OBJECT and not own and not before:
        return found
    found = plain or (pledge if before else found or pledge)
    found = found or parenthesis(reading, at, cue, subject) or bare or called_for(reading, at, after, cue)
    found = found or parted_object(reading, at, cue, subject) or own_noun(reading, at, cue, subject)
    return found or denied_thing(reading, at, cue, subject) or seen_in(reading, at, cue, subject)


def _relay(reading: Reading, voices: Voices, at: int, cue: Cue) -> Statement | None:
    """Passed on from somebody that: the speaker stands behind the link; without one whoever passes it on."""
    content = Search(reading, at, at + 1, cue).run()
    if content is None or content.how not in (How.THAT, How.COLON):
        return None
    passed = reading.cues.relay_link in reading.doc.words[at + 1 : content.joint]
    of_whom = of_pronoun(reading, at, content.joint)
    if of_whom and not passed:
        return Statement(at, clause_of(reading, at, None), replace(cue, shape=of_whom), None, content)
    subject = voices.linked(at, content.joint) if passed else _carrier(voices, at, cue, content)
    return Statement(at, clause_of(reading, at, subject), cue, subject, content) if subject else None


def _carrier(voices: Voices, at: int, cue: Cue, content: Content) -> Speaker | None:
    """Who passes on what nobody else is named for: the agency carried that."""
    subject = speaker_of(voices, at, cue)
    if subject is None or content.joint - max(at, subject.last) > NEAR_CARRIER:
        return None
    quoted = pair_at(voices.reading, at + 1) is not None or voices.reading.behind_mark(subject.last) is not None
    return subject if subject.actor or quoted else None


def _descriptive(reading: Reading, at: int, cue: Cue, content: Content, subject: Speaker | None) -> bool:
    """A verb that describes rather than reports: one in a relative clause, or in the present with no known subject."""
    described = bool(at) and reading.doc.words[at - 1] in reading.cues.particles.relative
    if content.how is How.THAT and described and not cue.verb.that and subject is None:
        return True
    if content.how in (How.THAT, How.COLON, How.MARK, How.BEHIND):
        return False
    if subject and content.how is How.OBJECT and deems(reading, at, cue):
        return False
    if not (subject and subject.actor) and content.how is How.OBJECT and maybe_noun(reading, at):
        return True
    present = cue.shape.mood is PRESENT
    if at and reading.doc.words[at - 1] in reading.cues.particles.relative:
        spoke = (cue.verb.group is SPEECH and is_verbal(reading, content.first)) or _asked(reading, at, cue, content)
        accuses = cue.verb.name in reading.cues.objects.accusing and subject is not None and subject.actor
        accused = accuses and content.how is How.PREPOSITION
        bare = (present and not accused) or (content.how is How.OBJECT and not spoke)
        return bare and not (subject and subject.actor and subject.first > at)
    if present and content.how is How.OBJECT and cue.verb.name in reading.cues.objects.describing:
        return considered(reading, at, cue, subject) != content
    threat = cue.verb.name in reading.cues.objects.threatening and content.first == at + 1
    return (
        present and (content.how is How.OBJECT or threat) and not cue.shape.joined and not (subject and subject.actor)
    )


def _asked(reading: Reading, at: int, cue: Cue, content: Content) -> bool:
    """Whether somebody is asked for it: «the only one who asked of the president | to withdraw»."""
    return not cue.verb.asks.isdisjoint(reading.doc.words[at + 1 : content.first])


def _told_in(voices: Voices, at: int, cue: Cue, subject: Speaker | None) -> bool:
    """Whether it «was announced in» a city, by nobody who is named: the verb is in the passive."""
    words, place = voices.reading.doc.words, voices.begins.get(at + 2)
    passive = cue.verb.name in voices.reading.cues.objects.announcing and not cue.shape.joined and subject is None
    in_place = place is not None and place.kind is ActorKind.STATE and words[at + 1] == IN
    return passive and cue.shape.gender is Gender.MASCULINE and cue.shape.number == 1 and in_place


def _noun(reading: Reading, voices: Voices, at: int, cue: Cue) -> Statement | None:
    """His saying that, by saying that: with an owner or a preposition, and a particle, colon or mark near."""
    follows = reading.doc.words[at + 1]
    own = follows in cue.verb.prepositions and follows != reading.cues.relay_link
    near = own or follows in reading.cues.that or reading.colon(at + 1) or pair_at(reading, at + 1)
    direct = reading.doc.words[at].startswith(PREPOSITION_BI) and near
    if (not cue.shape.pronoun and not direct) or reading.doc.words[at - 1] in reading.cues.clauses.worth:
        return None
    content = Search(reading, at, at + 1, cue).run()
    if content is None or content.joint - at > 8:
        return None
    clause = _passed_on(reading, at)
    start = clause if clause < at else reading.sentence_start(at)
    passed = direct or (content.joint == at + 1 and reading.relays(start, at))
    hows = (How.PREPOSITION,) if cue.verb.group is STANCE else (How.PREPOSITION, How.OBJECT)
    if content.how not in (How.THAT, How.COLON, How.MARK) and not (passed and content.how in hows):
        return None
    linked = said_by(voices, start, at, cue.shape)
    return Statement(at, clause, cue, linked, content)


def _passed_on(reading: Reading, at: int) -> int:
    """Where the clause of «his saying» begins: «…, and the agency quoted the minister as saying»."""
    start = max(reading.sentence_start(at), at - FARTHEST_PASSED)
    for word in range(at - 1, start, -1):
        cue = reading.cues.verbs.get(reading.doc.words[word])
        if cue and cue.verb.group is RELAY:
            clause = clause_of(reading, word, None)
            return clause if cue.shape.joined or reading.pause(clause) else at
    return at


def even_if(reading: Reading, word: int) -> bool:
    """Whether ``word`` is «even if» that leads to a verb: «…, | even if she stressed that»; not «and that»."""
    if reading.doc.words[word] not in reading.cues.clauses.althoughs:
        return False
    start = reading.doc.starts[word]
    return reading.doc.text[start : start + 2] == EVEN


def clause_of(reading: Reading, at: int, subject: Speaker | None) -> int:
    """The word that begins the clause of the reporting word at ``at``: its connectives and a subject before it."""
    words, start = reading.doc.words, reading.sentence_start(at)
    first = subject.first if subject and subject.first < at else at
    if first == at > start and words[at - 1] in reading.cues.particles.relative:
        first -= 1
    led = reading.cues.led
    while first > start and words[first - 1] in led and not reading.pause(first):
        first -= 1
    if first > start and even_if(reading, first - 1):
        first -= 1
    return _topic(reading, first, start, bool(subject and subject.first > at))


def _topic(reading: Reading, first: int, start: int, named: bool) -> int:
    """Where the clause at ``first`` begins when a topic leads it: …, and on trade, he said; …, and there X said."""
    bare = not reading.pause(first) and not named
    longest = LONGEST_TOPIC if reading.pause(first) else SHORT_TOPIC
    for word in range(first - 1, max(start, first - longest), -1):
        if reading.pause(word):
            return word if _leads_topic(reading, word, bare) else first
    return first


def _leads_topic(reading: Reading, word: int, bare: bool) -> bool:
    """«And on», «and to this end», «and in a talk»; only these two before a verb alone."""
    text = reading.doc.words[word]
    if not text.startswith(WAW):
        return False
    rest = text.removeprefix(WAW)
    bare = bare and not (rest == IN and reading.doc.words[word + 1] in reading.cues.document.spoken)
    pointed = rest[:1] in (PREPOSITION_BI, PREPOSITION_LI) and rest[1:] in reading.cues.anaphora.pointers
    return pointed or (not bare and rest in reading.cues.particles.governing)


def speaker_of(voices: Voices, at: int, cue: Cue) -> Speaker | None:
    """The named subject of a finite verb or of a participle's main verb; None when only the form implies one."""
    shape = cue.shape
    if shape.mood is DOER:
        return None
    relative = bool(at) and voices.reading.doc.words[at - 1] in voices.reading.cues.particles.relative
    object_before = relative and shape.pronoun
    before = None if (shape.joined and shape.word[0] == WAW) or object_before else caller(voices, at, cue)
    after = without_addressee(voices, voices.after(at, cue), cue)
    named_behind = after is not None and after.person and before is not None and not before.person
    if relative and after and _has_own_subject(voices.reading, at, cue, after):
        return after
    if before is None and after is None and shape.joined:
        return of_relative(voices, at, shape)
    if before and not voices.reading.pause(at) and not named_behind:
        return before
    if before is None and after is None and not shape.joined:
        found = (
            right_before(voices, at, shape) or informing(voices.reading, at, shape) or of_whom_before(voices, at, shape)
        )
        return found or describing_paper(voices, at, shape)
    if before is None or after is None:
        return _asking_paper(voices, at, cue, after) or after or before
    return after if after.actor and not (before.person and not after.person) else before


def _asking_paper(voices: Voices, at: int, cue: Cue, after: Speaker | None) -> Speaker | None:
    """The paper right before a verb of asking that has whom it asks behind it: a letter that asks | the authorities."""
    if after is None or after.person or after.first != at + 1 or not cue.verb.asks_object:
        return None
    return describing_paper(voices, at, cue.shape)


def _has_own_subject(reading: Reading, at: int, cue: Cue, after: Speaker) -> bool:
    """Whether a relative clause has ``after``, right behind its verb, as its subject: the canal that | Egypt hopes."""
    takes = cue.verb.object or cue.verb.group is Group.ACT or cue.verb.name in reading.cues.objects.telling
    return not takes and after.first == at + 1 and (after.actor or pair_at(reading, at + 1) is not None)
