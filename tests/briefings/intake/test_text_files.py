"""Text files: offsets, front matter, headline, day, letters that nobody can store."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import UnreadableError
from briefings.intake import headline_of, read_file, read_message

HEADLINE = "الوزراء يتفقون على خطة مشتركة في عمّان"
BODY = "اتفق الوزراء المجتمعون في عمّان على خطة مشتركة للمياه.\nوقال المضيف إن «الخطة تبدأ في الربيع»."


def test_a_plain_file() -> None:
    intake = read_file(f"{HEADLINE}\n{BODY}\n".encode(), "a.txt")
    article = intake.article
    assert (article.text, article.title, article.origin) == (f"{HEADLINE}\n{BODY}", HEADLINE, "a.txt")
    assert (article.outlet, article.url, article.author, intake.offset) == ("", "", "", 0)


def test_front_matter_says_what_the_options_do_not() -> None:
    front = "---\noutlet: الصباح\npublished: 2024-05-02\nurl: https://s.example/1\nauthor: 'ليلى'\n---\n"
    data = (front + HEADLINE + "\n" + BODY).encode()
    own = read_file(data, "a.txt").article
    assert (own.outlet, own.published, own.day_source) == ("الصباح", date(2024, 5, 2), "given")
    assert (own.url, own.author, own.title) == ("https://s.example/1", "ليلى", HEADLINE)
    overridden = read_file(data, "a.txt", "المساء", date(2024, 5, 3)).article
    assert (overridden.outlet, overridden.published) == ("المساء", date(2024, 5, 3))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-02T23:10:00Z", date(2024, 5, 2)),
        ('"2024-05-02"', date(2024, 5, 2)),
        ("٢٠٢٤-٠٥-٠٢", date(2024, 5, 2)),
        ("", None),
    ],
)
def test_days_in_front_matter(value: str, day: date | None) -> None:
    assert read_file(f"---\npublished: {value}\n---\n{BODY}".encode(), "a.txt").article.published == day


@pytest.mark.parametrize("value", ["2/5/2024", "2024-13-01", "yesterday", "2024-02-30"])
def test_a_day_that_is_none_is_refused_not_guessed(value: str) -> None:
    with pytest.raises(UnreadableError, match="YYYY-MM-DD"):
        read_file(f"---\npublished: {value}\n---\n{BODY}".encode(), "a.txt")


def test_rules_between_paragraphs_are_no_front_matter() -> None:
    text = f"---\n{BODY}\n---\n{BODY}"
    assert read_file(text.encode(), "a.txt").article.text == text


@pytest.mark.parametrize("scheme", ["javascript:alert(1)", "file:///etc/passwd", "tg://user?id=5"])
def test_only_web_addresses_are_kept(scheme: str) -> None:
    assert read_file(f"---\nurl: {scheme}\n---\n{BODY}".encode(), "a.txt").article.url == ""


@pytest.mark.parametrize(
    "front", ["", "\ufeff", "---\noutlet: س\n---\n", "\ufeff---\r\noutlet: س\r\n---\r\n\r\n", "\n\n  "]
)
def test_the_offset_counts_code_points_of_the_file(front: str) -> None:
    decoded = front + HEADLINE + "\r\n" + BODY + "\n\n"
    intake = read_file(decoded.encode(), "a.txt")
    text = intake.article.text
    assert text
    assert decoded[intake.offset : intake.offset + len(text)] == text
    assert text.startswith(HEADLINE)


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r\t"), max_size=300))
def test_any_text_is_stored_letter_by_letter(decoded: str) -> None:
    try:
        intake = read_file(decoded.encode(), "a.txt")
    except UnreadableError:
        return
    text = intake.article.text
    assert decoded.encode().decode()[intake.offset : intake.offset + len(text)] == text
    assert intake.article.title == "" or text.startswith(intake.article.title)


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda t: t.encode("utf-16", "surrogatepass")),
        st.builds(
            bytes.__add__,
            st.sampled_from([b"---\npublished: ", b"\xff\xfe", b"<html>", b"\xef\xbb\xbf", b"# "]),
            st.binary(),
        ),
    ),
    st.sampled_from(["a.txt", "a.md", "a.html", "a"]),
)
def test_any_bytes_are_an_article_or_unreadable(data: bytes, name: str) -> None:
    try:
        text, reason = read_file(data, name).article.text, ""
    except UnreadableError as fault:
        text, reason = "", str(fault)
    assert bool(text) != bool(reason)
    assert text.encode("utf-8") is not None
    assert "\0" not in text
    assert "\n" not in reason


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_message_is_an_article_or_unreadable(text: str) -> None:
    try:
        kept = read_message(text, "chat").article.text
    except UnreadableError:
        kept = ""
    assert bool(kept) == bool(text.strip())
    assert kept.encode("utf-8") is not None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=20), st.text(max_size=20))
def test_whatever_an_outlet_or_a_file_is_called_can_be_stored(outlet: str, origin: str) -> None:
    article = read_message(BODY, origin, outlet).article
    assert f"{article.outlet}{article.origin}".encode() is not None
    assert "\0" not in article.outlet + article.origin


def test_letters_that_no_database_takes_are_replaced_one_by_one() -> None:
    article = read_message(f"{HEADLINE}\n{BODY}\ud83d a\x00b\x1b[31m", "chat").article
    assert article.text == f"{HEADLINE}\n{BODY}\ufffd a\ufffdb\ufffd[31m"


def test_too_long_and_empty_are_refused() -> None:
    assert read_file(("س" * 200_000).encode(), "a.txt").article.text
    with pytest.raises(UnreadableError, match="200,000"):
        read_file(("س" * 200_001).encode(), "a.txt")
    for nothing in (b"", b" \n ", b"---\noutlet: a\n---\n"):
        with pytest.raises(UnreadableError, match="no text"):
            read_file(nothing, "a.txt")


@pytest.mark.parametrize(
    ("line", "is_headline"),
    [
        (HEADLINE, True),
        ("هل تنجح القمة؟", True),
        ("قال الوزير إن «الخطة تبدأ في الربيع».", False),
        ("وجاء في البيان:", False),
        ("12/5/2024", False),
        ("س" * 201, False),
    ],
)
def test_the_first_line_is_a_headline_when_it_reads_like_one(line: str, is_headline: bool) -> None:
    assert headline_of(f"{line}\n{BODY}") == (line if is_headline else "")
    assert headline_of(line) == ""
