"""Receiving: durable, once, one by one; by long polling and by webhook."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo import BotApiServer, faults
from bot.demo.person import Person
from bot.receiving import as_received
from bot.stopping import AlreadyRunningError, StoppingError, TokenRefusedError
from bot.webhook import MOST_BYTES, SECRET_HEADER
from tests.bot.running import Running, running_bot

SECRET = "hook-secret_1"


async def test_the_same_update_twice_is_handled_once(bot: Running, reader: Person) -> None:
    await bot.ask(reader, "/privacy")
    update = {"update_id": 5_000_000_001, "message": message("/help")}
    body = json.dumps({"ok": True, "result": [update]})
    bot.api.faults.add(faults.odd(body, accepted=False), "getUpdates", times=3)
    reader.say("شكرا")
    await bot.api.wait_for(lambda: [c for c in bot.answers(11) if "ما يمكنك" in c.text])
    await bot.settled()
    assert len([c for c in bot.answers(11) if "ما يمكنك" in c.text]) == 1


def message(text: str, **more: object) -> dict[str, object]:
    chat = {"id": 11, "type": "private", "first_name": "R"}
    user = {"id": 11, "is_bot": False, "first_name": "R"}
    entity = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"message_id": 99, "date": 1, "chat": chat, "from": user, "text": text, "entities": entity} | more


async def test_malformed_updates_are_stored_and_skipped(bot: Running, reader: Person) -> None:
    """Items without a number, items nobody can parse, and between them a good one."""
    broken = [
        7,
        None,
        {"no": "number"},
        {"update_id": "x"},
        {"update_id": 6_000_000_001, "message": 5},
        {"update_id": 6_000_000_002, "message": {"chat": "x"}},
        {"update_id": 6_000_000_003, "callback_query": {"id": 1}},
        {"update_id": 6_000_000_004, "unheard_of": {}},
        {"update_id": 6_000_000_005, "message": message("/help")},
    ]
    bot.api.faults.add(faults.odd(json.dumps({"ok": True, "result": broken}), accepted=False), "getUpdates", times=1)
    reader.say("شكرا")
    await bot.api.wait_for(lambda: [c for c in bot.answers(11) if "ما يمكنك" in c.text])
    assert not bot.task.done()


@pytest.mark.parametrize(
    "fault",
    [faults.server_error(), faults.odd("[]"), faults.odd('{"ok":true,"result":5}'), faults.truncated()],
    ids=lambda f: f.name,
)
async def test_polling_survives_faults(bot: Running, reader: Person, fault: faults.Fault) -> None:
    bot.api.faults.add(fault, "getUpdates", times=2)
    [call] = await bot.ask(reader, "/privacy")
    assert "ما نحفظه" in call.text


async def test_another_poller_is_noticed(bot: Running, reader: Person) -> None:
    bot.api.faults.add(faults.refuse(409, "Conflict: terminated by other getUpdates request"), "getUpdates", times=2)
    [call] = await bot.ask(reader, "/privacy")
    assert "ما نحفظه" in call.text


async def test_another_poller_that_stays_ends_the_run(
    api: BotApiServer, archive_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.receiving.CONFLICT_SECONDS", 0.5)
    person = api.person(11)
    with pytest.raises(AlreadyRunningError, match="only one can"):  # noqa: PT012
        async with running_bot(api, archive_url) as bot:
            rule = api.faults.add(faults.refuse(409, "Conflict: terminated by other getUpdates request"), "getUpdates")
            person.say("x")
            await api.wait_for(bot.task.done, 20)
    assert rule.hits <= 4


async def test_a_token_that_is_refused_later_ends_the_run(api: BotApiServer, archive_url: str) -> None:
    person = api.person(11)
    with pytest.raises(TokenRefusedError) as raised:  # noqa: PT012
        async with running_bot(api, archive_url) as bot:
            api.faults.add(faults.refuse(401, "Unauthorized"), "getUpdates")
            person.say("x")
            await api.wait_for(bot.task.done)
    assert api.token not in str(raised.value)
    assert raised.value.code == 3


async def test_two_processes_cannot_work_on_one_database(
    bot: Running, api: BotApiServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.LEASE_SECONDS", 0.1)
    with pytest.raises(AlreadyRunningError):
        async with running_bot(api, bot.settings.database):
            pass


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
async def hooked(api: BotApiServer, archive_url: str) -> AsyncIterator[Running]:
    port = free_port()
    more = {
        "webhook_url": f"http://127.0.0.1:{port}/hook",
        "webhook_secret": SECRET,
        "webhook_listen": f"127.0.0.1:{port}",
    }
    async with running_bot(api, archive_url, **more) as running:
        await api.wait_for(lambda: api.calls_of("setWebhook"))
        yield running


async def post(bot: Running, body: bytes, secret: str | None = SECRET, **headers: str) -> int:
    given = headers | ({SECRET_HEADER: secret} if secret is not None else {})
    async with (
        aiohttp.ClientSession() as session,
        session.post(bot.settings.webhook_url, data=body, headers=given) as answer,
    ):
        return answer.status


async def test_a_webhook_update_is_stored_then_answered_then_handled(hooked: Running, reader: Person) -> None:
    body = json.dumps({"update_id": 1, "message": message("/help")}).encode()
    assert await post(hooked, body, **{"Content-Type": "application/json; charset=utf-8"}) == 200
    assert await post(hooked, body) == 200
    await hooked.api.wait_for(lambda: hooked.answers(11))
    await hooked.settled()
    assert len(hooked.answers(11)) == 1


async def test_telegram_posts_to_the_address_that_was_registered(hooked: Running, reader: Person) -> None:
    [call] = await hooked.ask(reader, "/privacy")
    assert "ما نحفظه" in call.text
    assert hooked.api.calls_of("setWebhook")[0].values["secret_token"] == SECRET


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "سر"])
async def test_a_webhook_call_without_the_secret(hooked: Running, secret: str | None) -> None:
    if secret and not secret.isascii():
        secret = secret.encode().decode("latin-1")
    assert await post(hooked, b'{"update_id":1}', secret) == 403


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"x",
        b"\xff\xfe",
        b"[]",
        b"5",
        b"{}",
        b'{"update_id":"1"}',
        b'{"update_id":' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"update_id":-1}',
        b'{"update_id":true}',
    ],
    ids=range(11),
)
async def test_a_webhook_body_that_is_no_update(hooked: Running, body: bytes) -> None:
    assert await post(hooked, body) == 400


async def test_a_webhook_body_that_is_too_big(hooked: Running) -> None:
    assert await post(hooked, b" " * (MOST_BYTES + 10)) == 413


async def test_a_busy_webhook_port_is_one_clear_line(api: BotApiServer, archive_url: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        where = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(StoppingError, match=re.escape(where)):
            async with running_bot(api, archive_url, webhook_url=f"http://{where}/", webhook_listen=where):
                pass


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["update_id", "message", "chat", "id"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(json_values)
def test_anything_can_come_as_an_update(raw: object) -> None:
    received = as_received(raw)
    if received is not None:
        assert isinstance(raw, dict)
        assert received.id == raw["update_id"]
