"""The briefing as an editor would write it: the headline first, each thing once, in the section where it belongs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from briefings.fusion.fused import Fused
from briefings.fusion.grouping import shared
from briefings.fusion.records import speaker_key
from briefings.fusion.story import Story
from briefings.model import Quote, QuoteKind
from briefings.selection.conflicts import conflicts_of
from briefings.selection.lines import line, quote_line, source_of
from briefings.selection.page import Page
from briefings.selection.sections import Section, section_of
from briefings.selection.telling import in_context, most_telling_first
from briefings.views import BriefingView, Length, Line, PartyQuotes, QuoteLine, SummitHead

_HEADLINES, _PEOPLE, _OUTCOME_FIRST, _LEADS = 1, 12, 1.4, 15


@dataclass(frozen=True, slots=True)
class _Budget:
    """How many lines each section may have."""

    outcomes: int
    disagreements: int
    points: int
    ahead: int
    quotes: int
    parties: int
    conflicts: int
    alone: int


_BUDGETS = {
    Length.SHORT: _Budget(3, 1, 1, 1, 1, 2, 1, 0),
    Length.STANDARD: _Budget(5, 3, 3, 2, 2, 3, 3, 3),
    Length.FULL: _Budget(12, 8, 10, 6, 4, 8, 10, 12),
}


def briefing(
    story: Story, summit: SummitHead, length: Length = Length.STANDARD, had: Collection[str] = (), marked: bool = False
) -> BriefingView:
    """The view at one length; with ``marked`` every line says what is new to a reader who has had ``had``."""
    budget, page = _BUDGETS[length], Page()
    sections = _sorted_out(story.points)

    def pick(candidates: Iterable[Fused], most: int) -> tuple[Line, ...]:
        return tuple(line(one, story, summit, had, marked) for one in _first(candidates, most, page))

    headline = pick(_headlines(story, sections), _HEADLINES)
    outcomes = pick(sections[Section.OUTCOMES], budget.outcomes)
    disagreements = pick(sections[Section.DISAGREEMENTS], budget.disagreements)
    parties = _parties(story, budget, page, had if marked else None)
    several = len({stored.article.outlet for stored in story.articles}) > 1
    return BriefingView(
        summit=summit,
        length=length,
        headline=headline[0] if headline else None,
        outcomes=outcomes,
        disagreements=disagreements,
        points=pick((one for one in sections[Section.POINTS] if len(one.outlets) > 1 or not several), budget.points),
        parties=parties,
        ahead=pick(sections[Section.AHEAD], budget.ahead),
        conflicts=conflicts_of(story.differences, budget.conflicts),
        alone=pick((one for one in story.points if len(one.outlets) == 1), budget.alone) if several else (),
        sources=tuple(source_of(stored) for stored in story.articles),
        people=_people(story),
    )


def _first(candidates: Iterable[Fused], most: int, page: Page) -> list[Fused]:
    chosen: list[Fused] = []
    for one in candidates:
        if len(chosen) == most:
            break
        if page.take(one):
            chosen.append(one)
    return chosen


def _sorted_out(points: Iterable[Fused]) -> dict[Section, list[Fused]]:
    sections: dict[Section, list[Fused]] = {section: [] for section in Section}
    for one in points:
        sections[section_of(one.best.text)].append(one)
    return sections


def _headlines(story: Story, sections: dict[Section, list[Fused]]) -> list[Fused]:
    """Candidates for the line at the top: outcomes and plain points, those first that the other articles echo."""
    leads = [max(found, key=lambda one: one.score) for found in _by_article(story.points).values()][:_LEADS]
    outcomes = {id(one) for one in sections[Section.OUTCOMES]}

    def value(one: Fused) -> float:
        return one.score * (1 + _echo(one, leads)) * (_OUTCOME_FIRST if id(one) in outcomes else 1.0)

    able = [*sections[Section.OUTCOMES][:_LEADS], *sections[Section.POINTS][:_LEADS]] or list(story.points)
    return sorted(able, key=lambda one: (-value(one), one.best.order))


def _by_article(points: Iterable[Fused]) -> dict[int, list[Fused]]:
    found: dict[int, list[Fused]] = {}
    for one in points:
        found.setdefault(one.best.stored.article.id, []).append(one)
    return found


def _echo(one: Fused, leads: list[Fused]) -> float:
    """How much of a line the best lines of other articles share, on average."""
    others = [lead for lead in leads if lead.best.stored.article.id != one.best.stored.article.id]
    return sum(shared(one.best, lead.best)[1] for lead in others) / len(others) if others else 0.0


def _parties(story: Story, budget: _Budget, page: Page, had: Collection[str] | None) -> tuple[PartyQuotes, ...]:
    """The best direct quotes of the people who have most of them; institutions only where there are too few people."""
    by_speaker: dict[str, list[Fused]] = {}
    for one in story.quotes:
        said = one.best.source
        if isinstance(said, Quote) and said.kind is QuoteKind.DIRECT and said.speaker:
            by_speaker.setdefault(speaker_key(said.speaker), []).append(one)
    people = {speaker_key(name) for name in _people(story, len(by_speaker) * 50)}
    ranked = sorted(by_speaker, key=lambda key: (key not in people, -sum(one.score for one in by_speaker[key]), key))
    parties: list[PartyQuotes] = []
    for speaker in ranked:
        if len(parties) == budget.parties:
            break
        best = map(in_context, sorted(by_speaker[speaker], key=most_telling_first))
        chosen = _first(best, budget.quotes, page)
        if chosen:
            parties.append(party([quote_line(one, story, had or (), had is not None) for one in chosen]))
    return tuple(parties)


def party(lines: list[QuoteLine]) -> PartyQuotes:
    """Quotes of one speaker under the name and role of the first."""
    role = next((one.role for one in lines if one.role), None)
    return PartyQuotes(lines[0].speaker, role, tuple(lines))


def _people(story: Story, most: int = _PEOPLE) -> tuple[str, ...]:
    """Names, those in most articles first."""
    counts: dict[str, int] = {}
    for stored in story.articles:
        for person in stored.analysis.people:
            counts[person.name] = counts.get(person.name, 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name))[:most])
