"""Whether a text begins with a headline."""

from __future__ import annotations

from briefings.intake.letters import arabic_letters

_LONGEST_HEADLINE = 200
_FEWEST_LETTERS = 6
_NO_HEADLINE_ENDS = (
    ".",
    ":",
    ",",
    ";",
    "-",
    "\N{ARABIC COMMA}",
    "\N{ARABIC SEMICOLON}",
    "\N{HORIZONTAL ELLIPSIS}",
    "\N{ARABIC FULL STOP}",
)
_CLOSING = "\"'\u201d\u2019\u00bb)]"


def headline_of(body: str) -> str:
    """The first line when it reads like a headline: short, no end of a sentence, and more text follows; else ""."""
    line, _, rest = body.partition("\n")
    line = line.rstrip()
    if len(line) > _LONGEST_HEADLINE or not rest.strip() or arabic_letters(line) < _FEWEST_LETTERS:
        return ""
    if line.rstrip(_CLOSING).endswith(_NO_HEADLINE_ENDS):
        return ""
    return line
