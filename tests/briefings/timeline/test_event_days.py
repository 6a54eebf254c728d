"""Events whose day the words leave to the text: years without one, a part of the day alone, the day told last."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.document import read
from briefings.model import Cast, Event
from briefings.timeline import find_events

DAY = date(2021, 6, 16)


def events(text: str) -> tuple[Event, ...]:
    return find_events(read(text), DAY, Cast(), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الرئيس في أول زيارة له إلى البلاد منذ خمس سنوات.", ["2016/2021"]),
        ("شهد المهرجان أكبر إقبال للزوار منذ أكثر من عشر سنوات.", ["2011/2021"]),
        ("بلغ القمح أعلى مستوى منذ خمس سنوات.", []),
        ("باع المتجر أكبر لوحاته لأول مرة منذ خمس سنوات.", []),
        ("صار الإنتاج أكبر مما كان عليه منذ ثلاث سنوات.", []),
        ("بلغ القمح أعلى مستوى منذ مارس 2019.", []),
        ("شهدت القرية أكثر العواصف دموية منذ مارس 2019.", []),
        ("غرق أكثر من مئة قارب منذ مارس 2019.", ["2019-03/2021-06"]),
        ("وصل الرئيس في أول زيارة له إلى البلاد منذ 11 مايو الماضي.", ["2021-05-11"]),
    ],
)
def test_years_without_one(text: str, expected: list[str]) -> None:
    assert [e.time for e in events(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصلوا صباحا إلى المرفأ.", ["2021-06-16"]),
        ("استمر العزف إلى وقت متأخر من الليل.", ["2021-06-15"]),
        ("افتتح المعرض الأحد ووصلوا صباحا إلى المرفأ.", ["2021-06-13"]),
        ("يعمل الحراس ليلا ونهارا.", []),
        ("يصلون صباحا إلى المرفأ.", []),
    ],
)
def test_a_part_of_the_day_alone(text: str, expected: list[str]) -> None:
    assert [e.time for e in events(text)] == expected


def test_what_is_said_of_the_same_year_behind_which_is() -> None:
    text = "باع التجار ألف طن عام 2019، وهو أعلى رقم تبلغه السوق في عام 2019."
    assert [e.time for e in events(text)] == ["2019", "2019"]


def test_hours_before_are_of_the_day_told_last() -> None:
    text = "انهار الجسر أمس.\nولم يصب أحد.\nوحضر المهندسون.\nوكانت البلدية قد أغلقته قبل ذلك بساعات."
    assert [e.time for e in events(text)] == ["2021-06-15", "2021-06-15"]


def test_the_hour_at_which_a_report_was_sent_is_no_event() -> None:
    assert [e.time for e in events("افتتح الوزير المعرض أمس.\nوحضر الحفل جمهور كبير.\n// انتهى //\n17:58 ت م")] == [
        "2021-06-15"
    ]
