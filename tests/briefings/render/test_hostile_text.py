"""Article text of strangers: shown, never obeyed. Items 75 to 90 of the failures this product must stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefings.arabic import ARABIC_LETTER
from briefings.content import canonical_url, content_key
from briefings.render import Renderer
from briefings.render.cleaning import FSI, PDI, RLM, clean
from briefings.render.lines import blocks_of, isolate_runs
from briefings.render.markup import Tag, tokens

HOSTILE = [
    '<b>خبر</b> & "x" </pre> <script>alert(1)</script>',
    '<a href="tg://user?id=5">انقر</a> <a>بلا عنوان</a>',
    "&nbsp;&laquo;&#x202e;",
    "\u202eمقلوب\u202c \u202dيسار",
    "\u2067\u2067\u2067مفتوح",
    "\u2069\u2069مغلق",
    "سطر\nآخر\r\n\r\nثالث\u2028رابع\u2029",
    "\ud800 وحيد \x00 \x1b[31m",
    "ب" + "\u0651" * 500,
    "\ufdfa" * 50,
    "مخفي\u200b\ufeff\u00ad\U000e0041",
    "{{ 7*7 }} {% include 'x' %} {# #}",
    "/start /quotes cb:1 @name #tag example.org +966500000000",
    "\u200f\u200f\u200f\u200e\u200eعلامات",
    "NATO قال -5% إن 17:05 https://example.org/a?b=1",
]
ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u0651<>&\"'\n\r\x00ابتثAb1٣-+.:/"
        ),
    ),
    max_size=60,
)
TEMPLATE = (
    "<b>{{ view.title }}</b>\n{{ view.text }} ({{ view.name|link(view.url) }})\n\nالثاني: {{ view.name|isolate }}\n"
)


@pytest.fixture(scope="module")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    folder: Path = tmp_path_factory.mktemp("templates")
    (folder / "telegram").mkdir()
    (folder / "telegram" / "probe.html").write_text(TEMPLATE, "utf-8")
    return Renderer(folder)


def check_blocks(blocks: list[str]) -> None:
    """What holds for every message, whatever is in it."""
    for block in blocks:
        shown = "".join(token for token in tokens(block) if not isinstance(token, Tag))
        assert not re.search("[\u202a-\u202e\u2028\u2029\u200b\ufeff\x00-\x09\x0b-\x1f\ud800-\udfff]", shown)
        assert "\n\n" not in block
        assert not re.search("[\u200e\u200f\u061c]{2}", shown)
        for line in shown.split("\n"):
            assert line.startswith(RLM) or ARABIC_LETTER.match(line), ascii(line)
            assert_balanced(line)
        for token in tokens(block):
            assert not isinstance(token, Tag) or token.closing or not token.link or token.link.startswith("http")


def assert_balanced(line: str) -> None:
    depth = 0
    for character in line:
        depth += "\u2066" <= character <= "\u2068"
        depth -= character == PDI
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_not_obeyed(renderer: Renderer, text: str) -> None:
    view = {"title": text, "text": text, "name": text, "url": "https://example.org/x"}
    blocks = renderer.render("probe", view)
    check_blocks(blocks)
    assert len(blocks) == 2
    assert "49" not in blocks[0]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(title="\u061c", text="\u061c", name="\u200e", url="")
@given(title=ODD, text=ODD, name=ODD, url=ODD)
def test_any_text_makes_a_message_telegram_takes(
    renderer: Renderer, title: str, text: str, name: str, url: str
) -> None:
    check_blocks(renderer.render("probe", {"title": title, "text": text, "name": name, "url": "https://e.org/" + url}))
    assert renderer.problems == []


@given(ODD)
def test_cleaning_is_idempotent_and_bounded(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert len(once) <= len(text) + text.count("\u2066") + text.count("\u2067") + text.count("\u2068")


@given(ODD)
@example("-0-0")
def test_isolating_twice_changes_nothing_more(text: str) -> None:
    once = isolate_runs(clean(text))
    assert isolate_runs(once) == once


def test_the_next_line_reads_the_same_with_and_without_an_attack(renderer: Renderer) -> None:
    calm = {"title": "عنوان", "text": "نص", "name": "اسم", "url": ""}
    attacked = calm | {"text": "نص\u2067\u2066\u202e"}
    assert renderer.render("probe", attacked)[1] == renderer.render("probe", calm)[1]


def test_honest_joiners_stay() -> None:
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    assert clean("أ\u200dب") == "أ\u200dب"


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("قال NATO اليوم", [f"{FSI}NATO{PDI}"]),
        ("بلغت -5% اليوم", [f"{FSI}-5%{PDI}"]),
        ("عند 17:05 اليوم", [f"{FSI}17:05{PDI}"]),
        ("في 2021 عام", []),
        ("أمر /quotes بوتين", [f"{FSI}/quotes{PDI}"]),
        ("شركة Rolls Royce هنا", [f"{FSI}Rolls Royce{PDI}"]),
    ],
)
def test_runs_are_isolated(text: str, isolated: list[str]) -> None:
    found = re.findall(f"{FSI}.*?{PDI}", isolate_runs(text))
    assert found == isolated


def test_named_entities_of_templates_become_text() -> None:
    assert blocks_of("قال&nbsp;&laquo;نعم&raquo;") == ["قال\u00a0«نعم»"]


@pytest.mark.parametrize(
    "variant",
    ["الــقمة أُولى", "القمه اولي", "القمة، أولى.", "القمة\u200f أولى", "\ufe8d\u0644\u0642\u0645\u0629 أولى"],
)
def test_the_same_text_has_the_same_key(variant: str) -> None:
    assert content_key(variant) == content_key("القمة أولى")


def test_digits_do_not_make_another_text() -> None:
    assert content_key("عام ٢٠٢٤") == content_key("عام 2024")
    assert content_key("عام 2024") != content_key("عام 2025")


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://Example.ORG:443/a?utm_source=x&id=5#top", "https://example.org/a?id=5"),
        ("http://example.org", "http://example.org/"),
        ("https://example.org/%d9%82", "https://example.org/%D9%82"),
        ("https://example.org/ق", "https://example.org/%D9%82"),
        ("javascript:alert(1)", ""),
        ("https://[bad", ""),
        ("", ""),
    ],
)
def test_addresses_have_one_spelling(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


def test_unbalanced_quotation_marks_of_articles_refuse_nothing(renderer: Renderer) -> None:
    for title, text in (("«مفتوح", "مغلق»"), ("»", "«"), ("قال «أ", "ب» ثم «ج")):
        assert renderer.render("probe", {"title": title, "text": text, "name": "اسم", "url": ""})
    assert renderer.problems == []
