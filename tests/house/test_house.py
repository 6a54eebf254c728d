"""House rules a machine can check: size budgets, wording in its place, names that say something."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(p for d in ("bot", "briefings") for p in (ROOT / d).rglob("*.py"))
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
MOST_LINES, MOST_BODY, MOST_ARGUMENTS = 300, 40, 5
VAGUE = {"utils", "helpers", "base", "constants", "common", "misc"}


def ids(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_module_stays_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_functions_stay_small(path: Path) -> None:
    too_long, too_many = [], []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            if (node.end_lineno or 0) - first.lineno + 1 > MOST_BODY:
                too_long.append(node.name)
            names = [a.arg for a in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]]
            if len([n for n in names if n not in ("self", "cls")]) > MOST_ARGUMENTS and "command" not in ast.dump(
                ast.Module(body=[ast.Expr(d) for d in node.decorator_list], type_ignores=[])
            ):
                too_many.append(node.name)
    assert (too_long, too_many) == ([], [])


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_no_arabic_in_python(path: Path) -> None:
    assert not ARABIC.search(path.read_text("utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_module_names_say_something(path: Path) -> None:
    assert path.stem not in VAGUE


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_modules_say_what_they_are_for(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert not tree.body or ast.get_docstring(tree)
