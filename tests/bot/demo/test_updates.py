"""Updates: offsets, kinds, conflicts, and the webhook."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict

from bot.demo import BotApiServer
from bot.demo.webhook_sender import SECRET_HEADER


@pytest.fixture
async def api() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest.fixture
async def bot(api: BotApiServer) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=api.base_url) as client:
        yield client


async def texts(bot: Bot, offset: int = 0, limit: int = 100) -> list[str]:
    updates = await bot.get_updates(offset=offset, limit=limit, timeout=0)
    return [u.message.text or "" for u in updates if u.message]


async def test_offset_confirms_and_repeats(api: BotApiServer, bot: Bot) -> None:
    reader = api.person(11)
    for word in ("1", "2", "3", "4"):
        reader.say(word)
    first = api.updates[0]["update_id"]
    assert await texts(bot, limit=2) == ["1", "2"]
    assert await texts(bot) == ["1", "2", "3", "4"]
    assert await texts(bot, first + 1) == ["2", "3", "4"]
    assert await texts(bot) == ["2", "3", "4"]
    assert await texts(bot, -1) == ["4"]
    assert await texts(bot) == ["4"]


async def test_only_asked_kinds_arrive(api: BotApiServer, bot: Bot) -> None:
    reader = api.person(11)
    await bot.get_updates(timeout=0, allowed_updates=["callback_query"])
    reader.say("لا")
    assert api.updates == []
    await bot.get_updates(timeout=0, allowed_updates=[])
    reader.say("نعم")
    assert await texts(bot) == ["نعم"]


async def test_waiting_poll_gets_what_arrives(api: BotApiServer, bot: Bot) -> None:
    reader = api.person(11)
    api.world.updates.push_raw({"update_id": 5_000_000_000})
    reader.say("بعد")
    updates = await bot.get_updates(timeout=10)
    assert [u.update_id for u in updates] == [5_000_000_000, 5_000_000_001]


async def test_webhook_gets_updates_until_it_takes_them(api: BotApiServer, bot: Bot) -> None:
    seen: list[tuple[str, str | None]] = []

    async def take(request: web.Request) -> web.Response:
        body = await request.json()
        seen.append((body["message"]["text"], request.headers.get(SECRET_HEADER)))
        return web.Response(status=500 if len(seen) < 3 else 200)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    reader = api.person(11)
    reader.say("1")
    await bot.set_webhook(address, secret_token="a-b_9")
    reader.say("2")
    await api.wait_for(lambda: not api.updates)
    assert seen == [("1", "a-b_9")] * 3 + [("2", "a-b_9")]
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (address, 0)
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates(timeout=0)
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
    reader.say("3")
    assert await texts(bot) == ["3"]
    await runner.cleanup()


async def test_webhook_addresses_are_checked(bot: Bot) -> None:
    for address, reason in (
        ("http://example.org/x", "(?i)https url must be provided"),
        ("https://example.org:8080/", "only on ports"),
    ):
        with pytest.raises(BadRequest, match=reason):
            await bot.set_webhook(address)
    with pytest.raises(BadRequest, match=r"(?i)unallowed characters"):
        await bot.set_webhook("https://example.org/", secret_token="a b")
