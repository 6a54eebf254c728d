"""Reported speech comes with the words that report it, so that nobody seems to want what they denied."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefings.desk import Desk
from briefings.model import Article, Quote, QuoteKind, Span
from briefings.render import Renderer, as_text
from briefings.selection.reporting import reporting
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database

TITLE = "اختتام القمة الساحلية في داكار"
TEXT = f"""{TITLE}
أدان القادة العرب الاعتداء على سفن الصيد في ختام القمة.
ونفى رئيس السنغال باسيرو ديوماي فاي وجود سفن حربية على النهر.
وطالب فاي بإخلاء النهر فورا ودعا إلى الهدوء.
وبحسب وزارة الصيد السنغالية، ستعود السفن إلى مينائها غدا.
"""


def said(cue: str, rule: str, kind: QuoteKind = QuoteKind.INDIRECT) -> Quote:
    return Quote(Span(0, 1), kind, "", "", cue, rule)


def test_the_reader_sees_what_was_done_with_the_words(tmp_path: Path) -> None:
    desk = Desk(SqlArchive(open_database(f"sqlite:///{tmp_path / 'qimma.db'}")))
    taken = desk.take(Article(TEXT, TITLE, "الشاطئ", published=date(2025, 6, 3)))
    shown = as_text(Renderer().render("quotes", desk.quotes(taken.summit)))
    assert "أدان: الاعتداء على سفن الصيد" in shown
    assert "نفى: وجود سفن حربية" in shown
    assert "طالب بـ: إخلاء النهر فورا" in shown
    assert "كلام منقول: ستعود السفن" in shown


@pytest.mark.parametrize(
    ("cue", "shown"),
    [
        ("وأكد … أن", "أكد … أن"),
        ("وَأكد أن", "أكد أن"),
        ("وصف", "وصف"),
        ("ووصف", "وصف"),
        ("ومشيرا إلى", "مشيرا إلى"),
        ("دعا … إلى", "دعا … إلى"),
    ],
)
def test_only_an_and_is_left_out(cue: str, shown: str) -> None:
    assert reporting(said(cue, "past that"), "نص") == shown


def test_nothing_leads_to_direct_words_or_what_a_source_has() -> None:
    assert not reporting(said("قال", "past colon", QuoteKind.DIRECT), "نص")
    assert not reporting(said("بحسب", "noun before"), "نص")
    assert not reporting(said(":", "heading"), "نص")
