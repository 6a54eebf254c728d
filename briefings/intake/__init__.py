"""Bytes or a message to an article: decoding, front matter, markup off, headline, day of publication.

Pure: nothing is opened or fetched. Pages (``briefings.pages``) are parsed by libraries that hostile input can keep busy
for minutes, so whoever reads input of strangers runs ``read_file`` in a process that can be killed.
"""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from briefings.intake.decoding import decode
from briefings.intake.filing import Given, Intake, file_text
from briefings.intake.headline import headline_of
from briefings.intake.letters import clean
from briefings.intake.markdown import strip_markdown

__all__ = ["Intake", "headline_of", "is_page", "read_file", "read_message"]

_PAGE_NAMES = frozenset({".html", ".htm", ".xhtml"})
_MARKDOWN_NAMES = frozenset({".md", ".markdown"})
_PAGE_STARTS = (b"<!doctype html", b"<html")


def is_page(data: bytes, origin: str) -> bool:
    """Whether these bytes are a web page, by the name's ending or by how they begin."""
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return PurePath(origin).suffix.lower() in _PAGE_NAMES or start.startswith(_PAGE_STARTS)


def read_file(data: bytes, origin: str, outlet: str = "", published: date | None = None) -> Intake:
    """Read a text, Markdown or HTML file; ``outlet`` and ``published`` override what it says itself.

    The article of a text file is the file from ``offset`` on, letter by letter; Markdown and pages are stored as the
    text a reader would see, and their ``offset`` is 0. Raises UnreadableError with a reason when no text can be read.
    """
    given = Given(outlet, published, origin)
    if is_page(data, origin):
        from briefings.pages import read_page  # only here: its libraries take half a second to load

        return read_page(data, given)
    text = decode(data)
    if PurePath(origin).suffix.lower() in _MARKDOWN_NAMES:
        return file_text(text, given, strip_markdown)
    return file_text(text, given)


def read_message(text: str, origin: str, outlet: str = "", published: date | None = None) -> Intake:
    """Read an article that somebody typed or pasted; the same rules as for a text file."""
    return file_text(clean(text), Given(outlet, published, origin))
