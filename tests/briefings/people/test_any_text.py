"""Any text: no exception, spans that equal the text, work in step with length."""

import sys

from hypothesis import given
from hypothesis import strategies as st

from briefings import document
from briefings.people import find_names, find_people
from tests.briefings.people.reading import cast

PIECES = st.sampled_from(
    [
        "الرئيس", "الروسي", "فلاديمير", "بوتين", "وزير", "الخارجية", "و", "بن", "آل", "عبد", "الله", "نظيره",
        "قال", "،", ".", "الأخير", "الرئيسان", "والأميركي", "السيد", "د", "«", "»", '"', "-", "\n", "لل", "في",
        "بو\u0640تين", "فلادي\u064eمير", "\u200f", "وكالة", "مصادر", "البيت", "الأبيض", "الولايات", "المتحدة",
        "وكوريا", "الجنوبية", "كيم", "جونغ", "أون", "علي", "على", "الدكتورياسر", "المتحدث", "باسم",
        "COP27", "17", "\ud800", "\x00", "ﷲ", "😀",
    ]
)  # fmt: skip


@given(
    st.one_of(
        st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
    )
)
def test_any_text_is_read_without_a_fault(text: str) -> None:
    doc = document.read(text)
    found = find_people(doc, None)
    for actor in found.actors:
        assert 0 <= actor.first < actor.last <= len(doc.words)
        assert 0 <= actor.span.start < actor.span.end <= len(text)
        assert actor.name
        assert all(place < len(found.people) for place in actor.people)
    for person in found.people:
        assert person.name
        assert person.mentions
        assert all(mention in text for mention in person.mentions)
    for span in find_names(doc):
        assert 0 <= span.start < span.end <= len(text)


def test_work_grows_in_step_with_the_text() -> None:
    """Counts look-ups, not seconds: ten times the text may cost ten times the work, not a hundred."""
    calls = 0

    def count(frame: object, event: str, arg: object) -> None:
        nonlocal calls
        calls += event == "call"

    text = "قال الرئيس الروسي فلاديمير بوتين إن اللقاء مع نظيره الأميركي جو بايدن مفيد. "
    text += "وأضاف بوتين أن وزارة الخارجية تتابع. ووافقه الأخير، وقال الرئيس الأميركي إن الحوار ضروري. "
    cast(text)
    costs = []
    for times in (20, 200):
        calls = 0
        doc = document.read(text * times)
        sys.setprofile(count)
        try:
            find_people(doc, None)
        finally:
            sys.setprofile(None)
        costs.append(calls)
    assert costs[1] < costs[0] * 13
