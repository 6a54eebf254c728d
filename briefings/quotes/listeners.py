"""What stands between a verb of speech and its subject: to whom it is said, on what matter, «that», «of them».

None of them is the subject, though all are noun phrases where it could stand: «he told | the assembled: …», «he said on
this | subject that», «that | was announced by the spokesman».
"""

from __future__ import annotations

from collections.abc import Mapping

from briefings.arabic import fold_word
from briefings.model import Actor, Gender
from briefings.people.lexicons import common_words
from briefings.people.words import given_names
from briefings.quotes.conjugation import BEH, DEED, HER, HIS, LAM, OF_THEM, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.strangers import ANY_SHAPE, phrase

# «on this» and its noun
MATTER = 2
FARTHEST, SHORTEST = 8, 4
THAT = "\u0630\u0644\u0643"


def is_listener(reading: Reading, word: int) -> bool:
    """Whether somebody who listens stands at ``word``: «to the» and a noun, «to the channel», «to a minister of»."""
    text, common = reading.doc.words[word], common_words()
    if text.startswith(LAM + LAM) or text in reading.cues.particles.addressees:
        return True
    noun = text[1:] in common and text not in common and text not in given_names()
    return noun and text.startswith(LAM) and len(text) > SHORTEST


def is_told(reading: Reading, actor: Actor) -> bool:
    """Whether «to the» has swallowed the article of somebody's title: he told | the Turkish president that."""
    led = reading.doc.words[actor.first].startswith(LAM + LAM)
    return led and bool(actor.people) and not fold_word(actor.name).startswith(LAM + LAM)


def skipped(reading: Reading, word: int, at: int) -> int:
    """How many words at ``word`` stand between the verb at word ``at`` and its subject; 0 when none does."""
    if _begins_matter(reading, word):
        return MATTER
    text, first = reading.doc.words[word], word == at + 1
    taken_up = first and text == THAT and word + 1 in reading.named
    asked = first and text.startswith(OF_THEM)
    return int(taken_up or asked or text in reading.cues.particles.adverbs)


def _begins_matter(reading: Reading, word: int) -> bool:
    """Whether «on this subject», «to this end» stands at ``word``."""
    pair = reading.doc.words[word : word + MATTER]
    if len(pair) < MATTER or not pair[1].startswith(ARTICLE):
        return False
    return pair[0].startswith((BEH, LAM)) and pair[0][1:] in reading.cues.anaphora.pointers


def past_listener(reading: Reading, begins: Mapping[int, Actor], word: int, limit: int) -> int:
    """The word behind «to the agency X» at ``word``: whoever is told stands between a verb and its subject."""
    inner = begins.get(word + 1)
    if inner is None:
        whole = phrase(reading, word, limit, ANY_SHAPE)
        last = whole.last if whole else word + 1
        return next((w for w in range(word + 2, last) if w in begins), last)
    last = inner.last
    while last < limit and last not in begins and reading.doc.words[last].startswith(ARTICLE):
        last += 1
    return last


def of_pronoun(reading: Reading, at: int, joint: int) -> Shape | None:
    """The shape of whom an agency passes on as «he»: it quoted | him as saying that; None when it names somebody."""
    words, link = reading.doc.words, reading.cues.relay_link
    for word in range(at + 1, min(joint, at + FARTHEST)):
        pronoun = words[word].removeprefix(link)
        if words[word].startswith(link) and pronoun in (HIS, HER):
            return Shape("", DEED, Gender.MASCULINE if pronoun == HIS else Gender.FEMININE, 1)
    return None
