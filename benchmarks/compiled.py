"""The compiled wheel and plain Python find the same records, byte by byte, in all texts at hand."""

from __future__ import annotations

import subprocess
import sys
from itertools import zip_longest
from pathlib import Path

from benchmarks.copies import PLAIN, compiled, run_with, which
from benchmarks.texts import every
from briefings.analysis import analyse, published_in
from briefings.model import Article


def run(data: Path) -> None:
    """Compares what both find. Raises SystemExit at the first text where they differ."""
    copy = compiled()
    if copy is None:
        return
    plain, other = (_found(folder, data) for folder in (PLAIN, copy))
    for number, (line, second) in enumerate(zip_longest(plain, other)):
        if line != second:
            sys.exit(f"text {number} of benchmarks.texts\n  plain:    {line!r}\n  compiled: {second!r}")
    print(f"the same in {len(plain)} texts, {sum(map(len, plain)):,} bytes")


def _found(copy: Path, data: Path) -> list[bytes]:
    """The name of the copy that ran is left out here; a wrong one is no comparison."""
    name, *lines = run_with(copy, "benchmarks.compiled", str(data), stdout=subprocess.PIPE).splitlines()
    if (name == b"compiled") == (copy == PLAIN):
        sys.exit(f"{copy} ran as {name.decode()}")
    return lines


def _told(article: Article) -> str:
    """Every field of every record; an exception is a finding too."""
    try:
        return ascii((analyse(article), published_in(article)))
    except Exception as fault:
        return ascii(fault)


if __name__ == "__main__":
    print(which())
    for each in every(Path(sys.argv[1])):
        print(_told(each))
