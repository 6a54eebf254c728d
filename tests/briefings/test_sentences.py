"""Sentences: where one ends, and where a stop does not end it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.document import read


def cut(text: str, title: str = "") -> list[str]:
    return [s.span.of(text) for s in read(text, title).sentences]


def test_stops_and_lines_end_sentences() -> None:
    text = "وصل الوفدان صباحا. هل يتفقان؟ نعم! انتهى اللقاء…\nعاد الوفدان"
    assert cut(text) == ["وصل الوفدان صباحا.", "هل يتفقان؟", "نعم!", "انتهى اللقاء…", "عاد الوفدان"]


def test_a_point_in_a_number_ends_nothing() -> None:
    assert cut("ارتفع الإنتاج 2.5 في المئة. وثبتت الأسعار.") == ["ارتفع الإنتاج 2.5 في المئة.", "وثبتت الأسعار."]


@pytest.mark.parametrize(
    "whole",
    [
        "وقال الوزير: «وصلنا متأخرين. لكننا وقعنا»، ثم غادر القاعة.",
        "قالت الناطقة “لا جديد اليوم. ننتظر الغد” في ختام الجلسة.",
        "التقى د. سالم الوفد الزائر.",
        "نقلت (ا. ف. ب) الخبر عن مصدر رسمي.",
    ],
)
def test_quotations_and_initials_are_not_cut(whole: str) -> None:
    assert cut(whole) == [whole]


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    assert cut("وقال: «وقعنا أخيرا.» ثم غادر.") == ["وقال: «وقعنا أخيرا.»", "ثم غادر."]


def test_a_speech_in_marks_is_cut() -> None:
    speech = "«" + "كلمة طويلة عن التعاون بين البلدين. " * 20 + "»"
    assert len(cut(speech)) >= 20


def test_an_era_after_a_year_may_end_a_sentence() -> None:
    assert cut("وقعت المعاهدة عام 1979 م. وصمدت طويلا.") == ["وقعت المعاهدة عام 1979 م.", "وصمدت طويلا."]


def test_a_stop_glued_to_and_ends_a_sentence_of_a_page() -> None:
    page = "قمة تقر خطة\nأقرت القمة الخطة.ورفضت دولتان التوقيع."
    assert cut(page, "قمة تقر خطة")[1:] == ["أقرت القمة الخطة.", "ورفضت دولتان التوقيع."]


@given(st.text(alphabet=st.sampled_from("اب .!؟«»\n“”()1و\u064b")))
def test_sentences_lie_in_order_and_hold_every_word(text: str) -> None:
    document = read(text)
    spans = [s.span for s in document.sentences]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert [w for s in document.sentences for w in range(s.first, s.last)] == list(range(len(document.words)))
