"""Reading an article's card: what its words say about the event, weighed by where they stand."""

from __future__ import annotations

import re
from collections import defaultdict

from briefings.arabic import fold_word
from briefings.document import Document
from briefings.model import Analysis, Article, Tense
from briefings.summits.card import Card, Weights
from briefings.summits.names import is_vague, names_in
from briefings.summits.phrases import Match, PhraseTable, bare_forms
from briefings.summits.signs import folded_label, signs
from briefings.summits.stems import content_stems
from briefings.timeline.instants import day_of

_DATELINE = re.compile("--|[\u2013\u2014]|\\)")
_DATELINE_WORDS = 12
_LEAD_SENTENCES = 3
_MOST_WORDS = 900
_MOST_DAYS, _AHEAD_DAYS = 3, 60
_HELD, _IN, _NAMED = 2.5, 1.5, 0.5
_BEFORE_WORDS, _AFTER_WORDS, _FAR_DOWN = 16, 8, 0.7
_TITLE, _LEAD, _BODY = 4.0, 2.0, 1.0


class _Zones:
    """How much a word weighs by where it stands: headline, opening, body; nothing in a dateline."""

    def __init__(self, doc: Document) -> None:
        self.first = _after_dateline(doc)
        headline = doc.headline
        self.title_end = doc.word_at(headline.end) if headline else 0
        sentences = [s for s in doc.sentences if s.last > self.title_end]
        self.lead_end = sentences[min(_LEAD_SENTENCES, len(sentences)) - 1].last if sentences else self.title_end

    def weight(self, word: int) -> float:
        if word < self.title_end:
            return _TITLE
        if word in self.first:
            return 0.0
        return _LEAD if word < self.lead_end else _BODY


def _after_dateline(doc: Document) -> range:
    """The words of «City, country (AGENCY) --» at the beginning of the first line after the headline."""
    begin = doc.word_at(doc.headline.end) if doc.headline else 0
    for word in range(begin + 1, min(begin + _DATELINE_WORDS, len(doc.words))):
        gap = doc.gaps[word]
        if "\n" in gap and word > begin + 4:
            break
        if _DATELINE.search(gap):
            return range(begin, word)
    return range(0)


def read_card(article: Article, analysis: Analysis, doc: Document) -> Card:
    """The card of an analysed article."""
    zones, table = _Zones(doc), signs()
    last = min(len(doc.words), _MOST_WORDS)

    def weigh(phrases: PhraseTable) -> dict[str, float]:
        found: defaultdict[str, float] = defaultdict(float)
        for match in phrases.find(doc.words, 0, last):
            found[folded_label(match.label)] += zones.weight(match.first)
        return found

    cities = _cities(doc, zones, last)
    states, demonyms = weigh(table.states), weigh(table.demonyms)
    return Card(
        _days(article, analysis),
        _top(cities, 4),
        _top({name: states.get(name, 0) + demonyms.get(name, 0) for name in states | demonyms}, 6),
        _top(weigh(table.summits), 3),
        _top(weigh(table.bodies), 4),
        _top(_people(analysis, doc, zones), 8),
        tuple(content_stems(doc.words[: zones.lead_end])[:40]),
        names_in(doc, zones.weight),
        _top(_venues(doc, zones, last), 3),
    )


def event_name(doc: Document) -> str | None:
    """The name of the event as the text writes it, None when it names none clearly."""
    return next((name for name in names_in(doc, _Zones(doc).weight) if not is_vague(name)), None)


def _days(article: Article, analysis: Analysis) -> tuple[int, ...]:
    """The day of publication and the days of announced events; of an undated article the days of its events."""
    told = [(event, day_of(event.time)) for event in analysis.events]
    if article.published is None:
        return tuple(sorted({day.toordinal() for _, day in told if day}))[:_MOST_DAYS]
    today = article.published.toordinal()
    ahead = {day.toordinal() for event, day in told if day and event.tense is Tense.ANNOUNCED}
    return (today, *sorted(day for day in ahead if today < day <= today + _AHEAD_DAYS)[:_MOST_DAYS])


def _cities(doc: Document, zones: _Zones, last: int) -> dict[str, float]:
    """Cities; one right after an event noun or after «in» counts more than one that is only named."""
    table = signs()
    found: defaultdict[str, float] = defaultdict(float)
    kinds = {match.last for match in table.kinds.find(doc.words, 0, last)}
    for match in table.cities.find(doc.words, 0, last):
        city, where = folded_label(match.label), _is_where(doc, match, kinds)
        if where or city not in table.doubtful:
            found[city] += zones.weight(match.first) * (_HELD if match.first in kinds else _IN if where else _NAMED)
    return found


def _venues(doc: Document, zones: _Zones, last: int) -> dict[str, float]:
    """Cities after an event noun, or after «in» near one or near a verb of meeting."""
    table = signs()
    found: defaultdict[str, float] = defaultdict(float)
    kinds = {match.last for match in table.kinds.find(doc.words, 0, last)}
    for match in (*table.cities.find(doc.words, 0, last), *table.city_states.find(doc.words, 0, last)):
        if match.first in kinds or (_is_where(doc, match, kinds) and _is_meeting(doc, match, kinds)):
            weight = zones.weight(match.first)
            found[folded_label(match.label)] += weight if weight > _BODY else _FAR_DOWN * weight
    return found


def _is_meeting(doc: Document, place: Match, kinds: set[int]) -> bool:
    sentence = doc.sentences[doc.sentence_of(place.first)]
    near = range(max(sentence.first, place.first - _BEFORE_WORDS), min(sentence.last, place.last + _AFTER_WORDS))
    return not kinds.isdisjoint(near) or any(
        bare in signs().holding for at in near for _, bare in bare_forms(doc.words[at])
    )


def _is_where(doc: Document, match: Match, kinds: set[int]) -> bool:
    before = doc.words[match.first - 1] if match.first else ""
    return match.first in kinds or match.clitics.endswith("\u0628") or before == "\u0641\u064a"


def _people(analysis: Analysis, doc: Document, zones: _Zones) -> dict[str, float]:
    """People by the last word of their name, weighed at every mention."""
    found: defaultdict[str, float] = defaultdict(float)
    places: dict[str, float] = {}
    for at, word in enumerate(doc.words):
        places[word] = places.get(word, 0.0) + zones.weight(at)
    for person in analysis.people:
        key = fold_word(person.name.split()[-1]) if person.name.split() else ""
        weight = places.get(key, 0.0)
        if weight:
            found[key] += weight
    return found


def _top(found: dict[str, float], most: int) -> Weights:
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return tuple((name, round(weight, 1)) for name, weight in ranked[:most] if weight > 0)
