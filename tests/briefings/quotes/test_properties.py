"""What holds for any text: spans inside the text, no exception, work that grows with the length and no faster."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings import document
from briefings.model import Actor, ActorKind, Cast, Gender, Quote
from briefings.quotes import find_quotes

CUES = "قال وقال مشيرا إلى أن إن إنه بحسب وفقا نقلت عن قوله دعا وصف بأنها جاء في بيان الذي التي لم على ب بالقول كما لكن"
ACTORS = "الوزير الرئيس سالم المصادر CNN 3.5"
MARKS = "\" « » “ ” ' : ، . ؟ - ( ) ـ \u200f ً"
PIECES = [*CUES.split(), *ACTORS.split(), *MARKS.split(" "), "\n", " "]
newsy = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def actors(doc: document.Document, picks: list[int]) -> Cast:
    """A cast with actors at arbitrary places: the rules must hold whoever is found."""
    out = []
    for first in sorted(set(picks)):
        if first + 1 <= len(doc.words) and (not out or out[-1].last <= first):
            last = min(len(doc.words), first + 1 + first % 3)
            span = doc.span(first, last)
            out.append(Actor(first, last, span, ActorKind.OFFICE, span.of(doc.text), Gender.MASCULINE))
    return Cast((), tuple(out))


def check(text: str, found: tuple[Quote, ...]) -> None:
    for quote in found:
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.span.of(text).strip()
        assert quote.rule
    assert list(found) == sorted(found, key=lambda q: (q.span.start, -q.span.end))


@given(st.one_of(st.text(max_size=200), newsy, glued), st.lists(st.integers(0, 40), max_size=8))
@settings(max_examples=400, deadline=None)
def test_any_text_gives_spans_of_the_text(text: str, picks: list[int]) -> None:
    doc = document.read(text)
    check(text, find_quotes(doc, actors(doc, picks)))


@given(newsy)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_quotes(text: str) -> None:
    doc = document.read(text)
    assert find_quotes(doc, Cast()) == find_quotes(doc, Cast())


def lines_run(text: str) -> int:
    """How many lines of the package run for ``text``: a measure of work without a clock."""
    doc = document.read(text)
    count = 0

    def inside(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return inside

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        return inside if "quotes" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find_quotes(doc, actors(doc, list(range(2, len(doc.words), 7))))
    finally:
        sys.settrace(before)
    return count


GROWING = {
    "one endless line of reports": "وقال الوزير إن الاجتماع مفيد ",
    "reports without content": "وقال ",
    "participles": "مشيرا إلى ",
    "one endless line of marks": '"نعم" ',
    "marks that never close": 'قال: "نعم ',
    "marks without words": '"',
    "guillemets that nest": "«نعم ",
    "sources": "بحسب الوكالة، ",
    "plain words": "انعقد الاجتماع في المدينة ",
    "many sentences": 'وقال الوزير سالم إن الاجتماع كان "مفيدا جدا لنا جميعا اليوم".\n',
}


@pytest.mark.parametrize("unit", GROWING.values(), ids=GROWING.keys())
def test_work_grows_with_the_length(unit: str) -> None:
    small, large = lines_run(unit * 150), lines_run(unit * 600)
    assert large <= 4 * small * 1.6 + 2000
