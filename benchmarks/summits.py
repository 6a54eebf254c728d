"""Summits: one more article in archives of 100, 1,000 and 10,000; a briefing of 200 articles."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import process_time

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
SIZES = (100, 1_000, 10_000)
CITIES = ("المنامة", "فيينا", "أوسلو", "لشبونة", "نيروبي", "سيول", "ليما", "أوتاوا", "داكار", "هانوي", "براغ", "صوفيا")
STATES = (
    "البحرين",
    "النمسا",
    "النرويج",
    "البرتغال",
    "كينيا",
    "كوريا",
    "بيرو",
    "كندا",
    "السنغال",
    "فيتنام",
    "التشيك",
    "بلغاريا",
)
START = date(2015, 1, 1)


def run(data: Path) -> None:
    """Prints processor time per article and per briefing; needs no evaluation material."""
    samples = [read_file(path.read_bytes(), path.name).article for path in sorted(SAMPLES.glob("*.txt"))]
    analyses = [analyse(article) for article in samples]
    with tempfile.TemporaryDirectory() as folder:
        archive, filed = SqlArchive(open_database(f"sqlite:///{folder}/growing.db")), 0
        for size in SIZES:
            with archive.transaction():
                for number in range(filed, size):
                    _file(archive, _varied(samples, number), analyses[number % len(samples)])
            filed = size
            more = [_varied(samples, size + number) for number in range(20)]
            begin = process_time()
            for article in more:
                with archive.transaction():
                    _file(archive, article, analyses[0])
            print(
                f"archive of {size:>6}: {(process_time() - begin) / len(more) * 1000:5.1f} ms to place one more article"
            )
        _briefing(samples, f"sqlite:///{folder}/large.db")


def _file(archive: SqlArchive, article: Article, analysis: Analysis) -> None:
    """Everything the desk does with an article but its analysis, whose cost has its own benchmark."""
    card = read_card(article, analysis, document.read(article.text, article.title))
    summit = assign(archive, fitting(archive, article, card), article, analysis, card)
    archive.add_article(article, analysis, content_key(article.text), summit)


def _varied(samples: list[Article], number: int) -> Article:
    """Another event for each handful of articles: its own city, state and days, four events a week."""
    event, dice = number // 5, random.Random(number)
    place, article = event % len(CITIES), samples[number % len(samples)]
    head, *lines = article.text.replace("المنامة", CITIES[place]).replace("البحرين", STATES[place]).split("\n")
    dice.shuffle(lines)
    day = START + timedelta(days=event * 7 // 4 + dice.randrange(2))
    return replace(article, text="\n".join([head, *lines, f"رقم {number}"]), title=head, url="", published=day)


def _briefing(samples: list[Article], address: str) -> None:
    desk, renderer = Desk(SqlArchive(open_database(address))), Renderer()
    for number in range(200):
        dice, article = random.Random(number), samples[number % len(samples)]
        head, *lines = article.text.split("\n")
        dice.shuffle(lines)
        desk.take(replace(article, text="\n".join([head, *lines, f"رقم {number}"]), outlet=f"o{number % 12}", url=""))
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
