"""Logs hold no secret and no line that the event did not write."""

from __future__ import annotations

import io
import json
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from bot.logs import JsonFormatter, LineFormatter, Redaction, secrets_of
from bot.settings import Settings

TOKEN = "1234567890:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQ"
SETTINGS = Settings(
    _env_file=None,
    bot_token=SecretStr(TOKEN),
    webhook_secret=SecretStr("hook-secret-1"),
    database_url=SecretStr("postgresql://qimma:p%40ss-word@db.example/qimma"),
)


def written(form: type[LineFormatter], *args: object, exc_info: bool = False) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(form(Redaction(secrets_of(SETTINGS))))
    logger = logging.Logger("test")
    logger.addHandler(handler)
    logger.error(*args, exc_info=exc_info)
    return stream.getvalue()


@pytest.mark.parametrize("form", [LineFormatter, JsonFormatter])
@pytest.mark.parametrize("secret", [TOKEN, TOKEN.split(":")[1], "hook-secret-1", "p%40ss-word", "p@ss-word"])
def test_secrets_never_reach_a_handler(form: type[LineFormatter], secret: str) -> None:
    try:
        raise RuntimeError(f"POST https://api.telegram.org/bot{secret}/sendMessage")
    except RuntimeError:
        line = written(form, "failed %s", f"http://x/{secret}", exc_info=True)
    assert secret not in line
    assert "***" in line


def test_another_bots_token_is_hidden_too() -> None:
    assert "9876543210:ZZ" not in written(
        LineFormatter, "https://api.telegram.org/file/bot9876543210:ZZyyXXwwVVuuTTssRRqqPPoo/a"
    )


@given(st.text())
def test_one_record_is_one_line(text: str) -> None:
    for form in (LineFormatter, JsonFormatter):
        line = written(form, "title: %s", text)
        assert line.count("\n") == 1
        assert line.splitlines() == [line[:-1]]
        line.encode("utf-8")


def test_bidi_and_terminal_escapes_are_visible() -> None:
    line = written(LineFormatter, "a\u202eb\x1b[31m\nINFO forged")
    assert "\\u202e" in line
    assert "\\u001b" in line
    assert "\\u000aINFO forged" in line


def test_json_lines_are_json() -> None:
    told = json.loads(written(JsonFormatter, "a %s", "\n"))
    assert told["level"] == "error"
    assert told["message"] == "a \n"
