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
_GUILLEMET, _AROUND = re.compile("[\u00ab\u00bb]"), 6
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
    cleaned = [clean(text) for text in inputs]
    bare = _MARKS.sub("", "\n".join([*cleaned, wording]))
    odd = [_MARKS.sub("", around) for text in cleaned for around in _unbalanced(text)]
    for line in _MARKS.sub("", shown).split("\n"):
        for quoted in _QUOTED.findall(line):
            if quoted.strip() and quoted.strip() not in bare and not any(around in line for around in odd):
                raise TemplateError("output holds quoted words that are in no input")


def _unbalanced(text: str) -> Iterable[str]:
    """What stands around the guillemets of a text that does not close or open all of them."""
    if not balanced(text):
        for mark in _GUILLEMET.finditer(text):
            yield text[max(0, mark.start() - _AROUND) : mark.end() + _AROUND].strip()


def balanced(text: str) -> bool:
    """Whether guillemets open before they close, and all of them."""
    depth = 0
    for mark in _GUILLEMET.findall(text):
        depth += 1 if mark == "\u00ab" else -1
        if depth < 0:
            return False
    return depth == 0
