"""Events: which times make a row of the timeline, and what the row says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import date, timedelta

from briefings.document import Document, Sentence
from briefings.model import Cast, Context, Event, Quote, QuoteKind, Span, Tense
from briefings.timeline.clauses import clause_around, clause_span, resumed
from briefings.timeline.dateline import find_dateline, find_today, text_begin
from briefings.timeline.draft import Draft
from briefings.timeline.instants import instant
from briefings.timeline.kinds import Kind
from briefings.timeline.lasting import attached, own_time
from briefings.timeline.names import named_words, no_time, person_spans
from briefings.timeline.nowadays import nowadays
from briefings.timeline.onward import ABSENCE, dated_alone, led_by_since
from briefings.timeline.points import first_in_years
from briefings.timeline.reading import Reader, Timed
from briefings.timeline.resolution import Frame
from briefings.timeline.tape import Tape
from briefings.timeline.venues import Venue, find_venue
from briefings.timeline.verbs import FUTURE, PRESENT, verbs

_SHORTEST_LINE = 5
_BYLINES = 4
_CENTURY = 90
_NTH = 5
_OLD = timedelta(days=7)


class EventFinder:
    """One text and what is known beside it."""

    def __init__(
        self, doc: Document, published: date | None, quotes: tuple[Quote, ...], context: Context, cast: Cast
    ) -> None:
        self.doc = doc
        self.tape = Tape(doc, named_words(cast))
        stated = find_dateline(self.tape)
        self.published = published = published or (stated[0] if stated else find_today(self.tape))
        self.reader = Reader(self.tape, Frame(published, context.first, context.last), context.place, local=True)
        self.direct = sorted(q.span for q in quotes if q.kind is QuoteKind.DIRECT)
        recent = published and published > date.min + _OLD
        begin = context.first or (published - _OLD if published and recent else None)
        self.opening = instant(begin.isoformat()) if begin else None
        self.today = instant(published.isoformat()) if published else None
        self.people = person_spans(cast)
        self.after = 0
        self.body = max(doc.headline.end if doc.headline else 0, text_begin(doc, stated))

    def events(self) -> list[Event]:
        found: list[tuple[Timed, Event]] = []
        for timed in self.reader.timed():
            if timed.span.start < self.body or self._idle(timed):
                continue
            if timed.value is None:
                self._lasting(timed, found)
                continue
            event = self._event(timed, timed.value, timed.duration)
            self.after = timed.draft.last
            if not self._joined(timed, event, found):
                found.append((timed, event))
        return [event for _, event in found]

    def _idle(self, timed: Timed) -> bool:
        """True for times that make no event: "today" meaning nowadays, "for the first time in six months", "the second
        within a year"."""
        draft = timed.draft
        if self._yearly(draft.last) or no_time(self.tape, timed, self.people):
            return True
        sentence = self.doc.sentences[max(timed.sentence, 0)]
        if self._byline(sentence):
            return True
        date_spec = draft.date
        if date_spec and date_spec.offset == 0 and date_spec.weekday is None and not draft.clock and not draft.part:
            return self._nowadays(timed)
        if draft.period and draft.period.start and draft.period.end:
            return draft.period.end.year - draft.period.start.year >= _CENTURY
        if led_by_since(self.tape, draft):
            return self._compared(draft, max(sentence.first, draft.first - ABSENCE))
        if draft.period and draft.period.rule == "within" and draft.period.length and draft.period.length.minutes:
            return True
        if draft.period and draft.period.rule in ("ago", "after", "within", "rolling"):
            if draft.first > sentence.first and self.tape.get(draft.first - 1, Kind.REPEAT):
                return True
            lowest = max(sentence.first, draft.first - _NTH)
            within = self.tape.get(draft.first, Kind.WITHIN)
            return bool(within) and any(self.tape.get(i, Kind.ORDINAL) for i in range(lowest, draft.first))
        return False

    def _compared(self, draft: Draft, lowest: int) -> bool:
        """True for "the highest since 2008", "for the first time in six months"."""
        if not any(self.tape.get(i, Kind.REPEAT) or _most(self.tape, i) for i in range(lowest, draft.first)):
            return False
        return not (dated_alone(self.tape, draft, lowest) or first_in_years(self.tape, draft, lowest))

    def _yearly(self, i: int) -> bool:
        """True when "of each year" follows at word ``i``."""
        of = self.tape.get(i, Kind.FROM)
        each = self.tape.get(of.last, Kind.HABIT) if of else None
        return bool(each and self.tape.get(each.last, Kind.UNIT))

    def _byline(self, sentence: Sentence) -> bool:
        """True for a short line near the beginning or at the end that tells nothing: an outlet's name, a place, the
        hour at which an agency sent its report."""
        sentences = self.doc.sentences
        if sentence.last - sentence.first >= _SHORTEST_LINE or len(sentences) < 2:
            return False
        if sentence.line > _BYLINES and not (sentence is sentences[-1] and sentence.line > sentences[-2].line):
            return False
        return not any(verbs().tense(self.tape.words[i]) for i in range(sentence.first, sentence.last))

    def _nowadays(self, timed: Timed) -> bool:
        before = bisect_right(self.direct, timed.span.start, key=lambda span: span.start) - 1
        quote = self.direct[before] if before >= 0 and self.direct[before].contains(timed.span) else None
        lowest = self._lowest(timed)
        inside = bisect_left(self.doc.starts, quote.start) if quote else None
        return nowadays(self.tape, timed, lowest, inside)

    def _event(self, timed: Timed, value: str, duration: str | None) -> Event:
        sentence = self.doc.sentences[max(timed.sentence, 0)]
        first, last = clause_around(self.tape, (timed.draft.first, timed.draft.last), sentence, self.after)
        span = clause_span(self.tape, first, last)
        span = Span(min(span.start, timed.span.start), max(span.end, timed.span.end))
        venue = find_venue(self.tape, first, last)
        zone, place = self._where(timed, venue)
        return Event(
            span=span,
            words=timed.span,
            time=value,
            duration=duration,
            zone=zone,
            place=place,
            tense=self._tense(value, timed.tense),
            rule=f"time:{timed.draft.rule}",
        )

    def _where(self, timed: Timed, venue: Venue | None) -> tuple[str | None, str | None]:
        """Zone and place of an event. A clock time's place is one whose clocks it was read from, never another."""
        if timed.zone is None or (venue and venue.zone == timed.zone):
            return (venue.zone, venue.name) if venue else (None, None)
        clock = timed.draft.clock
        named = clock is not None and clock.zone is not None and not clock.zone.local
        return timed.zone, None if named else self.reader.names.get(timed.zone)

    def _tense(self, value: str, tense: int) -> Tense:
        when, opening, today = instant(value), self.opening, self.today
        if when and opening and when.end <= opening.start:
            return Tense.BACKGROUND
        if when and today and when.start >= today.end:
            return Tense.ANNOUNCED
        coming = tense in (PRESENT, FUTURE) and when and today and when.end > today.start
        return Tense.ANNOUNCED if coming else Tense.HAPPENED

    def _joined(self, timed: Timed, event: Event, found: list[tuple[Timed, Event]]) -> bool:
        """True when the event only repeats or refines the last one of its clause."""
        if not found:
            return False
        before, last = found[-1]
        if before.sentence != timed.sentence or not last.span.contains(event.words):
            return False
        if resumed(self.tape, before.draft.last, timed.draft.first):
            return False
        if last.time == event.time:
            return True
        if before.draft.clock is None and timed.draft.clock and not timed.draft.date and before.day == timed.day:
            words = Span(min(last.words.start, event.words.start), max(last.words.end, event.words.end))
            found[-1] = (timed, replace(event, span=last.span, words=words, duration=last.duration))
            return True
        return False

    def _lasting(self, timed: Timed, found: list[tuple[Timed, Event]]) -> None:
        """A duration belongs to the event it follows, or to one of its own when a verb of lasting leads it."""
        previous = found[-1] if found and found[-1][0].sentence == timed.sentence else None
        if previous and previous[1].duration is None and attached(self.tape, previous[0], timed, self._lowest(timed)):
            words, event = previous
            end = max(event.span.end, timed.span.end)
            found[-1] = (words, replace(event, duration=timed.duration, span=Span(event.span.start, end)))
            return
        day = previous[0].day if previous else None
        value = own_time(self.tape, timed, self._lowest(timed), self.published, day) if self.published else None
        if value:
            found.append((timed, self._event(timed, value, timed.duration)))

    def _lowest(self, timed: Timed) -> int:
        return self.doc.sentences[max(timed.sentence, 0)].first


def _most(tape: Tape, i: int) -> bool:
    """True for "the most deadly of", not for "more than"."""
    return bool(tape.get(i, Kind.MOST)) and not tape.get(i + 1, Kind.FROM)


def with_people(events: list[Event], cast: Cast) -> tuple[Event, ...]:
    """``events``, each with the people who are named inside its clause."""
    starts = [actor.span.start for actor in cast.actors] if events else []
    return tuple(_peopled(event, cast, starts) for event in events)


def _peopled(event: Event, cast: Cast, starts: list[int]) -> Event:
    begin, end = event.span.start, event.span.end
    first = bisect_left(starts, begin)
    inside = [a.people for a in cast.actors[first : bisect_left(starts, end, first)] if a.span.end <= end]
    names = dict.fromkeys([cast.people[k].name for people in inside for k in people if k < len(cast.people)])
    return replace(event, people=tuple(names)) if names else event
