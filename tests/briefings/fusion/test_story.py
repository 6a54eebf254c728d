"""One record out of many outlets, and what they tell differently."""

from __future__ import annotations

from dataclasses import replace

from briefings.analysis import analyse
from briefings.fusion.differences import Difference
from briefings.fusion.story import Story, Teller, is_sentence, tell
from briefings.model import Article
from briefings.ports import Stored
from tests.briefings.articles import DAY, NORTH, SOUTH


def stored(article: Article, number: int, version: int = 1) -> Stored:
    kept = replace(article, id=number, version=version)
    return Stored(kept, analyse(kept, key_points=12), 1)


def article(text: str, outlet: str) -> Article:
    return Article(text=f"عنوان\n{text}\n", title="عنوان", outlet=outlet, published=DAY)


def story(*texts: str) -> Story:
    return tell([stored(article(text, f"منفذ {n}"), n) for n, text in enumerate(texts, 1)])


def kinds(found: Story) -> list[str]:
    return [difference.kind for difference in found.differences]


def values(difference: Difference) -> list[str]:
    return [side.record.outlet for side in difference.sides]


def test_names_and_titles_alone_do_not_make_two_sentences_one() -> None:
    told = story(
        "اختتمت القمة بين الرئيس التركي رجب طيب أردوغان ورئيس الوزراء اليوناني كيرياكوس ميتسوتاكيس في فيينا.",
        "رفض الرئيس التركي رجب طيب أردوغان مقترح رئيس الوزراء اليوناني كيرياكوس ميتسوتاكيس في فيينا.",
    )
    assert all(len(one.members) == 1 for one in told.points)


def test_other_persons_and_broken_plurals_meet() -> None:
    told = story(
        "اتفق الطرفان على عودة السفراء إلى عملهم في العاصمتين خلال أسبوع.",
        "اتفقا على عودة سفيري البلدين إلى العمل في العاصمتين خلال أسبوع.",
    )
    assert [len(one.outlets) for one in told.points] == [2]


def test_the_longest_direct_wording_is_shown() -> None:
    told = tell([stored(NORTH, 1), stored(SOUTH, 2)])
    [said] = [one for one in told.quotes if "بحر إيجه" in one.best.text]
    assert said.best.text == "نريد أن يكون بحر إيجه بحر سلام وتعاون بين شعبينا"
    assert said.outlets == ("صحيفة الشمال", "إذاعة الجنوب")


def test_a_title_in_one_outlet_is_the_name_in_another() -> None:
    told = story(
        'قال الرئيس الكيني وليام روتو في كلمته: "نحتاج إلى سوق موحدة للطاقة في القارة كلها".',
        'قال الرئيس الكيني: "لن ننتظر أكثر من عام واحد لبناء خط الكهرباء الجديد".',
    )
    assert {one.best.source.speaker for one in told.quotes if hasattr(one.best.source, "speaker")} == {"وليام روتو"}


def test_durations_that_differ_stand_side_by_side() -> None:
    told = tell([stored(NORTH, 1), stored(SOUTH, 2)])
    [difference] = [d for d in told.differences if d.kind == "duration"]
    assert {side.value for side in difference.sides} == {"PT3H", "PT2H"}


def test_every_value_of_one_thing_is_in_one_difference() -> None:
    told = story(
        "استمرت الجلسة المغلقة خمس ساعات.",
        "استمرت الجلسة المغلقة ثلاث ساعات.",
        "استمرت الجلسة المغلقة خمس ساعات.",
        "استمرت الجلسة المغلقة أربع ساعات.",
    )
    [difference] = told.differences
    assert [len(side.records) for side in difference.sides] == [2, 1, 1]


def test_equal_durations_are_no_difference() -> None:
    assert kinds(story("استمرت الجلسة المغلقة خمس ساعات.", "دامت الجلسة المغلقة خمس ساعات.")) == []


def test_numbers_of_the_same_thing_differ() -> None:
    told = story(
        "تعهدت الدول المانحة بتقديم 500 مليون دولار لصندوق إعمار المدينة القديمة.",
        "تعهدت الدول المانحة بتقديم 700 مليون دولار لصندوق إعمار المدينة القديمة.",
    )
    assert kinds(told) == ["number"]
    assert {side.value for side in told.differences[0].sides} == {"500", "700"}


def test_one_article_more_tells_the_same_story_as_all_at_once() -> None:
    articles = [stored(NORTH, 1), stored(SOUTH, 2), stored(replace(SOUTH, outlet="ثالث"), 3)]
    teller = Teller()
    for count in (1, 2, 3):
        grown = teller.tell(articles[:count])
    assert grown == tell(articles)


def test_superseded_wording_lends_its_key_only() -> None:
    old = stored(NORTH, 1)
    new = stored(replace(NORTH, text=NORTH.text.replace("قبل نهاية الصيف", "قبل نهاية الخريف")), 1, 2)
    told = tell([new], [old])
    [line] = [one for one in told.points if "الخط البحري" in one.best.text]
    assert "الخريف" in line.best.text
    assert line.withdrawn


def test_headings_are_no_sentences() -> None:
    assert not is_sentence("مؤتمر صحفي مشترك للوزيرين")
    assert is_sentence("انتهى الاجتماع.")
