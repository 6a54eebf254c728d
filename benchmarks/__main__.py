"""Every benchmark in one run: ``python -m benchmarks [--data FOLDER] [--only NAME]``.

FOLDER holds the evaluation material, which is not part of the project: ``pool.jsonl.gz`` (one article a line: text,
title, date), ``easc/`` (articles and what five readers kept of each). A benchmark whose material is missing says so
and the run goes on. A benchmark is a module of this package with a function ``run(data: Path)``.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from pathlib import Path

import benchmarks

DATA = Path(__file__).parents[2] / "shared"


def main() -> None:
    names = sorted(module.name for module in pkgutil.iter_modules(benchmarks.__path__) if module.name != "__main__")
    asked = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed and quality beside other tools.")
    asked.add_argument("--data", type=Path, default=DATA, help="folder of the evaluation material")
    asked.add_argument("--only", choices=names, help="one benchmark")
    options = asked.parse_args()
    for name in [options.only] if options.only else names:
        module = importlib.import_module(f"benchmarks.{name}")
        if not hasattr(module, "run"):
            continue
        print(f"\n## {name}: {module.__doc__.splitlines()[0]}")
        try:
            module.run(options.data)
        except FileNotFoundError as missing:
            print(f"skipped: {missing.filename} is not there")


if __name__ == "__main__":
    main()
