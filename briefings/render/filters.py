"""What templates can ask for beside their view; every filter that makes text notes it for the guard."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from markupsafe import Markup

from briefings.errors import TemplateError
from briefings.render.cleaning import FSI, PDI
from briefings.render.markup import escape, is_web_address
from briefings.render.times import Speech

LONGEST_TEXT = 900
LONGEST_LINK = 1000


@dataclass(slots=True)
class Session:
    """One rendering: the reader's speech and the text that filters have made so far."""

    speech: Speech
    made: list[str] = field(default_factory=list)

    def note(self, text: str) -> str:
        self.made.append(text)
        return text


session: ContextVar[Session] = ContextVar("session")


def _count(number: Any, noun: str) -> str:
    """``{{ 3|count("article") }}``: a number with its noun in agreement."""
    if not isinstance(number, int) or isinstance(number, bool):
        raise TemplateError("count takes a whole number")
    try:
        return session.get().note(session.get().speech.count(number, noun))
    except KeyError:
        raise TemplateError(f"words.toml has no noun {noun!r}") from None


def _date(iso: str | None, weekday: bool = True) -> str:
    """``{{ day|date }}``: a day, month or year in the reader's words; ``date(false)`` without the weekday."""
    now = session.get()
    return now.note(now.speech.day(iso, weekday) if iso else now.speech.words.phrases["undated"])


def _clock(row: dict[str, Any]) -> str:
    """``{{ row|clock }}``: the hour of a timeline row as told, its place or zone written; "" without an hour."""
    return session.get().note(session.get().speech.told_clock(row["time"], row["zone"], row["place"]))


def _own_clock(row: dict[str, Any]) -> str:
    """``{{ row|own_clock }}``: the same hour in the reader's zone; "" when it was told in it."""
    row_zone = row["zone"]
    return session.get().note(session.get().speech.own_clock(row["time"], row_zone) if row_zone else "")


def _moment(iso: str) -> str:
    """``{{ "2026-01-31T05:00:00+00:00"|moment }}``: day and hour of an instant in the reader's zone."""
    return session.get().note(session.get().speech.moment(datetime.fromisoformat(iso)))


def _zone(name: str) -> str:
    """``{{ "Asia/Riyadh"|zone }}``: the city a zone is known by."""
    return session.get().speech.zone_name(name)


def _duration(iso: str) -> str:
    """``{{ "PT1H30M"|duration }}``: a duration in words."""
    return session.get().note(session.get().speech.duration(iso))


def _digits(value: Any) -> str:
    """``{{ 12|digits }}``: a number in the reader's digits."""
    return session.get().speech.digits(str(value))


def _isolate(text: str) -> str:
    """``{{ name|isolate }}``: a name that cannot move what stands around it."""
    return f"{FSI}{text}{PDI}" if text else ""


def _quoted(text: str) -> str:
    """``{{ quote.text|quoted }}``: a direct quote between guillemets; only for words that are one."""
    return f"\u00ab{_shorten(text)}\u00bb"


def _wording(line: dict[str, Any]) -> str:
    """``{{ line|wording }}``: a line's verbatim text with what was added in square brackets."""
    text, opened = line["text"], line.get("opened")
    if opened:
        text = f"{text[: opened['at']]} [{opened['name']}]{text[opened['at'] :]}"
    return _shorten(text)


def _shorten(text: str, most: int = LONGEST_TEXT) -> str:
    """``{{ text|shorten(200) }}``: cut at a word with an ellipsis when it is longer."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0] + "\u2026"


def _link(text: str, url: str) -> str:
    """``{{ title|link(url) }}``: linked words; plain words when the address is not a web address."""
    if url and len(url) <= LONGEST_LINK and is_web_address(url):
        return Markup(f'<a href="{escape(url)}">{escape(text)}</a>')  # noqa: S704 - both parts are escaped
    return text


def _attribution(sources: list[dict[str, Any]]) -> str:
    """``{{ line.sources|attribution }}``: the outlets that carry a line, each once, linked, and the day."""
    phrases = session.get().speech.words.phrases
    seen: dict[str, dict[str, Any]] = {}
    for source in sources:
        seen.setdefault(source["outlet"] or phrases["unnamed_outlet"], source)
    days: dict[str, list[str]] = {}
    for outlet, source in seen.items():
        days.setdefault(_short_day(source["published"]), []).append(Markup.escape(_link(outlet, source["url"])))
    told = [
        Markup.escape(phrases["outlet_separator"]).join([*outlets, day] if day else outlets)
        for day, outlets in days.items()
    ]
    return Markup.escape(phrases["day_separator"]).join(told)


def _short_day(published: str | None) -> str:
    return session.get().note(session.get().speech.short_day(published)) if published else ""


FILTERS: dict[str, Callable[..., str]] = {
    "count": _count,
    "date": _date,
    "clock": _clock,
    "own_clock": _own_clock,
    "moment": _moment,
    "zone": _zone,
    "duration": _duration,
    "digits": _digits,
    "isolate": _isolate,
    "quoted": _quoted,
    "wording": _wording,
    "shorten": _shorten,
    "link": _link,
    "attribution": _attribution,
}
