"""The fitted weights name traits that exist, and say so when they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.document import read
from briefings.errors import LexiconError
from briefings.keypoints.candidates import candidates
from briefings.keypoints.traits import NAMES, traits
from briefings.keypoints.weights import profile


@pytest.mark.parametrize("kind", ["news", "prose"])
def test_every_profile_weighs_several_traits(kind: str) -> None:
    weights = profile(kind)
    assert len(weights) == len(NAMES)
    assert sum(w != 0 for w in weights) > 10


def test_a_weight_for_an_unknown_trait_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keypoints_weights.toml").write_text("[news]\nfirst = 1.0\n[prose]\nfrist = 1.0\n", "utf-8")
    with pytest.raises(LexiconError, match="prose: no such trait: frist"):
        profile("prose", tmp_path)


def test_every_row_has_a_number_per_name() -> None:
    document = read("وقع الوفدان الاتفاق.\nوغادر الضيوف القاعة. هل يعودون؟")
    rows = traits(document, candidates(document))
    assert [len(row) for row in rows] == [len(NAMES)] * 3
    assert {NAMES[i] for i, value in enumerate(rows[2]) if value and NAMES[i] in ("question", "last", "first")} == {
        "question",
        "last",
    }
