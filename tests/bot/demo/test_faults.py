"""Scripted faults as python-telegram-bot's client meets them, and whether the call took effect."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import HTTPXRequest

from bot.demo import BotApiServer, faults


@pytest.fixture
async def api() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        server.person(11)
        server.person(12)
        yield server


@pytest.fixture
async def bot(api: BotApiServer) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=api.base_url, request=HTTPXRequest(read_timeout=0.3)) as client:
        yield client


@pytest.mark.parametrize(
    ("fault", "error", "cause", "copies"),
    [
        (faults.flood(2), RetryAfter, None, 0),
        (faults.flood(), NetworkError, None, 0),
        (faults.flood(0), NetworkError, None, 0),
        (faults.server_error(), NetworkError, None, 0),
        (faults.bad_gateway(), NetworkError, None, 1),
        (faults.bad_gateway(accepted=False), NetworkError, None, 0),
        (faults.late(1), TimedOut, httpx.ReadTimeout, 1),
        (faults.silence(), TimedOut, httpx.ReadTimeout, 1),
        (faults.silence(accepted=False), TimedOut, httpx.ReadTimeout, 0),
        (faults.reset(accepted=True), NetworkError, httpx.ReadError, 1),
        (faults.reset(accepted=False), NetworkError, httpx.ReadError, 0),
        (faults.truncated(), TelegramError, None, 1),
        (faults.odd('{"ok":true,"result":{}}'), KeyError, None, 1),
        (faults.closed("blocked"), Forbidden, None, 0),
        (faults.closed("topic closed"), BadRequest, None, 0),
        (faults.redirect("http://example.org/"), NetworkError, None, 0),
    ],
    ids=lambda value: value.name if isinstance(value, faults.Fault) else None,
)
async def test_fault_reaches_the_client(
    api: BotApiServer, bot: Bot, fault: faults.Fault, error: type[Exception], cause: type[Exception] | None, copies: int
) -> None:
    api.faults.add(fault, chat=11)
    with pytest.raises(error) as raised:
        await bot.send_message(11, "س")
    if cause is not None:
        assert isinstance(raised.value.__cause__, cause)
    assert len(api.calls_of("sendMessage", accepted=True)) == copies
    assert len(api.world.chats[11].messages) == copies
    assert api.calls_of("sendMessage")[0].outcome == fault.name
    await bot.send_message(12, "س")


async def test_rule_counts_its_own_calls(api: BotApiServer, bot: Bot) -> None:
    rule = api.faults.add(faults.server_error(), chat=11, on={2, 3})
    results = []
    for _ in range(4):
        await bot.send_message(12, "س")
        try:
            await bot.send_message(11, "س")
            results.append("ok")
        except NetworkError:
            results.append("fault")
    assert results == ["ok", "fault", "fault", "ok"]
    assert (rule.seen, rule.hits) == (4, 2)


async def test_slow_answer_outlives_the_clients_own_timeout(api: BotApiServer, bot: Bot) -> None:
    """Each byte comes in time, so the per-read timeout never fires: a total deadline is the client's own task."""
    api.faults.add(faults.slow(0.01), chat=11, times=1)
    assert (await bot.send_message(11, "س")).text == "س"
    assert api.calls_of("sendMessage")[0].outcome == "slow"
