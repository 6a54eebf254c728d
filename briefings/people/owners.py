"""Offices that a pronoun ties to whoever was named before: «his foreign minister», «his deputy, X»."""

from __future__ import annotations

from dataclasses import replace

from briefings.people.forms import HEH, Kind
from briefings.people.lexicons import role_words
from briefings.people.tagging import Reading
from briefings.people.title import Title


def under(reading: Reading, title: Title, owner: list[Title]) -> Title | None:
    """``title``, owned by who has the offices ``owner``, in full: «his deputy» is «the deputy of the president of X».

    None when no pronoun ties it to anybody, or the owner has no office of a state.
    """
    if title.states or title.number > 1 or not title.kind & Kind.OFFICE:
        return None
    heads = role_words("sole") - {title.lemma}
    held = next((one for one in owner if one.states and one.lemma in heads and one.number == 1), None)
    if held is None:
        return None
    if title.owned and title.lemma in role_words("deputies"):
        return replace(title, details=title.details | held.details | {held.lemma}, states=held.states, owned=False)
    return replace(title, states=held.states, definite=True) if _is_of_field(reading, title) else None


def _is_of_field(reading: Reading, title: Title) -> bool:
    """Whether the field of a minister has a man's pronoun: «his foreign | minister»."""
    form, last = reading.forms[title.last - 1], title.last - 1
    own = form is not None and form.owned and bool(form.kind & Kind.CONSTRUCT) and last > title.first
    return own and reading.doc.words[last].endswith(HEH)
