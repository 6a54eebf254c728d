"""Markdown is stored as a reader would see it."""

from __future__ import annotations

from briefings.intake import read_file
from briefings.intake.markdown import strip_markdown

ARTICLE = """---
outlet: الصباح
---
# ملتقى المكتبات يبدأ في **عمّان**

رحبت الوزيرة بالضيوف [في القصر](https://e.example/a_b_c) وقالت
إن *الملتقى* مفتوح.

> «نلتقي اليوم لنناقش المستقبل»

- ناشرون من `عشر` دول
- معرض<br>كبير ![صورة](x.png)

| اليوم | الساعة |
|---|---|
| الخميس | 10:00 |
"""


def test_words_stay_and_markup_goes() -> None:
    intake = read_file(ARTICLE.encode(), "a.md")
    assert intake.article.text.split("\n\n") == [
        "ملتقى المكتبات يبدأ في عمّان",
        "رحبت الوزيرة بالضيوف في القصر وقالت إن الملتقى مفتوح.",
        "«نلتقي اليوم لنناقش المستقبل»",
        "ناشرون من عشر دول",
        "معرض\nكبير",
        "اليوم",
        "الساعة",
        "الخميس",
        "10:00",
    ]
    assert (intake.article.title, intake.article.outlet, intake.offset) == ("ملتقى المكتبات يبدأ في عمّان", "الصباح", 0)


def test_escapes_and_entities_are_their_letters() -> None:
    assert strip_markdown(r"5 \* 3 &amp; &laquo;نعم&raquo;") == "5 * 3 & «نعم»"


def test_html_says_nothing() -> None:
    assert strip_markdown("<script>\nalert(1)\n</script>\n\nنص <b>غليظ</b>") == "نص غليظ"
