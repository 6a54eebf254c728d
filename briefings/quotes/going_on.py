"""Whoever has just spoken and goes on under another title: «X said …; the retired judge added»."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from briefings.people import lexicons
from briefings.people.forms import HEH
from briefings.quotes.bare import bare, folded_name
from briefings.quotes.contents import ARTICLE
from briefings.quotes.speaker import GROUP, NOBODY, OFFICE, PERSON, Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement

_SOMEBODY = (PERSON, OFFICE, GROUP)


def goes_on(voices: Voices, statement: Statement, named: Speaker) -> Speaker:
    """Who spoke last, when it is their title rather than that of ``named``, whom it was taken for; else ``named``.

    Behind a verb of going on, like «added», any title that is nobody else's is theirs.
    """
    subject, last = statement.subject, voices.recent[-1] if voices.recent else None
    if subject is None or last is None or named.name == last.name:
        return named
    if last.number != 1 or subject.gender is not last.gender or {subject.kind, last.kind}.difference(_SOMEBODY):
        return named
    if not _is_title(voices, subject, named):
        return named
    said = bare(voices.reading.doc.words[subject.first : subject.last])
    nobody = named.name == voices.reading.surface(subject.first, subject.last)
    going_on = statement.cue.verb.name in voices.reading.cues.anaphora.going_on
    fits = _fits_better(voices, said, last, NOBODY if nobody else named) if going_on else _fits(voices, said, last)
    alone = nobody and last.person
    theirs = (fits and (alone or going_on)) or (alone and going_on)
    theirs = theirs and not _is_of(voices, said, last)
    return replace(last, first=subject.first, last=subject.last) if theirs else named


def _is_title(voices: Voices, subject: Speaker, named: Speaker) -> bool:
    """Whether ``subject`` is one definite title, not part of a name: «the director of the agency»."""
    words = voices.reading.doc.words[subject.first : subject.last]
    known = words if subject.actor else words[:1]
    if subject.number != 1 or not any(word.startswith(ARTICLE) for word in known):
        return False
    owner = any(voices.begins.get(word) for word in range(subject.first + 1, subject.last))
    part = named.name != subject.name and not set(folded_name(named.name)).isdisjoint(words)
    return not owner and not part


def _fits(voices: Voices, said: list[str], last: Speaker) -> bool:
    """Whether the words of the title are among those of the role and the name, or a shorter role among them.

    One with the field and a state, «the French foreign minister», is whose the cast has it for, or nobody's of these.
    """
    mine = _told(voices, last)
    role = mine.difference(bare([*folded_name(last.name)]))
    foreign = len(role) > 1 and not _peoples().isdisjoint(said[1:])
    return mine.issuperset(said) or (bool(role) and role.issubset(said) and not foreign)


@cache
def _peoples() -> frozenset[str]:
    """What belongs to a state, in bare words of both genders: «French»."""
    words = [word for state in lexicons.states() for word in lexicons.folded(state.demonym)]
    return frozenset([*words, *(word + HEH for word in words)])


def _fits_better(voices: Voices, said: list[str], last: Speaker, named: Speaker) -> bool:
    """Whether who spoke last has the noun of the title, and no fewer of its words than the other has."""
    mine, theirs = _told(voices, last), _told(voices, named)
    known = said[0] in mine and (last.person or not named.person)
    return known and len(mine.intersection(said)) >= len(theirs.intersection(said))


def _is_of(voices: Voices, said: list[str], last: Speaker) -> bool:
    """Whether the title is of somebody who works for who spoke last: the head of the office of the crown prince."""
    return any(word in said[1:] for word in voices.again.anaphora.role(last.name)[:1])


def _told(voices: Voices, speaker: Speaker) -> frozenset[str]:
    """The bare words of the role and the name of ``speaker``."""
    return frozenset(voices.again.anaphora.role(speaker.name) or bare([*folded_name(speaker.name)]))
