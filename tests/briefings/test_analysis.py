"""The whole analysis never raises, whatever the words of the lexicons make when they stand in any order."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings import lexicon
from briefings.analysis import analyse
from briefings.model import Article

ARABIC = re.compile("[\u0621-\u064a]+")
FILES = ("cues", "roles", "groups", "time", "time_clauses", "time_traps", "institutions", "given_names")
FOLDER = Path(lexicon.__file__).parent
LISTS = [sorted(set(ARABIC.findall((FOLDER / f"{name}.toml").read_text("utf-8")))) for name in FILES]
MARKS = ["،", " - ", ":", '"', "«", "»", ".", "\n", "(", ")", "؟", "…", "2015", "3", "؛"]
words = st.one_of([st.sampled_from(MARKS), *map(st.sampled_from, LISTS)])
texts = st.lists(st.tuples(words, st.sampled_from([" ", " ", " ", ""])), max_size=60).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)


@given(texts)
@example("القارب صغير - تضيف الوزيرة - ")
@example("القارب صغير، تضيف الوزيرة.")
@settings(max_examples=400, deadline=None)
def test_words_in_any_order(text: str) -> None:
    found = analyse(Article(text, published=date(2024, 5, 4)))
    for record in (*found.quotes, *found.events, *found.key_points):
        assert 0 <= record.span.start < record.span.end <= len(text)
