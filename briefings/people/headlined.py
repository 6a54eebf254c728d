"""Whom a headline tells of by what they are, and the text then names: «A minister calls for | Oslo — The minister of
health, X, called for». Whoever the text lets speak first is meant, where nothing of the office says otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.document import LINE_ENDS
from briefings.model import Gender
from briefings.people.figures import Figure
from briefings.people.forms import Kind
from briefings.people.lexicons import role_words
from briefings.people.naming import Naming
from briefings.people.tagging import Reading
from briefings.people.title import Title
from briefings.people.title_match import is_specific

_LONGEST_HEADLINE, _LONGEST_LEAD = 30, 90
_ON, _HAS = "\u0639\u0646", "\u0642\u062f"
_ROLE = Kind.OFFICE | Kind.TRADE


def name_headlined(reading: Reading, namings: Sequence[Naming], figures: Sequence[Figure]) -> None:
    """Gives the unnamed of the headline, or of the first paragraph, to the first who is named as speaking then."""
    body = _line_end(reading, 1, _LONGEST_HEADLINE)
    lead = _line_end(reading, body + 1, _LONGEST_LEAD) if body else 0
    unnamed = [n for n in namings if n.first < max(body, lead) and _is_unnamed(reading, n)]
    told = [n for n in unnamed if n.first < body] or [n for n in unnamed[:1] if _is_one_of_few(n.titles[0])]
    for naming in namings if told else ():
        if naming.first < max(body, told[0].last) or not _speaks(reading, naming):
            continue
        if naming.first > body + _LONGEST_LEAD:
            return
        if _is_unnamed(reading, naming) and naming.titles[0].lemma == told[0].titles[0].lemma:
            told.append(naming)
            continue
        if naming.person >= 0 and _is_meant(told, naming, figures[naming.person]):
            _give(told, naming.person, namings)
        return


def _line_end(reading: Reading, first: int, longest: int) -> int:
    """The word behind ``first`` with which the next line begins, if it is near; else 0."""
    gaps = reading.doc.gaps
    return next((j for j in range(first, min(len(gaps), first + longest)) if LINE_ENDS[1] in gaps[j]), 0)


def _is_one_of_few(title: Title) -> bool:
    """«A Labour minister», not «an official», who may be anybody."""
    return not title.bare and title.lemma not in role_words("generic")


def _give(told: list[Naming], person: int, namings: Sequence[Naming]) -> None:
    """Makes ``person`` whom ``told`` and what repeats them mean."""
    for naming in namings:
        if any(naming is one or naming.echo is one for one in told):
            naming.person, naming.echo = person, None


def _is_unnamed(reading: Reading, naming: Naming) -> bool:
    """One person of whom only a title without an article tells: «an Israeli official»."""
    if naming.named or naming.person >= 0 or naming.members or len(naming.titles) != 1:
        return False
    title = naming.titles[0]
    return title.number == 1 and not is_specific(reading, title) and bool(title.kind & _ROLE)


def _speaks(reading: Reading, naming: Naming) -> bool:
    """A verb of speech stands right before or behind ``naming``, or «on» whose authority it is told before it."""
    doc, first, last = reading.doc, naming.first, naming.last
    if first and reading.close(first) and (reading.kind(first - 1) & Kind.SPEECH or doc.words[first - 1] == _ON):
        return True
    last += doc.words[last : last + 1] == [_HAS]
    return last < len(doc.words) and reading.close(last) and bool(reading.kind(last) & Kind.SPEECH)


def _is_meant(told: list[Naming], naming: Naming, figure: Figure) -> bool:
    """Whether ``naming`` brings in its person, and nothing of the offices says that somebody else has been told of."""
    return figure.places[:1] == [naming.first] and all(_agrees(one.titles[0], figure) for one in told)


def _agrees(title: Title, figure: Figure) -> bool:
    """Whether somebody may be called by an indefinite ``title``: of that office and state, or any official of it."""
    offices = [held for held in figure.titles if held.kind & _ROLE]
    states = {state for held in [*figure.titles, *figure.learned] for state in held.states}
    if title.gender is Gender.FEMININE and figure.gender is not Gender.FEMININE:
        return False
    if title.lemma in role_words("generic"):
        return bool(title.states) and set(title.states) <= states and any(held.kind & Kind.OFFICE for held in offices)
    same = any(held.lemma == title.lemma for held in offices)
    return same and (not states or set(title.states) <= states)
