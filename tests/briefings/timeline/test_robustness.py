"""Any text is read without an exception, in time that grows with its length, and every span lies in it."""

from __future__ import annotations

import sys
from datetime import date
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.document import read
from briefings.model import Cast
from briefings.timeline import find_events, find_published, read_times
from briefings.timeline.vocabulary import vocabulary

WORDS = sorted({" ".join((first, *rest)) for first, readings in vocabulary().table.items() for rest, _ in readings})
GLUE = st.sampled_from(
    [" ", " ", " ", " ", "\u060c ", ". ", "/", "-", ":", " (", ") ", "\n", "\u0640", "\u200f", "", " \u0648"]
)
NUMBERS = st.one_of(
    st.integers(0, 99999).map(str), st.sampled_from(["\u0661\u0667", "\u06f1\u06f7", "30", "2021", "1442", "00"])
)
TOKENS = st.one_of(st.sampled_from(WORDS), NUMBERS, st.text(max_size=3))
PHRASES = st.lists(st.tuples(TOKENS, GLUE), max_size=25).map(lambda pairs: "".join(a + b for a, b in pairs))
DAYS = st.one_of(st.none(), st.dates())


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), PHRASES), DAYS)
def test_never_raises(text: str, day: date | None) -> None:
    doc = read(text)
    for event in find_events(doc, day, Cast(), ()):
        assert 0 <= event.span.start <= event.words.start < event.words.end <= event.span.end <= len(text)
    for expression in read_times(text, day, "\u062c\u0646\u064a\u0641"):
        assert 0 <= expression.span.start < expression.span.end <= len(text)
        assert expression.value or expression.duration
    find_published(doc)


@settings(max_examples=200, deadline=None)
@given(PHRASES, st.sampled_from([date.min, date.max, date(1, 1, 5), date(9999, 12, 28)]))
def test_the_ends_of_the_calendar(text: str, day: date) -> None:
    read_times(text, day)
    find_events(read(text), day, Cast(), ())


PIECES = [
    "\u064a\u0648\u0645 ",  # day
    "\u0645\u0633\u0627\u0621 ",  # evening
    "\u0646\u062d\u0648 ",  # about
    "\u0648\u0627\u0644\u0646\u0635\u0641 ",  # and a half
    "\u0648\u062b\u0645\u0627\u0646\u064a\u0646\u0627\u062a ",  # and the eighties
    "\u0627\u0644\u0623\u0631\u0628\u0639\u0627\u0621 ",  # Wednesday
    "17:05 \u0628\u0627\u0644\u062a\u0648\u0642\u064a\u062a \u0627\u0644\u0645\u062d\u0644\u064a ",  # local time
    "17:05 ",
    "16/6/2021 ",
    "(",
    "2021 ",
]


def calls(text: str) -> int:
    """How many functions reading ``text`` calls: its work, whatever the machine."""
    doc, count = read(text), 0

    def note(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        find_events(doc, date(2021, 6, 16), Cast(), ())
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_length(piece: str) -> None:
    calls(piece * 200)
    assert calls(piece * 800) < 2.5 * calls(piece * 400) + 100
