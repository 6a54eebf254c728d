"""A title in other words than those beside the name: «the head of the Authority» of «the head of the National
Authority», «the military spokeswoman» of «the spokeswoman of the army», «adviser of the president», «presidential»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefings.model import Gender
from briefings.people.figures import Figure
from briefings.people.forms import BEH, LAM
from briefings.people.lexicons import role_words
from briefings.people.only_one import is_relative
from briefings.people.tagging import Reading
from briefings.people.title import Title, bare_word
from briefings.people.title_match import is_specific, of_one_holder


def in_other_words(reading: Reading, title: Title, figures: Sequence[Figure], holders: Iterable[int]) -> int:
    """The only one of ``holders``, figures with the office of ``title``, whose own title says the same; else -1."""
    own = _words(title)
    if title.number > 1 or title.owned or not own:
        return -1
    text = reading.doc.words
    if not title.definite and bare_word(text[title.first + 1]) not in own:
        return -1
    fitting = {
        i
        for i in holders
        for held in figures[i].titles
        if held.lemma == title.lemma and _agrees(title, held) and _says(text, title, held)
    }
    return fitting.pop() if len(fitting) == 1 else -1


def is_another(reading: Reading, title: Title, other: Title) -> bool:
    """Whether ``other``, a title of this office without a name, brings somebody in whom ``title`` may mean."""
    apart = title.gender is not other.gender and Gender.UNKNOWN not in (title.gender, other.gender)
    return other.number == 1 and not apart and not is_specific(reading, other)


def _agrees(title: Title, held: Title) -> bool:
    """Whether gender, states and «former» of two titles can be those of one office."""
    if not of_one_holder(title, held):
        return False
    return not (title.states and held.states) or set(title.states) <= set(held.states)


def _says(text: Sequence[str], title: Title, held: Title) -> bool:
    """Whether one of two titles has the words of the other, or adjectives of its nouns."""
    own, others = _words(title), _words(held)
    if not others:
        return False
    if title.lemma in role_words("presiding"):
        return own <= others and text[title.first + 1] == text[held.first + 1]
    more, fewer = own - _unbound(others), others - own
    if all(is_relative(word, others) for word in more):
        return True
    return bool(title.definite or fewer) and all(is_relative(word, own) for word in fewer)


def _unbound(words: frozenset[str]) -> frozenset[str]:
    """The words, and those behind a preposition that is glued to them: of «concerned with-the process»."""
    return words | {word[1:] for word in words if word.startswith((BEH, LAM))}


def _words(title: Title) -> frozenset[str]:
    """The single words that narrow an office."""
    return frozenset(bare_word(word) for detail in title.details for word in detail.split())
