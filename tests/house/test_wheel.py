"""The wheel works outside the checkout: templates, lexicons, migrations and sample articles are inside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built wheel, unpacked; on PYTHONPATH it comes before the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def qimma(unpacked: Path, *arguments: str) -> str:
    """Run ``qimma`` from the unpacked wheel in a folder of its own and return what it prints."""
    work = unpacked.parent / "work"
    work.mkdir(exist_ok=True)
    env = {**os.environ, "PYTHONPATH": str(unpacked), "QIMMA_DATABASE_URL": f"sqlite:///{work}/wheel.db"}
    command = [sys.executable, "-P", "-m", "bot", *arguments]
    done = subprocess.run(command, cwd=work, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_wheel_is_what_runs(unpacked: Path) -> None:
    code = "import bot, briefings; print(bot.__file__, briefings.__file__)"
    env = {**os.environ, "PYTHONPATH": str(unpacked)}
    done = subprocess.run([sys.executable, "-P", "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.count(str(unpacked)) == 2


def test_wheel_ingests_and_shows(unpacked: Path) -> None:
    samples = unpacked / "bot" / "demo" / "articles"
    qimma(unpacked, "ingest", *(str(path) for path in sorted(samples.glob("*.txt"))))
    (summit, *_) = json.loads(qimma(unpacked, "show", "summits", "--format", "json"))
    assert summit["articles"]
    assert qimma(unpacked, "show", "briefing").strip()
