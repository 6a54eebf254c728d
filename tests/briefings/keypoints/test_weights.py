"""The fitted weights name traits that exist, and say so when they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.document import read
from briefings.errors import LexiconError
from briefings.keypoints.body import Body
from briefings.keypoints.candidates import candidates
from briefings.keypoints.traits import TRAITS
from briefings.keypoints.weights import profile


@pytest.mark.parametrize("kind", ["news", "prose"])
def test_every_profile_weighs_several_traits(kind: str) -> None:
    weights = profile(kind)
    assert list(weights) == [name for name in TRAITS if name in weights]
    assert len(weights) > 10


def test_a_weight_for_an_unknown_trait_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keypoints_weights.toml").write_text("[news]\nfirst = 1.0\n[prose]\nfrist = 1.0\n", "utf-8")
    with pytest.raises(LexiconError, match="prose: no such trait: frist"):
        profile("prose", tmp_path)


def test_every_trait_has_a_number_per_candidate() -> None:
    document = read("وقع الوفدان الاتفاق.\nوغادر الضيوف القاعة. هل يعودون؟")
    body = Body(document, candidates(document))
    columns = {name: trait(body) for name, trait in TRAITS.items()}
    assert {len(column) for column in columns.values()} == {3}
    assert [*columns["question"]] == [*columns["last"]] == [0, 0, 1]
    assert [*columns["first"]] == [1, 0, 0]
