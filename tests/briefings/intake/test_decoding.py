"""Encodings: what Arabic files come in, what they pretend to be, and what is no text."""

from __future__ import annotations

import codecs

import pytest

from briefings.errors import UnreadableError
from briefings.intake.decoding import decode

TEXT = (
    "رحبت وزيرة الثقافة بضيوف الملتقى، وقالت: «نلتقي اليوم لنناقش مستقبل المكتبات العامة»؛ ثم افتتحت المعرض.\n"
    "ويشارك في الملتقى 35 ناشرا من عشر دول، ويستمر حتى مساء الخميس المقبل في قصر المؤتمرات."
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "mac_arabic"]
)
def test_arabic_comes_back(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).lstrip("\ufeff") == TEXT


def test_the_dos_and_iso_pages_come_back_but_for_marks_they_lack() -> None:
    plain = TEXT.translate({ord(mark): " " for mark in "«»"})
    for encoding in ("iso8859_6", "cp720"):
        letters = plain.encode(encoding, "ignore").decode(encoding)
        assert decode(letters.encode(encoding)) == letters


def test_short_texts_too() -> None:
    for text in ("قمة عمان تبدأ اليوم", "وصل الرئيس إلى جنيف"):
        assert decode(text.encode("cp1256")) == text
        assert decode(text.encode("utf-16-le")) == text


def test_a_byte_order_mark_is_one_code_point() -> None:
    assert decode(codecs.BOM_UTF8 + TEXT.encode()) == "\ufeff" + TEXT


def test_a_few_broken_bytes_do_not_lose_the_article() -> None:
    data = TEXT.encode()
    cut = data[:-1] + b"\xd9"
    assert decode(cut)[:-1] == TEXT[:-1]
    assert decode(data[:50] + b"\xff" + data[50:]).count("\ufffd") == 1


def test_stray_zero_bytes_are_replaced() -> None:
    assert decode(TEXT[:20].encode() + b"\0" + TEXT[20:].encode()) == TEXT[:20] + "\ufffd" + TEXT[20:]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x7fELF\x02\x01\x01" + bytes(200), "program"),
        (b"PK\x03\x04" + bytes(200), "office document"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
        (bytes(range(256)) * 9, "not text"),
        (bytes(1000), "not text"),
        (b"\xff\xfe" + b"\x00\xd8" * 50, "not text"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError, match=what):
        decode(data)


def test_latin_text_is_text_that_the_gate_refuses_later() -> None:
    french = "L'été dernier, les délégués se sont réunis à Genève pour négocier un accord très attendu."
    assert "Gen" in decode(french.encode("latin-1"))
