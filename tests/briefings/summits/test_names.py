"""The name an editor would give an event."""

from __future__ import annotations

import pytest

from briefings import document
from briefings.analysis import analyse
from briefings.model import Article
from briefings.summits.naming import headline_of, main_city, name_of
from briefings.summits.reading import event_name, read_card


def read(text: str, title: str = "") -> Article:
    return Article(text=f"{title}\n{text}" if title else text, title=title)


def name(*texts: str) -> str:
    articles = [read(text) for text in texts]
    cards = [read_card(a, analyse(a), document.read(a.text, a.title)) for a in articles]
    return name_of(cards, [headline_of(article) for article in articles])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انطلقت القمة اللاتفية الإستونية في ريغا بحضور الوفدين.", "القمة اللاتفية الإستونية في ريغا"),
        ("شارك الوزير بالقمة الخليجية في المنامة أمس.", "القمة الخليجية في المنامة"),
        ("تمهيدا للقمة العربية في بغداد وصل الوفد.", "القمة العربية في بغداد"),
        ('بحثت قمة "أيبك" في ليما ملفات التجارة.', "قمة أيبك في ليما"),
        ("عقدت أعمال القمة العربية الرابعة والثلاثين في بغداد.", "القمة العربية الرابعة والثلاثون في بغداد"),
        ("أقرت قمة G20 في روما الاتفاق.", "قمة G20 في روما"),
    ],
)
def test_names_are_cut_from_the_text(text: str, expected: str) -> None:
    assert name(text) == expected


def test_a_vague_name_needs_a_place() -> None:
    assert event_name(document.read("بدأت القمة الثانية بحضور القادة.")) is None
    assert name("بدأت القمة الثانية بحضور القادة.") == "بدأت القمة الثانية بحضور القادة."


def test_a_name_of_another_event_far_down_is_not_taken() -> None:
    body = "وصل الوزير إلى العاصمة. " * 4 + "وذكر بقمة طوكيو السابقة."
    assert "طوكيو" not in name(body)


def test_articles_vote() -> None:
    named = "انطلقت القمة العربية في بغداد اليوم."
    other = "تعقد قمة بغداد العربية غدا."
    assert name(named, named, other) == "القمة العربية في بغداد"


def test_no_city_when_articles_point_to_several() -> None:
    texts = ("اجتماع في روما اليوم.", "اجتماع في باريس اليوم.")
    cards = [read_card(a, analyse(a), document.read(a.text)) for a in map(read, texts)]
    assert main_city(cards) is None


def test_a_capital_that_only_speaks_is_no_venue() -> None:
    text = (
        "اتفق قادة مجموعة السبع على خطة جديدة خلال قمة مجموعة السبع. "
        + "ورحبت أوتاوا بالخطة، وقالت أوتاوا إنها ستنفذها. " * 4
    )
    assert name(text) == "قمة مجموعة السبع"


GULF = "افتتحت في الكويت القمة الخليجية، وتختتم قمة الكويت غدا.\n" + "ناقش القادة ملفات الطاقة والنقل والتعليم. " * 5


def test_a_state_named_like_its_city_is_a_venue() -> None:
    assert name(GULF) == "القمة الخليجية في الكويت"
    assert name(GULF + "\nوذكر البيان بما تعهدت به الدول في مؤتمر أوسلو.") == "القمة الخليجية في الكويت"


def test_the_city_of_another_conference_is_no_venue() -> None:
    text = GULF + "\nوذكر البيان بما تعهدت به الدول في مؤتمر أوسلو، وبما قرره مؤتمر المانحين في أوسلو قبل أعوام."
    assert "أوسلو" not in name(text)
