"""Who stands behind a paper or another speaker: «a statement issued by the ministry», «the agency, quoting X»."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Actor, ActorKind, Gender
from briefings.quotes.conjugation import FROM
from briefings.quotes.contents import ARTICLE, pair_at
from briefings.quotes.figures import unjoined
from briefings.quotes.lexicon import PREPOSITION_LI, RELAY
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.strangers import ANY_SHAPE, quoted_name, stranger
from briefings.quotes.subjects import Subjects

FARTHEST, BEYOND = 8, 3
# the end of «they issued it»
THEY_IT = "\u0648\u0647"
# «by the tongue of» somebody
TONGUE = "\u0644\u0633\u0627\u0646"


def issuer(subjects: Subjects, noun: int, limit: int) -> Speaker:
    """Who issued the document named at word ``noun``; the document itself when nobody is named."""
    found = issued_by(subjects, noun, min(limit, noun + FARTHEST))
    if found:
        return found
    named = subjects.begins.get(noun)
    if named:
        return subjects.of(named)
    wrote = _author(subjects, noun)
    if wrote:
        return _from(subjects, subjects.of(wrote), noun)
    last = noun + 1
    while last < limit and not subjects.reading.pause(last) and not _ends(subjects.reading, last):
        last += 1
    return stranger(subjects.reading, noun, last, ANY_SHAPE)


def behind_paper(subjects: Subjects, speaker: Speaker, limit: int) -> Speaker:
    """The issuer of a paper that speaks, when it is named with it; any other speaker as it is."""
    words, cues = subjects.reading.doc.words, subjects.reading.cues
    if speaker.person or speaker.last <= speaker.first:
        return speaker
    if unjoined(words[speaker.first]) not in cues.document.nouns:
        return (words[speaker.first] in cues.document.inquiries and _made_by(subjects, speaker)) or speaker
    return (
        issued_by(subjects, speaker.first, min(limit, speaker.last + BEYOND))
        or _owner(subjects, speaker)
        or _made_by(subjects, speaker)
        or speaker
    )


def is_bare_paper(subjects: Subjects, speaker: Speaker) -> bool:
    """Whether ``speaker`` is a paper of whoever has spoken: one with no owner, or «a statement | that they issued»."""
    words, behind = subjects.reading.doc.words, speaker.first + 1
    if speaker.last < behind or words[speaker.first] not in subjects.reading.cues.document.nouns:
        return False
    own = speaker.name == subjects.reading.surface(speaker.first, speaker.last)
    theirs = speaker.last == behind or words[behind].endswith(THEY_IT)
    return own and theirs and not words[speaker.first].startswith(ARTICLE)


def _owner(subjects: Subjects, paper: Speaker) -> Speaker | None:
    """Whose paper it is, when they stand right behind it: «the statement of | the spokesman X», «of | the ministry»."""
    if subjects.reading.doc.words[paper.first] not in subjects.reading.cues.document.own:
        return None
    wrote = _author(subjects, paper.first)
    if wrote:
        return _from(subjects, subjects.of(wrote), paper.first)
    owner = subjects.begins.get(paper.first + 1)
    if owner is None or owner.last < paper.last or subjects.glued(owner) or owner.kind is ActorKind.GROUP:
        return None
    return _from(subjects, subjects.of(owner), paper.first)


def _made_by(subjects: Subjects, paper: Speaker) -> Speaker | None:
    """Whose an indefinite paper is, behind «of» glued to a body: «an inquiry | of the agency X»."""
    words, owner = subjects.reading.doc.words, subjects.begins.get(paper.last)
    if owner is None or owner.kind is not ActorKind.ORGANISATION or subjects.reading.pause(paper.last):
        return None
    if words[paper.first].startswith(ARTICLE) or not subjects.glued(owner):
        return None
    return _from(subjects, subjects.of(owner), paper.first) if words[owner.first].startswith(PREPOSITION_LI) else None


def _author(subjects: Subjects, paper: int) -> Actor | None:
    """The person right behind a paper of people's own words: «the speech of | king X»."""
    if subjects.reading.doc.words[paper] not in subjects.reading.cues.document.own:
        return None
    owner = subjects.begins.get(paper + 1)
    return owner if owner and owner.people and not subjects.glued(owner) else None


def quoted_source(subjects: Subjects, speaker: Speaker, joint: int) -> Speaker | None:
    """Whom an institution quotes or speaks by before word ``joint``: the agency said, quoting a minister, that."""
    words, cues = subjects.reading.doc.words, subjects.reading.cues
    if speaker.person or speaker.kind not in (ActorKind.ORGANISATION, ActorKind.STATE):
        return None
    if TONGUE in words[speaker.last : joint]:
        spokesman = subjects.at(words.index(TONGUE, speaker.last, joint) + 1, joint)
        # what follows may agree with either
        return replace(spokesman, gender=Gender.UNKNOWN) if spokesman and spokesman.actor else None
    if speaker.kind is ActorKind.STATE:
        return None
    for word in range(speaker.last, min(joint - 2, speaker.last + BEYOND)):
        if words[word] in cues.source.with_an and words[word + 1] == cues.relay_link:
            return subjects.at(word + 2, joint)
    return None


def bearer(subjects: Subjects, speaker: Speaker) -> Speaker:
    """Who bears the title that a letter glued to it hides: «according to the minister | X», «a statement of the …»."""
    words, last = subjects.reading.doc.words, speaker.last
    paper = words[speaker.first] in subjects.reading.cues.document.nouns
    title = speaker.first + paper
    if speaker.person or title + 1 >= last or not words[title].startswith(PREPOSITION_LI):
        return speaker
    named = None if speaker.actor else subjects.ends.get(last)
    behind = subjects.begins.get(last) if paper and not subjects.reading.pause(last) else None
    longer = subjects.begins.get(title) if paper else None
    found = next((a for a in (named, behind, longer) if a and a.people and a.last >= last), None)
    return subjects.of(found) if found else speaker


def passed_on(subjects: Subjects, at: int) -> Speaker | None:
    """Whom the verb of passing on at word ``at`` passes on, up to the next pause: «as the agency carried | from X»."""
    reading = subjects.reading
    cue = reading.cues.verbs.get(reading.doc.words[at])
    if cue is None or cue.verb.group is not RELAY:
        return None
    limit = reading.limit(at)
    return subjects.linked(at, next((w for w in range(at + 1, limit) if reading.pause(w)), limit))


def issued_by(subjects: Subjects, noun: int, limit: int) -> Speaker | None:
    """Who stands behind «issued by», between the paper at word ``noun`` and ``limit``."""
    words, cues = subjects.reading.doc.words, subjects.reading.cues
    for word in range(noun + 1, limit - 1):
        if words[word] in cues.that or subjects.reading.pause(word):
            return None
        site = words[word] in cues.document.upon and words[word + 1] in cues.document.sites
        owner = subjects.at(word + 2, subjects.reading.limit(noun)) if site else None
        if owner:
            return _from(subjects, owner, noun)
        linked = words[word + 1] in (cues.relay_link, FROM)
        definite = words[word].startswith(ARTICLE)
        if words[word] in cues.document.issued and (not definite or (linked and word == noun + 1)):
            first = word + 1 + linked
            found = subjects.at(first, subjects.reading.limit(noun))
            if found:
                return _from(subjects, _whole(subjects, found, first), noun)
    return None


def _whole(subjects: Subjects, found: Speaker, first: int) -> Speaker:
    """Whoever is ``found`` at word ``first``, or all that the quotation marks around the name hold."""
    pair = pair_at(subjects.reading, first)
    if pair is None or not pair.closed or found.person:
        return found
    last = subjects.reading.doc.word_at(pair.right)
    return quoted_name(subjects.reading, first, pair) if found.last < last <= first + FARTHEST else found


def _from(subjects: Subjects, issuer: Speaker, paper: int) -> Speaker:
    """The issuer, mentioned with the paper; «the ministry» alone refers to one named before.

    What follows may agree with the paper or with its issuer: «the statement of the ministry … | and it (she) added».
    """
    words, table = subjects.reading.doc.words, subjects.reading.cues.anaphora
    alone = issuer.last == issuer.first + 1 or (
        issuer.last == issuer.first + 2 and words[issuer.last - 1] in table.same
    )
    refers = alone and (words[issuer.first].startswith(ARTICLE) or words[issuer.first] in table.many)
    return replace(
        issuer, first=issuer.first if refers else paper, gender=Gender.UNKNOWN if not issuer.person else issuer.gender
    )


def _ends(reading: Reading, word: int) -> bool:
    text = reading.doc.words[word]
    cues = reading.cues
    return text in cues.issuer_ends or text in cues.source_starts or text in cues.document.no_owner
