"""Offices that a pronoun ties to whoever was named before: «his foreign minister», «his deputy, X»."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Gender
from briefings.people.forms import ALEF, HEH, MEEM, NOON, TEH, YEH, Kind
from briefings.people.lexicons import role_words
from briefings.people.tagging import Reading
from briefings.people.title import Title

# the letters of the pronouns behind a noun
_PRONOUNS = HEH + ALEF + MEEM + NOON + YEH


def is_tied(reading: Reading, title: Title) -> bool:
    """Whether a pronoun ties an office to whoever has another one: «his deputy», «his foreign minister»."""
    if title.states or title.number > 1 or not title.kind & Kind.OFFICE:
        return False
    return _is_deputy(title) or _is_of_field(reading, title)


def under(title: Title, owner: list[Title]) -> Title | None:
    """``title``, tied to who has the offices ``owner``, in full: «his deputy» is «the deputy of the president of X».

    None when the owner has no office of a state.
    """
    heads = role_words("sole") - {title.lemma}
    held = next((one for one in owner if one.states and one.lemma in heads and one.number == 1), None)
    if held is None:
        return None
    if _is_deputy(title):
        return replace(title, details=title.details | held.details | {held.lemma}, states=held.states, owned=False)
    return replace(title, states=held.states, definite=True)


def gender_of_counterpart(title: Title) -> Gender:
    """Of whom «his counterpart» tells, by the ending before the pronoun, whoever has the office that is meant."""
    noun = title.lemma.rstrip(_PRONOUNS)
    return Gender.FEMININE if noun.endswith(TEH) else Gender.MASCULINE


def _is_deputy(title: Title) -> bool:
    return title.owned and title.lemma in role_words("deputies")


def _is_of_field(reading: Reading, title: Title) -> bool:
    """Whether the field of a minister has a man's pronoun: «his foreign | minister»."""
    form, last = reading.forms[title.last - 1], title.last - 1
    own = form is not None and form.owned and bool(form.kind & Kind.CONSTRUCT) and last > title.first
    return own and reading.doc.words[last].endswith(HEH)
