"""What doctor says about a database, without touching it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text

from briefings.model import Analysis, Article
from briefings.ports import SummitRow
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database
from briefings.store.health import Finding, Level, examine
from briefings.store.tables import VERSION_TABLE


def faults(findings: list[Finding]) -> list[str]:
    return [finding.text for finding in findings if finding.level is Level.FAULT]


def test_a_sound_database_is_counted(database_url: str) -> None:
    database = open_database(database_url)
    archive = SqlArchive(database)
    home = archive.add_summit(SummitRow("a", None, None, None, "{}"), [])
    archive.add_article(Article(text="x"), Analysis(), "c", home)
    findings = examine(database_url)
    assert faults(findings) == []
    assert "articles 1, summits 1" in findings[0].text
    database.close()


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    findings = examine(f"sqlite:///{tmp_path / 'new' / 'q.db'}")
    assert [finding.level for finding in findings] == [Level.FINE]
    assert "not there yet" in findings[0].text
    assert list(tmp_path.iterdir()) == []


def test_an_empty_postgres_database_is_left_empty(new_postgres: Callable[[], str]) -> None:
    url = new_postgres()
    for _ in range(2):
        assert "is empty" in examine(url)[0].text


def test_faults_are_one_line_each(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("notes " * 1000)
    (tmp_path / "file").write_text("x")
    urls = [
        f"sqlite:///{tmp_path / 'notes.db'}",
        f"sqlite:///{tmp_path / 'file' / 'q.db'}",
        f"sqlite:///{tmp_path}",
        "sqlite://",
        "postgresql://reader:s3cret@127.0.0.1:1/news",
        "mysql://reader:s3cret@127.0.0.1/news",
        "nonsense",
    ]
    for url in urls:
        (fault,) = faults(examine(url))
        assert "\n" not in fault
        assert "s3cret" not in fault
    assert (tmp_path / "notes.db").read_text() == "notes " * 1000


def test_a_newer_database_is_a_fault(database_url: str) -> None:
    database = open_database(database_url)
    with database.writing() as conn:
        conn.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    database.close()
    assert "version 9999" in faults(examine(database_url))[0]
