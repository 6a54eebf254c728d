"""Taking articles in: from files, folders and addresses to the desk, with a count of what became of each."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.fetch import FetchError, shown_address
from bot.files import ArticleFile, Skipped, find_files, shown
from bot.reading import Reader, Refused
from briefings.content import canonical_url
from briefings.desk import Desk, Outcome, Taken
from briefings.errors import QimmaError, UnreadableError
from briefings.intake.filing import Given
from briefings.model import Article

MOST_OF_A_FEED = 20
REFUSED, SKIPPED = "refused", "skipped"
log = logging.getLogger(__name__)


class Ingest:
    """Takes inputs in, one after the other. ``say`` gets one line for each that was refused or passed over."""

    def __init__(self, desk: Desk, reader: Reader, given: Given, say: Callable[[str], None]) -> None:
        self._desk = desk
        self._reader = reader
        self._given = given
        self._say = say
        self.tally: Counter[str] = Counter()

    def find(self, path: Path | str) -> list[ArticleFile]:
        """The files to take at ``path``; what is passed over is told at once."""
        files: list[ArticleFile] = []
        try:
            for found in find_files(path):
                if isinstance(found, Skipped):
                    self._note(SKIPPED, found.name, found.reason)
                else:
                    files.append(found)
        except UnreadableError as fault:
            self._note(REFUSED, str(path), str(fault))
        return files

    def file(self, file: ArticleFile) -> None:
        """Take one file. Raises QimmaError when the database fails."""
        try:
            article = self._reader.file(file.read(), self._given_as(file.name))
        except UnreadableError as fault:
            self._note(REFUSED, file.name, str(fault))
        else:
            self._take(article, file.name)

    async def address(self, url: str) -> None:
        """Take the page or feed at ``url``; ``MOST_OF_A_FEED`` new articles at most. Raises QimmaError as above."""
        name, new = shown_address(url), self.tally[Outcome.NEW]
        try:
            async for found in self._reader.address(url, self._given_as(url), self._is_known):
                if isinstance(found, Refused):
                    self._note(REFUSED, found.name, found.reason)
                elif self.tally[Outcome.NEW] - new < MOST_OF_A_FEED:
                    self._take(found, shown_address(found.url))
                else:
                    self._note(SKIPPED, name, f"more than {MOST_OF_A_FEED} new articles: the rest comes the next time")
                    break
        except (FetchError, UnreadableError) as fault:
            self._note(REFUSED, name, str(fault))

    def summary(self) -> str:
        """One line: what became of everything."""
        t = self.tally
        there, updated = t[Outcome.DUPLICATE], t[Outcome.NEW_VERSION]
        return f"{t[Outcome.NEW]} new, {there} already there, {updated} updated, {t[REFUSED]} refused"

    def _given_as(self, origin: str) -> Given:
        return Given(self._given.outlet, self._given.published, origin)

    def _is_known(self, url: str) -> bool:
        canonical = canonical_url(url)
        known = bool(canonical) and self._desk.archive.by_url(canonical) is not None
        self.tally[Outcome.DUPLICATE] += known
        return known

    def _take(self, article: Article, name: str) -> None:
        try:
            self.tally[take(self._desk, article).outcome] += 1
        except UnreadableError as fault:
            self._note(REFUSED, name, str(fault))

    def _note(self, kind: str, name: str, reason: str) -> None:
        self.tally[kind] += 1
        self._say(shown(f"{name}: {'skipped: ' if kind == SKIPPED else ''}{reason}"))


def take_files(desk: Desk, reader: Reader) -> Callable[[bytes, str], Awaitable[None]]:
    """What ``inbox.watch_inbox`` does with a file: read and stored in a thread, so that answers do not wait."""

    async def take_file(data: bytes, name: str) -> None:
        article = await asyncio.to_thread(reader.file, data, Given(origin=name))
        await asyncio.to_thread(take, desk, article)

    return take_file


def take(desk: Desk, article: Article) -> Taken:
    """Hand one article to the desk; a fault of the analysis concerns this article alone.

    Raises UnreadableError when it cannot be analysed, another QimmaError when the database fails.
    """
    try:
        return desk.take(article)
    except QimmaError:
        raise
    except Exception as fault:
        log.debug("an article could not be analysed", exc_info=True)
        raise UnreadableError(f"cannot be analysed ({type(fault).__name__})") from None
