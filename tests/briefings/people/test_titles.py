"""Whom a title means."""

from datetime import date

import pytest

from briefings.model import ActorKind, Context, Gender, Person
from tests.briefings.people.reading import actor, cast, names, person


def test_title_learned_from_its_apposition() -> None:
    text = "وصل الرئيس الفنلندي ساولي نينيستو إلى بروكسل. وقال الرئيس الفنلندي إن بلاده جاهزة."
    assert actor(text, "الرئيس الفنلندي").name == "ساولي نينيستو"


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("رئيس كوريا الجنوبية يون سوك يول", "الرئيس الكوري الجنوبي"),
        ("رئيسة وزراء السويد ماغدالينا أندرسون", "رئيسة الوزراء السويدية"),
        ("وزير خارجية روسيا سيرغي لافروف", "وزير الخارجية الروسي"),
        ("الأمين العام لحلف شمال الأطلسي ينس ستولتنبرغ", "الأمين العام للحلف"),
        ("الأمين العام للجامعة العربية عمرو موسى", "الأمين العام لجامعة الدول العربية"),
        ("العاهل السعودي الملك سلمان بن عبد العزيز", "خادم الحرمين الشريفين"),
        ("وزير الخارجية الإسباني خوسيه مانويل ألباريس", "رئيس الدبلوماسية الإسبانية"),
        ("رئيس الحكومة المغربية عزيز أخنوش", "رئيس الوزراء المغربي"),
        ("وزير الدفاع الأميركي نادر الطيب", "رئيس البنتاغون"),
        ("المتحدث باسم وزارة الصحة نادر الطيب", "المتحدث باسم وزارة الصحة"),
        ("مدير أمن الميناء اللواء نادر الطيب", "مدير أمن الميناء"),
        ("أمين عام الاتحاد الأفريقي موسى تراوري", "الأمين العام للاتحاد الأفريقي"),
        ("رئيس منظمة الأرصاد الجوية الكوبية راؤول بينيتيز", "رئيس منظمة الأرصاد الجوية الكوبية"),
        ("مساعد وزير الخارجية لشؤون الشرق الأدنى توماس غرين", "مساعد وزير الخارجية لشؤون الشرق الأدنى"),
    ],
)
def test_two_wordings_of_one_office(named: str, title: str) -> None:
    text = f"وصل {named} إلى القاعة. ثم تحدث {title} طويلا."
    assert actor(text, title).name == cast(text).people[0].name


@pytest.mark.parametrize("title", ["وزير الخارجية الأردني", "نائب رئيس الوزراء الأردني"])
def test_one_who_has_two_offices_is_meant_by_either(title: str) -> None:
    text = f"وصل نائب رئيس الوزراء وزير الخارجية الأردني نادر الطيب إلى أوسلو. وقال {title} إن بلاده جاهزة."
    assert actor(text, title).name == "نادر الطيب"


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("وصل الرئيس كمال الزين إلى أوسلو. وقال الرئيس التونسي إن بلاده جاهزة.", "الرئيس التونسي", "كمال الزين"),
        ("حضرت السفيرة هيلين مورفي. وقالت السفيرة الكندية إن بلادها جاهزة.", "السفيرة الكندية", "هيلين مورفي"),
        ("وصل الرئيس كمال الزين. وقال الرئيس التونسي إن الرئيس الكيني حضر.", "الرئيس التونسي", "الرئيس التونسي"),
        ("وصل الرئيس كمال الزين والرئيس بيتر موانغي. وقال الرئيس التونسي.", "الرئيس التونسي", "الرئيس التونسي"),
    ],
)
def test_one_bare_title_stands_for_the_only_state_named_with_it(text: str, title: str, name: str) -> None:
    assert actor(text, title).name == name


def test_a_title_of_a_state_and_a_bare_one_of_the_same_office_are_one_person() -> None:
    text = "حضر العاهل السعودي الملك سعود الرشيد والعاهل المغربي الملك يوسف الخامس. وقال العاهل المغربي إن الوقت حان."
    assert [p.role for p in cast(text).people] == ["العاهل السعودي", "العاهل المغربي"]
    assert actor(text, "العاهل المغربي").name == "يوسف الخامس"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وقال وزير الزراعة الكيني في المؤتمر الصحفي المشترك إن القطن وفير.", "وزير الزراعة الكيني"),
        ("وقال رئيس الحكومة الكينية لرئيس البرلمان الغاني إن القطن وفير.", "رئيس الحكومة الكينية"),
        ("وعاد وزير الزراعة الكيني إلى القاعة الكبرى مساء.", "وزير الزراعة الكيني"),
        ("ودعا المبعوث الدولي إلى الحوار مجددا.", "المبعوث الدولي"),
        ("وقال المبعوث الدولي إلى المنطقة إن القطن وفير.", "المبعوث الدولي إلى المنطقة"),
        ("ورافق المسؤولون السابقون إلى المحكمة حراس.", "المسؤولون السابقون"),
    ],
)
def test_neither_an_occasion_nor_whom_one_speaks_to_nor_where_one_goes_belongs_to_a_title(
    text: str, title: str
) -> None:
    assert actor(text, title).span.of(text) == title


def test_dual_title_teaches_both() -> None:
    text = "التقى الرئيسان الروسي فلاديمير بوتين والأميركي جو بايدن. "
    text += "وقال الرئيس الروسي إن اللقاء مفيد، ووافقه الرئيس الأميركي."
    assert names(text) == ["فلاديمير بوتين", "جو بايدن"]
    assert actor(text, "الرئيس الروسي").name == "فلاديمير بوتين"
    assert actor(text, "الرئيس الأميركي").name == "جو بايدن"
    both = actor(text, "الرئيسان الروسي فلاديمير بوتين والأميركي جو بايدن")
    assert (both.name, both.number) == ("فلاديمير بوتين وجو بايدن", 2)


def test_dual_title_without_names_means_both() -> None:
    text = "وصل الرئيس الفرنسي نيكولا ساركوزي ثم الرئيس الأميركي باراك أوباما. وأعلن الرئيسان الأميركي والفرنسي اتفاقا."
    assert actor(text, "الرئيسان الأميركي والفرنسي").name == "باراك أوباما ونيكولا ساركوزي"


def test_the_two_leaders_are_the_pair_named_together() -> None:
    text = "التقى أنغيلا ميركل وفرانسوا هولاند في باريس. وقال الزعيمان إن القمة ضرورية."
    assert actor(text, "الزعيمان").people == (0, 1)


def test_counterpart_holds_the_same_office_elsewhere() -> None:
    text = (
        "قال وزير الخارجية الروسي سيرغي لافروف إنه تحدث مع وزير الخارجية الأميركي أنتوني بلينكن. "
        "وأضاف لافروف أن نظيره الأميركي موافق."
    )
    assert actor(text, "نظيره الأميركي").name == "أنتوني بلينكن"


def test_counterpart_with_a_name_learns_the_office() -> None:
    text = "التقى الرئيس الروسي ديمتري ميدفيديف نظيره الصيني هو جينتاو. وقال الرئيس الصيني إن التعاون وثيق."
    assert actor(text, "الرئيس الصيني").name == "هو جينتاو"


def test_nickname_stands_for_its_office() -> None:
    text = "وصل الرئيس الروسي فلاديمير بوتين. وقال سيد الكرملين إن بلاده مستعدة."
    assert actor(text, "سيد الكرملين").name == "فلاديمير بوتين"


def test_the_latter_is_who_was_named_last() -> None:
    text = "تحدث جو بايدن مع فلاديمير بوتين. وأكد الأخير أن الحوار مفيد."
    assert actor(text, "الأخير").name == "فلاديمير بوتين"
    assert not [a for a in cast("انتهى الاجتماع الأخير في باريس بحضور جو بايدن").actors if a.name == "جو بايدن"][1:]


def test_former_holder_is_another_person() -> None:
    text = "انتقد الرئيس الأميركي السابق دونالد ترامب القرار. وقال الرئيس الأميركي إن القرار نهائي."
    assert actor(text, "الرئيس الأميركي").kind is ActorKind.OFFICE


def test_the_table_counts_only_inside_the_term() -> None:
    text = "وصل بوتين إلى جنيف. وقال الرئيس الروسي إن اللقاء مفيد."
    assert actor(text, "الرئيس الروسي", date(2021, 6, 16)).name == "بوتين"
    assert actor(text, "الرئيس الروسي", date(2010, 6, 16)).kind is ActorKind.OFFICE
    assert actor(text, "الرئيس الروسي").kind is ActorKind.OFFICE


def test_the_table_never_brings_a_name_the_text_does_not_have() -> None:
    text = "قال الرئيس الروسي إن اللقاء مفيد."
    assert names(text, date(2021, 6, 16)) == []
    assert actor(text, "الرئيس الروسي", date(2021, 6, 16)).name == "الرئيس الروسي"


def test_shared_title_stays_open_when_two_hold_it() -> None:
    text = "وصل وزير الخارجية الروسي سيرغي لافروف ووزير الخارجية الأميركي أنتوني بلينكن. وغاب وزير الخارجية."
    assert actor(text, "وزير الخارجية").kind is ActorKind.OFFICE


def test_official_repeats_the_unnamed_one() -> None:
    text = "قال مسؤول أميركي إن الخطة جاهزة. وأضاف المسؤول أن التنفيذ قريب."
    assert actor(text, "المسؤول").name == "مسؤول أميركي"


def test_other_articles_of_the_summit_resolve_a_title() -> None:
    context = Context(people=(Person("ماجد الكعبي", "وزير النقل العماني", ()),))
    text = "قال وزير النقل العماني إن الطريق مفتوح."
    assert actor(text, "وزير النقل العماني", context=context).name == "ماجد الكعبي"


def test_other_articles_complete_a_surname() -> None:
    context = Context(people=(Person("فلاديمير بوتين", "الرئيس الروسي", ()),))
    assert names("قال بوتين إن اللقاء مفيد.", context=context) == ["فلاديمير بوتين"]


def test_editors_aliases_name_people_and_titles() -> None:
    context = Context(aliases=(("أبو مازن", "محمود عباس"), ("عميد الدبلوماسية الخليجية", "صباح الأحمد")))
    assert names("قال أبو مازن إن المفاوضات مستمرة.", context=context) == ["محمود عباس"]


def test_gender_and_number_of_actors() -> None:
    text = "قالت وزيرة الخارجية السويدية مارغوت ليندستروم إن القرار قريب. وصرحت موسكو بأن المسؤولين الروس سيحضرون."
    assert actor(text, "وزيرة الخارجية السويدية مارغوت ليندستروم").gender is Gender.FEMININE
    assert actor(text, "موسكو").gender is Gender.FEMININE
    assert actor(text, "المسؤولين الروس").number == 3
    assert person(text, "مارغوت ليندستروم").role == "وزيرة الخارجية السويدية"


def test_king_of_a_state_is_the_king_the_text_names() -> None:
    text = "استقبل الملك عبد الله الثاني الوفد في عمان. وأكد عاهل الأردن أن الدعم مستمر."
    assert actor(text, "عاهل الأردن").name == "عبد الله الثاني"


def test_president_of_another_state_is_somebody_else() -> None:
    text = "اتصل الرئيس أوباما بالوفد. وقال الرئيس الجزائري إن الموعد قريب."
    assert actor(text, "الرئيس الجزائري").kind is ActorKind.OFFICE


def test_whom_somebody_met_is_not_the_same_man() -> None:
    text = "استقبل الرئيس عبد الفتاح السيسي الرئيس اليمني في القاهرة."
    assert person(text, "عبد الفتاح السيسي").role == "الرئيس"


def test_the_two_sides_are_the_pair_named_together() -> None:
    text = "اتفقت قطر وبريطانيا على موعد. وأكد الجانبان أن العمل مستمر."
    assert actor(text, "الجانبان").name == "قطر وبريطانيا"


def test_two_who_met_are_the_two_sides() -> None:
    text = "عقد وزير النقل سالم المنصوري، ووزير النقل الكيني بيتر موانغي لقاء صباحا. وأشاد الجانبان بالسد."
    assert actor(text, "الجانبان").name == "سالم المنصوري وبيتر موانغي"


def test_a_list_of_three_has_no_two_sides() -> None:
    text = "حضر سالم المنصوري، وبيتر موانغي، ونزار الكتبي الحفل. وأشاد الجانبان بالسد."
    assert actor(text, "الجانبان").name == "الجانبان"
    text = "التقى سالم المنصوري ومنير الكتاني أمس. وأعلن الطرفان اتفاقا."
    assert actor(text, "الطرفان").name == "سالم المنصوري ومنير الكتاني"


def test_own_minister_is_not_the_foreign_guest() -> None:
    text = "وزير الخارجية يبحث التعاون مع ضيفه\n"
    text += "التقى وزير خارجية غانا صامويل أكوتو الوفد. وأكد وزير الخارجية أن العلاقات متينة."
    assert actor(text, "وزير الخارجية").kind is ActorKind.OFFICE
    text = "وصل وزير خارجية غانا صامويل أكوتو أمس. وأكد وزير الخارجية أن العلاقات متينة."
    assert actor(text, "وزير الخارجية").name == "صامويل أكوتو"


def test_courtesy_stands_for_the_last_of_its_rank() -> None:
    text = "استقبل الأمير ماجد بن راشد وزير المياه سالم المنصوري. وأكد سموه أن السد جاهز. وشكر معاليه الحضور."
    assert actor(text, "سموه").name == "ماجد بن راشد"
    assert actor(text, "معاليه").name == "سالم المنصوري"


def test_title_of_a_woman_behind_a_man_is_somebody_else() -> None:
    text = "وصلت وزيرة الهجرة نبيلة مكرم. ورافق سعيد الهاشمي الوزيرة."
    assert actor(text, "الوزيرة").name == "نبيلة مكرم"
    assert person(text, "سعيد الهاشمي").role is None


def test_what_somebody_did_then_is_no_title() -> None:
    text = "وهاجم دونالد هاريس الاتفاق، ثم غادر دونالد هاريس، متهما الرئيس الأميركي السابق بالفشل."
    assert person(text, "دونالد هاريس").role is None


def test_without_a_day_whoever_ever_was_president_of_the_state_is_meant() -> None:
    text = "التقى الرئيس باراك أوباما الرئيس حامد كرزاي ورئيس الوزراء الهولندي. ثم قال الرئيس الأمريكي إنه متفائل."
    assert actor(text, "الرئيس الأمريكي").name == "باراك أوباما"


def test_a_bare_title_behind_a_named_holder_is_somebody_else() -> None:
    text = "استقبل رئيس إقليم كردستان آزاد بهدينان الوزير في القصر. وقال الوزير إن الزيارة ناجحة."
    assert "آزاد بهدينان" not in actor(text, "الوزير").name


@pytest.mark.parametrize(
    ("day", "meant"),
    [(date(2010, 5, 5), "أوباما"), (None, "أوباما"), (date(2005, 5, 5), "الرئيس الأمريكي")],
)
def test_table_confirms_a_title_only_inside_the_term_or_in_a_text_without_a_day(day: date | None, meant: str) -> None:
    text = "زار الرئيس أوباما المدينة. وقال الرئيس الأمريكي إن الجسر مغلق."
    assert actor(text, "الرئيس الأمريكي", day).name == meant
