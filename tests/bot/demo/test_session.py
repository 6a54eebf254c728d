"""The demo's frame around the bot, with a bot of three lines in it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp
import pytest
from telegram import Bot

from bot.demo.samples import sample_articles, take_samples
from bot.demo.session import HOST, USUAL_PORT, RunBot, Say, run_demo
from bot.settings import Settings
from briefings.desk import Desk
from briefings.errors import QimmaError
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database


async def obedient(settings: Settings, stop: asyncio.Event, ready: Say) -> None:
    async with Bot(settings.bot_token.get_secret_value(), base_url=settings.api_base_url):
        ready("")
        await stop.wait()


async def demo_until(port: int | None, run: RunBot, stop: asyncio.Event) -> list[str]:
    said: list[str] = []
    await asyncio.wait_for(run_demo(port, run, stop, said.append), 30)
    return said


async def test_bot_finds_the_samples_and_its_own_data_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QIMMA_WEBHOOK_URL", "https://example.org/hook")
    monkeypatch.setenv("QIMMA_DATABASE_URL", "sqlite:////nonexistent/own.db")
    monkeypatch.setenv("QIMMA_BOT_TOKEN", "1:own")
    monkeypatch.setenv("QIMMA_INBOX", "/nonexistent")
    stop = asyncio.Event()
    seen: list[Settings] = []

    async def run(settings: Settings, stop: asyncio.Event, ready: Say) -> None:
        ready("")
        seen.append(settings)
        database = open_database(settings.database)
        (head,) = Desk(SqlArchive(database)).summits().summits
        database.close()
        assert (head.articles, len(head.outlets)) == (9, 3)
        async with aiohttp.ClientSession() as session:
            base = settings.api_base_url.removesuffix("bot")
            async with session.get(base) as answer:
                assert answer.status == 200
            async with session.get(f"{base}page/events") as events:
                assert (await events.content.readline()) == b"event: state\n"
                stop.set()

    (address,) = await demo_until(0, run, stop)
    (settings,) = seen
    assert address == settings.api_base_url.removesuffix("bot")
    assert (settings.webhook_url, settings.inbox) == ("", None)
    assert "own" not in settings.bot_token.get_secret_value()
    assert settings.editors == {7001}
    assert not Path(settings.database.removeprefix("sqlite:///")).exists()


async def test_asked_port_that_is_taken_is_refused_in_one_line() -> None:
    listener = await asyncio.start_server(lambda reader, writer: None, HOST, 0)
    port = listener.sockets[0].getsockname()[1]
    async with listener:
        with pytest.raises(QimmaError, match=f"^port {port} cannot be used: .*in use"):
            await demo_until(port, obedient, asyncio.Event())


async def test_another_port_when_the_usual_one_is_taken() -> None:
    try:
        listener = await asyncio.start_server(lambda reader, writer: None, HOST, USUAL_PORT)
    except OSError:
        listener = await asyncio.start_server(lambda reader, writer: None, HOST, 0)  # somebody else has it already
    stop = asyncio.Event()
    stop.set()
    async with listener:
        (address,) = await demo_until(None, obedient, stop)
    assert address != f"http://{HOST}:{USUAL_PORT}/"


async def test_fault_of_the_bot_ends_the_demo() -> None:
    async def run(settings: Settings, stop: asyncio.Event, ready: Say) -> None:
        raise QimmaError("the token was refused")

    with pytest.raises(QimmaError, match="the token was refused"):
        await demo_until(0, run, asyncio.Event())


def test_samples_agree_on_one_summit_and_are_taken_once(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'samples.db'}"
    take_samples(address)
    take_samples(address)
    articles = sample_articles()
    assert len({article.outlet for article in articles}) == 3
    assert all(article.published and article.title and "//example.org/" in article.url for article in articles)
    database = open_database(address)
    desk = Desk(SqlArchive(database))
    (head,) = desk.summits().summits
    assert head.articles == len(articles)
    assert desk.quotes(head.id, "غوتيريش").total >= 3
    database.close()
