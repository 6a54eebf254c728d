"""Names that the title behind their comma betrays."""

import pytest

from tests.briefings.people.reading import cast, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سالم الغواص، الخبير في شؤون البحار، قال إن الموج عال", ["سالم الغواص"]),
        ("وفي لقاء مع نادر الساحل، أحد مؤسسي الحركة، نوقش الملف", ["نادر الساحل"]),
        ("وقال تيمباري كونزوبا، الناطق باسم وزارة المراعي الغينية، إن العشب كثيف", ["تيمباري كونزوبا"]),
        ("حضر رياض بورقيبة، وزير الموانئ، وكونزوبا تيمباري، مديرة المتحف في كيتو", ["رياض بورقيبة", "كونزوبا تيمباري"]),
        ("وصل القطار إلى المحطة القديمة، الخبير في الطرق قال إن السكة جديدة", []),
        ("قال محمد أمس، وهو الخبير في الطرق، إن السكة جديدة", []),
    ],
)
def test_title_behind_a_comma_betrays_a_name(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_the_surname_alone_means_the_one_named_before_a_title() -> None:
    text = "سالم الغواص، الخبير في شؤون البحار، قال إن الموج عال. وأورد الغواص، في تصريح قصير، أن الريح شديدة."
    assert [actor.name for actor in cast(text).actors if actor.people] == ["سالم الغواص", "سالم الغواص"]
