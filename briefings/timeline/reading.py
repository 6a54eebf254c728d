"""Reading: the drafts of a text resolved to values, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from briefings.document import Document, Sentence, read
from briefings.model import Span
from briefings.timeline.distances import resolve_period
from briefings.timeline.draft import Draft
from briefings.timeline.grammar import drafts
from briefings.timeline.kinds import Kind
from briefings.timeline.leanings import led_up_to
from briefings.timeline.moments import Clock, Stamp, Stretch, TimeExpression, stamp
from briefings.timeline.onward import lasting_until, onward, since_at
from briefings.timeline.points import pointed
from briefings.timeline.resolution import Frame, resolve_clock, resolve_date, told_offset
from briefings.timeline.tape import Tape
from briefings.timeline.tense import tense_at
from briefings.timeline.venues import REACHED, find_venue, main_venues
from briefings.timeline.verbs import FUTURE, PAST
from briefings.timeline.zones import GREENWICH, place_zone


@dataclass(frozen=True, slots=True)
class Timed:
    """A draft with its value; ``value`` is None for a bare duration. ``tense`` is that of the clause around it."""

    draft: Draft
    span: Span
    value: str | None
    duration: str | None
    zone: str | None
    tense: int
    sentence: int

    @property
    def start(self) -> Stamp | None:
        """Where ``value`` begins, as finely as it says."""
        if self.value is None:
            return None
        return Stamp(*(int(part) for part in self.value.partition("/")[0][:10].split("-")))

    @property
    def day(self) -> Stamp | None:
        """The day that ``value`` begins on, None for coarser values."""
        start = self.start
        return start if start and start.day else None


def read_times(text: str | Document, reference: date | None, place: str | None = None) -> tuple[TimeExpression, ...]:
    """All times of ``text`` in order, resolved against ``reference``.

    ``place`` (a place's name or an IANA zone) is where "local time" is when the text itself names no place. Without a
    reference only what stands by itself has a value; the rest is left out. Never raises.
    """
    doc = read(text) if isinstance(text, str) else text
    timed = Reader(Tape(doc), Frame(reference), place).timed()
    return tuple(TimeExpression(t.span, t.value, t.duration, t.zone, t.draft.rule) for t in timed)


class Reader:
    """One text, its frame, and the zone of its "local time"."""

    def __init__(self, tape: Tape, frame: Frame, place: str | None, local: bool = False) -> None:
        """``local``: a clock time without a zone is on the clocks of the article's own venue."""
        self.tape = tape
        self.doc = tape.doc
        self.frame = frame
        self.given = place_zone(place)
        self.names: dict[str, str] = {self.given: place} if self.given and place and place != self.given else {}
        self.local = local
        self._told: str | None = None
        self._last_day: Stamp | None = None
        self._near: dict[int, str | None] = {}
        self._far: list[str] | None = None

    def timed(self) -> list[Timed]:
        """All drafts that have a value or a duration."""
        found: list[Timed] = []
        doc, number, day = self.doc, -1, None
        for draft in drafts(self.tape):
            while number + 1 < len(doc.sentences) and doc.sentences[number + 1].first <= draft.first:
                number, day = number + 1, None
            sentence = doc.sentences[max(number, 0)]
            one = self._resolved(draft, sentence, number, day, found[-1] if found else None)
            if one:
                found.append(one)
                day = one.day or day
                self._last_day = one.day or self._last_day
        return found

    def _resolved(
        self, draft: Draft, sentence: Sentence, number: int, day: Stamp | None, before: Timed | None
    ) -> Timed | None:
        frame = self.frame
        if before and before.value and number - before.sentence <= 1:
            frame = replace(frame, told=before.start)
        elif draft.period and draft.period.unit == "hours":
            frame = replace(frame, told=self._last_day)  # told on the same day, however long the report is
        tense = tense_at(self.tape, draft.first, draft.last, (sentence.first, sentence.last))
        tense = PAST if self.tape.get(draft.first, Kind.BYGONE) else tense
        span = self._span(draft)
        if draft.length and not draft.date:
            return Timed(draft, span, None, str(draft.length), None, tense, number)
        if draft.period:
            period = pointed(self.tape, draft, sentence.first, tense, frame)
            found = resolve_period(period, frame) if period else None
            if not found:
                return None
            value = onward(self.tape, draft, found[0], frame.reference, sentence.first)
            span = self._since(draft, span, value is not found[0])
            return Timed(draft, span, str(value), found[1], None, tense, number)
        if draft.alone and (day or tense != PAST):
            return None
        if day and draft.date and draft.date.open and led_up_to(self.tape, draft.first, sentence.first):
            frame, tense = replace(frame, reference=day.first()), FUTURE
        stretch = resolve_date(draft.date, frame, tense) if draft.date else None
        if draft.date and stretch is None:
            return None
        if stretch and not draft.clock:
            drawn = onward(self.tape, draft, stretch, frame.reference, sentence.first)
            span = self._since(draft, span, drawn is not stretch)
            stretch = lasting_until(self.tape, draft, drawn, frame.told, frame.reference)
        if draft.length:
            return Timed(draft, span, str(stretch), str(draft.length), None, tense, number)
        if draft.clock:
            return self._clocked(Timed(draft, span, None, None, None, tense, number), draft.clock, stretch, day)
        return Timed(draft, span, str(stretch), None, None, tense, number) if stretch else None

    def _clocked(self, timed: Timed, clock: Clock, stretch: Stretch | None, day: Stamp | None) -> Timed | None:
        start = stretch.start if stretch else day
        if start is None and self.frame.reference:
            start = stamp(self.frame.reference)
        if start is None or start.day is None:
            return None
        try:
            venue = self._venue(clock, start, timed.sentence)
            value, zone = resolve_clock(clock, start, venue)
        except (ValueError, OverflowError):
            return None
        if zone and zone != GREENWICH:
            self._told = zone
        return Timed(timed.draft, timed.span, value, None, zone, timed.tense, timed.sentence)

    def _venue(self, clock: Clock, day: Stamp, sentence: int) -> str | None:
        """The zone of a clock time that names none itself."""
        if clock.zone is None:
            if self.given:
                return self.given
            return self._told or next(iter(self._venues(sentence)), None) if self.local else None
        if not clock.zone.local:
            return None
        venues = self._venues(sentence)
        fitting = told_offset(clock, day, venues) if clock.other else None
        return fitting or next(iter(venues), None)

    def _span(self, draft: Draft) -> Span:
        """The words of the draft, with the bracket that closes what they open."""
        span = self.doc.span(draft.first, draft.last)
        day = self.tape.get(draft.first, Kind.DAY | Kind.WEEKDAY | Kind.PART | Kind.MONTH)
        if day and day.value.joined:
            span = Span(span.start + 1, span.end)
        text = self.doc.text
        if text.count("(", span.start, span.end) > text.count(")", span.start, span.end):
            after = self.doc.gaps[draft.last]
            if after.lstrip()[:1] == ")":
                return Span(span.start, span.end + after.index(")") + 1)
        return span

    def _since(self, draft: Draft, span: Span, drawn: bool) -> Span:
        """The words of a stretch, "since" among them."""
        return Span(self.doc.starts[since_at(self.tape, draft)], span.end) if drawn else span

    def _venues(self, number: int) -> list[str]:
        """Zones that "local time" may mean: of a town in the sentence, of the place given, of the text's towns."""
        if number not in self._near:
            sentence = self.doc.sentences[max(number, 0)]
            words = (sentence.first, sentence.last)
            near = find_venue(self.tape, *words) or find_venue(self.tape, *words, least=REACHED)
            self._near[number] = near.zone if near else None
            self.names |= {near.zone: near.name} if near else {}
        if self._far is None:
            venues = main_venues(self.tape)
            self._far = [venue.zone for venue in venues]
            self.names = {venue.zone: venue.name for venue in venues} | self.names
        likely = [self._near[number], self.given, *self._far]
        return [zone for zone in likely if zone]
