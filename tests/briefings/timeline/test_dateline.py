"""The day of publication as the text states it."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.document import read
from briefings.model import Cast
from briefings.timeline import find_events, find_published

BODY = "\nوصل الوفد أمس إلى العاصمة وعقد سلسلة من اللقاءات مع المسؤولين.\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("الرياض 16 يونيو 2021", date(2021, 6, 16)),
        ("الكويت 3 رجب 1440 هـ الموافق 10 مارس 2019 م كونا", date(2019, 3, 10)),
        ("عمّان في 3 رجب 1440هـ الموافق 10 مارس 2019م", date(2019, 3, 10)),
        ("نشر في 16 يونيو 2021", date(2021, 6, 16)),
        ("تاريخ النشر: 16/6/2021 - 17:30", date(2021, 6, 16)),
        ("آخر تحديث: الأربعاء 16 حزيران 2021 الساعة 15:05", date(2021, 6, 16)),
        ("الأربعاء 16 يونيو/حزيران 2021", date(2021, 6, 16)),
        ("1901 (GMT+04:00) - 22/01/09", date(2009, 1, 22)),
        ("١٦ يونيو ٢٠٢١", date(2021, 6, 16)),
        ("2021-06-16", date(2021, 6, 16)),
    ],
)
def test_stated_day(line: str, day: date) -> None:
    assert find_published(read(f"عنوان الخبر{BODY}{line}\n")) == day
    assert find_published(read(f"عنوان الخبر\n{line}{BODY}")) == day


@pytest.mark.parametrize(
    "text",
    [
        "عقدت القمة في 16 يونيو 2021.",
        "تعقد القمة يومي 16 و17 يونيو 2021 في جنيف.",
        "انضمت البلاد إلى الحلف في 4 أبريل 1949 بعد استفتاء.",
        "وصل الوفد أمس.",
        "",
    ],
)
def test_a_date_that_is_told_is_no_dateline(text: str) -> None:
    assert find_published(read(text)) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("اليوم الأربعاء 16 يونيو 2021", date(2021, 6, 16)),
        ("اليوم الأربعاء، 16 جوان 2021", date(2021, 6, 16)),
        ("اليوم (16/6/2021)", date(2021, 6, 16)),
        ("أمس الثلاثاء 15 يونيو 2021", date(2021, 6, 16)),
        ("غدا الخميس 17 يونيو 2021", date(2021, 6, 16)),
        ("اليوم الخميس 16 يونيو 2021", None),
        ("الأربعاء 16 يونيو 2021", None),
        ("اليوم الأربعاء 16 يونيو", None),
    ],
)
def test_today_beside_a_full_date_gives_the_day_away(words: str, day: date | None) -> None:
    text = f"افتتح الوزير {words} معرض الكتاب في العاصمة.\nوكان قد زار المعرض في مارس الماضي."
    assert find_published(read(text)) == day
    assert ("2021-03" in [e.time for e in find_events(read(text), None, Cast(), ())]) == (day is not None)


def test_a_dateline_resolves_the_text_and_makes_no_event() -> None:
    (event,) = find_events(read(f"الرياض 16 يونيو 2021{BODY}"), None, Cast(), ())
    assert event.time == "2021-06-15"
