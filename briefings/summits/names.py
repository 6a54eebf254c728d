"""The names of events in a text: a noun such as «summit» with what follows it, cut from the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from briefings.arabic import fold_word, strip_marks
from briefings.document import Document
from briefings.summits.signs import signs

_MARKS = re.compile("[\"\u00ab\u00bb\u201c\u201d\u2018\u2019'()\\[\\]]")
_BREAK = re.compile("[.,:;!?\u060c\u061b\u061f\n]")
_LAM, _ARTICLE = "\u0644", "\u0627\u0644"
_MOST_NAMES, _MOST_MODIFIERS = 3, 6


def names_in(doc: Document, weight: Callable[[int], float]) -> tuple[str, ...]:
    """Names of the event in ``doc``, the best first; ``weight`` says what a word counts by its place.

    A name that stands neither in the headline nor in the opening is that of another event.
    """
    found: defaultdict[str, float] = defaultdict(float)
    leading: set[str] = set()
    spelled: dict[str, str] = {}
    for head in signs().heads.find(doc.words):
        last = _extend(doc, head.last)
        name = _spelling(doc, head.first, last, head.clitics) if last > head.last else ""
        if name and _definite(doc.words, head.last - 1, last):
            key = fold_word(name)
            spelled.setdefault(key, name)
            if weight(head.first) > 1.0:
                leading.add(key)
            found[key] += weight(head.first) * (1 + 0.4 * (last - head.last)) * (1.6 - 0.2 * int(head.label))
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return tuple(spelled[key] for key, _ in ranked if key in leading)[:_MOST_NAMES]


def _extend(doc: Document, at: int) -> int:
    """Past the modifiers, demonyms and cities that follow a head noun; a comma or full stop ends the name."""
    table, start, best = signs(), at, at
    while at < len(doc.words) and at - start < _MOST_MODIFIERS and not _BREAK.search(doc.gaps[at]):
        step = _step(doc, at)
        if not step:
            break
        at = step
        if doc.words[at - 1] not in table.closing:
            best = at
    return best


def _step(doc: Document, at: int) -> int:
    """The index after what stands at ``at`` when it can belong to a name, else 0."""
    table = signs()
    for phrases in (table.demonyms, table.cities):
        match = phrases.starts_at(doc.words, at)
        if match and match.clitics in ("", "\u0648", "\u0628"):
            return match.last
    word = doc.words[at]
    if word == fold_word(table.place_word):
        after = table.cities.starts_at(doc.words, at + 1)
        return after.last if after and not after.clitics else 0
    latin = word.isascii() and (word.isalpha() or (doc.words[at - 1].isascii() and doc.words[at - 1].isalpha()))
    return at + 1 if word in table.modifiers or latin else 0


def _definite(words: list[str], head: int, last: int) -> bool:
    """A name is definite: its head carries the article or stands in construct before something definite."""
    noun, after = words[head], words[head + 1]
    if noun.startswith(_ARTICLE):
        return True
    return after != fold_word(signs().place_word) and (
        last - head > 2 or words[last - 1].startswith(_ARTICLE) or bool(signs().cities.find([words[last - 1]]))
    )


def _spelling(doc: Document, first: int, last: int, clitics: str) -> str:
    """The words as written, without the head's clitics, marks and quotation marks."""
    text = strip_marks(_MARKS.sub("", doc.text[doc.starts[first] : doc.ends[last - 1]])).replace("- ", " ")
    text = " ".join(signs().nominative.get(word, word) for word in text.split())
    if not clitics:
        return text
    cut = len(clitics)
    if clitics.endswith(_LAM) and text[cut : cut + 1] == _LAM:
        return _ARTICLE + text[cut + 1 :]
    return text[cut:]


def is_vague(name: str) -> bool:
    """Only words such as «second» or «annual» follow the noun: no party, body or place."""
    return all(fold_word(word) in signs().vague for word in name.split()[1:])
