"""The index of names finds whom a comparison with every name would find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.people.keys import alike, is_tail, same_units, units
from briefings.people.likeness import Likeness

WORDS = ["سالم", "سليم", "بن سالم", "جراهام", "غراهام", "نورس", "النورس", "عبد الله", "عبدالله", "رافع", "هاني", "لي"]
NAMES = st.lists(st.lists(st.sampled_from(WORDS), max_size=4).map(lambda name: units(" ".join(name))), max_size=12)


@given(NAMES, NAMES)
def test_the_index_finds_what_comparing_with_every_name_finds(
    known: list[tuple[str, ...]], asked: list[tuple[str, ...]]
) -> None:
    index = Likeness()
    for parts in known:
        index.add(parts)
    for parts in asked:
        assert index.same(parts) == [i for i, other in enumerate(known) if same_units(parts, other)]
        if len(parts) > 1:
            longer = [i for i, other in enumerate(known) if len(other) > len(parts) and is_tail(parts, other)]
            assert index.longer(parts) == longer
        if parts:
            inner = [i for i, other in enumerate(known) if any(alike(parts[0], unit) for unit in other[:-1])]
            assert index.holding(parts[0]) == inner


@pytest.mark.parametrize(
    ("name", "other"),
    [("رافع هاني سالم", "رافع سالم"), ("رافع بن هاني", "رافع بن هاني السالمي"), ("هاني جراهام", "غراهام")],
)
def test_spellings_and_parts_of_a_name_meet(name: str, other: str) -> None:
    index = Likeness()
    index.add(units("نورس لي"))
    index.add(units(name))
    assert index.same(units(other)) == [1]
