"""Texts that break off or set in anywhere: what a page or a message cut through leaves of them."""

from __future__ import annotations

from typing import Any

import pytest

from briefings import document
from briefings.people import find_people
from briefings.quotes import find_quotes
from tests.briefings.quotes.test_gold import PASSAGES
from tests.briefings.quotes.test_properties import check


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p["pitfall"])
def test_every_beginning_and_every_end(passage: dict[str, Any]) -> None:
    whole = passage["text"]
    doc = document.read(whole)
    for text in [*(whole[:end] for end in doc.ends), *(whole[start:] for start in doc.starts)]:
        part = document.read(text)
        check(text, find_quotes(part, find_people(part, None)))


def test_a_verb_right_behind_whoever_ends_the_text() -> None:
    text = "تنظيم دان ال"
    part = document.read(text)
    check(text, find_quotes(part, find_people(part, None)))
