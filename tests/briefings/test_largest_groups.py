"""The briefings of the ten largest summits of the evaluation articles: every line is a span, no line comes twice.

The articles stay outside the project; without them beside the checkout the test says so and skips.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from briefings.arabic import fold_word
from briefings.desk import Desk
from briefings.intake import read_file
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database
from briefings.views import BriefingView, Length, Line

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
LARGEST, ALIKE = 10, 0.8


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    if not (CORPUS / "index.tsv").exists():
        pytest.skip("the evaluation articles are not beside the checkout")
    database = open_database(f"sqlite:///{tmp_path_factory.mktemp('groups') / 'groups.db'}")
    made = Desk(SqlArchive(database))
    with (CORPUS / "index.tsv").open(encoding="utf-8") as index:
        for row in csv.DictReader(index, delimiter="\t", quoting=csv.QUOTE_NONE):
            day = row["date"].rstrip("?")
            published = date.fromisoformat(day) if len(day) == 10 else None
            data = (CORPUS / row["file"]).read_bytes()
            made.take(read_file(data, row["file"], row["outlet"] or "agency", published).article)
    yield made
    database.close()


def lines_of(view: BriefingView) -> list[Line]:
    head = (view.headline,) if view.headline else ()
    return [*head, *view.outcomes, *view.disagreements, *view.points, *view.ahead, *view.alone]


@pytest.mark.parametrize("length", list(Length))
def test_every_line_is_a_span_and_none_comes_twice(desk: Desk, length: Length) -> None:
    largest = sorted(desk.summits(500).summits, key=lambda head: -head.articles)[:LARGEST]
    assert len(largest) == LARGEST
    for head in largest:
        texts = {stored.article.id: stored.article.text for stored in desk.archive.articles(head.id)}
        view = desk.briefing(head.id, length)
        shown = lines_of(view)
        quotes = [quote for party in view.parties for quote in party.quotes]
        for line in [*shown, *quotes]:
            source = line.sources[0]
            assert line.text == texts[source.article][source.start : source.end]
        bags = [frozenset(map(fold_word, line.text.split())) for line in shown]
        assert [
            pair for pair in combinations(bags, 2) if len(pair[0] & pair[1]) >= ALIKE * len(pair[0] | pair[1])
        ] == []
