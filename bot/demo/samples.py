"""The sample articles, taken into an archive."""

from __future__ import annotations

from importlib import resources

from briefings.desk import Desk
from briefings.intake import read_file
from briefings.model import Article


def sample_articles() -> list[Article]:
    """The articles of the demo, by day of publication."""
    folder = resources.files("bot.demo") / "articles"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".txt"))
    articles = [read_file((folder / name).read_bytes(), name).article for name in names]
    return sorted(articles, key=lambda article: (str(article.published), article.origin))


def take_samples(database_url: str) -> None:
    """Take the sample articles into the database at this address; the same ones twice are one."""
    from briefings.store.archive import SqlArchive
    from briefings.store.database import open_database

    database = open_database(database_url)
    try:
        desk = Desk(SqlArchive(database))
        for article in sample_articles():
            desk.take(article)
    finally:
        database.close()
