"""Packing: every part is valid by itself, within the limits, and nothing is lost or moved."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import MESSAGE, Size, cut, measure, plain, units
from bot.messages import PAGE, pack

TAG = re.compile(r"<(/?)([a-z-]+)([^<>]*)>")
WORDS = [
    "السلام",
    "قمة",
    "G20",
    "«قال",
    "ذلك».",
    "١٧:٠٥",
    "😀",
    "وأضاف",
    "جنيف.",
    "؟",
    "\n",
    "a&b",
    "<",
    "لا",
    "َّ",
    "ك" * 90,
]
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)
links = st.sampled_from(["https://example.org/1", "https://example.org/" + "x" * 300])


@st.composite
def marked(draw: st.DrawFn, depth: int = 2) -> str:
    pieces = []
    for _ in range(draw(st.integers(1, 6))):
        inner = html.escape(draw(words)) if depth == 0 or draw(st.booleans()) else draw(marked(depth - 1))
        tag = draw(st.sampled_from(["", "b", "i", "blockquote", *(["a"] if depth == 0 else [])]))
        if tag == "a":
            inner = f'<a href="{draw(links)}">{inner}</a>'
        elif tag:
            inner = f"<{tag}>{inner}</{tag}>"
        pieces.append(inner)
    return " ".join(pieces)


def assert_valid(part: str, most: Size) -> None:
    opened: list[str] = []
    for slash, name, _ in TAG.findall(part):
        if slash:
            assert opened
            assert opened.pop() == name
        else:
            opened.append(name)
    assert opened == []
    assert "<" not in TAG.sub("", part)
    assert plain(part).strip()
    assert measure(part).within(most)
    assert not re.search(r"<([a-z]+)[^<>]*></\1>", part)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@given(
    st.lists(marked(), max_size=8), st.sampled_from([Size(200, 12, 3000, 900), Size(60, 8, 1500, 700), MESSAGE, PAGE])
)
def test_parts_are_valid_within_limits_and_hold_everything(blocks: list[str], most: Size) -> None:
    parts = pack(blocks, most)
    for part in parts:
        assert_valid(part, most)
    assert squeezed("".join(plain(p) for p in parts)) == squeezed("".join(plain(b) for b in blocks))


@given(marked())
def test_what_fits_is_left_alone(block: str) -> None:
    if measure(block).within(MESSAGE) and plain(block).strip():
        assert pack([block]) == [block.strip()]


@given(st.text(max_size=300))
def test_units_are_utf16(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_blocks_stay_whole_while_they_fit() -> None:
    blocks = ["ا" * 1500, "ب" * 1500, "ت" * 1500]
    assert pack(blocks) == [blocks[0] + "\n\n" + blocks[1], blocks[2]]


def test_a_long_block_is_cut_after_a_sentence() -> None:
    sentence = "قال الرئيس إن المحادثات كانت بناءة."
    parts = pack([" ".join([sentence] * 300)])
    assert len(parts) == 3
    assert all(p.endswith(sentence) for p in parts)


def test_tags_are_closed_and_opened_again() -> None:
    first, second = cut("<b>" + "كلمة " * 30 + "</b>", Size(100, 5, 4000, 0))
    assert first.startswith("<b>")
    assert first.endswith("</b>")
    assert second.startswith("<b>")


def test_one_endless_word_is_cut_inside() -> None:
    parts = pack(["ب" * 10_000])
    assert [units(plain(p)) for p in parts][:2] > [4000, 4000]
    assert "".join(parts) == "ب" * 10_000


def test_more_than_a_hundred_entities_are_spread() -> None:
    parts = pack([" ".join(f"<b>{n}</b>" for n in range(250))])
    assert [measure(p).entities for p in parts] == [100, 100, 50]


def test_long_link_targets_are_spread() -> None:
    blocks = [f'<a href="https://example.org/{"x" * 1000}{n}">رابط</a>' for n in range(12)]
    assert [len(re.findall("<a ", p)) for p in pack(blocks)] == [8, 4]


@pytest.mark.parametrize("blocks", [[], [""], ["  ", "<b> </b>"]])
def test_nothing_to_say_gives_no_message(blocks: list[str]) -> None:
    assert pack(blocks) == []
