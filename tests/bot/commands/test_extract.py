"""``qimma extract`` on real files: readable text, reasons on demand, one JSON object per file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app

TEXT = 'وصل الوفد مساء.\nوقال وزير الخارجية العماني سالم الحارثي: "نحن مع الحل"، مشيرا إلى أن بلاده ستستضيف الجولة.\n'


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(*words: str) -> str:
    result = CliRunner().invoke(app, ["extract", *words])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_text_shows_direct_words_in_guillemets_and_reports_without(article: Path) -> None:
    out = run(str(article))
    assert "سالم الحارثي: «نحن مع الحل»" in out
    assert "سالم الحارثي: بلاده ستستضيف الجولة" in out
    assert "rule:" not in out


def test_explain_names_rule_cue_and_mention(article: Path) -> None:
    out = run("--explain", str(article))
    assert "rule: past colon  cue: وقال" in out
    assert "rule: participle that  cue: مشيرا إلى أن  speaker named by: implied" in out


def test_json_is_one_object_per_file(article: Path) -> None:
    lines = run("--format", "json", str(article), str(article)).splitlines()
    assert len(lines) == 2
    quotes = json.loads(lines[0])["quotes"]
    assert [TEXT[q["start"] : q["end"]] for q in quotes] == [q["text"] for q in quotes]
    assert quotes[0]["rule"] == "past colon"
