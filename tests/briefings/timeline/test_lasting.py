"""What goes on for days: where it begins and ends, and which event a length belongs to."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.document import read
from briefings.model import Cast
from briefings.timeline import find_events

DAY = date(2021, 6, 16)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قطع الوزير رحلته صباح الثلاثاء خاتما زيارة رسمية لعمان دامت أربعة أيام.",
            [("2021-06-15", None), ("2021-06-12/2021-06-15", "P4D")],
        ),
        ("أجرى الوزيران أمس محادثات استمرت ساعتين.", [("2021-06-15", "PT2H")]),
        ("ناقشوا ذلك في ختام المنتدى الذي انعقد في وهران لمدة ثلاثة أيام.", [("2021-06-14/2021-06-16", "P3D")]),
        ("وضعت السلطات الشقيقين قيد الإقامة الجبرية لمدة ثلاثة أيام.", []),
        (
            "بدأ الوزير جولة السبت. وهي جولة تستمر حتى العشرين من يونيو.",
            [("2021-06-12", None), ("2021-06-12/2021-06-20", None)],
        ),
        ("تشهد المدينة معرضا يستمر حتى 20 يونيو.", [("2021-06-16/2021-06-20", None)]),
        ("وصف الكتاب العمليات التي استمرت 25 يوما في الجبال.", []),
        ("سقط الجسر بعد معارك استمرت أكثر من 60 ساعة.", []),
        ("انتقد العمال الإغلاق الذي استمر 25 يوما حتى الآن.", [("2021-05-23/2021-06-16", "P25D")]),
        ("درس المؤرخون الحرب التي استمرت 40 يوما في شهري مايو ويونيو 2012.", [("2012-05/2012-06", None)]),
        ("زار الطبيب القرية عام 2010 بعد أربع سنوات من تخرجه.", [("2010", None)]),
        ("تنتظر العائلات حتى 20 يونيو.", [("2021-06-20", None)]),
    ],
)
def test_days_that_something_goes_on(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(e.time, e.duration) for e in find_events(read(text), DAY, Cast(), ())] == expected
