"""Bytes to text. Arabic files come as UTF-8, UTF-16 and windows-1256, and what they declare is not always true.

A decoding counts as right when it yields letters that look like Arabic: a wrong code page gives Latin letters, or
Arabic ones in proportions that no Arabic text has.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from briefings.arabic import ARABIC_LETTER
from briefings.errors import UnreadableError
from briefings.intake.letters import MOST_CHARACTERS, clean

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"PK\x03\x04", "an archive or office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database"),
)
_CODE_PAGES = ("cp1256", "iso8859_6", "mac_arabic", "cp720", "cp864")
# Alef, lam, yeh, meem, waw, noon, reh, teh, beh: about six of ten letters of any Arabic text.
_FREQUENT = frozenset("\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a\u0628")
_LEAST_FREQUENT = 0.45
_LEAST_ARABIC = 0.7  # of the letters beyond ASCII
_MOST_BROKEN = 0.01
_SAMPLE = 64 * 1024
_ODD = re.compile("[\x80-\x9f\ufffd]")


def decode(data: bytes, most: int = MOST_CHARACTERS) -> str:
    """The text of ``data``, ``most`` characters of it at most; a byte-order mark stays as U+FEFF.

    What a page or a server declares is not asked: the bytes tell it, and declarations lie. Raises UnreadableError when
    the bytes are no text or too many.
    """
    what = next((what for start, what in _BINARY if data.startswith(start)), None)
    if what:
        raise UnreadableError(f"is {what}, not text")
    text = _marked(data)
    if text is None:
        text = _unmarked(data)
    if text is None:
        raise UnreadableError("is not text in UTF-8, UTF-16 or an Arabic code page")
    return clean(text, most)


def _marked(data: bytes) -> str | None:
    """By byte-order mark; a few broken bytes do not make the mark a lie."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            order = {codecs.BOM_UTF16_BE: "-be", codecs.BOM_UTF32_BE: "-be"}.get(mark, "-le" if name != "utf-8" else "")
            text = data.decode(name + order, "replace")
            return text if _is_whole(text) else None
    return None


def _unmarked(data: bytes) -> str | None:
    if b"\0" in data:
        return next((t for t in _wide(data) if _reads_as_text(t)), None)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    salvaged = data.decode("utf-8", "replace")
    if _is_whole(salvaged) and ARABIC_LETTER.search(salvaged):
        return salvaged
    best = max(_by_code_page(data), key=lambda found: found[0], default=(0.0, ""))
    return best[1] or _guessed(data)


def _wide(data: bytes) -> Iterator[str]:
    """UTF-16 without a mark, and UTF-8 with stray zero bytes."""
    for name in ("utf-8", "utf-16-le", "utf-16-be"):
        try:
            yield data.decode(name)
        except UnicodeDecodeError:
            continue


def _by_code_page(data: bytes) -> Iterator[tuple[float, str]]:
    """(likeness to Arabic, text) for every code page that yields Arabic."""
    for name in _CODE_PAGES:
        text = data.decode(name, "replace")
        likeness = arabic_likeness(text)
        if likeness >= _LEAST_FREQUENT and _is_whole(text):
            # Pages that agree on the letters differ in the rest: what one calls a quote is a control in the other.
            yield likeness - len(_ODD.findall(text)) / len(text), text


def arabic_likeness(text: str) -> float:
    """The share of frequent Arabic letters among the Arabic ones; 0 when other letters beyond ASCII prevail."""
    beyond = [c for c in text[:_SAMPLE] if c > "\x7f" and c.isalpha()]
    arabic = [c for c in beyond if ARABIC_LETTER.match(c)]
    if not arabic or len(arabic) < _LEAST_ARABIC * len(beyond):
        return 0.0
    return sum(c in _FREQUENT for c in arabic) / len(arabic)


def _guessed(data: bytes) -> str | None:
    """What statistics say; text without Arabic is still text, and the gate behind says that it is not ours."""
    from charset_normalizer import from_bytes  # only here: rarely needed

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return None
    text = data.decode(best.encoding, "replace")
    return text if _reads_as_text(text) else None


def _is_whole(text: str) -> bool:
    return text.count("\N{REPLACEMENT CHARACTER}") <= _MOST_BROKEN * len(text)


def _reads_as_text(text: str) -> bool:
    """Mostly letters, digits, marks and spaces, as in any language; Arabic or Latin letters prevail among them."""
    sample = text[:_SAMPLE]
    plain = sum((c.isascii() and (c.isprintable() or c.isspace())) or bool(ARABIC_LETTER.match(c)) for c in sample)
    return plain >= 0.8 * len(sample)
