"""Key points: outcomes before colour, nothing twice, nothing that is not a sentence of the body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.analysis import analyse
from briefings.document import read
from briefings.keypoints import rank_key_points
from briefings.model import Article, Cast, Quote, QuoteKind, Span

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
    return [p.span.of(text) for p in rank_key_points(read(text, title), Cast(), (), most)]


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
    scores = [p.score for p in rank_key_points(read(text, HEADLINE), Cast(), ())]
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


@pytest.mark.parametrize(
    "leaning",
    [
        "وهو ما رحب به قادة الجزر الخمس في ختام قمة مرفأ النور ووقعوا عليه.",
        "لذلك قرر القادة في مرفأ النور توقيع اتفاق الصيد بين دول الجزر الخمس.",
        "مؤكدا أن اتفاق الصيد الذي وقعه قادة الجزر في مرفأ النور يبدأ اليوم.",
    ],
)
def test_a_sentence_that_needs_its_neighbour_is_left_out(leaning: str) -> None:
    found = points(article(REPORT[0], leaning, REPORT[2]), HEADLINE)
    assert leaning not in found
    assert {REPORT[0], REPORT[2]} <= set(found)


def test_he_added_counts_only_when_it_is_known_who_did() -> None:
    added = "وأضاف أن القادة قرروا رفع حصة الجزر الصغيرة إلى عشرين في المئة."
    text = article(REPORT[0], added)
    start = text.index("القادة قرروا")

    def with_speaker(name: str) -> list[str]:
        quote = Quote(Span(start, len(text) - 1), QuoteKind.INDIRECT, name, "", "وأضاف أن")
        return [p.span.of(text) for p in rank_key_points(read(text, HEADLINE), Cast(), (quote,))]

    assert added in with_speaker("سالم المرجان")
    assert added not in with_speaker("")


HALF = 'وقال حاكم جزيرة الريحان: "وقعنا اتفاق الصيد في مرفأ النور..'


def test_a_quotation_with_dots_in_it_stays_whole() -> None:
    whole = f'{HALF} وسنحمي مصايدنا جميعا".'
    assert set(points(article(REPORT[0], whole, REPORT[2]), HEADLINE)) == {REPORT[0], whole, REPORT[2]}


@pytest.mark.parametrize(
    "rest",
    [
        "\nوسنحمي مصايدنا جميعا في مرفأ النور.",
        " وسنحمي مصايدنا جميعا في مرفأ النور. ولن ننتظر. ولن نتردد. ولن نتراجع غدا.",
    ],
)
def test_half_of_a_quotation_is_left_out(rest: str) -> None:
    found = points(article(REPORT[0], HALF + rest, REPORT[2]), HEADLINE)
    assert not any(point.startswith(HALF) for point in found)
    assert {REPORT[0], REPORT[2]} <= set(found)


@pytest.mark.parametrize("opening", ["هذا ووافق", "هذا وقد وافق", "كذلك وافق"])
def test_an_opening_that_only_passes_on_to_something_else_is_no_hindrance(opening: str) -> None:
    passing = f"{opening} القادة على ترميم مرفأ النور وتوسيع أرصفته."
    assert passing in points(article(*REPORT[:2], passing, *REPORT[2:]), HEADLINE)


def test_lines_that_are_no_sentence_are_left_out() -> None:
    dateline, heading, lead_in = "مرفأ النور 12 مايو 2031", "صندوق مشترك", "واتفق القادة على ما يلي:"
    found = points(article(dateline, REPORT[0], heading, REPORT[2], lead_in, REPORT[4]), HEADLINE)
    assert set(found) == {REPORT[0], REPORT[2], REPORT[4]}


def test_each_outcome_of_a_list_is_a_point_of_its_own() -> None:
    outcomes = [
        "وأقرت القمة خطة لتوحيد رسوم الموانئ قبل نهاية العام.",
        "ووافقت القمة على انضمام جزيرة العنبر إلى المجموعة.",
        "ورفضت القمة مشروع تمديد المرحلة الانتقالية.",
        "ودعت القمة الدول المانحة إلى تمويل محطات التحلية.",
    ]
    assert set(outcomes) <= set(points(article(REPORT[0], REPORT[1], *outcomes, REPORT[3]), HEADLINE))


@pytest.mark.parametrize(
    "telling",
    [
        "وينص الاتفاق على أن تتقاسم الجزر الخمس عائدات الصيد بالتساوي.",
        "لكن جزيرة العنبر طلبت مهلة أخرى قبل أن تفتح أرصفتها للسفن.",
        "وسيجتمع حكام الجزر مع ممثلي الصيادين في مرفأ النور.",
    ],
)
def test_terms_objections_and_what_comes_go_before_colour(telling: str) -> None:
    assert telling in points(article(REPORT[0], REPORT[1], REPORT[3], telling), HEADLINE, most=2)


def test_the_whole_analysis_keeps_outcomes_first() -> None:
    text = article(*REPORT)
    best = analyse(Article(text, HEADLINE), key_points=3).key_points
    assert {p.span.of(text) for p in best} == {REPORT[0], REPORT[2], REPORT[4]}


def test_texts_without_a_sentence() -> None:
    assert points("") == points("\n\n") == points("... !") == []
    assert points(article(*REPORT), HEADLINE, most=0) == []


def test_function_words_alone_are_not_in_the_way() -> None:
    assert "وقع الوفدان الاتفاق." in points("من إلى.\nوقع الوفدان الاتفاق.")


@given(st.text(max_size=400), st.integers(0, 9))
def test_any_text_gives_whole_sentences_of_it(text: str, most: int) -> None:
    document = read(text)
    found = rank_key_points(document, Cast(), (), most)
    assert len(found) <= most
    assert len({p.span for p in found}) == len(found)
    assert {p.span.start for p in found} <= {s.span.start for s in document.sentences}
    assert {p.span.end for p in found} <= {s.span.end for s in document.sentences}
