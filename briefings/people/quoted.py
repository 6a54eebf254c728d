"""Proper names between quotation marks behind an institution: «agency "X"», «the head of the party "X"»."""

from __future__ import annotations

from briefings.document import Document
from briefings.people.forms import ALEF, NOON
from briefings.people.tagging import Reading

_LONGEST, _LONGEST_LONE = 3, 6
_OPENING, _CLOSING = "\"\u201c\u00ab('", "\"\u201d\u00bb)'"
_OPENED, _CLOSED, _STOPS = frozenset(_OPENING), frozenset(_CLOSING), ".\u060c,"
_THAT = ALEF + NOON
# between the letters that a name is short for, «agency "A.B.C"»
_DOTS = frozenset((".", ". "))
_COMMAS = frozenset("\u060c,")


def quoted_end(reading: Reading, end: int) -> int:
    """The word behind the name between marks that opens right before word ``end``; ``end`` when none does."""
    gaps = reading.doc.gaps
    if end >= len(reading.doc.words) or len(gaps[end]) != 2 or gaps[end][0] != " " or gaps[end][1] not in _OPENING:
        return end
    for j in range(end + 1, min(end + 1 + _LONGEST, len(gaps))):
        if gaps[j].lstrip(_STOPS)[:1] in _CLOSED:
            return _past_latin(reading, j)
        if gaps[j] != " ":
            break
    return end


def long_quoted_end(reading: Reading, end: int) -> int:
    """The same behind a noun that tells nothing without its name: longer ones too, and letters with dots between them.

    «Group "To Be Free Online"», «network (A.B.C)»; a word like «that» is none of a long name.
    """
    last, gaps = quoted_end(reading, end), reading.doc.gaps
    if last > end or end >= len(reading.doc.words) or gaps[end][:1] != " " or gaps[end].strip() not in _OPENED:
        return last
    spaced = gaps[end][-1] == " "
    dotted = not _DOTS.isdisjoint(gaps[end + 1 : end + 2])
    for j in range(end + 1, min(end + 1 + _LONGEST_LONE, len(gaps))):
        gap = gaps[j].removeprefix(" ") if spaced else gaps[j].lstrip(_STOPS)
        if gap[:1] in _CLOSED:
            return j if dotted or _THAT not in reading.doc.words[end:j] else end
        if gaps[j] != " " and not (dotted and gaps[j] in _DOTS):
            break
    return end


def _past_latin(reading: Reading, j: int) -> int:
    """The word behind the Latin spelling in brackets right before word ``j``: «agency "X" (X) |»; ``j`` without one."""
    gaps, text = reading.doc.gaps, reading.doc.words
    if not gaps[j].endswith("("):
        return j
    for end in range(j + 1, min(j + 2 * _LONGEST, len(gaps))):
        if ")" in gaps[end]:
            return end if all(word.isascii() for word in text[j:end]) else j
    return j


def closing_mark(doc: Document, first: int, last: int) -> str:
    """The mark that closes right behind words ``first`` to ``last`` (exclusive) what opened inside them, else ""."""
    gaps = doc.gaps
    if gaps[last][:1] not in _CLOSED:
        return ""
    opened = sum(gaps[j][-1:] in _OPENED for j in range(first + 1, last))
    closed = sum(gaps[j][:1] in _CLOSED for j in range(first + 1, last))
    return gaps[last][0] if opened > closed else ""


def closes(reading: Reading, j: int) -> bool:
    """Only a closing mark and a space stand before word j."""
    gap = reading.doc.gaps[j]
    return len(gap) == 2 and gap[0] in _CLOSED and gap[1] == " "


def closes_with_comma(reading: Reading, j: int) -> bool:
    """A closing mark and a comma stand before word j."""
    gap = reading.doc.gaps[j]
    return len(gap) == 3 and gap[0] in _CLOSED and gap[1] in _COMMAS and gap[2] == " "
