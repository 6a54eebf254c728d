"""«The latter» and the adjective «last», which is written alike: «the latter said», «the last | report»."""

from __future__ import annotations

from briefings.people import lexicons
from briefings.people.forms import ARTICLE, Form, Kind
from briefings.people.tagging import Reading

CLITICS = 2


def is_adjective(reading: Reading, i: int, form: Form) -> bool:
    """Whether «the latter» at ``i`` is the adjective of the definite noun right before it."""
    if not form.kind & Kind.STANDIN or form.prefix or not i or not reading.close(i):
        return False
    one = form.lemma in lexicons.folded(lexicons.groups().standins_for_one)
    return one and ARTICLE in reading.doc.words[i - 1][: CLITICS + len(ARTICLE)] and not reading.kind(i - 1) & Kind.LEAD
