"""The whole analysis of an article: people, quotes, times, key points; rate, and growth with the length of a text."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.articles import clock, read_pool, summary
from benchmarks.copies import PLAIN, compiled, run_with, which
from briefings.analysis import analyse
from briefings.model import Article

_LENGTHS = (125_000, 250_000, 500_000, 1_000_000)


def run(data: Path) -> None:
    """Measure plain Python and the compiled wheel, one after the other, each in a process of its own."""
    read_pool(data, most=1)  # which says that the material is missing
    for copy in (PLAIN, compiled()):
        if copy:
            run_with(copy, "benchmarks.analysis", str(data))


def measure(data: Path) -> None:
    """Print the rate over the pool, the number of exceptions and the cost of one text per length."""
    pool = read_pool(data)
    faults: list[str] = []

    def safely(article: Article) -> None:
        try:
            analyse(article)
        except Exception as fault:
            faults.append(f"{article.title[:40]}: {fault!r}")

    clock(safely, pool[:50])
    faults.clear()
    print(f"{which():12} {len(pool)} articles  {summary(clock(safely, pool))}   exceptions {len(faults)}")
    for fault in faults[:5]:
        print("  ", fault)
    long = "\n".join(article.text for article in pool)
    for length in _LENGTHS:
        (spent,) = clock(lambda text: analyse(Article(text)), [long[:length]])
        print(f"one text of {length:9,} characters  {spent:8.0f} ms   {1000 * spent / length:6.2f} µs a character")


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
