"""The accuracy gate: quotes and speakers on the project's own passages must not fall below their floors."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefings import document
from briefings.arabic import fold_word
from briefings.model import Quote
from briefings.people import find_people
from briefings.quotes import find_quotes

FOLDER = Path(__file__).parents[2] / "gold"
PASSAGES: list[dict[str, Any]] = tomllib.loads((FOLDER / "quotes.toml").read_text("utf-8"))["passage"]
FLOORS: dict[str, float] = tomllib.loads((FOLDER / "floors.toml").read_text("utf-8"))["quotes"]


@dataclass
class Tally:
    """Counts over all passages."""

    found: int = 0
    gold: int = 0
    matched: int = 0
    exact: int = 0
    speaker: int = 0
    kind: int = 0

    def figures(self) -> dict[str, float]:
        both = (self.found + self.gold) or 1
        hits = self.matched or 1
        return {
            "f1": 2 * self.matched / both,
            "exact_f1": 2 * self.exact / both,
            "speaker": self.speaker / hits,
            "kind": self.kind / hits,
        }


def place(text: str, wanted: dict[str, str]) -> tuple[int, int]:
    start = text.index(wanted["text"])
    return start, start + len(wanted["text"])


def likeness(a: tuple[int, int], b: tuple[int, int]) -> float:
    common = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return common / (max(a[1], b[1]) - min(a[0], b[0]))


def same_name(a: str, b: str) -> bool:
    """Whether a reader sees the same name, whole and with nothing more; spelling variants are one."""
    return fold_word(a).split() == fold_word(b).split()


def score(passage: dict[str, Any], found: tuple[Quote, ...], tally: Tally) -> None:
    left = list(found)
    tally.found += len(found)
    tally.gold += len(passage["quotes"])
    for wanted in passage["quotes"]:
        span = place(passage["text"], wanted)
        best = max(left, key=lambda q: likeness(span, (q.span.start, q.span.end)), default=None)
        if best is None or likeness(span, (best.span.start, best.span.end)) < 0.5:
            continue
        left.remove(best)
        tally.matched += 1
        tally.exact += likeness(span, (best.span.start, best.span.end)) >= 0.9
        tally.speaker += same_name(best.speaker, wanted["speaker"])
        tally.kind += best.kind.value == wanted.get("kind", "direct")


def quotes_of(text: str) -> tuple[Quote, ...]:
    doc = document.read(text)
    return find_quotes(doc, find_people(doc, None))


def tally_of(*passages: dict[str, Any]) -> Tally:
    tally = Tally()
    for passage in passages:
        score(passage, quotes_of(passage["text"]), tally)
    return tally


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return tally_of(*PASSAGES).figures()


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floor(figures: dict[str, float], name: str) -> None:
    wrong = [p["pitfall"] for p in PASSAGES if p["quotes"] and tally_of(p).figures()[name] < FLOORS[name]]
    assert figures[name] >= FLOORS[name], wrong


def test_gold_is_large_enough_and_exact() -> None:
    assert len(PASSAGES) >= 40
    for passage in PASSAGES:
        for wanted in passage["quotes"]:
            assert passage["text"].count(wanted["text"]) == 1, wanted["text"]


@pytest.mark.parametrize("passage", [p for p in PASSAGES if not p["quotes"]], ids=lambda p: p["pitfall"])
def test_nothing_is_invented(passage: dict[str, Any]) -> None:
    assert quotes_of(passage["text"]) == ()
