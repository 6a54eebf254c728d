"""HTML parse mode: every rule of the server's parser, with the byte offsets of its refusals."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.markup import parse_html, utf16_length
from bot.demo.refusals import Json, Refusal


def spans(text: str) -> list[tuple[str, str]]:
    """(kind, covered text) of every entity."""
    plain, entities = parse_html(text)
    units = plain.encode("utf-16-le")
    return [(e["type"], units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")) for e in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>قمة</b> و<i>موجز</i>", "قمة وموجز", [("bold", "قمة"), ("italic", "موجز")]),
        (
            "<strong>a</strong><em>b</em><ins>c</ins><del>d</del>",
            "abcd",
            [("bold", "a"), ("italic", "b"), ("underline", "c"), ("strikethrough", "d")],
        ),
        ("<B>a</B>", "a", [("bold", "a")]),
        ("<b><i>a</i>b</b>", "ab", [("bold", "ab"), ("italic", "a")]),
        ("😀<b>س</b>", "😀س", [("bold", "س")]),
        ('<a href="https://example.org/?a=1&amp;b=2">م</a>', "م", [("text_link", "م")]),
        ("<a href='example.org/x'>م</a>", "م", [("text_link", "م")]),
        ("<a>https://example.org</a>", "https://example.org", [("text_link", "https://example.org")]),
        ('<a href="javascript:alert(1)">م</a>', "م", []),
        ('<a href="tg://user?id=5">م</a>', "م", [("text_mention", "م")]),
        ("<blockquote>س</blockquote>", "س", [("blockquote", "س")]),
        ("<blockquote expandable>س</blockquote>", "س", [("expandable_blockquote", "س")]),
        ('<span class="tg-spoiler">س</span><tg-spoiler>ص</tg-spoiler>', "سص", [("spoiler", "س"), ("spoiler", "ص")]),
        ('<pre><code class="language-sql">x</code></pre>', "x", [("pre", "x")]),
        ('<tg-time unix="1715851800" format="wDT">يوم</tg-time>', "يوم", [("date_time", "يوم")]),
        ("&lt;b&gt; &amp; &quot; &#39; &#x645; &#1605;", "<b> & \" ' م م", []),
        ("&nbsp;&laquo;س&raquo; AT&T &#0; &#xD800; & &;", "&nbsp;&laquo;س&raquo; AT&T &#0; &#xD800; & &;", []),
        ("<b></b>س", "س", []),
        ("<b>س</>", "س", [("bold", "س")]),
        ("1 > 2", "1 > 2", []),
    ],
)
def test_accepted(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    assert parse_html(source)[0] == text
    assert spans(source) == entities


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("ق<script>", 'Unsupported start tag "script" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("1 < 2", 'Unclosed start tag at byte offset 2|Unsupported start tag "" at byte offset 2'),
        ("<b>س", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>س</b></i>", 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
        ("س</b>", "Unexpected end tag at byte offset 2"),
        ("<b>س</b", "Unclosed end tag at byte offset 5"),
        ('<a href="x>س</a>', 'Unclosed start tag "a" at byte offset 0'),
        ("<a =x>س</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=http://x>س</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>س</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-time unix="soon">س</tg-time>', "Invalid unix time specified"),
    ],
)
def test_refused(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as raised:
        parse_html(source)
    said = raised.value.description.removeprefix("Bad Request: can't parse entities: ")
    assert said in reason.split("|")
    assert raised.value.code == 400


@given(st.text(), st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote"]))
def test_escaped_text_comes_out_as_it_went_in(text: str, tag: str) -> None:
    plain, entities = parse_html(f"<{tag}>{html.escape(text)}</{tag}>")
    assert plain == text.encode("utf-8", "replace").decode()
    assert [e["length"] for e in entities] == ([utf16_length(plain)] if plain else [])


@given(st.text(alphabet='<>/ab="&;#x39 \n', max_size=40))
def test_any_text_is_read_or_refused(source: str) -> None:
    outcome = read(source)
    if isinstance(outcome, str):
        assert outcome.startswith("Bad Request: can't parse entities: ")
    else:
        plain, entities = outcome
        assert all(e["offset"] + e["length"] <= utf16_length(plain) for e in entities)


def read(source: str) -> tuple[str, list[Json]] | str:
    try:
        return parse_html(source)
    except Refusal as refusal:
        return refusal.description
