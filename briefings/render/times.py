"""Days, hours and durations in a reader's words: month vocabulary, digits, zone, Hijri on request."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_timezone_location
from hijridate import Gregorian

from briefings.render.preferences import Digits, Months, ReaderPrefs
from briefings.render.wording import Words

_LOCALES = {Months.LEVANTINE: "ar_SY", Months.EGYPTIAN: "ar_EG", Months.MAGHREBI: "ar_DZ", Months.MOROCCAN: "ar_MA"}
_ARABIC_INDIC = str.maketrans("0123456789", "".join(chr(0x0660 + d) for d in range(10)))
_TIME = re.compile(r"^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$")
_DURATION = re.compile(r"^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$")
_UNITS = ("year", "month", "week", "day", "hour", "minute")


class Speech:
    """How to say numbers, days and times to one reader."""

    def __init__(self, words: Words, prefs: ReaderPrefs) -> None:
        self.words, self.prefs = words, prefs

    def digits(self, text: str) -> str:
        """European digits of ``text`` in the reader's digits."""
        return text.translate(_ARABIC_INDIC) if self.prefs.digits is Digits.ARAB else text

    def count(self, number: int, noun: str) -> str:
        """A number with its noun in agreement. Raises KeyError for a noun that words.toml does not have."""
        return self.words.nouns[noun].form(number).replace("{n}", self.digits(str(number)))

    def day(self, iso: str, weekday: bool = True) -> str:
        """YYYY, YYYY-MM or YYYY-MM-DD (a clock time after it is left out), start/end as a range."""
        if "/" in iso:
            first, last = (self.day(part, weekday) for part in iso.split("/", 1))
            return self.words.phrases["range"].format(first=first, last=last)
        match = _TIME.match(iso)
        if not match:
            return self.digits(iso)
        year, month, day = match[1], match[2], match[3]
        if not month:
            return self.digits(year)
        known = date(int(year), int(month), int(day or 1))
        pattern = ("EEEE d MMMM y" if weekday else "d MMMM y") if day else "MMMM y"
        text = self.digits(format_date(known, pattern, locale=_LOCALES[self.prefs.months]).translate(_LATN))
        return self._with_hijri(known, text) if day and self.prefs.hijri else text

    def short_day(self, iso: str) -> str:
        """Day and month of a date, for places where the year stands nearby."""
        known = date.fromisoformat(iso[:10])
        return self.digits(format_date(known, "d MMMM", locale=_LOCALES[self.prefs.months]).translate(_LATN))

    def told_clock(self, iso: str, zone: str | None, place: str | None) -> str:
        """The hour as the article tells it, under the name of its place or zone; "" when there is no hour."""
        match = _TIME.match(iso.split("/")[0])
        if not match or match[4] is None:
            return ""
        told = f"{match[4]}:{match[5]}"
        if zone:
            return self._clock(told, place or self.zone_name(zone))
        return self.own_clock(iso, None) or self.words.phrases["zoneless"].format(time=self.digits(told))

    def own_clock(self, iso: str, zone: str | None) -> str:
        """The hour in the reader's zone; "" when it was told in that zone, or when the instant is not known."""
        moment = parse_instant(iso.split("/")[0]) if "T" in iso else None
        if moment is None or zone == self.prefs.zone:
            return ""
        here = moment.astimezone(ZoneInfo(self.prefs.zone))
        return self._clock(f"{here:%H:%M}", self.zone_name(self.prefs.zone))

    def moment(self, instant: datetime) -> str:
        """Day and hour of an aware datetime in the reader's zone."""
        here = instant.astimezone(ZoneInfo(self.prefs.zone))
        clock = self._clock(f"{here:%H:%M}", self.zone_name(self.prefs.zone))
        return self.words.phrases["moment"].format(day=self.day(here.date().isoformat()), clock=clock)

    def zone_name(self, zone: str) -> str:
        """The city or name people know a zone by."""
        known = self.words.zones.get(zone)
        return known or str(get_timezone_location(zone, locale="ar", return_city=True))

    def duration(self, iso: str) -> str:
        """An ISO 8601 duration in words; the text itself when it is none."""
        match = _DURATION.match(iso)
        if not match:
            return self.digits(iso)
        parts = [self.count(int(n), unit) for n, unit in zip(match.groups(), _UNITS, strict=True) if n and int(n)]
        return self.words.phrases["and"].join(parts)

    def _clock(self, time: str, zone: str) -> str:
        return self.words.phrases["clock"].format(time=self.digits(time), zone=zone)

    def _with_hijri(self, day: date, text: str) -> str:
        try:
            hijri = Gregorian(day.year, day.month, day.day).to_hijri()
        except OverflowError:
            return text
        month = self.words.hijri_months[hijri.month - 1]
        said = f"{hijri.day} {month} {hijri.year} {self.words.phrases['hijri_sign']}"
        return self.words.phrases["hijri"].format(day=text, hijri=self.digits(said))


_LATN = {0x0660 + d: str(d) for d in range(10)}


def parse_instant(iso: str) -> datetime | None:
    """The moment of an ISO time that has an offset; None otherwise."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else None
