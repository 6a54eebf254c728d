"""The gate under a clock of its own: limits, lanes, pauses."""

from __future__ import annotations

import asyncio
from collections import Counter
from itertools import pairwise

import pytest
from telegram.error import RetryAfter

from bot.pace import DIGEST, Limits, Pace
from bot.wire import FloodWait

QUICK = Limits(overall=10, private=(1, 0.2), answers=(3, 0.6), group=(4, 0.5))


class Calls:
    """Calls through the gate; each notes its moment on the gate's clock."""

    def __init__(self, pace: Pace) -> None:
        self.pace = pace
        self.made: list[tuple[float, int]] = []

    async def __call__(self, chat: int, lane: str | None = DIGEST, fault: Exception | None = None) -> None:
        async def call() -> bool:
            self.made.append((asyncio.get_running_loop().time(), chat))
            if fault:
                raise fault
            return True

        await self.pace.process_request(
            callback=call, args=(), kwargs={}, endpoint="sendMessage", data={"chat_id": chat}, rate_limit_args=lane
        )

    def most_within(self, seconds: float) -> int:
        moments = sorted(m for m, _ in self.made)
        return max(sum(1 for other in moments if moment <= other < moment + seconds) for moment in moments)


@pytest.fixture
async def calls() -> Calls:
    return Calls(Pace(QUICK, asyncio.get_running_loop().time))


async def test_the_overall_limit_holds(calls: Calls) -> None:
    await asyncio.gather(*(calls(chat) for chat in range(1, 26)))
    assert len(calls.made) == 25
    assert calls.most_within(0.99) <= 10


async def test_one_private_chat_is_paced(calls: Calls) -> None:
    await asyncio.gather(*(calls(7) for _ in range(4)))
    moments = [m for m, _ in calls.made]
    assert all(later - earlier >= 0.199 for earlier, later in pairwise(moments))


async def test_a_group_is_paced(calls: Calls) -> None:
    await asyncio.gather(*(calls(-100) for _ in range(9)))
    assert calls.most_within(0.499) <= 4


async def test_answers_go_before_digests(calls: Calls) -> None:
    await asyncio.gather(*(calls(chat) for chat in range(1, 11)))
    digests = [asyncio.create_task(calls(chat)) for chat in range(101, 121)]
    await asyncio.sleep(0)
    answers = [asyncio.create_task(calls(chat, None)) for chat in range(201, 206)]
    await asyncio.gather(*digests, *answers)
    order = [chat for _, chat in calls.made[10:20]]
    assert Counter(chat > 200 for chat in order)[True] == 5


async def test_a_pause_silences_every_chat_and_the_longer_one_wins(calls: Calls) -> None:
    with pytest.raises(RetryAfter):
        await calls(1, fault=FloodWait(1))
    calls.pace.pause(0.2)
    start = calls.made[0][0]
    await asyncio.gather(calls(3), calls(4, None))
    assert len(calls.made) == 3
    assert all(moment >= start + 1 for moment, _ in calls.made[1:])


async def test_a_pause_without_a_length_doubles(calls: Calls) -> None:
    assert [calls.pace.pause(None) for _ in range(6)] == [5, 10, 20, 40, 60, 60]


async def test_an_answer_is_given_up_when_the_pause_is_long(calls: Calls) -> None:
    calls.pace.pause(3600)
    with pytest.raises(RetryAfter):
        await calls(5, None)
    assert calls.made == []
