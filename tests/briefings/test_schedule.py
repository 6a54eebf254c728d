"""Digests and the wall clock: one per date and hour, through gaps, folds, restarts and changed clocks."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.schedule import ALL_DAYS, GRACE, Due, Plan, Weekday, due, in_quiet_hours, next_slots, slots

ZONES = ("Africa/Cairo", "Asia/Beirut", "Asia/Gaza", "Africa/Casablanca", "Asia/Riyadh", "Europe/Paris")
START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)


def plan(zone: str, *clocks: str, days: frozenset[Weekday] = ALL_DAYS) -> Plan:
    return Plan(tuple(time.fromisoformat(c) for c in clocks), zone, days)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("clock", ["00:00", "00:30", "02:30", "08:00", "23:30"])
def test_exactly_one_digest_per_local_date_for_two_years(zone: str, clock: str) -> None:
    """The minute tick of two years, three hours apart, restarts included: the cursor is all it keeps."""
    wanted = plan(zone, clock)
    cursor, sent = START, Counter[date]()
    while cursor < END:
        now = cursor + GRACE
        decided = due(wanted, cursor, now)
        assert not decided.skipped
        assert not decided.merged
        if decided.send:
            sent[decided.send.day] += 1
        cursor = now
    first = START.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    days = [first + timedelta(days=n) for n in range((END.date() - first).days - 1)]
    assert [d for d in days if sent[d] != 1] == []
    assert max(sent.values()) == 1


@pytest.mark.parametrize(
    ("zone", "day", "clock", "shown"),
    [
        ("Africa/Cairo", date(2026, 4, 24), "00:30", "01:30"),
        ("Asia/Beirut", date(2026, 3, 29), "00:00", "01:00"),
    ],
)
def test_a_skipped_hour_is_taken_after_the_gap(zone: str, day: date, clock: str, shown: str) -> None:
    morning = datetime.combine(day, time(12), ZoneInfo(zone))
    [slot] = slots(plan(zone, clock), morning - timedelta(hours=20), morning)
    assert slot.day == day
    assert slot.moment.astimezone(ZoneInfo(zone)).strftime("%H:%M") == shown


@pytest.mark.parametrize(
    ("zone", "day", "clock"),
    [("Africa/Cairo", date(2026, 10, 29), "23:30"), ("Africa/Casablanca", date(2026, 2, 15), "02:30")],
)
def test_a_repeated_hour_is_taken_once(zone: str, day: date, clock: str) -> None:
    noon = datetime.combine(day, time(12), ZoneInfo(zone))
    found = slots(plan(zone, clock), noon - timedelta(hours=24), noon + timedelta(hours=24))
    assert Counter(s.day for s in found)[day] == 1
    [slot] = [s for s in found if s.day == day]
    local = slot.moment.astimezone(ZoneInfo(zone))
    assert local.fold == 0
    assert (local + timedelta(0)).utcoffset() != (slot.moment + timedelta(hours=1)).astimezone(
        ZoneInfo(zone)
    ).utcoffset()


def test_late_within_the_grace_is_sent_once_and_older_slots_are_recorded() -> None:
    wanted = plan("Asia/Riyadh", "06:00", "08:00", "09:00")
    since = datetime(2026, 5, 1, 0, 0, tzinfo=UTC)
    now = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)  # 11:00 in Riyadh
    decided = due(wanted, since, now)
    assert decided.send is not None
    assert decided.send.name == "09:00"
    assert [s.name for s in decided.merged] == ["08:00"]
    assert [s.name for s in decided.skipped] == ["06:00"]


def test_later_than_the_grace_is_skipped() -> None:
    decided = due(
        plan("Asia/Riyadh", "08:00"), datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 5, 1, 8, 1, tzinfo=UTC)
    )
    assert decided.send is None
    assert [s.name for s in decided.skipped] == ["08:00"]


def test_days_down_give_one_digest_not_three() -> None:
    since, now = datetime(2026, 5, 1, 4, 59, tzinfo=UTC), datetime(2026, 5, 3, 5, 30, tzinfo=UTC)
    decided = due(plan("Asia/Riyadh", "08:00"), since, now)
    assert decided.send is not None
    assert decided.send.day == date(2026, 5, 3)
    assert [s.day.day for s in decided.skipped] == [1, 2]


def test_a_clock_set_back_repeats_nothing() -> None:
    wanted = plan("Asia/Riyadh", "08:00")
    cursor = datetime(2026, 5, 1, 5, 30, tzinfo=UTC)
    assert due(wanted, cursor, cursor - timedelta(hours=2)) == Due()


def test_days_are_names_and_monday_is_monday() -> None:
    monday = plan("Asia/Riyadh", "08:00", days=frozenset({Weekday.MON}))
    for slot in next_slots(monday, START, 5):
        assert slot.day.strftime("%a") == "Mon"


def test_next_slots_of_an_empty_plan() -> None:
    assert next_slots(Plan((), "Asia/Riyadh"), START, 3) == []
    assert next_slots(plan("Asia/Riyadh", "08:00", days=frozenset()), START, 3) == []


@given(
    zone=st.sampled_from(ZONES),
    clocks=st.sets(st.times().map(lambda t: t.replace(second=0, microsecond=0)), min_size=1, max_size=3),
    days=st.frozensets(st.sampled_from(list(Weekday)), min_size=1),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    count=st.integers(1, 10),
)
def test_next_slots_are_the_slots_to_come(
    zone: str, clocks: set[time], days: frozenset[Weekday], now: datetime, count: int
) -> None:
    wanted = Plan(tuple(clocks), zone, days)
    coming = next_slots(wanted, now, count)
    assert len(coming) == count
    assert coming == sorted(coming)
    assert all(s.moment > now for s in coming)
    assert all(Weekday(s.day.strftime("%a").lower()) in days for s in coming)
    assert slots(wanted, now, coming[-1].moment)[:count] == coming


@given(
    zone=st.sampled_from(ZONES),
    clock=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    cuts=st.lists(st.integers(1, 60 * 24 * 5), min_size=1, max_size=12),
    start=st.datetimes(datetime(2026, 1, 1), datetime(2027, 6, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_no_slot_is_lost_or_doubled_however_the_ticks_fall(
    zone: str, clock: time, cuts: list[int], start: datetime
) -> None:
    wanted = Plan((clock,), zone)
    cursor, seen = start, []
    for minutes in cuts:
        now = cursor + timedelta(minutes=minutes)
        decided = due(wanted, cursor, now)
        told = [*decided.skipped, *decided.merged, *([decided.send] if decided.send else [])]
        assert all(now - s.moment <= GRACE for s in told if s not in decided.skipped)
        seen += told
        cursor = now
    assert sorted(seen) == slots(wanted, start, cursor)
    assert len({s.day for s in seen}) == len(seen)


@pytest.mark.parametrize(
    ("hour", "quiet"), [(22, True), (23, True), (0, True), (6, True), (7, False), (12, False), (21, False)]
)
def test_quiet_hours_pass_midnight(hour: int, quiet: bool) -> None:
    now = datetime(2026, 5, 1, hour, 0, tzinfo=ZoneInfo("Asia/Riyadh"))
    assert in_quiet_hours(now, "Asia/Riyadh", time(22), time(7)) is quiet
    assert in_quiet_hours(now, "Asia/Riyadh", None, None) is False
