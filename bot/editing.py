"""What editors send: documents, forwarded or pasted texts, links; read, stored, and answered with what they became."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from telegram import Document, Message, MessageOriginChannel
from telegram.error import TelegramError

from bot.fetch import Fetcher, FetchError
from bot.inbox import watch_inbox
from bot.ingest import take, take_files
from bot.newsroom import Answer, Ask, Newsroom
from bot.reading import Reader, Refused
from bot.sandbox import Sandbox
from bot.worker import Worker
from briefings.content import content_key
from briefings.desk import Taken
from briefings.errors import UnreadableError
from briefings.intake.filing import Given
from briefings.model import Article

log = logging.getLogger(__name__)
MOST_BYTES = 5_000_000
MOST_LINKS = 5
_ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm")
_LONGEST_OUTLET = 80
_LONG_TEXT = 400  # letters from which on a pasted text is an article and not a question
_LINK = re.compile(r"https?://\S+")
Runs = Callable[[asyncio.Event], Coroutine[Any, Any, None]]


class Editing:
    """Takes in articles; ``async with`` because it may hold connections and a child process."""

    def __init__(self, room: Newsroom, worker: Worker) -> None:
        self._room, self._worker = room, worker
        self._sandbox = Sandbox()
        self._closing = AsyncExitStack()
        self._reader = Reader(self._sandbox)

    async def __aenter__(self) -> Self:
        fetcher = await self._closing.enter_async_context(Fetcher())
        self._reader = Reader(self._sandbox, fetcher)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sandbox.close()
        await self._closing.aclose()

    def watching(self, inbox: Path | None) -> list[Runs]:
        """The watch over the inbox folder, when there is one."""
        if inbox is None:
            return []
        return [lambda stop: watch_inbox(inbox, take_files(self._room.desk, self._reader), stop)]

    async def take(self, message: Message, ask: Ask) -> Answer | None:
        """The answer to what an editor sent; None when it is no article."""
        text = (message.text or "").strip()
        links = _LINK.findall(text)
        if message.document is not None:
            return await self._document(message.document, message.caption or "", ask)
        if links and not _LINK.sub("", text).strip():
            return await self._links(links[:MOST_LINKS], ask)
        if text and (message.forward_origin is not None or len(text) >= _LONG_TEXT):
            origin = message.forward_origin
            outlet = (origin.chat.title or "") if isinstance(origin, MessageOriginChannel) else ""
            return await self._read(self._reader.message, text, Given(outlet, None, "telegram"), ask)
        return None

    async def _document(self, document: Document, caption: str, ask: Ask) -> Answer:
        name = document.file_name or "document"
        if (document.file_size or 0) > MOST_BYTES:
            return await self._refused("too big", ask)
        if not name.lower().endswith(_ENDINGS):
            return await self._refused("kind", ask)
        try:
            file = await document.get_file()
            data = bytes(await file.download_as_bytearray())
        except TelegramError as fault:
            log.warning("document not fetched: %s", type(fault).__name__)
            return await self._refused("download", ask)
        if len(data) > MOST_BYTES:
            return await self._refused("too big", ask)
        outlet = caption.strip().partition("\n")[0][:_LONGEST_OUTLET]
        return await self._read(self._reader.file, data, Given(outlet, None, name), ask)

    async def _links(self, links: list[str], ask: Ask) -> Answer:
        """Pages, and feeds with their articles."""
        parts: list[str] = []
        for link in links:
            try:
                async for found in self._reader.address(link, Given(origin=link)):
                    if isinstance(found, Refused):
                        parts += (await self._refused("link", ask)).parts
                    else:
                        parts += (await self._worker.do(self._store, found, ask)).parts
            except (FetchError, UnreadableError) as fault:
                log.info("link of an editor refused: %s", fault)
                parts += (await self._refused("link", ask)).parts
        return Answer(tuple(dict.fromkeys(parts)))

    async def _read(self, read: Callable[..., Article], data: Any, given: Given, ask: Ask) -> Answer:
        try:
            article = await self._worker.do(partial(read, data, given))
            return await self._worker.do(self._store, article, ask)
        except UnreadableError as fault:
            log.info("input of editor %d refused: %s", ask.user, fault)
            return await self._refused("unreadable", ask)

    async def _refused(self, reason: str, ask: Ask) -> Answer:
        return await self._worker.do(lambda: self._room.say("not_taken", self._room.chat(ask), reason=reason))

    def _store(self, article: Article, ask: Ask) -> Answer:
        taken = take(self._room.desk, article)
        log.info("editor %d: article %d, %s", ask.user, taken.article, taken.outcome)
        return self._report(article, taken, ask)

    def _report(self, article: Article, taken: Taken, ask: Ask) -> Answer:
        found = self._room.desk.archive.by_content(content_key(article.text))
        stored = next((one for one in found if one.article.id == taken.article), None)
        analysis = stored.analysis if stored else None
        kept = stored.article if stored else article
        own = str(taken.summit)
        row = [self._room.button("briefing", own), self._room.button("quotes", own), self._room.button("timeline", own)]
        return self._room.say(
            "taken",
            self._room.chat(ask),
            (row,),
            outcome=taken.outcome.value,
            title=kept.title or kept.text[:100],
            outlet=kept.outlet,
            published=kept.published.isoformat() if kept.published else None,
            day_source=kept.day_source,
            summit=self._room.summit_name(taken.summit),
            quotes=len(analysis.quotes) if analysis else 0,
            events=len(analysis.events) if analysis else 0,
        )
