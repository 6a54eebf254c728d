"""What the compiled wheel is made of can be compiled, without compiling it: that takes minutes."""

from __future__ import annotations

import importlib
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pathspec import PathSpec

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
HOOK = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
INCLUDE, EXCLUDE = (PathSpec.from_lines("gitignore", HOOK[key]) for key in ("include", "exclude"))
FILES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "briefings").rglob("*.py"))
COMPILED = [path for path in FILES if INCLUDE.match_file(path) and not EXCLUDE.match_file(path)]


def test_the_rules_are_compiled_and_the_values_are_not() -> None:
    rules = {f"briefings/{name}.py" for name in ("document", "people/titled", "quotes/frames", "timeline/reading")}
    assert rules <= set(COMPILED)
    assert "briefings/model.py" not in COMPILED  # the store and the sandbox read its annotations


@pytest.mark.parametrize("path", COMPILED)
def test_pydantic_reads_no_compiled_class(path: str) -> None:
    module = importlib.import_module(path.removesuffix(".py").replace("/", "."))
    own = [thing for thing in vars(module).values() if getattr(thing, "__module__", "") == module.__name__]
    assert [thing for thing in own if hasattr(thing, "__pydantic_fields__")] == []


@pytest.mark.parametrize("path", COMPILED)
def test_no_property_is_kept_by_a_decorator(path: str) -> None:
    """A compiled class has no place for what ``cached_property`` keeps: it is worked out at every question."""
    assert "cached_property" not in (ROOT / path).read_text("utf-8")


@pytest.mark.timeout(900)  # it does a minute's work, and several on a busy machine
def test_mypyc_takes_every_file(tmp_path: Path) -> None:
    """As far as C, which is where it refuses what it does not know."""
    code = "import setuptools, sys; from mypyc.build import mypycify; mypycify(sys.argv[2:], target_dir=sys.argv[1])"
    options = [*HOOK["mypy-args"], "--config-file=", f"--cache-dir={tmp_path / 'cache'}"]
    command = [sys.executable, "-c", code, str(tmp_path), *options, *COMPILED]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
