"""Names far behind their title, with more of the title, a second office or a word of time between."""

import pytest

from tests.briefings.people.reading import cast, names


def _holder(text: str) -> list[tuple[str, str]]:
    """The people of a text with their roles."""
    return [(person.name, person.role or "") for person in cast(text).people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال السفير النرويجي لدى منظمة الصيد في أوروبا سيمون هوفمان إن الموسم قصير", "سيمون هوفمان"),
        ("قالت منسقة الأمم المتحدة للشؤون الزراعية هيلين مورفي إن المطر شحيح", "هيلين مورفي"),
        ("أعلن وزير الموانئ (وهو أول طبيب في الحكومة) سالم المنصوري أن الرصيف جاهز", "سالم المنصوري"),
        ("وقال وزير النقل الكيني آنذاك بيتر موانغي إن السد آمن", "بيتر موانغي"),
        ("أكد وكيل لجنة الطرق بالبرلمان الأردني سابقا الدكتور نزار الكتبي أن الجسر قديم", "نزار الكتبي"),
        ("قال حاكم منطقة كاراكول سيرغي مالينوف إن الثلج كثيف", "سيرغي مالينوف"),
        ("كشف المدير العام لمصلحة الغابات في النيجر موسى إيدي عن حريق", "موسى إيدي"),
    ],
)
def test_more_of_the_title_stands_before_the_name(text: str, name: str) -> None:
    assert names(text) == [name]
    assert cast(text).people[0].role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال رئيس بلدية أوسلو وعضو لجنة الثلوج النرويجية سيمون هوفمان إن الطرق سالكة", "سيمون هوفمان"),
        ("ونقلت عن مساعد وزير النقل المغربي وسكرتير عام قمة الموانئ، رفيق بوعلام، قوله إن الخط جديد", "رفيق بوعلام"),
        ("وقال الباحث الخبير في الشأن النوبي ماجد سليمان إن القرى باقية", "ماجد سليمان"),
        ("أكد السفير الغيني مندوب بلاده لدى الجامعة، تيدياني كوياتي، اليوم أن الوفد وصل", "تيدياني كوياتي"),
        ("وكشف مدير الغابات في مقاطعة بونغا، تيسفاي خان، أن النار خمدت", "تيسفاي خان"),
    ],
)
def test_two_phrases_behind_one_verb_are_one_person(text: str, name: str) -> None:
    assert names(text) == [name]
    assert len([actor for actor in cast(text).actors if actor.people]) == 1


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("قال وزير الزراعة المصري ووزير الزراعة السوداني سعيد النعيمي إن القطن وفير", "وزير الزراعة السوداني"),
        ("قال الرئيس ورئيس الوزراء سعيد النعيمي إن القطن وفير", "رئيس الوزراء"),
        ("قال عضو بارز في الوفد المرافق للرئيس سعيد النعيمي إن القطن وفير", ""),
        ("قال مسؤول رفيع في إدارة الرئيس الكيني سعيد النعيمي إن القطن وفير", "الرئيس الكيني"),
        ("حذر وزير الزراعة الكيني في المنتدى الأخير سعيد النعيمي من الجفاف", ""),
        ("قال وزير الزراعة الكيني خلال لقائه سعيد النعيمي إن القطن وفير", ""),
        ("قال وزير الزراعة الكيني مشيرا إلى سعيد النعيمي إن القطن وفير", ""),
    ],
)
def test_another_person_keeps_the_name(text: str, role: str) -> None:
    assert [(name, held.split(" ل")[-1]) for name, held in _holder(text)] == [("سعيد النعيمي", role)]


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير المالية في تصريحات صحفية، نشرت السبت، إن السعر ثابت",
        "وقالت وزيرة البيئة، الجمعة الماضية، إن الماء نظيف",
        "وأفاد مراسل الوكالة في دمشق بأن الثلج كثيف",
    ],
)
def test_no_name_is_made_of_ordinary_words(text: str) -> None:
    assert names(text) == []
