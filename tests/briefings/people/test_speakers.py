"""Everybody who can speak beside people: institutions, states, papers, unnamed sources."""

import pytest

from briefings.model import ActorKind, Gender
from tests.briefings.people.reading import actor, cast


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("وأعلن البيت الأبيض انتهاء اللقاء", "البيت الأبيض", ActorKind.ORGANISATION),
        ("نفى الكرملين الخبر", "الكرملين", ActorKind.ORGANISATION),
        ("وذكرت وزارة الخارجية الهندية أن الوفد وصل", "وزارة الخارجية الهندية", ActorKind.ORGANISATION),
        ("وقالت وكالة الأنباء السعودية الرسمية إن الوفد وصل", "وكالة الأنباء السعودية الرسمية", ActorKind.ORGANISATION),
        ("وذكر بيان مشترك أن الاتفاق قريب", "بيان مشترك", ActorKind.ORGANISATION),
        ("دعا الاتحاد الأوروبي إلى الهدوء", "الاتحاد الأوروبي", ActorKind.ORGANISATION),
        ('ونقلت صحيفة "المساء" الخبر', 'صحيفة "المساء', ActorKind.ORGANISATION),
        ("نفت طهران ذلك", "طهران", ActorKind.STATE),
        ("رحبت كوريا الجنوبية بالخطوة", "كوريا الجنوبية", ActorKind.STATE),
        ("أكدت مصادر دبلوماسية فرنسية أن اللقاء تأجل", "مصادر دبلوماسية فرنسية", ActorKind.GROUP),
        ("ونقلت عن مسؤولين في قصر الإليزيه تأكيدهم", "مسؤولين في قصر الإليزيه", ActorKind.GROUP),
        ("قال دبلوماسي غربي إن الاتفاق قريب", "دبلوماسي غربي", ActorKind.GROUP),
        ("يرى مراقبون أن الأزمة طويلة", "مراقبون", ActorKind.GROUP),
        ("قالت مصادر مطلعة إن الوفد تأخر", "مصادر مطلعة", ActorKind.GROUP),
        ("تعهد القادة العرب بالدعم", "القادة العرب", ActorKind.GROUP),
        ("قال أحد الناطقين باسم الجيش إن القتال توقف", "أحد الناطقين باسم الجيش", ActorKind.GROUP),
        ("ورفض عدد من المسؤولين في الوزارة ذلك", "عدد من المسؤولين في الوزارة", ActorKind.GROUP),
        ("وأكد بعض القادة ذلك", "بعض القادة", ActorKind.GROUP),
        ("قال وزير الخارجية الياباني إن القمة ناجحة", "وزير الخارجية الياباني", ActorKind.OFFICE),
        ("أعلن المتحدث باسم الخارجية الهندية الموعد", "المتحدث باسم الخارجية الهندية", ActorKind.OFFICE),
    ],
)
def test_speakers_by_their_whole_phrase(text: str, words: str, kind: ActorKind) -> None:
    assert actor(text, words).kind is kind


def test_clitics_stay_outside_the_span() -> None:
    text = "وبحسب مصادر رسمية، فالكرملين موافق"
    assert actor(text, "الكرملين").name == "الكرملين"


def test_article_swallowed_by_a_clitic_is_written_again() -> None:
    text = "سبق للمخابرات الأميركية أن حذرت"
    assert actor(text, "للمخابرات الأميركية").name == "المخابرات الأميركية"


def test_states_side_by_side_are_one_speaker_too() -> None:
    text = "وأعلنت الولايات المتحدة وكوريا الجنوبية موعدا"
    both = actor(text, "الولايات المتحدة وكوريا الجنوبية")
    assert both.number == 2
    assert actor(text, "كوريا الجنوبية").number == 1


def test_sources_are_called_by_the_fuller_name() -> None:
    text = "قالت مصادر دبلوماسية فرنسية إن اللقاء تأجل. وترى المصادر الفرنسية أن الموعد قريب."
    assert actor(text, "المصادر الفرنسية").name == "مصادر دبلوماسية فرنسية"


def test_actors_are_in_text_order_and_name_words() -> None:
    text = "قال الرئيس الروسي فلاديمير بوتين إن واشنطن والرياض والكرملين متفقة، ونفى مسؤول أميركي ذلك"
    found = cast(text).actors
    assert [a.first for a in found] == sorted(a.first for a in found)
    assert all(a.first < a.last and a.span.of(text) for a in found)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("طالبت المنظمة الكونغرس بالتحرك", "المنظمة", "الكونغرس"),
        ("اتهمت الإدارة المكسيكية كوبا بالتدخل", "الإدارة المكسيكية", "كوبا"),
        ("ناشدت لجنة الوساطة مجلس الأمن التدخل", "لجنة الوساطة", "مجلس الأمن"),
        ("ناشدت الوزارة المجتمع الدولي التدخل", "الوزارة", "المجتمع الدولي"),
        ("حثت هيئة حقوقية الصليب الأحمر على التدخل", "هيئة حقوقية", "الصليب الأحمر"),
        ("طالبت منظمة حقوقية الحكومة بالتحقيق", "منظمة حقوقية", "الحكومة"),
        ("أبلغت الوزارة السفير الهندي احتجاجها", "الوزارة", "السفير الهندي"),
    ],
)
def test_an_institution_ends_where_another_begins(text: str, first: str, second: str) -> None:
    assert actor(text, first).gender is Gender.FEMININE
    assert actor(text, second).name == second


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت الهيئة الوطنية للانتخابات أن الموعد قريب", "الهيئة الوطنية للانتخابات"),
        ("نفى الاتحاد العام المغربي للشغل ذلك", "الاتحاد العام المغربي للشغل"),
        ("نقل المكتب الإعلامي للواء الخبر", "المكتب الإعلامي"),
        ("تحدث التقرير الأممي للاستهداف العشوائي", "التقرير الأممي"),
    ],
)
def test_an_institution_is_named_with_what_it_is_there_for(text: str, name: str) -> None:
    assert actor(text, name).name == name
