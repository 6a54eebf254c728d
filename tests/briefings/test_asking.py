"""Reading what a reader wants from a subscription."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.asking import Wish, find_zone, read_wish
from briefings.schedule import ALL_DAYS, Weekday


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", Wish()),
        ("08:00", Wish((time(8),))),
        ("٨:٠٠", Wish((time(8),))),
        ("8", Wish((time(8),))),
        ("الساعة ٨ صباحًا", Wish((time(8),))),
        ("٩ مساءً", Wish((time(21),))),
        ("12 am", Wish((time(0),))),
        ("08:00 Europe/Paris", Wish((time(8),), zone="Europe/Paris")),
        ("08:00 europe/paris", Wish((time(8),), zone="Europe/Paris")),
        ("٧:٣٠ القاهرة", Wish((time(7, 30),), zone="Africa/Cairo")),
        ("8:00 بتوقيت الدار البيضاء", Wish((time(8),), zone="Africa/Casablanca")),
        ("08:00، 18:00", Wish((time(8), time(18)))),
        ("٨ صباحا و٦ مساء", Wish((time(8), time(18)))),
        ("08:00 الأحد والثلاثاء", Wish((time(8),), frozenset({Weekday.SUN, Weekday.TUE}))),
        ("08:00 كل يوم", Wish((time(8),), ALL_DAYS)),
        ("أيام العمل", Wish((), frozenset(ALL_DAYS - {Weekday.FRI, Weekday.SAT}))),
        ("mon thu 08:00", Wish((time(8),), frozenset({Weekday.MON, Weekday.THU}))),
        ("25:00", Wish(strange="25:00")),
        ("08:61", Wish(strange="08:61")),
        ("08:00 زحل", Wish(strange="زحل")),
        ("08:00 Mars/Base", Wish(strange="Mars/Base")),
    ],
)
def test_wishes(text: str, wish: Wish) -> None:
    assert read_wish(text) == wish


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("السعودية", "Asia/Riyadh"),
        ("أبو ظبي", "Asia/Dubai"),
        ("Asia/Gaza", "Asia/Gaza"),
        ("America/New York", "America/New_York"),
        ("x", None),
        ("", None),
    ],
)
def test_zones(text: str, zone: str | None) -> None:
    assert find_zone(text) == zone


@given(st.text(max_size=80))
def test_anything_can_be_written(text: str) -> None:
    wish = read_wish(text)
    assert len(wish.times) <= 6
