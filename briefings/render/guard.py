"""Rule 1: no number and no quoted words reach a reader unless they come from what the template was given.

Three sources are allowed: the view, what filters made of the view's values, and the template's own wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from briefings.arabic import fold
from briefings.errors import TemplateError
from briefings.render.cleaning import clean

_NUMBER = re.compile(r"\d+")
_QUOTED = re.compile("\u00ab([^\u00ab\u00bb]*)\u00bb")
_MARKS = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")


def numbers_in(text: str) -> set[str]:
    """Runs of digits, in European digits, without leading zeros."""
    return {run.lstrip("0") or "0" for run in _NUMBER.findall(fold(text))}


def strings_of(value: Any) -> Iterable[str]:
    """Every string and number of a plain view, as text."""
    if isinstance(value, dict):
        for item in value.values():
            yield from strings_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings_of(item)
    elif isinstance(value, str):
        yield value
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def check_output(shown: str, given: Iterable[str], wording: str) -> None:
    """``shown`` is the visible text, ``wording`` the literal text of the templates and what filters made.

    Raises TemplateError naming what has no origin.
    """
    inputs = list(given)
    known = numbers_in(wording)
    for text in inputs:
        known |= numbers_in(text)
    strange = sorted(numbers_in(shown) - known)
    if strange:
        raise TemplateError(f"output holds a number that is in no input: {strange[0]}")
    bare = _MARKS.sub("", "\n".join([*map(clean, inputs), wording]))
    for quoted in _QUOTED.findall(_MARKS.sub("", shown)):
        if quoted.strip() and quoted.strip() not in bare:
            raise TemplateError("output holds quoted words that are in no input")
