"""Where the name of a paper ends: before the day, «each of», what it speaks of and whom it speaks to.

«A report | of the year 2003», «a statement | on Tuesday», «Iranian reports (criticised) | the decision of the agency».
"""

from __future__ import annotations

from dataclasses import replace

from briefings.arabic import fold_word
from briefings.people.tagging import lone_forms
from briefings.people.words import is_ordinary
from briefings.quotes.conjugation import HEH, LAM, WAW, YEH
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon_tables import DocumentTable
from briefings.quotes.papers_in_full import adjectives
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

PAIR = 2
_NISBA = (YEH, YEH + HEH)


def without_rest(reading: Reading, speaker: Speaker) -> Speaker:
    """A paper up to where its name ends; any other speaker as it is."""
    if speaker.person or " " not in speaker.name:
        return speaker
    table, parts = reading.cues.document, speaker.name.split()
    head = fold_word(parts[0])
    if head not in table.nouns and head not in table.parts:
        return speaker
    words = [head, *(fold_word(part) for part in parts[1:])]
    end = next((word for word in range(1, len(words)) if _ends(table, words, word)), len(words))
    if end == len(words):
        return speaker
    return replace(speaker, name=" ".join(parts[:end]), last=min(speaker.last, speaker.first + end))


def _ends(table: DocumentTable, words: list[str], word: int) -> bool:
    """Whether the name of the paper ends before ``word``."""
    text, before = words[word], words[word - 1]
    definite = words[0].startswith(ARTICLE)
    described = word == 1 or (not definite and _describes(before))
    if described and text in table.no_owner:
        return True
    if word == 1:
        return definite and _is_apart(text, words[word + 1 : word + PAIR])
    if definite or text.startswith((ARTICLE, LAM, WAW)) or not all(w.endswith(_NISBA) for w in words[1:word]):
        return False
    return is_ordinary(text) and not (text.endswith(HEH) or _describes(text) or text in table.described)


def _is_apart(text: str, behind: list[str]) -> bool:
    """Whether a word right behind «the report» neither describes it nor is its number: «the ministers», «a threat»."""
    if text.startswith(ARTICLE):
        form = lone_forms().get(text)
        return form is not None and form.number > PAIR
    known = behind and (behind[0].startswith(ARTICLE) or behind[0][0].isdigit())
    return is_ordinary(text) and not known


def _describes(text: str) -> bool:
    return text in adjectives() or (text.endswith(_NISBA) and not text.startswith(ARTICLE))
