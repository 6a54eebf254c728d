"""The other offices of one who has several: «the crown prince deputy prime minister minister of defence»."""

from __future__ import annotations

from briefings.people.forms import ARTICLE, Kind
from briefings.people.offices import read_title
from briefings.people.tagging import Reading
from briefings.people.title import Title


def further_offices(reading: Reading, title: Title) -> list[Title]:
    """The minister in «deputy prime minister foreign minister X»: each office behind a definite word of ``title``."""
    found: list[Title] = []
    for k in range(title.first + 2, title.last):
        form = reading.forms[k]
        if form is None or not form.kind & Kind.OFFICE or form.kind & Kind.TITLE or form.prefix or form.definite:
            continue
        if not reading.doc.words[k - 1].startswith(ARTICLE):
            continue
        second = read_title(reading, k)
        if second is None or second.number != 1 or second.last != title.last:
            break
        if all(second.lemma != one.lemma for one in [title, *found]):
            found.append(second)
    return found
