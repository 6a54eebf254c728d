"""Names of world news are read whole: how many of them must not fall below the floors."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.briefings.people.reading import names

GOLD = Path(__file__).parents[2] / "gold"
NAMES: list[str] = tomllib.loads((GOLD / "names.toml").read_text("utf-8"))["names"].splitlines()
FLOORS: dict[str, float] = tomllib.loads((GOLD / "floors.toml").read_text("utf-8"))["names"]
SENTENCES = {
    "behind_a_verb": "وقال {name} إن الجسر سيفتح غدا.",
    "behind_a_title": "وقال وزير الخارجية {name} إن الجسر سيفتح غدا.",
    "between_commas": "وقال الوزير، {name}، إن الجسر سيفتح غدا.",
    "behind_a_preposition": "والتقى الوفد مع {name} في القصر.",
}


@pytest.mark.parametrize("place", SENTENCES)
def test_floor(place: str) -> None:
    assert len(NAMES) > 400
    wrong = [name for name in NAMES if names(SENTENCES[place].format(name=name)) != [name]]
    assert 1 - len(wrong) / len(NAMES) >= FLOORS[place], wrong
