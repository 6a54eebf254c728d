"""What only looks like a time: names, measures, years that are themselves spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.document import read
from briefings.model import Actor, ActorKind, Cast, Gender, Person, Span
from briefings.timeline import find_events

DAY = date(2021, 6, 16)


def times(text: str, cast: Cast | None = None) -> list[str]:
    return [event.time for event in find_events(read(text), DAY, cast or Cast(), ())]


@pytest.mark.parametrize(
    "text",
    [
        "انخفض الإنتاج إلى مستويات عام 1990.",
        "زادت الأرباح بواقع الثلث مقارنة مع عام 2019.",
        "ذكر التقرير أن عام 2019 هو الأكثر جفافا.",
        "وصف الوزير التونسي عام 2019 بأنه عام صعب.",
        'قال الوزير لبرنامج "هذا الأسبوع" إن الاتفاق قريب.',
        "رفض نواب «14 آذار» الاقتراح.",
    ],
)
def test_no_event(text: str) -> None:
    assert not times(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("وصف الكاتب غزو الجزيرة في عام 2003 بأنه خطأ.", "2003"),
        ("الاقتراع الذي جرى عام 2019 هو الأول.", "2019"),
        ('أعلن الوزير أنه سيتوجه إلى وهران "الأسبوع المقبل".', "2021-06-21/2021-06-27"),
    ],
)
def test_a_time_beside_the_same_words_stands(text: str, time: str) -> None:
    assert times(text) == [time]


def test_a_months_name_inside_somebodys_name_is_no_time() -> None:
    text, name = "قال باولو دي مايو إن الاتفاق وقع الاثنين.", "باولو دي مايو"
    at = text.index(name)
    actor = Actor(1, 4, Span(at, at + len(name)), ActorKind.PERSON, name, Gender.MASCULINE, 1, (0,))
    assert times(text, Cast((Person(name, None, (name,)),), (actor,))) == ["2021-06-14"]


def test_a_name_that_looks_like_a_verb_tells_no_tense() -> None:
    text, name = "قال المستشار نبيل يزداني الأحد إن الخطة جاهزة.", "نبيل يزداني"
    at = text.index(name)
    actor = Actor(2, 4, Span(at, at + len(name)), ActorKind.PERSON, name, Gender.MASCULINE, 1, (0,))
    assert times(text, Cast((Person(name, None, (name,)),), (actor,))) == ["2021-06-13"]
    assert times(text) == ["2021-06-20"]
