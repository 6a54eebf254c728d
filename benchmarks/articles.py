"""The articles that benchmarks read, and a clock for work on them."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from time import process_time
from typing import TypeVar

from briefings.model import Article

T = TypeVar("T")
_ISO_DAY = re.compile(r"\d{4}-[01]\d-[0-3]\d")


def read_pool(data: Path, most: int | None = None) -> list[Article]:
    """Articles of ``pool.jsonl.gz`` in file order, headline first as the archive stores them."""
    with gzip.open(data / "pool.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(most or 10**9), strict=False)]
    return [article_of(row) for row in rows]


def article_of(row: dict[str, str | None]) -> Article:
    text, title = row["text"] or "", (row["title"] or "").strip()
    text = text if text.startswith(title) else f"{title}\n{text}"
    day = row["date"] or ""
    published = date.fromisoformat(day) if _ISO_DAY.fullmatch(day) else None
    return Article(text, title, row["outlet"] or "", published=published)


def clock(work: Callable[[T], object], items: Iterable[T]) -> list[float]:
    """Processor milliseconds of ``work`` on each item, in ascending order."""
    times = []
    for item in items:
        start = process_time()
        work(item)
        times.append((process_time() - start) * 1000)
    return sorted(times)


def summary(times: list[float]) -> str:
    """Rate, median and 95th percentile of ascending milliseconds."""
    many = len(times)
    rate = 1000 * many / (sum(times) or 1e-9)
    return f"{rate:8.0f} articles/s   p50 {times[many // 2]:7.2f} ms   p95 {times[int(many * 0.95)]:7.2f} ms"
