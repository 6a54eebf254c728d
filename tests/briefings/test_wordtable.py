"""Words by number: what a column says of a word is what the function says, in every text and at any time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from briefings.arabic import fold_word
from briefings.document import read
from briefings.wordtable import MOST_LETTERS, MOST_REMEMBERED, Words, current

LETTERS = st.text(alphabet="أإآىةكگپﻻﷲ٣۴Aİz_ \n-\u0640\u064e\u200f", max_size=60)


@given(LETTERS)
def test_words_have_their_matching_forms(text: str) -> None:
    doc = read(text)
    assert doc.words == [fold_word(text[start:end]) for start, end in zip(doc.starts, doc.ends, strict=True)]


def test_each_word_is_asked_about_once_and_gets_its_value_in_every_text() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    for words in ([], ["ثعلب", "غزال", "ثعلب"], ["غزال", "قنفذ"], ["قنفذ"]):
        assert Words(words).each(length) == tuple(map(len, words))
    assert [asked.count(word) for word in ("ثعلب", "غزال", "قنفذ")] == [1, 1, 1]


def test_a_full_table_is_left_for_a_new_one_and_its_texts_keep_their_words() -> None:
    early = Words(["ديك", "هدهد"])
    late = Words([f"{number}" for number in range(MOST_REMEMBERED)])
    assert len(current()) == 0
    assert early.each(str.upper) == ("ديك", "هدهد")
    assert late.each(len)[-1] == len(str(MOST_REMEMBERED - 1))


def test_long_words_fill_a_table_too() -> None:
    assert Words(["م" * MOST_LETTERS]).each(len) == (MOST_LETTERS,)
    assert len(current()) == 0


def test_texts_read_side_by_side_do_not_mix_their_words() -> None:
    texts = [[f"{text}x{number % 700}" for number in range(3000)] for text in range(8)]

    def forms(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
        table = Words(words)
        return table.forms(), table.each(str.strip)

    with ThreadPoolExecutor(8) as pool:
        for words, (found, stripped) in zip(texts, pool.map(forms, texts), strict=True):
            assert found == words == list(stripped)
