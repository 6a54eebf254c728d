"""A digest run through a mix of everything that can go wrong: nothing is lost, and copies are counted."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from bot.demo import faults
from bot.outbox import AT_ONCE
from tests.bot.sending import Sender

CHATS = range(1000, 1120)
BLOCKED, MISSING = {1003, 1017, 1099}, {1008}
UNANSWERED = ("reset", "gateway 502", "truncated")


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_run_through_everything(sender: Sender, seed: int) -> None:
    api = sender.api
    api.faults._dice.seed(seed)
    for chat in set(CHATS) - MISSING:
        api.person(chat)
    for chat in BLOCKED:
        api.world.chats[chat].closed = "blocked"
    for fault, share in (
        (faults.flood(0.3), 0.02),
        (faults.server_error(), 0.05),
        (faults.reset(accepted=True), 0.02),
        (faults.bad_gateway(), 0.02),
        (faults.truncated(), 0.01),
        (faults.odd('{"ok":true,"result":{}}'), 0.01),
    ):
        api.faults.add(fault, share=share)
    for chat in CHATS:
        sender.queue(chat, "1", "2")
    async with sender.running():
        for _ in range(120):
            await asyncio.sleep(0.25)
            states = sender.states()
            if not {"new", "sending"} & set(states):
                break
            sender.hurry()
    assert sum(states.values()) == 2 * len(CHATS)
    assert set(states) <= {"sent", "unknown", "cancelled", "failed"}
    assert states.get("failed", 0) == 0
    for chat in set(CHATS) - BLOCKED - MISSING:
        texts = sender.texts(chat)
        assert set(texts) == {"1", "2"}
        assert texts == sorted(texts)
        faulty = Counter(call.text for call in api.calls_of("sendMessage", chat=chat) if call.outcome in UNANSWERED)
        for part in ("1", "2"):
            assert texts.count(part) <= min(2, 1 + faulty[part])
    for chat in BLOCKED | MISSING:
        assert len(api.calls_of("sendMessage", chat=chat, accepted=False)) >= 1
        assert sender.texts(chat) == []
        assert not sender.chat(chat).active
    assert calls_in_pauses(sender) < AT_ONCE


def calls_in_pauses(sender: Sender) -> int:
    """The most calls that began while one flood wait ran; those that were open when it came are let through."""
    calls = sender.api.calls_of("sendMessage")
    floods = [call for call in calls if call.outcome == "refused 429"]
    return max(sum(flood.ended + 0.02 < call.started < flood.ended + 0.3 for call in calls) for flood in floods)
