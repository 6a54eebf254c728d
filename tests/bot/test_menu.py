"""The menu: every label, choice and notice that the code asks for is there and fits Telegram's limits."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.actions import ALIASES, BUTTONS, COMMANDS
from bot.keyboards import Button, Press, decode, in_rows, markup, restored, short_key, stored
from bot.menu import read_menu
from briefings.asking import find_zone, read_wish
from briefings.errors import TemplateError
from briefings.render import Digits, Months
from briefings.schedule import Weekday
from briefings.views import Length

MENU = read_menu()


def test_menu_and_actions_know_the_same_commands() -> None:
    assert {command.name for command in MENU.commands} == set(COMMANDS) | {"digest"}
    assert set(ALIASES.values()) <= set(COMMANDS)


def test_no_plain_word_asks_for_two_things() -> None:
    words = [word for command in MENU.commands for word in command.words]
    assert len({MENU.find(word) for word in words}) <= len(MENU.commands)
    for command in MENU.commands:
        for word in command.words:
            assert MENU.find(word) == (command.name, "")
            assert MENU.find(f"{word} ما يتبع") in ((command.name, "ما يتبع"), MENU.find(f"{word} ما يتبع"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("موجز", ("briefing", "")),
        ("المُوجَز.", ("briefing", "")),
        ("اقتباسات بوتين", ("quotes", "بوتين")),
        ("ماذا قال بايدن؟", ("quotes", "بايدن")),
        ("الجدول الزمني", ("timeline", "")),
        ("الغاء الاشتراك", ("unsubscribe", "")),
        ("اشتراك ٨:٠٠ القاهره", ("subscribe", "٨:٠٠ القاهره")),
        ("بوتين", None),
        ("", None),
    ],
)
def test_plain_words(text: str, found: tuple[str, str] | None) -> None:
    assert MENU.find(text) == found


def test_choices_are_values_of_the_settings() -> None:
    choices = MENU.choices
    assert set(choices["digits"]) == {d.value for d in Digits}
    assert set(choices["months"]) == {m.value for m in Months}
    assert set(choices["length"]) == {length.value for length in Length}
    assert set(MENU.days) == set(Weekday)
    assert all(find_zone(zone) == zone for zone in choices["zones"])
    assert all(find_zone(label) == zone for zone, label in choices["zones"].items())
    assert all(read_wish(hours).times for hours in choices["hours"])
    assert set(MENU.settings) == {"zone", "digits", "months", "length", "quiet", "hijri", "nothing"}


def test_notices_fit_telegram() -> None:
    assert set(MENU.notices) >= {"expired", "only_administrators", "saved", "slow_down", "busy"}
    assert all(len(notice) <= 200 for notice in MENU.notices.values())


@pytest.mark.parametrize(("text", "place"), [("x = ", "menu.toml"), ("[labels]\n", "commands")])
def test_a_broken_menu_names_its_place(tmp_path: Path, text: str, place: str) -> None:
    (tmp_path / "menu.toml").write_text(text, "utf-8")
    with pytest.raises(TemplateError, match=place):
        read_menu(tmp_path)


@given(
    st.sampled_from(sorted(BUTTONS)),
    st.lists(st.from_regex(r"[a-z0-9_.\-/]{0,9}", fullmatch=True), max_size=3),
    st.booleans(),
)
def test_a_press_survives_the_wire(action: str, arguments: list[str], edits: bool) -> None:
    press = Press(action, tuple(arguments), edits)
    assert len(press.encode().encode()) <= 64
    assert decode(press.encode()) == press


@given(st.text(max_size=80))
def test_any_data_can_come_back(data: str) -> None:
    press = decode(data)
    assert press is None or press.encode() == data


def test_a_press_that_does_not_fit_is_a_fault() -> None:
    for arguments in (("x" * 60,), ("a:b",)):
        with pytest.raises(ValueError, match="does not fit"):
            Press("quotes", arguments).encode()


def test_rows_are_drawn_from_the_right() -> None:
    buttons = [Button(label, Press("help")) for label in ("أول", "ثان", "ثالث")]
    keyboard = markup(in_rows(buttons, 2))
    assert keyboard is not None
    assert [[b.text for b in row] for row in keyboard.inline_keyboard] == [["ثان", "أول"], ["ثالث"]]
    assert restored(stored([buttons])) == markup([buttons])
    assert markup([]) is None


def test_a_key_is_the_same_for_every_spelling() -> None:
    assert short_key("أبو الغيط") == short_key("ابو الغيط")
    assert len({short_key(name) for name in chain(("بوتين", "بايدن"), map(str, range(500)))}) == 502
