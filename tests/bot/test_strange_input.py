"""Whatever people write or forge, every message and press is answered and none of it is a fault."""

from __future__ import annotations

import random

import pytest

from bot.demo import BotApiServer
from bot.handlers.actions import BUTTONS
from tests.bot.running import Running

WORDS = "/quotes /subscribe /settings /timeline /nothing اقتباسات موجز القاهرة السيسي ١٢ 8:00 <b> &amp; {{7*7}} %s"
SIGNS = "\u202e \u2066 \u0000 ' \" ؟ : .. \n"
LONG = ("😀" * 50, "أ" * 300, "\ufdfa" * 40, "\u064e" * 200)
PIECES = (*WORDS.split(), *SIGNS.split(" "), *LONG)
ARGUMENTS = (
    *["1", "0", "-1", "999999999999", "yes", "h", "d", "0800", "mon", "zone", "Asia/Riyadh", "quiet", "swhat"],
    "",
)


@pytest.mark.parametrize("seed", [1, 2])
async def test_strange_things_are_answered_without_a_fault(bot: Running, api: BotApiServer, seed: int) -> None:
    dice = random.Random(seed)
    people = [api.person(2000 + number) for number in range(12)]
    for person in people:
        person.say("/start")
        for _ in range(4):
            person.say(" ".join(dice.choice(PIECES) for _ in range(dice.randint(1, 4))))
    await bot.settled(60)
    presses = []
    for person in people:
        message = bot.answers(person.id)[0].message
        for _ in range(4):
            arguments = [dice.choice(ARGUMENTS) for _ in range(dice.randint(0, 3))]
            data = ":".join(("1", dice.choice("en"), dice.choice([*BUTTONS, "other"]), *arguments))
            presses.append(person.press_raw(message, data[:60]))
    await api.wait_for(lambda: all(press.answer is not None for press in presses), 60)
    await bot.settled(60)
    assert not any("لخلل" in call.text for call in api.calls)
    assert all(len(bot.answers(person.id)) >= 5 for person in people)
    assert not bot.task.done()
