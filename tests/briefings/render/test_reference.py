"""docs/templates.md says what templates are given; overriding one file changes one message."""

from __future__ import annotations

from pathlib import Path

from briefings.render import Renderer, as_text
from briefings.render.filters import FILTERS
from briefings.render.reference import CONTENT, reference
from briefings.views import SummitsView

DOCUMENT = Path(__file__).parents[3] / "docs" / "templates.md"


def test_document_is_in_step() -> None:
    """After a change: python -m briefings.render.reference > docs/templates.md"""
    assert DOCUMENT.read_text("utf-8") == reference()


def test_document_names_every_filter_and_view() -> None:
    text = reference()
    for name in [*FILTERS, *CONTENT]:
        assert f"`{name}`" in text


def test_one_file_changes_one_message(tmp_path: Path) -> None:
    (tmp_path / "telegram").mkdir()
    (tmp_path / "telegram" / "summits.html").write_text("قائمة أخرى", "utf-8")
    changed, ours = Renderer(tmp_path), Renderer()
    assert as_text(changed.render("summits", SummitsView(()))) == "قائمة أخرى"
    assert as_text(ours.render("summits", SummitsView(()))) != "قائمة أخرى"
    assert set(changed.names()) == set(ours.names())
    assert changed.problems == []
