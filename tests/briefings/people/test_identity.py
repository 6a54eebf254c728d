"""One person under many spellings, two people under one surname."""

import pytest

from briefings.people import is_asked_for, name_key, same_person
from tests.briefings.people.reading import names, person


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("سيرغي لافروف", "سيرجي لافروڤ"),
        ("أنطونيو غوتيريش", "أنطونيو جوتيريش"),
        ("سيرغي لافروف", "سيركي لافروف"),
        ("أنتوني بلينكن", "أنطوني بلينكين"),
        ("ميخائيل غورباتشوف", "ميخائيل جورباتشوف"),
        ("رجب طيب أردوغان", "رجب طيب إردوغان"),
        ("رجب طيب أردوغان", "رجب أردوجان"),
        ("بنيامين نتنياهو", "بنيامين نتانياهو"),
        ("عبدالله بن عبدالعزيز", "عبد الله بن عبد العزيز"),
        ("عبد الله بن زايد آل نهيان", "عبدالله بن زايد"),
        ("عمر حسن البشير", "عمر البشير"),
        ("فلاديمير بوتين", "بوتين"),
        ("لافروڤ", "سيرغي لافروف"),
        ("الرئيس جو بايدن", "جو بايدن"),
        ("عادل بن أحمد الجبير", "عادل الجبير"),
        ("ألكسندر سميرنوف", "أليكسندر سميرنوف"),
    ],
)
def test_spellings_of_one_person(a: str, b: str) -> None:
    assert same_person(a, b)
    assert same_person(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("عبدالله الثاني", "عبدالله بن عبدالعزيز"),
        ("حمد بن خليفة آل ثاني", "تميم بن حمد آل ثاني"),
        ("هيلاري كلينتون", "بيل كلينتون"),
        ("جون كيري", "جون ماكين"),
        ("ميشال عون", "ميشال سليمان"),
        ("نواز شريف", "شهباز شريف"),
        ("حافظ الأسد", "بشار الأسد"),
        ("سعد الحريري", "رفيق الحريري"),
        ("محمد بن سلمان", "محمد بن نايف"),
        ("", "بوتين"),
    ],
)
def test_two_people_stay_two(a: str, b: str) -> None:
    assert not same_person(a, b)
    assert not same_person(b, a)


def test_spellings_share_a_key() -> None:
    assert name_key("سيرغي لافروف") == name_key("سيرجي لافروڤ")
    assert name_key("عبد الله الثاني") == name_key("عبدالله الثاني")
    assert name_key("فلاديمير بوتين") != name_key("فلاديمير زيلينسكي")


def test_spelling_variants_inside_an_article_are_one_person() -> None:
    text = "قال وزير الخارجية الروسي سيرغي لافروف إن اللقاء مفيد. وأضاف لافروڤ أن الحوار مستمر. ثم غادر سيرجي لافروف."
    assert names(text) == ["سيرغي لافروف"]


def test_two_of_one_surname_are_two_people() -> None:
    text = "التقت هيلاري كلينتون الوزراء، بينما سافر بيل كلينتون إلى آسيا. وقالت كلينتون إن اللقاء ناجح."
    assert names(text) == ["هيلاري كلينتون", "بيل كلينتون"]


def test_father_and_son_are_two_people() -> None:
    text = "خلف تميم بن حمد آل ثاني والده حمد بن خليفة آل ثاني في الحكم."
    assert names(text) == ["تميم بن حمد آل ثاني", "حمد بن خليفة آل ثاني"]


def test_short_names_grow_from_the_full_one() -> None:
    text = "وصل الباجي قايد السبسي إلى روما. وقال قايد السبسي إن الزيارة مهمة. ورحب البرلمان بالسبسي."
    found = person(text, "الباجي قايد السبسي")
    assert found.mentions == ("الباجي قايد السبسي", "قايد السبسي", "السبسي")


def test_headline_surname_joins_the_full_name_below() -> None:
    assert names("ستولتنبرغ يرحب بالقرار\nقال الأمين العام للحلف ينس ستولتنبرغ إن الباب مفتوح.") == ["ينس ستولتنبرغ"]


def test_family_name_stands_first_in_the_east() -> None:
    text = "التقى الرئيس الكوري الجنوبي يون سوك يول ضيفه. وقال الرئيس يون إن اللقاء تاريخي."
    assert person(text, "يون سوك يول").mentions == ("يون سوك يول", "الرئيس الكوري الجنوبي", "يون")


def test_a_family_name_that_stands_first_stands_alone_too() -> None:
    kim = person("وصل كيم يونغ تشول إلى الميناء. ثم سلم الوفد رسالة إلى كيم من المدير.", "كيم يونغ تشول")
    assert kim.mentions == ("كيم يونغ تشول", "كيم")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("محمد الغانمي", "غانمي"),
        ("سامي أبو زاهر", "الزاهر"),
        ("روبرت تشاد", "تشاد"),
        ("كمال غانم", "الغانم"),
        ("محمد الغالي", "غالي"),
    ],
)
def test_who_says_it_may_go_by_a_shorter_surname(name: str, short: str) -> None:
    found = person(f"قال المفتش {name} إن السد جاهز. ثم أوضح {short} أن الجسر آمن.", name)
    assert found.mentions[-1] == short


def test_another_word_that_looks_like_a_shorter_surname_is_none() -> None:
    found = person("قال المفتش محمد الغانمي إن السد جاهز. وعاد فريق غانمي من السفر.", "محمد الغانمي")
    assert found.mentions == ("محمد الغانمي",)


def test_particle_belongs_to_the_surname() -> None:
    text = "وصل المبعوث الدولي إلى سوريا ستيفان دي ميستورا أمس. وقال دي ميستورا إن المسار صعب."
    assert person(text, "ستيفان دي ميستورا").mentions[-1] == "دي ميستورا"


@pytest.mark.parametrize("asked", ["بوتين", "بُوتين", "فلاديمير  بوتين", "ﺑﻮﺗﻴﻦ", "فلادمير بوتين"])
def test_readers_ask_in_any_spelling(asked: str) -> None:
    assert is_asked_for(asked, "فلاديمير بوتين")
    assert not is_asked_for(asked, "سيرغي لافروف")


def test_transliterations_are_asked_for_alike() -> None:
    assert is_asked_for("جوتيريش", "أنطونيو غوتيريش")
    assert is_asked_for("لافروڤ", "سيرغي لافروف")
    assert not is_asked_for("علي حسن", "علاء حسن")
    assert name_key("علي حسن") != name_key("علاء حسن")


@pytest.mark.parametrize(
    "text",
    [
        'حذر خالد سعدون "أبو ليث" من التأخير. وقال أبو ليث إن الطريق طويل',
        "حذر خالد سعدون (أبو ليث) من التأخير. وقال أبو ليث إن الطريق طويل",
    ],
)
def test_by_name_behind_the_full_name_is_the_same_person(text: str) -> None:
    assert names(text) == ["خالد سعدون"]


def test_king_with_and_without_his_father_is_one() -> None:
    text = "قال ملك الأردن عبد الله الثاني بن الحسين إن القمة ناجحة. وغادر الملك عبد الله الثاني القاعة."
    assert names(text) == ["عبد الله الثاني بن الحسين"]


def test_medal_is_no_surname() -> None:
    text = "منح الوزير الشاعرة شيرين أبو سالم وسام الاستقلال. وكانت شيرين أبو سالم قد كتبت للقمة."
    assert names(text) == ["شيرين أبو سالم"]
