"""How an institution between marks or brackets is named, and the words of the text that name it."""

from __future__ import annotations

import pytest

from briefings import document
from briefings.people import find_people
from briefings.quotes import find_quotes

CASES = [
    ('ذكرت صحيفة "الأفق" أن القمة ستعقد الثلاثاء.', "صحيفة الأفق", 'صحيفة "الأفق"'),
    ("وقالت صحيفة «النور الجديد»، إن الوفد وصل.", "صحيفة النور الجديد", "صحيفة «النور الجديد»"),
    ("أعلنت حركة النهوض الوطني (نهوض) أن وفدها سيحضر.", "حركة النهوض الوطني نهوض", "حركة النهوض الوطني (نهوض)"),
    ("أعلنت مؤسسة الأفق (Horizon) أن وفدها سيحضر.", "مؤسسة الأفق", "مؤسسة الأفق (Horizon)"),
]


@pytest.mark.parametrize(("text", "speaker", "mention"), CASES)
def test_marks_are_whole_in_the_mention_and_absent_from_the_name(text: str, speaker: str, mention: str) -> None:
    doc = document.read(text)
    (quote,) = find_quotes(doc, find_people(doc, None))
    assert (quote.speaker, quote.mention) == (speaker, mention)
