"""Key points: outcomes before colour, nothing twice, nothing that is not a sentence of the body."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefings.document import read
from briefings.keypoints import rank_key_points
from briefings.model import Cast

HEADLINE = "قادة الجزر يوقعون اتفاق الصيد في مرفأ النور"
REPORT = [
    "وقع قادة دول الجزر الخمس، اليوم الخميس، في مرفأ النور اتفاقا يحدد حصص الصيد للسنوات العشر المقبلة.",
    "وكان الطقس مشمسا والمرفأ مزدحما بالزوار منذ ساعات الصباح.",
    "واتفق القادة على إنشاء صندوق مشترك بقيمة 40 مليون دولار لحماية مصايد الأسماك.",
    "وارتدى الضيوف قبعات بيضاء وزعها عليهم المنظمون.",
    "وقرر القادة عقد القمة المقبلة في أبريل بجزيرة الريحان.",
    "وهو ما كان متوقعا.",
    "يذكر أن الجزر الخمس تتقاسم مياه الصيد منذ سنوات طويلة.",
]


def points(text: str, title: str = "", most: int = 7) -> list[str]:
    return [p.span.of(text) for p in rank_key_points(read(text, title), Cast(), (), (), most)]


def article(*sentences: str) -> str:
    return "\n".join((HEADLINE, *sentences))


def test_outcomes_come_before_colour() -> None:
    best = points(article(*REPORT), HEADLINE, most=3)
    assert set(best) == {REPORT[0], REPORT[2], REPORT[4]}


def test_the_headline_is_never_a_key_point() -> None:
    text = article(*REPORT)
    assert all(p in REPORT for p in points(text, HEADLINE))
    assert points(HEADLINE, HEADLINE) == []


def test_best_comes_first() -> None:
    text = article(*REPORT)
    scores = [p.score for p in rank_key_points(read(text, HEADLINE), Cast(), (), ())]
    assert scores == sorted(scores, reverse=True)
    assert points(text, HEADLINE)[0] == REPORT[0]


def test_near_repeats_are_dropped() -> None:
    again = "وفي مرفأ النور وقع قادة دول الجزر الخمس الخميس اتفاقا يحدد حصص الصيد للسنوات العشر."
    found = points(article(*REPORT[:3], again, *REPORT[3:]), HEADLINE)
    assert (REPORT[0] in found) != (again in found)


def test_a_flash_of_three_sentences() -> None:
    flash = ["وقع الوزيران اتفاقا لتبادل الأسرى.", "ويبدأ التبادل غدا في معبر الوادي.", "وشكر الطرفان الوسيط."]
    text = "\n".join(flash)
    assert sorted(points(text)) == sorted(flash)
    assert points(text, most=1) == flash[:1]


def test_a_long_report_gives_no_more_than_asked() -> None:
    colour = [f"ومر الموكب رقم {n} من أمام مبنى المتحف ثم توقف عند الجسر لحظات." for n in range(250)]
    text = article(REPORT[0], *colour, REPORT[2])
    found = points(text, HEADLINE)
    assert len(found) <= 7
    assert {REPORT[0], REPORT[2]} <= set(found)


def test_texts_without_a_sentence() -> None:
    assert points("") == points("\n\n") == points("... !") == []
    assert points(article(*REPORT), HEADLINE, most=0) == []


def test_function_words_alone_are_not_in_the_way() -> None:
    assert "وقع الوفدان الاتفاق." in points("من إلى.\nوقع الوفدان الاتفاق.")


@given(st.text(max_size=400), st.integers(0, 9))
def test_any_text_gives_whole_sentences_of_it(text: str, most: int) -> None:
    document = read(text)
    found = rank_key_points(document, Cast(), (), (), most)
    assert len(found) <= most
    assert len({p.span for p in found}) == len(found)
    assert {p.span for p in found} <= {s.span for s in document.sentences}
