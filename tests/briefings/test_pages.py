"""Pages: what is taken from them, which encodings they come in, what they must not be able to do."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.errors import UnreadableError
from briefings.intake import read_file
from briefings.intake.filing import Given
from briefings.model import Article
from briefings.pages import read_page

TITLE = "ملتقى المكتبات يبدأ في عمّان بمشاركة عشر دول"
FIRST = "رحبت وزيرة الثقافة بضيوف الملتقى السنوي للمكتبات العامة الذي بدأ صباح الخميس في قصر المؤتمرات بالعاصمة."
SECOND = "وقالت في كلمتها: «نلتقي اليوم لنناقش مستقبل القراءة»، ثم افتتحت معرض الكتب &amp; المخطوطات المرافق له."
HEAD = f"""<title>{TITLE} | صحيفة الميزان</title><meta property="og:title" content="{TITLE}">
<meta property="og:site_name" content="صحيفة الميزان"><meta name="author" content="سعاد خليل">
<meta property="article:published_time" content="2024-05-02T23:30:00+03:00">"""


MAY = date(2024, 5, 2)


def page(head: str = HEAD, charset: str = "utf-8") -> str:
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{charset}">{head}</head><body>
<nav><a href="/">الرئيسية</a><a href="/sport">رياضة</a></nav>
<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>
<footer>جميع الحقوق محفوظة للصحيفة</footer></body></html>"""


def read(markup: str, url: str = "", given: Given | None = None) -> Article:
    return read_page(markup.encode(), given or Given(), url).article


def test_everything_a_page_tells() -> None:
    article = read(page(), "https://www.mizan.example/news/5?x=1")
    assert article.text.split("\n") == [TITLE, FIRST, SECOND.replace("&amp;", "&")]
    assert (article.title, article.outlet, article.author) == (TITLE, "صحيفة الميزان", "سعاد خليل")
    assert (article.published, article.day_source) == (date(2024, 5, 2), "page")
    assert article.url == "https://www.mizan.example/news/5?x=1"


def test_the_caller_knows_better() -> None:
    article = read(page(), given=Given("الصباح", date(2024, 5, 1), "a.html"))
    assert (article.outlet, article.published, article.day_source) == ("الصباح", date(2024, 5, 1), "given")


def test_a_page_without_a_site_name_is_called_by_its_host() -> None:
    assert read(page(f"<title>{TITLE}</title>"), "https://www.mizan.example/5").outlet == "mizan.example"
    assert read(page(f"<title>{TITLE}</title>")).outlet == ""


@pytest.mark.parametrize(
    ("canonical", "kept"),
    [
        ("https://mizan.example/news/5", "https://mizan.example/news/5"),
        ("https://famous.example/news/1", "https://m.mizan.example/amp/5"),
        ("javascript:alert(1)", "https://m.mizan.example/amp/5"),
    ],
)
def test_a_page_can_name_only_an_address_of_its_own_site(canonical: str, kept: str) -> None:
    markup = page(HEAD + f'<link rel="canonical" href="{canonical}">')
    assert read(markup, "https://m.mizan.example/amp/5").url == kept


@pytest.mark.parametrize(
    "declared", ["windows-1256", "utf-8", "iso-8859-1", "utf-7", "punycode", "x-nonsense", "utf-16"]
)
def test_whatever_is_declared_the_letters_are_right(declared: str) -> None:
    for encoding in ("utf-8", "cp1256", "utf-16"):
        data = page(charset=declared).encode(encoding)
        assert read_file(data, "a.html").article.title == TITLE


@pytest.mark.parametrize(
    "data",
    [
        b"<html>",
        b"<html></html>",
        b"<!doctype html><p>",
        b"<html>" + b"<div>" * 50_000,
        b"<html><p " + b" ".join(b"a%d=1" % n for n in range(5000)) + b">x</p>",
        b"<html>" + b"<i>x</i>" * 210_000,
        b"<html>" + b"<!--" * 50_000,
        b"<html><script>" + b"x" * 100_000,
        b"<html>\0\0\0",
    ],
    ids=["start", "empty", "open", "nested", "attributes", "elements", "comments", "script", "zeros"],
)
def test_hostile_and_empty_pages_are_no_article(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_file(data, "a.html")


def test_invitations_between_paragraphs_are_not_the_article() -> None:
    more = "<p>تابعونا على تلغرام</p><p><b>اقرأ أيضاً:</b> وزير المالية يعلن الموازنة</p><p>- شارك الخبر</p>"
    told = "<p>تابعنا الوزيرة وهي تفتتح المعرض، ثم سألناها عن خطط الوزارة للعام المقبل فقالت إن العمل على رقمنة المخطوطات بدأ، وإن ثلاث مكتبات جديدة ستفتح أبوابها في الربيع.</p>"  # noqa: E501
    text = read(page().replace("</article>", f"{more}{told}</article>")).text
    assert text.split("\n") == [TITLE, FIRST, SECOND.replace("&amp;", "&"), told[3:-4]]


def test_quotation_marks_of_the_page_are_kept() -> None:
    quotes = (
        "<p>وقال المدير <q>نعمل من أجل القراء</q> ثم <q>نفتح <b>كل</b> الأبواب</q>، وأضاف أن المكتبة تفتح يوميا.</p>"
    )
    text = read(page().replace("</article>", f"{quotes}</article>")).text
    assert "«نعمل من أجل القراء»" in text
    assert "«نفتح كل الأبواب»" in text


@pytest.mark.parametrize(
    "layout",
    [
        "<table><tr><td><p>{0}</p><p>{1}</p></td></tr></table>",
        "<div>{0}<br><br>{1}</div>",
        "<div><div>{0}</div><div>{1}</div></div>",
        "<table><tr><td>{0}<br>{1}</td><td><a href=/1>خبر آخر</a></td></tr></table>",
    ],
)
def test_layouts_without_an_article_element(layout: str) -> None:
    body = layout.format(FIRST, SECOND)
    text = read(f"<html><head><title>{TITLE}</title></head><body><a href=/>الرئيسية</a>{body}</body></html>").text
    lines = text.split("\n")
    assert lines[0] == TITLE
    assert [line for line in lines[1:] if len(line) > 50] == [FIRST, SECOND.replace("&amp;", "&")]


@pytest.mark.parametrize(
    ("head", "body", "url", "day"),
    [
        ("", "", "", None),
        ("", "", "https://m.example/2024/05/02/x", MAY),
        ("", "", "https://m.example/2024/05/x", None),
        ('<meta name="date" content="02/05/2024">', "", "", MAY),
        ('<meta property="article:published_time" content="2024-05-02T23:30:00+03:00">', "", "", MAY),
        ('<script type="application/ld+json">{"datePublished":"2024-05-02T09:15:00+03:00"}</script>', "", "", MAY),
        ("<title>ملتقى 2023-04-04</title>", "", "", None),
        ("", "<time datetime='2024-05-02T10:00'>صباحا</time>", "", MAY),
        ("", "<meta itemprop=datePublished content='2024-05-02T01:00'>", "", MAY),
        ("", "<div class='news-date'>الخميس 2 أيار 2024 | 10:15</div>", "", MAY),
        ("", "<div class='articleDate'>٠٢/٠٥/٢٠٢٤</div>", "", MAY),
        ("", "<div class='entry-meta'>بقلم سعاد - 2 مايو 2024</div>", "", MAY),
        ("", "<span class=date>قبل ثلاث ساعات</span>", "", None),
        ("", "<div class=candidate>1998-03-04</div>", "", None),
        ("", "<p>وتأسس الملتقى في 1998-03-04 بمبادرة من جمعية المكتبات، وانتقل بعد ذلك إلى العاصمة.</p>", "", None),
        ("", "<footer>آخر تحديث 2023-01-01 <time datetime='2023-01-01'>x</time></footer>", "", None),
        ("", "<aside><time datetime='2023-01-01'>خبر آخر</time></aside>", "", None),
        ("", "<ul><li><time datetime='2023-01-01'>خبر آخر</time></li></ul>", "", None),
        ("", "<div class='related-posts'><span class=date>2023-01-01</span></div>", "", None),
        ("", "<p class=copyright>© 2019</p><img src='/uploads/2016/11/pic.jpg'>", "", None),
    ],
)
def test_the_day_is_read_where_it_is_stated_and_never_guessed(head: str, body: str, url: str, day: date | None) -> None:
    title = f"<title>{TITLE}</title>"
    article = read(page(head or title).replace("<nav>", f"{body}<nav>"), url)
    assert (article.published, article.day_source) == (day, "page" if day else "unknown")


def test_a_giant_page_is_refused_unparsed() -> None:
    with pytest.raises(UnreadableError, match="10 MB"):
        read_file(b"<html>" + bytes(10 * 1024 * 1024), "a.html")


def test_a_text_file_that_holds_a_page_is_read_as_one() -> None:
    assert read_file(page().encode(), "a.txt").article.title == TITLE
