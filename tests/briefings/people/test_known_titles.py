"""Titles of world news are read whole and mean their holder: how many of them must not fall below the floors."""

from __future__ import annotations

import tomllib
from pathlib import Path

from briefings import document
from briefings.people import find_people
from briefings.quotes import find_quotes

GOLD = Path(__file__).parents[2] / "gold"
TITLES: list[str] = tomllib.loads((GOLD / "titles.toml").read_text("utf-8"))["titles"].splitlines()
FLOORS: dict[str, float] = tomllib.loads((GOLD / "floors.toml").read_text("utf-8"))["titles"]
MAN = (
    "وقال {title} دانيال أودينغا إن القمة ناجحة. وزار الوفد الميناء. وأضاف أودينغا أن الوقت ضيق. "
    "وفي الختام أكد {title} أن السفن عادت. وقال دانيال أودينغا، {title}، إن الجسر مغلق."
)
WOMAN = (
    "وقالت {title} ماريا أودينغا إن القمة ناجحة. وزار الوفد الميناء. وأضافت أودينغا أن الوقت ضيق. "
    "وفي الختام أكدت {title} أن السفن عادت. وقالت ماريا أودينغا، {title}، إن الجسر مغلق."
)


def _told(title: str) -> tuple[str, str]:
    """An article about the holder of ``title``, and the holder's name."""
    woman = title.split()[0].endswith("\N{ARABIC LETTER TEH MARBUTA}")
    return (WOMAN.format(title=title), "ماريا أودينغا") if woman else (MAN.format(title=title), "دانيال أودينغا")


def test_titles_mean_their_holder() -> None:
    assert len(TITLES) > 120
    wrong = []
    for title in TITLES:
        text, name = _told(title)
        doc = document.read(text)
        if [quote.speaker for quote in find_quotes(doc, find_people(doc, None))] != [name] * 4:
            wrong.append(title)
    assert 1 - len(wrong) / len(TITLES) >= FLOORS["speaker"], wrong


def test_titles_are_whole() -> None:
    wrong = []
    for title in TITLES:
        text, name = _told(title)
        if [(p.name, p.role) for p in find_people(document.read(text), None).people] != [(name, title)]:
            wrong.append(title)
    assert 1 - len(wrong) / len(TITLES) >= FLOORS["role"], wrong
