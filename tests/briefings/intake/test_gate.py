"""What is no article is refused with its reason."""

from __future__ import annotations

import pytest

from briefings.errors import UnreadableError
from briefings.intake.gate import refuse_no_article
from briefings.model import Article

NEWS = "بدأ وزراء الزراعة اجتماعهم السنوي في تونس صباح اليوم بحضور ممثلي عشرين دولة لمناقشة شح المياه وأسعار الحبوب."


def test_news_passes() -> None:
    refuse_no_article(Article(text=NEWS))
    refuse_no_article(Article(text=NEWS + " وتحدث الوزير عن سياسة الخصوصية في المنصات."))
    refuse_no_article(Article(text=NEWS * 30 + " تسجيل الدخول - سياسة الخصوصية"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The ministers met in Tunis this morning to discuss water and the price of grain in the region.", "no Arabic"),
        ("Ministers met in Tunis this morning to discuss water (المياه) and the price of grain.", "hardly any Arabic"),
        ("اجتماع في تونس", "almost no text"),
        (
            "نحن نستخدم ملفات تعريف الارتباط لتحسين تجربتك. باستمرارك في التصفح فأنت توافق على سياسة الخصوصية "
            "وشروط الاستخدام الخاصة بنا.",
            "consent",
        ),
        ("للمتابعة يرجى تسجيل الدخول بالبريد وكلمة المرور أو إنشاء حساب جديد مجانا في أقل من دقيقة واحدة.", "login"),
        ("12345 67890 ---- ....", "no Arabic"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        refuse_no_article(Article(text=text))
