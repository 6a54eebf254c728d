"""Of several direct quotes of a speaker those come first that say most without the article around them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefings.desk import Desk
from briefings.model import Article
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database

TEXT = """اختتام القمة الساحلية في داكار
قال رئيس السنغال باسيرو ديوماي فاي في القمة: "هذه مسألة تحدث عنها وزراء المياه والزراعة والنقل في اجتماعات سابقة".
وأضاف فاي: "لن نقبل تأجيل بناء السدود على النهر بعد نهاية العام الجاري مهما كانت الكلفة".
وشكر فاي ضيوفه على "حضورهم الكريم إلى مدينة داكار ومشاركتهم الواسعة في أعمال القمة".
"""


def test_a_stand_comes_before_a_pointer_and_a_fragment(tmp_path: Path) -> None:
    desk = Desk(SqlArchive(open_database(f"sqlite:///{tmp_path / 'qimma.db'}")))
    taken = desk.take(Article(TEXT, "اختتام القمة الساحلية في داكار", "الشاطئ", published=date(2025, 6, 3)))
    [party] = desk.briefing(taken.summit).parties
    assert party.speaker == "باسيرو ديوماي فاي"
    assert party.quotes[0].text.startswith("لن نقبل تأجيل بناء السدود")


def test_a_few_quoted_words_come_with_the_statement_around_them(tmp_path: Path) -> None:
    text = (
        "اختتام القمة الساحلية في داكار\n"
        "أقرت القمة الساحلية في داكار خطة لبناء ثلاثة سدود جديدة على النهر.\n"
        "قال رئيس السنغال باسيرو ديوماي فاي إن بلاده ستبقى «شريكا صادقا لكل جيرانها على ضفتي النهر» في السنوات كلها.\n"
    )
    desk = Desk(SqlArchive(open_database(f"sqlite:///{tmp_path / 'qimma.db'}")))
    taken = desk.take(Article(text, "اختتام القمة الساحلية في داكار", "الشاطئ", published=date(2025, 6, 3)))
    [quote] = desk.briefing(taken.summit).parties[0].quotes
    assert quote.text.startswith("بلاده ستبقى «شريكا صادقا")
    assert not quote.direct
