"""The word lists are sound: no empty block, days in order, offices that can be read, words that do not fight."""

from pathlib import Path

import pytest

from briefings.errors import LexiconError
from briefings.lexicon import read_lexicon
from briefings.people import lexicons, words
from briefings.people.forms import Kind, table
from briefings.people.holders import terms
from briefings.people.offices import title_of

NICKNAMES = {line.split("|")[0].strip() for line in lexicons.roles().nicknames.splitlines() if line.strip()}


def test_every_term_ends_after_it_began_and_names_an_office() -> None:
    for term in terms():
        assert term.first <= term.last, term
        title = title_of(term.office)
        assert title is not None, term.office
        assert not title.bare or title.states or " " not in term.office or term.office in NICKNAMES, term.office


def test_one_office_has_one_holder_at_a_time() -> None:
    heads = [t for t in terms() if t.office.startswith(("الرئيس ", "رئيس الوزراء", "وزير الخارجية", "الأمين العام"))]
    for a in heads:
        for b in heads:
            if a.office == b.office and a.first < b.first and a.last > b.first:
                assert words_alike(a.name, b.name), (a, b)


def words_alike(a: str, b: str) -> bool:
    """Two spellings of one person may stand side by side in the table."""
    return a.split()[-1][:3] == b.split()[-1][:3] or a.split()[0][:3] == b.split()[0][:3]


def test_common_words_are_not_clear_names() -> None:
    assert not words.clear_names() & lexicons.common_words()


def test_states_have_demonyms_that_lead_back_to_them() -> None:
    for index, state in enumerate(lexicons.states()):
        for demonym in lexicons.phrases(state.demonym):
            first = "ال" + demonym[0]
            assert any(form.kind & Kind.DEMONYM for _, form in table()[first]), (index, demonym)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            'fixed = ""\nheads_feminine = "وزارة"\nheads_masculine = "مجلس"\npapers = "بيان"\nstatements = "بيان"'
            '\nadjectives = "مشترك"\nnamed_after = "مطار"\nissued = "صدر"',
            "empty",
        ),
        ('fixed = "البيت الأبيض"', "Field required"),
        ("fixed = [", "institutions.toml"),
    ],
)
def test_faulty_lexicon_is_refused_with_its_place(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "institutions.toml").write_text(text, "utf-8")
    with pytest.raises(LexiconError, match=fault):
        read_lexicon("institutions", lexicons.Institutions, tmp_path)
