"""Order, sameness and rendering values of normalised times."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.timeline.instants import Grain, day_of, grain, in_zone, instant, same_moment


def test_orders_clock_times_of_different_zones_as_instants() -> None:
    values = ["2021-06-16T20:30+03:00", "2021-06-16T17:05+02:00", "2021-06-16T13:35+02:00", "2021-06-16", "2021"]
    keys = [(instant(v, "Europe/Zurich"), v) for v in values]
    assert [v for _, v in sorted((k, v) for k, v in keys if k)] == [
        "2021",
        "2021-06-16",
        "2021-06-16T13:35+02:00",
        "2021-06-16T17:05+02:00",
        "2021-06-16T20:30+03:00",
    ]


def test_coarse_values_come_first() -> None:
    year, month, day = (instant(v) for v in ("2021", "2021-01", "2021-01-01"))
    assert year is not None
    assert month is not None
    assert day is not None
    assert year < month < day


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021", Grain.YEAR),
        ("2021-12", Grain.MONTH),
        ("2021-06-16/2021-06-17", Grain.DAY),
        ("2021/2022-03", Grain.YEAR),
    ],
)
def test_grain(value: str, expected: Grain) -> None:
    assert grain(value) is expected


@pytest.mark.parametrize(
    "value", ["", "2021-13", "2021-02-30", "yesterday", "2021/", "2022/2021", "9999-12-31T23:59-14:00"]
)
def test_other_shapes_have_no_instant(value: str) -> None:
    assert instant(value) is None


@pytest.mark.parametrize(
    ("a", "b", "zones", "same"),
    [
        ("2021-06-16T17:05+02:00", "2021-06-16T15:05+00:00", (None, None), True),
        ("2021-06-16T17:05+02:00", "2021-06-16T18:05+03:00", (None, None), True),
        ("2021-06-16T17:05+02:00", "2021-06-16T17:05+03:00", (None, None), False),
        ("2021-06-16T17:05+02:00", "2021-06-16T17:05", (None, None), True),
        ("2021-06-16T17:05+02:00", "2021-06-16T17:05", (None, "Europe/Moscow"), False),
        ("2021-06-16T17:05+02:00", "2021-06-16T18:05", (None, "Europe/Moscow"), True),
        ("2021-06-16", "2021-06-16T17:05", (None, None), False),
        ("2021-06", "2021-06", (None, None), True),
        ("2021-06", "2021-07", (None, None), False),
    ],
)
def test_same_moment(a: str, b: str, zones: tuple[str | None, str | None], same: bool) -> None:
    assert same_moment(a, b, *zones) is same
    assert same_moment(b, a, *reversed(zones)) is same


@pytest.mark.parametrize(
    ("value", "zone", "default", "expected"),
    [
        ("2021-06-16T20:30+03:00", "Asia/Riyadh", None, "2021-06-16T20:30+03:00"),
        ("2021-06-16T17:05+02:00", "Asia/Dubai", None, "2021-06-16T19:05+04:00"),
        ("2021-06-16T23:30+02:00", "Asia/Dubai", None, "2021-06-17T01:30+04:00"),
        ("2021-06-16T17:05", "Asia/Dubai", "Europe/Zurich", "2021-06-16T19:05+04:00"),
        ("2021-06-16T17:05", "Asia/Dubai", None, "2021-06-16T17:05"),
        ("2021-06-16", "Asia/Dubai", None, "2021-06-16"),
        (
            "2021-01-16T10:00+01:00/2021-01-16T12:00+01:00",
            "Africa/Cairo",
            None,
            "2021-01-16T11:00+02:00/2021-01-16T13:00+02:00",
        ),
    ],
)
def test_in_zone(value: str, zone: str, default: str | None, expected: str) -> None:
    assert in_zone(value, zone, default) == expected


def test_day_of_an_interval_is_its_first() -> None:
    assert day_of("2021-06-16/2021-06-17") == date(2021, 6, 16)
    assert day_of("2021") is None


@given(st.text(), st.text())
def test_never_raises(value: str, zone: str) -> None:
    instant(value, zone)
    in_zone(value, zone)
    same_moment(value, zone)
