"""Summits: a briefing of 200 articles; one more article in a growing summit and in a growing archive."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from benchmarks.articles import clock, read_pool
from briefings import document
from briefings.analysis import analyse
from briefings.content import content_key
from briefings.desk import Desk
from briefings.intake import read_file
from briefings.model import Analysis, Article
from briefings.render import ReaderPrefs, Renderer
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database
from briefings.summits.assigning import assign, fitting
from briefings.summits.reading import read_card

SAMPLES = Path(__file__).parents[1] / "bot" / "demo" / "articles"
MORE = 50
A_DAY = 6
START = date(2015, 1, 1)
Arriving = Callable[[Article, int], Article]


def run(data: Path) -> None:
    """Prints processor time per briefing, and per article placed; the last needs the pool of articles."""
    samples = [read_file(path.read_bytes(), path.name).article for path in sorted(SAMPLES.glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        _briefing(samples, f"sqlite:///{folder}/briefing.db")
        _growing("one summit", samples, _about_one_summit, (100, 1_000), f"sqlite:///{folder}/summit.db")
        _growing("archive", read_pool(data), _of_all_kinds, (100, 1_000, 10_000), f"sqlite:///{folder}/archive.db")


def _growing(what: str, texts: list[Article], arriving: Arriving, sizes: Sequence[int], address: str) -> None:
    """What the last articles before each size cost."""
    archive, filed = SqlArchive(open_database(address)), 0
    analyses = [analyse(text) for text in texts]

    def file(number: int) -> None:
        _file(archive, arriving(texts[number % len(texts)], number), analyses[number % len(texts)])

    for size in sizes:
        with archive.transaction():
            for number in range(filed, size - MORE):
                file(number)
        times, filed = clock(file, range(size - MORE, size)), size
        print(f"{what} of {size:>6} articles, {len(archive.summits(size)):>5} summits: ", end="")
        print(f"one more placed in {sum(times) / MORE:5.1f} ms, median {times[MORE // 2]:5.1f} ms")


def _of_all_kinds(article: Article, number: int) -> Article:
    """Articles of all kinds, a few every day; when all have come once they come again in later years."""
    text = f"{article.text}\n{number}"
    return replace(article, text=text, url="", published=START + timedelta(days=number // A_DAY))


def _about_one_summit(article: Article, number: int) -> Article:
    """The lines of an article in another order, from another outlet."""
    head, *lines = article.text.split("\n")
    random.Random(number).shuffle(lines)
    return replace(article, text="\n".join([head, *lines, f"رقم {number}"]), outlet=f"o{number % 12}", url="")


def _file(archive: SqlArchive, article: Article, analysis: Analysis) -> None:
    """Everything the desk does with an article but its analysis, whose cost has its own benchmark."""
    with archive.transaction():
        card = read_card(article, analysis, document.read(article.text, article.title))
        summit = assign(archive, fitting(archive, article, card), article, analysis, card)
        archive.add_article(article, analysis, content_key(article.text), summit)


def _briefing(samples: list[Article], address: str) -> None:
    desk, renderer = Desk(SqlArchive(open_database(address))), Renderer()
    for number in range(200):
        desk.take(_about_one_summit(samples[number % len(samples)], number))
        if number == 198:
            desk.briefing(1)
    begin = process_time()
    view = desk.briefing(1)
    ready = process_time()
    renderer.render("briefing", view, ReaderPrefs())
    done = process_time()
    cold = Desk(desk.archive)
    again = process_time()
    cold.briefing(1)
    print(f"summit of {view.summit.articles} articles: one more fused {(ready - begin) * 1000:.0f} ms, ", end="")
    print(f"rendered {(done - ready) * 1000:.0f} ms; all fused at once {(process_time() - again) * 1000:.0f} ms")
