"""Limits per person, under a clock of their own."""

from __future__ import annotations

from bot.flow import BURST, SECONDS_EACH, WARN_AGAIN, Flow, Passing, Repeats


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_then_one_a_second_and_one_warning_a_minute() -> None:
    clock = Clock()
    flow = Flow(clock)
    assert [flow.ask(1) for _ in range(BURST)] == [Passing.YES] * BURST
    assert [flow.ask(1) for _ in range(3)] == [Passing.WARN, Passing.NO, Passing.NO]
    assert flow.ask(2) is Passing.YES
    clock.now += SECONDS_EACH
    assert [flow.ask(1), flow.ask(1)] == [Passing.YES, Passing.NO]
    clock.now += WARN_AGAIN
    assert [flow.ask(1) for _ in range(BURST + 1)][-1] is Passing.WARN


def test_a_repeated_press_gets_the_notice_of_the_first() -> None:
    clock = Clock()
    repeats = Repeats(2.0, clock)
    press = (1, 10, "1:e:settings:digits:arab")
    assert repeats.notice_of(press) is None
    repeats.done(press, "saved")
    clock.now += 1.5
    assert repeats.notice_of(press) == "saved"
    clock.now += 1.5
    assert repeats.notice_of(press) == "saved"  # the finger never rested
    assert repeats.notice_of((2, 10, press[2])) is None
    clock.now += 2.5
    assert repeats.notice_of(press) is None
