"""The renderer: blocks, escaping, right-to-left lines, refusal of what has no origin."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.errors import TemplateError
from briefings.render import Digits, Months, ReaderPrefs, Renderer, as_text
from briefings.render.cleaning import FSI, PDI, RLM


def renderer(folder: Path, **templates: str) -> Renderer:
    (folder / "telegram").mkdir(parents=True, exist_ok=True)
    for name, text in templates.items():
        (folder / "telegram" / f"{name}.html").write_text(text, "utf-8")
    return Renderer(folder)


def show(folder: Path, template: str, view: object, prefs: ReaderPrefs | None = None) -> list[str]:
    made = renderer(folder, probe=template)
    blocks = made.render("probe", view, prefs)
    assert made.problems == []
    return blocks


def test_blank_line_ends_a_block_and_text_cannot_make_one(tmp_path: Path) -> None:
    blocks = show(tmp_path, "أول {{ view.text }}\n\nثان", {"text": "سطر\n\nآخر\u2029ثالث"})
    assert blocks == ["أول سطر آخر ثالث", "ثان"]


def test_article_markup_is_shown_literally(tmp_path: Path) -> None:
    text = '<b>خبر</b> & <script>x</script> </pre> &nbsp; <a href="tg://user?id=5">x'
    [block] = show(tmp_path, "نص {{ view.text }}", {"text": text})
    assert "<" not in block.replace("&lt;", "")
    assert as_text([block]).replace(FSI, "").replace(PDI, "") == "نص " + text


def test_template_syntax_in_articles_is_text(tmp_path: Path) -> None:
    [block] = show(tmp_path, "نص {{ view.text }}", {"text": "{{ 7*7 }} {% include 'x' %}"})
    assert "49" not in block


def test_lines_start_from_the_right(tmp_path: Path) -> None:
    [block] = show(
        tmp_path, "{{ view.a }}\n{{ view.b }}\n<b>{{ view.c }}</b>", {"a": "NATO قال", "b": "عربي", "c": "5 دول"}
    )
    first, second, third = block.split("\n")
    assert first == f"{RLM}{FSI}NATO{PDI} قال"
    assert second == "عربي"
    assert third == f"{RLM}<b>5 دول</b>"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "tg://user?id=5", "", "http://a b"])
def test_links_are_web_addresses_only(tmp_path: Path, url: str) -> None:
    [block] = show(tmp_path, "رابط {{ view.t|link(view.u) }}", {"t": "كلمة", "u": url})
    assert "<a" not in block


def test_number_without_origin_is_refused(tmp_path: Path) -> None:
    made = renderer(tmp_path, summits="عدد {{ view.summits|length + 40 }}")
    view = {"summits": []}
    assert made.render("summits", view)
    assert "number" in made.problems[0]


def test_quoted_words_without_origin_are_refused(tmp_path: Path) -> None:
    made = renderer(tmp_path, probe="قال «{{ view.a }}{{ view.b }}»")
    with pytest.raises(TemplateError):
        Renderer().render("probe", {})
    with pytest.raises(TemplateError):
        made.render("probe", {"a": "نص", "b": "آخر"})
    assert "quoted" in made.problems[0]


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__ }}",
        "{{ view.x.center(1000) }}",
        "{{ 'ا' * 10 }}",
        "{{ 9 ** 9 }}",
        "{% include '../secret.html' %}",
        "{{ unknown }}",
        "{% for x in range(10) %}x{% endfor %}",
        "<script>x</script>",
        "<b>ا",
        "{{ view.x|safe }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "",
    ],
)
def test_bad_templates_give_way_to_ours(tmp_path: Path, template: str) -> None:
    made = renderer(tmp_path, summits=template)
    assert made.render("summits", {"summits": [], "x": "ن"})
    assert made.problems


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (11, "11 مقالًا"),
        (100, "100 مقال"),
        (103, "103 مقالات"),
    ],
)
def test_counts_agree(tmp_path: Path, number: int, words: str) -> None:
    [block] = show(tmp_path, 'عدد {{ view.n|count("article") }}', {"n": number})
    assert block == f"عدد {words}"


def test_dates_follow_the_reader(tmp_path: Path) -> None:
    view = {"day": "2021-06-16", "row": {"time": "2021-06-16T13:35+02:00", "zone": "Europe/Zurich", "place": "جنيف"}}
    template = "يوم {{ view.day|date }} {{ view.row|clock }} {{ view.row|own_clock }}"
    plain = show(tmp_path, template, view)
    hours = f"{FSI}13:35{PDI} بتوقيت جنيف {FSI}14:35{PDI} بتوقيت الرياض"
    assert plain == [f"يوم الأربعاء 16 يونيو 2021 {hours}"]
    prefs = ReaderPrefs("Africa/Casablanca", Digits.ARAB, Months.LEVANTINE, hijri=True)
    [block] = show(tmp_path, template, view, prefs)
    assert "١٦ حزيران ٢٠٢١ (٦ ذو القعدة ١٤٤٢ هـ)" in block
    assert "١٢:٣٥ بتوقيت الدار البيضاء" in block.replace(FSI, "").replace(PDI, "")


def source(outlet: str, published: str | None, url: str = "") -> dict[str, object]:
    return {"outlet": outlet, "published": published, "url": url}


@pytest.mark.parametrize(
    ("sources", "shown"),
    [
        ([source("الشروق", "2025-03-04")], "الشروق، 4 مارس"),
        ([source("الشروق", "2025-03-04"), source("الأفق", "2025-03-04")], "الشروق، الأفق، 4 مارس"),
        ([source("الشروق", "2025-03-04"), source("الأفق", "2025-03-05")], "الشروق، 4 مارس؛ الأفق، 5 مارس"),
        ([source("الشروق", "2025-03-04"), source("الشروق", "2025-03-05")], "الشروق، 4 مارس"),
        ([source("الشروق", None), source("", "2025-03-05")], "الشروق؛ مصدر بلا اسم، 5 مارس"),
    ],
)
def test_attribution_names_each_outlet_and_its_day(
    tmp_path: Path, sources: list[dict[str, object]], shown: str
) -> None:
    prefs = ReaderPrefs(months=Months.EGYPTIAN)
    assert show(tmp_path, "نص ({{ view.s|attribution }})", {"s": sources}, prefs) == [f"نص ({shown})"]
