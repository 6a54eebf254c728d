"""The sender against scripted faults: what reaches the chats, and what the rows say (the outcome table)."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.demo import faults
from bot.outbox import AT_ONCE
from bot.pace import Pace
from bot.stopping import TokenRefusedError
from briefings.schedule import Plan
from briefings.store import chats, deliveries, subscriptions
from briefings.store.database import open_database
from tests.bot.sending import QUICK, Sender


async def test_parts_arrive_once_and_in_order(sender: Sender) -> None:
    for chat in (11, 12, 13):
        sender.queue(chat, *(f"{n}" for n in range(5)))
    async with sender.running():
        await sender.until(sent=15)
    assert [sender.texts(chat) for chat in (11, 12, 13)] == [[f"{n}" for n in range(5)]] * 3


async def test_a_flood_wait_silences_all_chats(sender: Sender) -> None:
    sender.api.faults.add(faults.flood(2), chat=11, times=1)
    async with sender.running():
        sender.queue(11, "a")
        await sender.api.wait_for(lambda: sender.api.calls_of("sendMessage", chat=11))
        for chat in (12, 13, 14):
            sender.queue(chat, "b")
        await sender.until(sent=4)
    refused = sender.api.calls_of("sendMessage", chat=11)[0]
    others = [call for call in sender.api.calls_of("sendMessage") if call.number != refused.number]
    assert all(call.started >= refused.ended + 2 for call in others)
    assert sender.texts(11) == ["a"]


@pytest.mark.parametrize("retry_after", [None, 0, "soon", -5])
async def test_a_flood_wait_without_a_length_is_a_pause(sender: Sender, retry_after: Any) -> None:
    sender.api.faults.add(faults.flood(retry_after), times=1)
    sender.queue(11, "a")
    async with sender.running() as task:
        await sender.api.wait_for(lambda: sender.pace.silence_left > 3)
        assert not task.done()
        assert sender.states() in ({"new": 1}, {"sending": 1})
    assert len(sender.api.calls_of("sendMessage")) == 1


async def test_a_long_pause_survives_a_restart(sender: Sender) -> None:
    sender.api.faults.add(faults.flood(86_400), times=1)
    sender.queue(11, "a")
    async with sender.running():
        await sender.until(new=1)
        await sender.api.wait_for(lambda: sender.pace.silence_left > 80_000)
    sender.pace = Pace(QUICK)
    async with sender.running():
        assert sender.pace.silence_left > 80_000
        sender.queue(12, "b")
        await asyncio.sleep(0.2)
    assert len(sender.api.calls_of("sendMessage")) == 1


async def test_three_server_faults_then_success(sender: Sender) -> None:
    rule = sender.api.faults.add(faults.server_error(), chat=11, times=3)
    sender.queue(11, "a")
    async with sender.running():
        for hits in (1, 2, 3):
            await sender.api.wait_for(lambda hits=hits: rule.hits == hits and sender.states() == {"new": 1})
            sender.hurry()
        await sender.until(sent=1)
    assert len(sender.api.calls_of("sendMessage")) == 4
    assert sender.texts(11) == ["a"]


async def test_server_faults_for_ever_end_after_eight_tries(sender: Sender) -> None:
    rule = sender.api.faults.add(faults.server_error(), chat=11)
    sender.queue(11, "a")
    sender.queue(12, "b")
    async with sender.running():
        for hits in range(1, 8):
            await sender.api.wait_for(lambda hits=hits: rule.hits == hits and sender.states(11) == {"new": 1})
            sender.hurry()
        await sender.until(failed=1, sent=1)
    assert len(sender.api.calls_of("sendMessage", chat=11)) == 8


@pytest.mark.parametrize(
    "fault",
    [faults.bad_gateway(), faults.late(3), faults.silence(), faults.slow(0.2), faults.reset(True), faults.truncated()],
    ids=lambda fault: fault.name,
)
async def test_in_doubt_is_sent_once_more_without_sound_and_never_a_third_time(sender: Sender, fault: Any) -> None:
    sender.patience = 0.4
    rule = sender.api.faults.add(fault, chat=11)
    sender.queue(11, "a")
    async with sender.running():
        await sender.api.wait_for(lambda: rule.hits == 1 and sender.states() == {"new": 1})
        [wait] = sender.waits()
        assert wait > datetime.now(UTC) + timedelta(seconds=20)
        sender.hurry()
        await sender.until(unknown=1)
        sender.hurry()
        await asyncio.sleep(0.3)
        assert sender.states() == {"unknown": 1}
    first, second = sender.api.calls_of("sendMessage", chat=11)
    assert first.values["disable_notification"] == "false"
    assert second.values["disable_notification"] == "true"


async def test_a_reset_before_the_request_was_read_arrives_once(sender: Sender) -> None:
    rule = sender.api.faults.add(faults.reset(False), chat=11, times=1)
    sender.queue(11, "a")
    async with sender.running():
        await sender.api.wait_for(lambda: rule.hits == 1 and sender.states() == {"new": 1})
        sender.hurry()
        await sender.until(sent=1)
    assert sender.texts(11) == ["a"]


@pytest.mark.parametrize("body", ['{"ok":true,"result":{}}', '{"ok":false}', '{"ok":true,"result":[]}'])
async def test_an_unreadable_success_counts_as_sent(sender: Sender, body: str) -> None:
    sender.api.faults.add(faults.odd(body), chat=11)
    sender.queue(11, "a")
    sender.queue(12, "b")
    async with sender.running():
        await sender.until(sent=2)
    assert len(sender.api.calls_of("sendMessage", chat=11)) == 1


async def test_nothing_is_lost_while_nobody_can_be_reached(sender: Sender) -> None:
    async with sender.running():
        await sender.api.stop()
        for chat in (11, 12, 13):
            sender.queue(chat, "a")
        await asyncio.sleep(1)
        assert sum(sender.states().values()) == 3
        assert "failed" not in sender.states()
        await sender.api.start()
        await sender.until(sent=3)
    assert [sender.texts(chat) for chat in (11, 12, 13)] == [["a"]] * 3


@pytest.mark.parametrize("reason", ["blocked", "deactivated", "not started", "kicked"])
async def test_a_closed_chat_is_left_alone(sender: Sender, reason: str) -> None:
    sender.api.world.chats[11].closed = reason
    sender.queue(11, "a", "b", keys=("point",))
    sender.queue(11, "c")
    async with sender.running():
        await sender.until(cancelled=3)
    assert len(sender.api.calls_of("sendMessage")) == 1
    assert not sender.chat(11).active
    assert sender.chat(11).reason
    with sender.database.reading() as conn:
        assert deliveries.had_by(conn, 11, 0) == frozenset()


async def test_a_chat_that_is_not_there(sender: Sender) -> None:
    sender.queue(404, "a", "b")
    async with sender.running():
        await sender.until(cancelled=2)
    assert len(sender.api.calls_of("sendMessage")) == 1
    assert not sender.chat(404).active


async def test_a_migrated_group_gets_every_part_once_at_its_new_id(sender: Sender) -> None:
    api = sender.api
    boss = api.person(12)
    group = api.stage.group(-50, "مجموعة", members=(boss,))
    sender.queue(-50, "a", "b", "c")
    with sender.database.writing() as conn:
        subscriptions.subscribe(conn, -50, 0, Plan((), "Asia/Riyadh"), datetime.now(UTC))
    api.stage.upgrade(group, -10050)
    async with sender.running():
        await sender.until(sent=3)
    assert sender.texts(-10050) == ["a", "b", "c"]
    with sender.database.reading() as conn:
        assert subscriptions.find(conn, -10050, 0) is not None
        assert chats.find(conn, -50) is None


async def test_refused_markup_is_sent_as_plain_words_and_soon_for_all(sender: Sender) -> None:
    refused = faults.refuse(400, "Bad Request: can't parse entities: unsupported start tag")
    for chat in range(11, 17):
        sender.api.faults.add(refused, chat=chat, on={1})
        sender.queue(chat, "<b>عنوان</b>")
    for chat in range(11, 17):
        sender.queue(chat, "<b>ثان</b>")
    async with sender.running():
        await sender.until(sent=12)
    for chat in range(11, 17):
        assert sender.texts(chat) == ["عنوان", "ثان"]
    assert sender.alarms == ["markup"]


async def test_a_text_that_is_refused_even_plain_fails_alone(sender: Sender) -> None:
    sender.api.faults.add(faults.refuse(400, "Bad Request: message text is empty"), chat=11)
    sender.queue(11, "a")
    sender.queue(12, "b")
    async with sender.running():
        await sender.until(failed=1, sent=1)
    assert len(sender.api.calls_of("sendMessage", chat=11)) == 2


@pytest.mark.parametrize("reason", ["no rights", "write forbidden", "restricted", "topic closed"])
async def test_lack_of_rights_skips_a_digest_and_ends_after_three(sender: Sender, reason: str) -> None:
    sender.api.stage.group(-50, "مجموعة").closed = reason
    async with sender.running():
        for count in (1, 2, 3):
            sender.queue(-50, "a", "b")
            await sender.until(cancelled=2 * count)
            assert sender.chat(-50).active == (count < 3)
    assert len(sender.api.calls_of("sendMessage")) == 3


async def test_a_refused_token_ends_the_run_and_leaves_the_rows(sender: Sender) -> None:
    sender.api.faults.add(faults.refuse(401, "Unauthorized"))
    for chat in range(11, 17):
        sender.queue(chat, "a", "b")
    async with sender.running() as task:
        with pytest.raises(TokenRefusedError):
            await asyncio.wait_for(asyncio.shield(task), 10)
    assert sender.states() == {"new": 12}
    assert len(sender.api.calls_of("sendMessage")) <= 8


async def test_a_redirect_is_not_followed(sender: Sender) -> None:
    sender.api.faults.add(faults.redirect("http://127.0.0.1:9/elsewhere"), chat=11, times=1)
    sender.queue(11, "a")
    async with sender.running():
        await sender.api.wait_for(lambda: sender.api.calls_of("sendMessage") and sender.states() == {"new": 1})


async def test_stopping_finishes_what_is_open_and_claims_no_more(sender: Sender) -> None:
    sender.api.faults.add(faults.late(0.2))
    for _ in range(10):
        for chat in range(11, 17):
            sender.queue(chat, "a")
    async with sender.running() as task:
        await sender.api.wait_for(lambda: sender.api.calls_of("sendMessage"))
        sender.stop.set()
        await asyncio.wait_for(task, 10)
    states = sender.states()
    assert set(states) <= {"sent", "new"}
    assert states["sent"] == len(sender.api.calls_of("sendMessage", accepted=True))
    async with sender.running():
        await sender.until(sent=60, deadline=40)
    assert all(len(sender.texts(chat)) == 10 for chat in range(11, 17))


async def test_a_lost_lease_stops_the_sender(sender: Sender) -> None:
    with sender.database.writing() as conn:
        conn.execute(text("UPDATE leases SET number = number + 1"))
    sender.queue(11, "a")
    async with sender.running():
        await asyncio.sleep(0.3)
    assert sender.api.calls_of("sendMessage") == []


async def test_results_that_cannot_be_written_wait_and_nothing_more_is_sent(sender: Sender) -> None:
    """Another program holds the database for longer than we wait for it."""
    sender.api.faults.add(faults.late(0.3), times=AT_ONCE)
    for chat in range(11, 17):
        sender.queue(chat, "a", "b")
    url = str(sender.database.engine.url)
    sender.database.close()
    sender.database = open_database(url, busy_seconds=0.2)
    other = open_database(url)
    async with sender.running():
        await sender.api.wait_for(lambda: len(sender.api.calls_of("sendMessage")) >= AT_ONCE)
        with other.writing():
            await asyncio.sleep(2)
            assert len(sender.api.calls_of("sendMessage")) <= 2 * AT_ONCE
            assert set(sender.states()) <= {"sending", "new", "sent"}
        await sender.until(sent=12)
    assert all(sender.texts(chat) == ["a", "b"] for chat in range(11, 17))
    other.close()


async def test_no_transaction_is_open_across_a_call(sender: Sender) -> None:
    """While the server holds a call back, another writer gets its turn at once."""
    sender.api.faults.add(faults.late(0.35))
    sender.queue(11, "a")
    other = open_database(str(sender.database.engine.url), busy_seconds=0.05)
    async with sender.running():
        await sender.api.wait_for(lambda: sender.api.calls_of("sendMessage"))
        with other.writing() as conn:
            assert deliveries.counts(conn) == {"sending": 1}
        await sender.until(sent=1)
    other.close()
