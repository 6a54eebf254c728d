"""Ranks before the surname of somebody named in full: «the doctor | X», «General | X», where X may be a courtesy."""

from __future__ import annotations

from briefings.people.forms import Kind
from briefings.people.honorifics import HONORIFIC
from briefings.people.tagging import Reading

_OTHER = Kind.OFFICE | Kind.COUNTERPART


def rank_start(reading: Reading, first: int, taken: bytearray) -> int:
    """Where the ranks right before the surname at word ``first`` begin; ``first`` when there is none."""
    while first and reading.close(first) and not taken[first - 1] and _is_rank(reading, first - 1):
        first -= 1
    return first


def is_ranked(reading: Reading, i: int) -> bool:
    """Whether word ``i``, a courtesy by itself, is a surname, since a rank stands before it: «General | Sayyid»."""
    behind = i > 0 and reading.close(i) and bool(reading.kind(i - 1) & Kind.TITLE) and _is_rank(reading, i - 1)
    return behind and reading.kind(i) & ~HONORIFIC == 0


def _is_rank(reading: Reading, i: int) -> bool:
    form = reading.forms[i]
    return form is not None and form.definite and bool(form.kind & HONORIFIC) and not form.kind & _OTHER
