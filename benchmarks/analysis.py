"""The whole analysis of an article: people, quotes, times, key points; rate, and growth with the length of a text."""

from __future__ import annotations

from pathlib import Path

from benchmarks.articles import clock, read_pool, summary
from briefings.analysis import analyse
from briefings.model import Article

_LENGTHS = (125_000, 250_000, 500_000, 1_000_000)


def run(data: Path) -> None:
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
    print(f"{len(pool)} articles  {summary(clock(safely, pool))}   exceptions {len(faults)}")
    for fault in faults[:5]:
        print("  ", fault)
    long = "\n".join(article.text for article in pool)
    for length in _LENGTHS:
        (spent,) = clock(lambda text: analyse(Article(text)), [long[:length]])
        print(f"one text of {length:9,} characters  {spent:8.0f} ms   {1000 * spent / length:6.2f} µs a character")
