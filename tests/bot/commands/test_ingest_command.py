"""``qimma ingest`` and ``qimma extract`` as an operator runs them: lines, exit codes, nothing lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
NEWS = (
    "قمة المياه تختتم أعمالها\nاختتمت في عمّان اليوم قمة المياه بمشاركة رؤساء ثماني دول وعدد من المنظمات الإقليمية.\n"
    "وقال وزير الخارجية أيمن الصفدي: «اتفقنا على خطة مشتركة تبدأ العام المقبل»."
)


def qimma(folder: Path, *arguments: str, **settings: str) -> tuple[int, str, str]:
    environment = {"PATH": os.environ["PATH"], "QIMMA_DATABASE_URL": f"sqlite:///{folder / 'qimma.db'}"} | settings
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_files_folders_and_problems(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(NEWS, "utf-8")
    assert qimma(tmp_path, "ingest", "--outlet", "الصباح", "--published", "2024-05-02", str(tmp_path / "in")) == (
        0, "1 new, 0 already there, 0 updated, 0 refused\n", "",
    )  # fmt: skip
    (tmp_path / "in" / "bad.txt").write_bytes(b"\x89PNG\r\n")
    code, said, complained = qimma(
        tmp_path, "ingest", str(tmp_path / "in"), "http://127.0.0.1/", str(tmp_path / "none")
    )
    assert (code, said) == (1, "0 new, 1 already there, 0 updated, 3 refused\n")
    assert sorted(complained.splitlines()) == sorted(
        [
            f"{tmp_path}/in/bad.txt: is a picture, not text",
            f"{tmp_path}/none: no such file or folder",
            "http://127.0.0.1/: leads to an address that is not public",
        ]
    )


def test_wrong_usage_and_broken_databases(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, "utf-8")
    assert qimma(tmp_path, "ingest", "--published", "yesterday", str(tmp_path / "a.txt"))[0] == 2
    assert qimma(tmp_path, "ingest")[0] == 2
    (tmp_path / "qimma.db").write_text("notes " * 500)
    code, said, complained = qimma(tmp_path, "ingest", str(tmp_path / "a.txt"))
    assert (code, said, complained.count("\n")) == (1, "", 1)
    assert "is no database" in complained
    assert (tmp_path / "qimma.db").read_text() == "notes " * 500
    url = "postgresql://reader:s3cret@127.0.0.1:1/news"
    code, said, complained = qimma(tmp_path, "ingest", str(tmp_path / "a.txt"), QIMMA_DATABASE_URL=url)
    assert (code, said, complained.count("\n")) == (1, "", 1)
    assert "s3cret" not in complained


def test_an_interrupted_run_stops_and_keeps_what_it_took(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "0000.txt").write_text("no Arabic")
    files = 600
    for n in range(1, files + 1):
        (folder / f"{n:04}.txt").write_text(f"{NEWS}\nوحضر الجلسة رقم {n} جميع الوفود.", "utf-8")
    environment = {"PATH": os.environ["PATH"], "QIMMA_DATABASE_URL": f"sqlite:///{tmp_path / 'qimma.db'}"}
    command = [sys.executable, "-m", "bot", "ingest", str(folder)]
    # A test run in the background of a shell ignores interrupts, and what it starts would inherit that.
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    signal.signal(signal.SIGINT, handler)
    with running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert b"0000.txt: no article" in running.stderr.readline()
        running.send_signal(signal.SIGINT)
        said = running.stdout.read().decode()
    taken = int(said.split(" new")[0])
    assert running.returncode != 0
    assert taken < files
    again = qimma(tmp_path, "ingest", *(str(folder / f"{n:04}.txt") for n in range(1, taken + 1)))
    assert again == (0, f"0 new, {taken} already there, 0 updated, 0 refused\n", "") or taken == 0


def test_extract_reads_what_ingest_reads(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in NEWS.splitlines())
    page = f"<!doctype html><title>قمة المياه</title><article>{paragraphs}</article>"
    (tmp_path / "a.txt").write_text(f"---\noutlet: س\n---\n{NEWS}", "utf-8")
    (tmp_path / "b.html").write_text(page, "utf-8")
    names = [str(tmp_path / name) for name in ("a.txt", "missing.txt", "b.html")]
    code, said, complained = qimma(tmp_path, "extract", "--format", "json", *names)
    first, second = (json.loads(line) for line in said.splitlines())
    assert (code, complained) == (1, f"{tmp_path}/missing.txt: no such file or folder\n")
    assert [first["file"], second["file"]] == [names[0], names[2]]
    text = (tmp_path / "a.txt").read_text("utf-8")
    for record in first["key_points"] + first["quotes"] + first["events"]:
        assert text[record["start"] : record["end"]] == record["text"]
    assert not (tmp_path / "qimma.db").exists()
