"""The table of time expressions, row by row."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefings.timeline import read_times

TABLE = Path(__file__).with_name("time_expressions.toml")
FEWEST = 400


def rows() -> Iterator[tuple[str, date, str, str]]:
    for group in tomllib.loads(TABLE.read_text("utf-8"))["groups"]:
        for text, values, *durations in group["rows"]:
            yield text, group["reference"], values, durations[0] if durations else ""


def test_the_table_is_broad() -> None:
    asked = [(text, reference) for text, reference, *_ in rows()]
    assert len(set(asked)) == len(asked) >= FEWEST


@pytest.mark.parametrize(("text", "reference", "values", "durations"), list(rows()))
def test_expression(text: str, reference: date, values: str, durations: str) -> None:
    found = read_times(text, reference)
    assert " ".join(e.value or "-" for e in found) == values, found
    assert " ".join(e.duration for e in found if e.duration) == durations, found
    assert all(0 <= e.span.start < e.span.end <= len(text) for e in found)
