"""Times in Arabic text: the project's grammar beside dateparser, on the same texts in the same run.

Quality is measured on the project's own table of expressions, so it shows what a general tool leaves open, not how well
the grammar does on text it was not made for. dateparser reads only points in time: rows of durations, intervals and
offsets count for neither.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time
from pathlib import Path

from dateparser.search import search_dates

from benchmarks.articles import clock, read_pool, summary
from briefings.document import read
from briefings.timeline import read_times

TABLE = Path(__file__).parents[1] / "tests" / "briefings" / "timeline" / "time_expressions.toml"
_ARTICLES, _WARM = 40, 5
_POINT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")


def run(data: Path) -> None:
    """Print rates of both tools, their ratio, and how many expressions of the table each reads right."""
    quality()
    texts = [(a.text, a.published or date(2021, 6, 16)) for a in read_pool(data, _ARTICLES)]
    for item in texts[:_WARM]:
        read_times(*item)
        peer(*item)
    ours = clock(lambda item: read_times(*item), texts)
    theirs = clock(lambda item: peer(*item), texts)
    alone = clock(lambda item: read_times(*item), [(read(text), day) for text, day in texts])
    print(f"grammar     {summary(ours)}")
    print(f"  on a text already read  {summary(alone)}")
    print(f"dateparser  {summary(theirs)}")
    print(f"ratio       {sum(theirs) / sum(ours):8.0f} times faster on {len(texts)} articles")


def quality() -> None:
    """Points in time and traps of the table that each tool reads right."""
    points = traps = 0
    right = {"grammar": [0, 0], "dateparser": [0, 0]}
    for group in tomllib.loads(TABLE.read_text("utf-8"))["groups"]:
        for text, value, *_ in group["rows"]:
            if value and not _POINT.fullmatch(value):
                continue
            points, traps = points + bool(value), traps + (not value)
            found = {
                "grammar": [e.value for e in read_times(text, group["reference"])],
                "dateparser": peer(text, group["reference"]),
            }
            for tool, values in found.items():
                right[tool][not value] += values == ([value] if value else [])
    for tool, (dated, kept) in right.items():
        print(f"{tool:11} {dated:4} of {points} points in time right, {kept:3} of {traps} traps passed")


def peer(text: str, reference: date) -> list[str]:
    """What dateparser finds, written as the table writes values: with a clock time when it read one."""
    settings = {"RELATIVE_BASE": datetime.combine(reference, time()), "PREFER_DATES_FROM": "past"}
    found = search_dates(text, languages=["ar"], settings=settings) or []
    return [f"{at:%Y-%m-%d}" if at.time() == time() else f"{at:%Y-%m-%dT%H:%M}" for _, at in found]
