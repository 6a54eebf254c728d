"""Events: which times make a row, which clause it shows, how it is told, and where it took place."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.document import read
from briefings.model import (
    Actor,
    ActorKind,
    Cast,
    Context,
    Event,
    Gender,
    Person,
    Quote,
    QuoteKind,
    Span,
    Tense,
)
from briefings.timeline import find_events

DAY = date(2021, 6, 16)
NOBODY = Cast()


def events(text: str, context: Context | None = None, title: str = "") -> tuple[Event, ...]:
    return find_events(read(text, title), DAY, NOBODY, (), context or Context())


def told(text: str) -> list[tuple[str, str]]:
    return [(e.time, e.span.of(text)) for e in events(text)]


def test_two_outlets_and_three_clocks_order_as_instants() -> None:
    first = "بدأت المحادثات في لوزان عند الساعة 13:35 بالتوقيت المحلي، أي 14:35 بتوقيت موسكو."
    second = "انتهت الجولة في لوزان الساعة 17:05 بالتوقيت المحلي (15:05 بتوقيت غرينتش)."
    third = "وسيتحدث الرئيس الساعة 20:30 بتوقيت موسكو."
    found = [*events(first), *events(second), *events(third)]
    assert [e.time for e in found] == ["2021-06-16T13:35+02:00", "2021-06-16T17:05+02:00", "2021-06-16T20:30+03:00"]
    assert [e.zone for e in found] == ["Europe/Zurich", "Europe/Zurich", "Europe/Moscow"]
    assert [e.tense for e in found] == [Tense.HAPPENED, Tense.HAPPENED, Tense.ANNOUNCED]


def test_a_clause_begins_at_its_verb_and_ends_before_the_next() -> None:
    text = "قال الوزير إن بلاده وقعت الاتفاق عام 2015، مشيرا إلى أن التنفيذ تأخر."
    assert told(text) == [("2015", "بلاده وقعت الاتفاق عام 2015")]


def test_a_relative_clause_takes_the_noun_it_describes() -> None:
    text = "أعلن الوزير عن نتائج القمة التي عقدت أمس في مراكش."
    assert told(text) == [("2021-06-15", "نتائج القمة التي عقدت أمس في مراكش")]


def test_a_noun_keeps_the_verb_that_governs_it() -> None:
    text = "وعقد الوزراء جلسة مغلقة بدأت أمس واستمرت ساعة ونصف الساعة."
    assert [words for _, words in told(text)] == ["عقد الوزراء جلسة مغلقة بدأت أمس واستمرت ساعة ونصف الساعة"]


def test_a_time_between_commas_does_not_cut_the_clause() -> None:
    text = "وصل الرئيس، أمس الثلاثاء، إلى العاصمة."
    assert told(text) == [("2021-06-15", "وصل الرئيس، أمس الثلاثاء، إلى العاصمة")]


def test_a_duration_belongs_to_the_event_it_follows() -> None:
    (event,) = events("أجرى الرئيسان أمس جولة من المحادثات استمرت ساعة ونصف.")
    assert (event.time, event.duration) == ("2021-06-15", "PT1H30M")


def test_a_verb_of_lasting_gives_a_duration_its_own_event() -> None:
    (event,) = events("استمر الاجتماع الموسع لأكثر من ساعة.")
    assert (event.time, event.duration) == ("2021-06-16", "PT1H")


def test_days_in_brackets_date_a_duration() -> None:
    (event,) = events("يؤدي الرئيس زيارة تتواصل يومين (18 و19 يونيو).")
    assert (event.time, event.duration) == ("2021-06-18/2021-06-19", "P2D")


def test_a_duration_without_an_anchor_is_no_event() -> None:
    assert not events("أعلن الوزير تمديد المعاهدة لمدة 5 سنوات.")


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("وصل الرئيس اليوم الأربعاء إلى العاصمة.", Tense.HAPPENED),
        ("يصل الرئيس غدا إلى العاصمة.", Tense.ANNOUNCED),
        ("يعقد الرئيس اليوم الأربعاء مؤتمرا صحفيا.", Tense.ANNOUNCED),
        ("انضمت البلاد إلى الحلف عام 2004.", Tense.BACKGROUND),
        ("زار الرئيس العاصمة في مايو الماضي.", Tense.BACKGROUND),
    ],
)
def test_tense(text: str, tense: Tense) -> None:
    assert [e.tense for e in events(text)] == [tense]


def test_background_is_what_came_before_the_summit() -> None:
    summit = Context(first=date(2021, 6, 15), last=date(2021, 6, 16))
    (event,) = events("اجتمع الوزراء يوم الاثنين للتحضير.", summit)
    assert (event.time, event.tense) == ("2021-06-14", Tense.BACKGROUND)


def test_a_weekday_of_no_tense_falls_into_the_summit() -> None:
    summit = Context(first=date(2021, 6, 17), last=date(2021, 6, 18))
    (event,) = events("جدول أعمال القمة: الجمعة جلسة مغلقة.", summit)
    assert event.time == "2021-06-18"


def test_the_eve_of_the_summit_is_the_day_before_its_first() -> None:
    summit = Context(first=date(2021, 6, 15), last=date(2021, 6, 16))
    (event,) = events("عشية انعقاد القمة أعلن الرئيس مبادرة جديدة.", summit)
    assert event.time == "2021-06-14"


def test_local_time_is_the_summit_places_when_the_text_names_none() -> None:
    (event,) = events("انتهت الجلسة الساعة 17:05 بالتوقيت المحلي.", Context(place="جنيف"))
    assert (event.time, event.zone) == ("2021-06-16T17:05+02:00", "Europe/Zurich")


def test_a_venue_that_contradicts_the_second_clock_is_passed_over() -> None:
    text = "وصل الوفد من القاهرة إلى جنيف. وانتهت الجلسة الساعة 17:05 بالتوقيت المحلي (14:05 بتوقيت غرينتش)."
    (event,) = events(text, Context(place="جنيف"))
    assert (event.time, event.zone) == ("2021-06-16T17:05+03:00", None)


def test_place_is_cut_without_its_preposition() -> None:
    text = "عقد اللقاء بمراكش يوم الاثنين."
    (event,) = events(text)
    assert event.place == "مراكش"
    assert event.zone == "Africa/Casablanca"


def test_a_clock_of_another_zone_has_no_place_of_this_one() -> None:
    (event,) = events("سيتحدث الرئيس في جنيف الساعة 20:30 بتوقيت موسكو.")
    assert (event.zone, event.place) == ("Europe/Moscow", None)


def test_local_time_is_told_by_the_name_of_the_articles_town() -> None:
    text = "اختتمت في جنيف جولة المحادثات. وانتهت الجلسة الساعة 17:05 بالتوقيت المحلي (15:05 بتوقيت غرينتش)."
    (event,) = events(text)
    assert (event.zone, event.place) == ("Europe/Zurich", "جنيف")


def test_people_of_the_clause() -> None:
    text = "التقى سالم الهادي أمس نظيره. وغاب نادر العلي."
    people = tuple(Person(name, None, (name,)) for name in ("سالم الهادي", "نادر العلي"))
    actors = tuple(
        Actor(
            0,
            0,
            Span(text.index(p.name), text.index(p.name) + len(p.name)),
            ActorKind.PERSON,
            p.name,
            Gender.MASCULINE,
            1,
            (k,),
        )
        for k, p in enumerate(people)
    )
    (event,) = find_events(read(text), DAY, Cast(people, actors), ())
    assert event.people == ("سالم الهادي",)


def test_headlines_and_bylines_make_no_events() -> None:
    text = "قمة 2021 تختتم اليوم أعمالها\nعين اليوم - القاهرة\nاختتمت القمة أعمالها أمس."
    assert [e.time for e in events(text, title="قمة 2021 تختتم اليوم أعمالها")] == ["2021-06-15"]


def test_today_in_somebodys_words_is_nowadays() -> None:
    text = "قال الرئيس: «عالمنا أخطر من أي وقت اليوم»."
    start = text.index("عالمنا")
    quote = Quote(Span(start, text.index("»")), QuoteKind.DIRECT, "الرئيس", "الرئيس", "قال")
    assert not find_events(read(text), DAY, NOBODY, (quote,))


def test_a_relative_clause_that_is_closed_does_not_decide_the_tense() -> None:
    (event,) = events("أجرى الرئيس، الذي يعارض الخطة، اتصالين مع نظيريه يوم السبت.")
    assert event.time == "2021-06-12"


def test_days_that_something_lasted_end_on_the_day_of_publication() -> None:
    (event,) = events("اختتمت أعمال المنتدى الذي دام ثلاثة أيام.")
    assert (event.time, event.duration) == ("2021-06-14/2021-06-16", "P3D")


def test_the_morrow_of_the_summit_follows_its_last_day() -> None:
    summit = Context(first=date(2021, 6, 14), last=date(2021, 6, 15))
    (event,) = events("ارتفعت الأسعار غداة القمة.", summit)
    assert event.time == "2021-06-16"


@pytest.mark.parametrize(
    "text",
    [
        "وصل الرئيس إلى البلاد لأول مرة منذ خمس سنوات.",
        "التقى الوزيران لأول مرة منذ ستة أشهر.",
        "قتل رجل (47 عاما) في الحادث.",
        "توترت العلاقات على مدى القرن الماضي.",
        "سجلت الأسعار أعلى مستوى لها منذ عام 2014.",
        "ارتفعت الأسعار إلى أعلى مستوى منذ مارس الماضي.",
        "أجرت البلاد تجربة هي الثانية لها خلال أقل من ثلاثة أعوام.",
        "جاءت المزاعم بعد أقل من ساعة من إعلان الوزارة.",
        "يستطيع المتسابق أن يقطع المسافة خلال 45 دقيقة.",
        "تحتفل البلاد بعيدها الوطني في الثالث من مايو من كل عام.",
    ],
)
def test_no_event(text: str) -> None:
    assert not events(text)


def test_the_same_day_twice_in_one_clause_is_one_event() -> None:
    assert len(events("وصل الرئيس أمس الثلاثاء إلى العاصمة مساء الثلاثاء.")) == 1


def test_a_clock_in_the_clause_of_its_day_is_one_event() -> None:
    (event,) = events("يلتقي الرئيسان غدا في جنيف الساعة 13:00 بتوقيت جنيف.")
    assert event.time == "2021-06-17T13:00+02:00"


def test_without_a_day_of_publication_only_full_dates_count() -> None:
    text = "وصل الوفد أمس. وكانت القمة عقدت في 3 مايو 2019."
    assert [e.time for e in find_events(read(text), None, NOBODY, ())] == ["2019-05-03"]


def test_what_lasted_is_told_by_its_own_length_and_not_by_an_earlier_day() -> None:
    found = events("أعلنت الحكومة الثلاثاء إنهاء المقاطعة التي دامت سنة كاملة.")
    assert [(e.time, e.duration) for e in found] == [("2021-06-15", None), ("2020-06/2021-06", "P1Y")]


def test_years_that_have_passed_are_not_counted_from_today() -> None:
    assert not events("انسحبت القوات بعد احتلال دام 22 عاما.")


def test_a_time_before_its_clause_takes_the_clause_with_it() -> None:
    text = "وفي عام 2019، بدأت الحكومة الحوار، وقال الوزير إنه مفيد."
    assert told(text) == [("2019", "وفي عام 2019، بدأت الحكومة الحوار")]


def test_while_ends_a_clause() -> None:
    text = "يزور الوزير الكويت اليوم الأربعاء فيما يصل نظيره إلى بغداد مساء الأربعاء."
    assert [(e.time, e.words.of(text)) for e in events(text)] == [
        ("2021-06-16", "اليوم الأربعاء"),
        ("2021-06-16", "مساء الأربعاء"),
    ]


def test_the_words_of_a_stretch_begin_at_since() -> None:
    text = "تتواصل الحرب منذ مارس الماضي."
    assert [(e.time, e.words.of(text)) for e in events(text)] == [("2021-03/2021-06", "منذ مارس الماضي")]


@pytest.mark.parametrize(
    "text",
    [
        "زار الوزير أمس القاهرة والتقى نظيره مساء أمس.",
        "أدان المجلس صباح أمس بأقسى العبارات الهجوم الذي استهدف أمس مسجدا.",
        "ذكر الوزير في كلمته أمس أنه التقى نظيره أمس في جدة.",
    ],
)
def test_two_verbs_on_one_day_are_two_events(text: str) -> None:
    assert [e.time for e in events(text)] == ["2021-06-15", "2021-06-15"]


@pytest.mark.parametrize(
    "text",
    [
        "أكد الرئيس أن بلاده مطالبة اليوم بالوقوف إلى جانب شعبها.",
        "أعلن الوزير أن العالم يواجه اليوم خطرا كبيرا.",
        "وتعيش المنطقة اليوم مرحلة صعبة.",
        "واليوم تعتبر القناة من أهم الممرات.",
        "ذكر الكاتب أن النهر أصبح اليوم ملوثا.",
    ],
)
def test_today_beside_how_things_are_is_nowadays(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "التقى اليوم كل من الوزيرين نظيره.",
        "أكد الرئيس أن اجتماع اليوم كان مثمرا.",
        "أكد الرئيس أن الوفد اليوم وصل إلى العاصمة.",
        "تشهد العاصمة اليوم محادثات.",
        "وثمن الحاضرون خلال اجتماع النقابة بالقاهرة اليوم جهود الحراس.",
    ],
)
def test_today_beside_an_occasion_or_a_verb_is_a_day(text: str) -> None:
    assert [e.time for e in events(text)] == ["2021-06-16"]


@pytest.mark.parametrize(
    "text", ["قال الوزير إن الرد قد يستغرق عاما.", "ستستمر الجولة ثلاثة أيام.", "تستمر رئاسة البلاد ثلاث سنوات."]
)
def test_what_will_last_without_a_day_is_no_event(text: str) -> None:
    assert not events(text)


def test_a_year_before_a_colon_takes_what_it_heads() -> None:
    text = "عام 1974: أصبح مساعدا للوزير."
    assert told(text) == [("1974", "عام 1974: أصبح مساعدا للوزير")]
