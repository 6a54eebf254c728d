"""Sentences made to stand by themselves without an untrue word."""

from __future__ import annotations

import pytest

from briefings.selection.opening import leans, trimmed
from briefings.selection.sections import Section, section_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("وقال الوزير إن المحادثات انتهت.", "قال الوزير إن المحادثات انتهت."),
        ("وأكّد الوزير ذلك.", "أكّد الوزير ذلك."),
        ("من جهة أخرى، أعلن الوفد انسحابه.", "أعلن الوفد انسحابه."),
        ("كما دعا الوزير إلى الهدوء.", "دعا الوزير إلى الهدوء."),
        ("يشار إلى أن القمة عقدت أمس.", "القمة عقدت أمس."),
        ("وتتولى البلاد الرئاسة.", "تتولى البلاد الرئاسة."),
        ("وفيما يخص الحدود اتفق الجانبان.", "فيما يخص الحدود اتفق الجانبان."),
        ("وفيما أكد الوزير ذلك، صمت الوفد.", "أكد الوزير ذلك، صمت الوفد."),
        ("و أكد الوزير ذلك.", "أكد الوزير ذلك."),
        ("وافتتح الملك الجلسة.", "افتتح الملك الجلسة."),
        ("ريغا، لاتفيا (LETA)-- وصل الوفد.", "وصل الوفد."),
        ("ريغا (الوكالة) - وصل الوفد.", "وصل الوفد."),
        ("وزير الخارجية غادر.", "وزير الخارجية غادر."),
        ("وفد البلاد غادر.", "وفد البلاد غادر."),
        ("وكالة الأنباء قالت.", "وكالة الأنباء قالت."),
        ("وليد جنبلاط حضر.", "وليد جنبلاط حضر."),
        ("وانغ يي وصل.", "وانغ يي وصل."),
        ("واشنطن رحبت.", "واشنطن رحبت."),
        ("وصل الوفد.", "وصل الوفد."),
        ("والدة الرئيس حضرت.", "والدة الرئيس حضرت."),
        ("", ""),
    ],
)
def test_only_joining_words_are_cut(text: str, shown: str) -> None:
    assert text[trimmed(text) :] == shown


@pytest.mark.parametrize("text", ["أضاف أن العمل بدأ.", 'تابع: "سنعود".', "أكدت أنها ستحضر."])
def test_bare_reporting_verbs_lean(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize("text", ["أضاف الوزير أن العمل بدأ.", "بدأ العمل.", ""])
def test_sentences_with_a_subject_do_not(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("اتفق الجانبان على فتح الحدود.", Section.OUTCOMES),
        ("وقرر الوزراء تشكيل لجنة.", Section.OUTCOMES),
        ("أدان القادة العرب الهجوم.", Section.OUTCOMES),
        (
            "جرى تباحث طويل حول الملفات كلها في القاعة الكبرى وصدر بعد ذلك بقليل مساء اليوم بيان مشترك.",
            Section.OUTCOMES,
        ),
        ("رفض الوفد المقترح.", Section.DISAGREEMENTS),
        ("اتهم الوزير الجانب الآخر بالمماطلة.", Section.DISAGREEMENTS),
        ("من المقرر أن تعقد الجولة المقبلة في الربيع.", Section.AHEAD),
        ("وصل الوفد إلى المطار صباحا.", Section.POINTS),
    ],
)
def test_sections(text: str, section: Section) -> None:
    assert section_of(text) is section
